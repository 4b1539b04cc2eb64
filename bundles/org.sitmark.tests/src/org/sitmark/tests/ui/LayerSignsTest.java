// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitmark.tests.ui.ReadingCorpus.mark;
import static org.sitmark.tests.ui.ReadingCorpus.suggestion;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.choose.Chooser;
import org.sitmark.ui.editor.jump.Jump;
import org.sitmark.ui.keys.LayerKeys;
import org.sitmark.ui.layers.LayersView;
import org.sitmark.ui.palette.LayerSign;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.SignPainter;

/** Telling layers apart without colour, and reaching all of them by keys, those of plug-ins too. */
@ExtendWith(NoErrorsLogged.class)
class LayerSignsTest {

    private static final String TEXT = "Ann saw 40 tanks here.\n\nBo saw 12 tanks there, and rain fell on Velm.";

    @AfterEach
    void restore() {
        LayerKeys.get().choose("meeting", null);
        Workbench.page().closeAllEditors(true);
    }

    @Test
    void everyLayerHasASignOfItsOwnAlsoThoseOfPlugIns() throws Exception {
        Set<LayerSign> signs = new HashSet<>();
        Set<Integer> shapes = new HashSet<>();
        for (Layer layer : org.sitmark.core.extension.Sitmark.installed().layers()) {
            LayerSign sign = SignPainter.of(layer);
            assertThat(signs.add(sign)).as(layer.id() + " has " + sign).isTrue();
            for (int size : new int[] {SignPainter.SMALL, SignPainter.LARGE}) {
                assertThat(shapes.add(ink(sign, size)))
                        .as(sign + " looks like another one")
                        .isTrue();
            }
        }
        assertThat(signs).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void marksAndSuggestionsOfALayerHaveItsSignWhereTheyBegin(@TempDir Path folder) throws Exception {
        ReportEditor editor = ReadingCorpus.open(
                folder,
                TEXT,
                List.of(
                        mark(1, "figure", TEXT, "40", Features.of("kind", "count")),
                        suggestion(2, "equipment", TEXT, "tanks", Features.of("category", "tank"))));
        Robot.type("ESC");
        Palette palette = Palette.current();
        for (Item item : List.of(
                editor.report().marks().get(0),
                editor.report().openSuggestions().get(0))) {
            Layer layer = editor.layers().require(item.layer());
            Rectangle at = ReadingCorpus.at(editor, item.begin());
            StyledText widget = editor.text().widget();
            var below = new Rectangle(
                    at.x - 2, at.y + editor.text().glyphHeight() - 2, SignPainter.SMALL + 2, SignPainter.SMALL);
            var later = new Rectangle(at.x + 7, below.y, below.width, below.height);
            assertThat(ReadingCorpus.pixels(widget, below, palette.strong(layer)))
                    .as("the sign of " + layer.id())
                    .isGreaterThan(ReadingCorpus.pixels(widget, later, palette.strong(layer)) + 3);
        }
    }

    @Test
    void aMarkHasALineWithoutGapsAndASuggestionHasGaps(@TempDir Path folder) throws Exception {
        ReportEditor editor = ReadingCorpus.open(
                folder,
                TEXT,
                List.of(
                        mark(1, "equipment", TEXT, "tanks", Features.of("category", "tank")),
                        suggestion(2, "entity", TEXT, "there", Features.of("kind", "location"))));
        Robot.type("ESC");
        Item gold = editor.report().marks().get(0);
        Item open = editor.report().openSuggestions().get(0);
        int bottom = editor.text().glyphHeight();
        assertThat(line(editor, gold, bottom)).as("of a mark").isGreaterThan(0.95);
        assertThat(line(editor, open, bottom + 1)).as("of a suggestion").isBetween(0.3, 0.7);
    }

    @Test
    void semicolonAndALetterMarkWithALayerOfAPlugIn(@TempDir Path folder) throws Exception {
        ReportEditor editor = ReadingCorpus.open(folder, TEXT, List.of());
        Robot.doubleClick(editor, "rain");
        Robot.type(";");
        assertThat(Chooser.shown(editor)).contains("W Weather", "E Entity", "X Meeting");
        Robot.type("W");
        assertThat(editor.report().marks("weather"))
                .extracting(m -> m.span().of(TEXT))
                .containsExactly("rain");
        assertThat(Chooser.shown(editor)).isEmpty();
        Robot.type("CTRL+Z");
        assertThat(editor.report().marks("weather")).isEmpty();
    }

    @Test
    void semicolonWithShiftMarksWhatALabelNames(@TempDir Path folder) throws Exception {
        ReportEditor editor = ReadingCorpus.open(folder, TEXT, List.of());
        Robot.type("SHIFT+;", "W");
        Workbench.waitUntil("labels are shown", () -> !Jump.shown(editor).isEmpty());
        String label = Jump.shown(editor).entrySet().stream()
                .filter(e -> e.getValue().of(TEXT).equals("rain"))
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        for (char c : label.toCharArray()) {
            Robot.type(Character.toString(c));
        }
        assertThat(editor.report().marks("weather"))
                .extracting(m -> m.span().of(TEXT))
                .containsExactly("rain");
    }

    @Test
    void aLayerWhoseKeyIsTakenHasASignInTheLegendThatSaysByWhom(@TempDir Path folder) throws Exception {
        ReadingCorpus.open(folder, TEXT, List.of());
        LayersView view = Workbench.show(LayersView.class, LayersView.ID);
        assertThat(clashes()).isEmpty();
        LayerKeys.get().choose("meeting", "E");
        Workbench.settle();
        try {
            assertThat(clashes()).singleElement().asString().startsWith("E is taken by Meeting;");
            Workbench.waitUntil("an exclamation mark is painted", () -> signs() == 1);
        } finally {
            LayerKeys.get().choose("meeting", null);
        }
        Workbench.settle();
        assertThat(clashes()).isEmpty();
        Workbench.waitUntil("the exclamation mark is gone", () -> signs() == 0);
        assertThat(view).isNotNull();
    }

    /** What the swatches of the legend say about taken keys. */
    private static List<String> clashes() {
        return swatches().stream()
                .map(c -> String.valueOf(c.getToolTipText()))
                .filter(t -> t.contains("taken"))
                .toList();
    }

    private static int signs() {
        return (int) swatches().stream()
                .filter(c -> ReadingCorpus.pixels(
                                c,
                                new Rectangle(0, 0, c.getSize().x, c.getSize().y),
                                Palette.current().accent())
                        > 0)
                .count();
    }

    private static List<org.eclipse.swt.widgets.Canvas> swatches() {
        return Workbench.find(Workbench.window().getShell(), org.eclipse.swt.widgets.Canvas.class).stream()
                .filter(c -> c.isVisible()
                        && c.getToolTipText() != null
                        && (c.getToolTipText().startsWith("key ")
                                || c.getToolTipText().contains("taken")))
                .toList();
    }

    /** The share of a line below an item, without its first letters, that is painted in the layer's colour. */
    private static double line(ReportEditor editor, Item item, int down) {
        Rectangle from = ReadingCorpus.at(editor, item.begin() + 1);
        Rectangle to = ReadingCorpus.at(editor, item.end() - 1);
        var part = new Rectangle(from.x, from.y + down, to.x + to.width - from.x, 1);
        Layer layer = editor.layers().require(item.layer());
        return ReadingCorpus.pixels(
                        editor.text().widget(), part, Palette.current().strong(layer))
                / (double) part.width;
    }

    /** A number for how the sign looks, whatever its colour. */
    private static int ink(LayerSign sign, int size) {
        Palette palette = Palette.of(false);
        var image = new Image(org.eclipse.swt.widgets.Display.getCurrent(), 16, 16);
        var gc = new GC(image);
        try {
            gc.setBackground(palette.paper());
            gc.fillRectangle(0, 0, 16, 16);
            SignPainter.draw(gc, sign, palette.ink(), 3, 3, size);
            ImageData data = image.getImageData();
            int[] pixels = new int[16 * 16];
            data.getPixels(0, 0, 16, pixels, 0);
            for (int y = 0; y < 16; y++) {
                data.getPixels(0, y, 16, pixels, y * 16);
            }
            return java.util.Arrays.hashCode(pixels);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }
}
