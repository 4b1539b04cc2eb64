// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.features.FeaturesView;
import org.sitmark.ui.session.CorpusSwitch;
import org.sitmark.ui.session.SessionService;

/** A report of a single text with the feature pane beside it, and what a person sees and does there. */
final class Pane {

    private static final String NAME = "report";

    private final ReportEditor editor;

    private Pane(ReportEditor editor) {
        this.editor = editor;
    }

    /** Makes a corpus of one report without marks and opens it, the focus in the text. */
    static Pane open(Path folder, String text) throws IOException, PartInitException {
        Path place = folder.resolve("corpus");
        try (Corpus corpus = Corpus.create(place, Sitmark.installed())) {
            corpus.add(Report.of(NAME, text, Map.of(), List.of()));
        }
        return reopen(place);
    }

    /** Opens the report of a corpus that {@link #open} made. */
    static Pane reopen(Path place) throws IOException, PartInitException {
        assertThat(CorpusSwitch.open(Workbench.window(), place)).isTrue();
        Workbench.settle();
        Corpus opened = Objects.requireNonNull(SessionService.get().corpus());
        Workbench.show(FeaturesView.class, FeaturesView.ID);
        return new Pane(Workbench.open(opened, NAME));
    }

    ReportEditor editor() {
        return editor;
    }

    /** Gives the focus to the text. */
    void toText() {
        Workbench.page().activate((IEditorPart) editor);
        editor.setFocus();
        Workbench.settle();
    }

    /** Selects the first occurrence and presses the key of a layer. */
    Pane mark(String covered, String key) {
        return mark(covered, key, 0);
    }

    Pane mark(String covered, String key, int from) {
        toText();
        Robot.type("ESC");
        int begin = editor.report().text().indexOf(covered, from);
        assertThat(begin).as(covered).isNotNegative();
        editor.text().widget().setSelection(begin, begin + covered.length());
        Workbench.settle();
        Robot.type(key);
        Workbench.waitUntil("it is marked", () -> current() != null);
        Robot.pause(60); // the pane follows a moment later
        return this;
    }

    @Nullable
    Item current() {
        return editor.current();
    }

    /** A feature of the current item as text; null where it has none. */
    @Nullable
    String feature(String name) {
        Item item = current();
        return item == null ? null : item.features().text(name);
    }

    /** The words that a link of the current item leads to; null where it has none. */
    @Nullable
    String target(String name) {
        Item item = current();
        return item == null ? null : target(editor, item, name);
    }

    /** The words that a link leads to; null where there is none. */
    static @Nullable String target(ReportEditor editor, Item item, String name) {
        Link link = item.features().link(name);
        Span span = link == null ? null : link.resolve(editor.report()).orElse(null);
        return span == null ? null : span.of(editor.report().text());
    }

    /** Waits until a label of the pane contains the words. */
    void says(String words) {
        Workbench.waitUntil("the pane says: " + words + ", it says " + labels(), () -> labels().stream()
                .anyMatch(l -> l.contains(words)));
    }

    void saysNot(String words) {
        Workbench.waitUntil(
                "the pane no longer says: " + words, () -> labels().stream().noneMatch(l -> l.contains(words)));
    }

    /** A warning sign stands beside something. */
    boolean warns() {
        return controls(Label.class).stream().anyMatch(l -> ControlNames.of(l).equals("Warning"));
    }

    private static List<String> labels() {
        return controls(Label.class).stream()
                .map(l -> l.getText().replace("&&", "&"))
                .toList();
    }

    private static <T extends Control> List<T> controls(Class<T> type) {
        return Workbench.find(Workbench.window().getShell(), type).stream()
                .filter(Control::isVisible)
                .toList();
    }

    static Text field(String name) {
        return control(Text.class, t -> ControlNames.of(t).equals(name), name);
    }

    static Table table(String name) {
        return control(Table.class, t -> ControlNames.of(t).equals(name), name);
    }

    static Button button(String name) {
        return control(
                Button.class,
                b -> ControlNames.of(b).equals(name) || b.getText().equals(name),
                name);
    }

    static <T extends Control> T control(Class<T> type, Predicate<T> wanted, String name) {
        return controls(type).stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the pane has no " + name));
    }

    /** Puts text into a field by keys, in place of what stands there; Enter is not pressed. */
    static void type(String field, String text) {
        Text into = field(field);
        Robot.click(into);
        Robot.type("CTRL+A");
        if (text.isEmpty()) {
            Robot.type("DEL");
        } else {
            Robot.write(text);
        }
    }
}
