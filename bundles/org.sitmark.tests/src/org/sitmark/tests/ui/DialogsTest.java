// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.find.RulesDialog;
import org.sitmark.ui.hint.Commands;

/** Working in dialogs by keys, and what a screen reader says of them. */
@ExtendWith(NoErrorsLogged.class)
class DialogsTest {

    /** How a dialog is opened, and what has the focus then. */
    record Opened(String title, Runnable opener, Class<? extends Control> first) {
        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Opened> dialogs() {
        return Stream.of(
                new Opened("Import reports", () -> Commands.run("org.sitmark.ui.import", Map.of()), Text.class),
                new Opened(
                        "Preferences", () -> Commands.run("org.sitmark.ui.keys.preferences", Map.of()), Control.class),
                new Opened(
                        "Remembered rules",
                        () -> RulesDialog.open(Workbench.window().getShell()),
                        Table.class),
                new Opened("About", () -> Commands.run("org.eclipse.ui.help.aboutAction", Map.of()), Control.class));
    }

    @AfterEach
    void close() {
        for (Shell shell : Display.getCurrent().getShells()) {
            if (isDialog(shell)) {
                shell.close();
            }
        }
        Workbench.page().closeAllEditors(true);
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void everyControlOfADialogHasANameTheFirstFieldHasTheFocusAndEscapeLeaves(Opened dialog, @TempDir Path folder)
            throws Exception {
        SmallCorpus.open(folder);
        during(dialog.opener(), shell -> {
            assertThat(shell.getText()).contains(dialog.title());
            assertThat(Names.missing(shell)).as("controls without a name").isEmpty();
            Control focus = Display.getCurrent().getFocusControl();
            assertThat(focus).isInstanceOf(dialog.first());
            assertThat(focus.getShell()).isSameAs(shell);
            Robot.typeAway("ESC");
            Workbench.waitUntil("Escape closes it", shell::isDisposed);
        });
    }

    @Test
    void aTypedPathIsLookedAtAndEnterImportsItWhateverItIs(@TempDir Path folder) throws Exception {
        Corpus corpus = SmallCorpus.open(folder.resolve("corpus"));
        Path lines = Files.writeString(
                folder.resolve("mail.txt"), "{\"name\": \"fresh\", \"text\": \"Ann saw 40 tanks.\", \"marks\": []}\n");
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(texts.resolve("one.txt"), "Bo stayed in Velm.");
        Files.writeString(texts.resolve("two.txt"), "Snow fell.");
        Robot.awaitStart();
        during(() -> Robot.typeAway("CTRL+I"), shell -> {
            Text path = (Text) Display.getCurrent().getFocusControl();
            Table sources = Workbench.find(shell, Table.class).get(0);
            path.setText(folder.resolve("nowhere").toString());
            Robot.type("CR");
            assertThat(sources.getItemCount()).as("what does not exist").isZero();
            for (Path file : List.of(lines, texts)) {
                path.setText(file.toString());
                Robot.type("CR");
            }
            Workbench.waitUntil(
                    "both were looked at",
                    () -> sources.getItemCount() == 2
                            && !sources.getItem(0).getText(2).startsWith("looking")
                            && !sources.getItem(1).getText(2).startsWith("looking"));
            assertThat(row(sources, 0)).isEqualTo("mail.txt | JSON lines | 1 report: \u201cAnn saw 40 tanks.\u201d");
            assertThat(row(sources, 1)).isEqualTo("texts | Plain text | 2 reports: \u201cBo stayed in Velm.\u201d");
            assertThat(path.getText()).isEmpty();
            Robot.typeAway("CR");
            Workbench.waitUntil("Enter in the empty field imports", shell::isDisposed);
        });
        Workbench.waitUntil("all are there", () -> names(corpus).containsAll(List.of("fresh", "one", "two")));
        Workbench.waitUntil("nothing runs any more", () -> Job.getJobManager().find(corpus).length == 0);
    }

    @Test
    void anotherFormatCanBeChosenAndARowBeTakenOutByDelete(@TempDir Path folder) throws Exception {
        SmallCorpus.open(folder.resolve("corpus"));
        Path lines =
                Files.writeString(folder.resolve("a.jsonl"), "{\"name\": \"a\", \"text\": \"Ann.\", \"marks\": []}\n");
        during(() -> Commands.run("org.sitmark.ui.import", Map.of()), shell -> {
            Text path = (Text) Display.getCurrent().getFocusControl();
            Table sources = Workbench.find(shell, Table.class).get(0);
            path.setText(lines.toString());
            Robot.type("CR");
            Combo format = Workbench.find(shell, Combo.class).get(0);
            format.select(List.of(format.getItems()).indexOf("Plain text"));
            Workbench.select(format);
            Workbench.waitUntil(
                    "it is read as text", () -> sources.getItem(0).getText(2).contains("{"));
            assertThat(sources.getItem(0).getText(1)).isEqualTo("Plain text");
            Rectangle row = sources.getItem(0).getBounds();
            Robot.click(sources, row.x + 20, row.y + row.height / 2);
            assertThat(sources.getSelectionIndex()).isZero();
            Robot.type("DEL");
            assertThat(sources.getItemCount()).isZero();
            assertThat(button(shell, "Import").isEnabled()).isFalse();
        });
    }

    @Test
    void tabGoesThroughTheImportDialogFromTopToBottomAndAround(@TempDir Path folder) throws Exception {
        SmallCorpus.open(folder);
        during(() -> Commands.run("org.sitmark.ui.import", Map.of()), shell -> {
            Control first = Display.getCurrent().getFocusControl();
            int y = -1;
            int stops = 0;
            Control last = first;
            do {
                Robot.type("TAB");
                last = Display.getCurrent().getFocusControl();
                int now = last.toDisplay(0, 0).y;
                if (last != first) {
                    assertThat(now + last.getSize().y)
                            .as("not upwards at " + Names.name(last))
                            .isGreaterThanOrEqualTo(y);
                    y = now;
                }
                stops++;
            } while (last != first && stops < 20);
            assertThat(stops).as("stops").isBetween(5, 12);
            Robot.type("SHIFT+TAB");
            assertThat(Display.getCurrent().getFocusControl())
                    .as("back to the end")
                    .isNotSameAs(first);
        });
    }

    @Test
    void theKeyOfALayerIsChangedByKeysAndEscapeTakesItBack(@TempDir Path folder) throws Exception {
        SmallCorpus.open(folder);
        during(() -> Commands.run("org.sitmark.ui.keys.preferences", Map.of()), shell -> {
            Tree keys = Workbench.find(shell, Tree.class).stream()
                    .filter(t -> ControlNames.of(t).equals("Keys of layers and kinds"))
                    .findFirst()
                    .orElseThrow();
            Text key = Workbench.find(shell, Text.class).stream()
                    .filter(t -> ControlNames.of(t).equals("Key of the selected one"))
                    .findFirst()
                    .orElseThrow();
            String before = keys.getItem(0).getText(1);
            Robot.click(key);
            Robot.type("CTRL+A", "8");
            assertThat(keys.getItem(0).getText(1) + keys.getItem(0).getText(2)).isNotEqualTo(before);
            Robot.typeAway("ESC");
            Workbench.waitUntil("Escape closes it", shell::isDisposed);
            assertThat(org.sitmark.ui.keys.LayerKeys.get().chosen()).isEmpty();
        });
    }

    private static List<String> names(Corpus corpus) {
        try {
            return corpus.names();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(Table table, int row) {
        return table.getItem(row).getText(0) + " | " + table.getItem(row).getText(1) + " | "
                + table.getItem(row).getText(2);
    }

    private static Button button(Shell shell, String label) {
        return Workbench.find(shell, Button.class).stream()
                .filter(b -> b.getText().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** Opens a dialog, which may take the events for itself until it is closed, and looks at it meanwhile. */
    private static void during(Runnable opener, Consumer<Shell> look) {
        Display display = Display.getCurrent();
        Throwable[] failed = {null};
        boolean[] done = {false};
        long end = System.nanoTime() + 15_000_000_000L;
        display.timerExec(50, new Runnable() {
            @Override
            public void run() {
                Shell shell = dialog(display);
                boolean late = System.nanoTime() > end;
                if (!late && (shell == null || display.getActiveShell() != shell)) {
                    if (!done[0]) {
                        display.timerExec(50, this);
                    }
                    return;
                }
                try {
                    assertThat(shell).as("the dialog").isNotNull();
                    look.accept(shell);
                } catch (RuntimeException | AssertionError e) {
                    failed[0] = e;
                } finally {
                    if (shell != null && !shell.isDisposed()) {
                        shell.close();
                    }
                    done[0] = true;
                }
            }
        });
        try {
            opener.run();
            Workbench.waitUntil("the dialog was looked at", () -> done[0]);
        } finally {
            done[0] = true;
        }
        if (failed[0] instanceof RuntimeException e) {
            throw e;
        }
        if (failed[0] instanceof AssertionError e) {
            throw e;
        }
    }

    private static @Nullable Shell dialog(Display display) {
        for (Shell shell : display.getShells()) {
            if (isDialog(shell)) {
                return shell;
            }
        }
        return null;
    }

    private static boolean isDialog(Shell shell) {
        return !shell.isDisposed()
                && shell.isVisible()
                && shell.getParent() instanceof Shell
                && (shell.getStyle() & SWT.TITLE) != 0;
    }
}
