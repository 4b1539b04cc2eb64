// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitmark.tests.ui.ConfirmLoopTest.current;
import static org.sitmark.tests.ui.ConfirmLoopTest.press;
import static org.sitmark.tests.ui.ReadingCorpus.at;
import static org.sitmark.tests.ui.ReadingCorpus.mark;
import static org.sitmark.tests.ui.ReadingCorpus.pixels;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.palette.Palette;

/** Seeing what the selected mark is linked with, and going there. */
@ExtendWith(NoErrorsLogged.class)
class LinksTest {

    private static final String START = "Mayor Ann Example said \u201cwe hold the bridge\u201d on Monday.\n";
    private static final String FILLER = "Nothing else was reported from the valley that day, said two officials.\n";
    private static final String TEXT =
            START + "The town got 12 tanks." + "\n" + FILLER.repeat(60) + "The valley is quiet.";

    @AfterEach
    void closeEditors() {
        Workbench.page().closeAllEditors(true);
    }

    @Test
    void selectingAQuoteDrawsALineToItsSpeakerAndItsCue(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        Rectangle gap = gapBefore(editor, "Example", "we hold");
        assertThat(pixels(editor.text().widget(), gap, quoteColor(editor))).isZero();
        editor.setCurrent(first(editor, "quote"));
        Workbench.waitUntil("the line is drawn", () -> pixels(editor.text().widget(), gap, quoteColor(editor)) > 20);
    }

    @Test
    void jGoesToEachEndAndBackAgain(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        editor.setCurrent(first(editor, "quote"));
        press(editor, "J");
        assertThat(editor.current()).isNull();
        assertThat(editor.selection().of(TEXT)).isEqualTo("said");
        press(editor, "J");
        assertThat(current(editor)).isEqualTo("Ann Example");
        press(editor, "SHIFT+J");
        assertThat(editor.selection().of(TEXT)).isEqualTo("said");
        press(editor, "J", "J");
        assertThat(current(editor)).isEqualTo("\u201cwe hold the bridge\u201d");
    }

    @Test
    void whatLinksToTheSelectedMarkIsShownToo(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        editor.setCurrent(first(editor, "figure"));
        assertThat(editor.links().ends()).singleElement().satisfies(end -> {
            assertThat(end.label()).isEqualTo("quantity of equipment");
            assertThat(end.incoming()).isTrue();
        });
        press(editor, "J");
        assertThat(current(editor)).isEqualTo("tanks");
        press(editor, "J");
        assertThat(current(editor)).isEqualTo("12");
    }

    @Test
    void aSignAtTheEdgeNamesAnEndThatIsOutOfViewAndAClickGoesThere(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        Item far = editor.report().item(0x1000000 + 9).orElseThrow();
        editor.setCurrent(far);
        Workbench.waitUntil("the sign is shown", () -> !editor.edgeSigns().isEmpty());
        assertThat(editor.edgeSigns()).containsExactly("\u2191 of: town");
        Canvas sign = Workbench.find(editor.text().widget(), Canvas.class).stream()
                .filter(c -> c.isVisible() && c.getLocation().y == 3)
                .findFirst()
                .orElseThrow();
        ReadingCorpus.click(sign, 10, 8);
        assertThat(editor.selection().of(TEXT)).isEqualTo("town");
        Workbench.waitUntil("the sign points down", () -> editor.edgeSigns().contains("\u2193 back to figure: quiet"));
        press(editor, "J");
        assertThat(current(editor)).isEqualTo("quiet");
    }

    @Test
    void undoingALinkTakesItsLineAway(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        Item quote = first(editor, "quote");
        editor.setCurrent(quote);
        editor.apply(org.sitmark.core.edit.Edits.setFeatures(
                quote, quote.features().without("speaker").without("cue")));
        assertThat(editor.links().ends()).isEmpty();
        press(editor, "CTRL+Z");
        assertThat(editor.links().ends()).hasSize(2);
    }

    private static Rectangle gapBefore(ReportEditor editor, String left, String right) {
        Rectangle from = at(editor, TEXT.indexOf(left));
        Rectangle to = at(editor, TEXT.indexOf(right));
        int spacing = editor.text().widget().getLineSpacing();
        int bottom = from.y + editor.text().glyphHeight();
        return new Rectangle(from.x, bottom + 3, to.x - from.x, spacing);
    }

    private static org.eclipse.swt.graphics.Color quoteColor(ReportEditor editor) {
        return Palette.current().strong(editor.layers().byId("quote").orElseThrow());
    }

    private static Mark first(ReportEditor editor, String layer) {
        return editor.report().marks(layer).get(0);
    }

    private static ReportEditor open(Path folder) throws Exception {
        List<Item> items = new ArrayList<>();
        Mark speaker = mark(1, "entity", TEXT, "Ann Example", Features.of("kind", "person"));
        items.add(speaker);
        items.add(mark(
                2,
                "quote",
                TEXT,
                "\u201cwe hold the bridge\u201d",
                Features.of("type", "direct")
                        .with("speaker", Link.to(speaker))
                        .with("cue", Link.to(ReadingCorpus.find(TEXT, "said")))));
        Mark figure = mark(3, "figure", TEXT, "12", Features.of("kind", "count"));
        items.add(figure);
        items.add(mark(
                4, "equipment", TEXT, "tanks", Features.of("category", "tank").with("quantity", Link.to(figure))));
        int quiet = TEXT.indexOf("quiet");
        items.add(new Mark(
                0x1000000 + 9,
                "figure",
                new Span(quiet, quiet + 5),
                Features.of("kind", "other").with("of", Link.to(ReadingCorpus.find(TEXT, "town"))),
                null));
        return ReadingCorpus.open(folder, TEXT, items);
    }
}
