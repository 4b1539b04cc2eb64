// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.app.window.EmptyEditorArea;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.session.CorpusSwitch;
import org.sitmark.ui.session.SessionService;

/** The place for reports while none is open. */
@ExtendWith(NoErrorsLogged.class)
class EmptyAreaTest {

    @AfterEach
    void closeEditors() {
        Workbench.page().closeAllEditors(true);
    }

    private static @Nullable Control area() {
        return EmptyEditorArea.shown(Workbench.window().getShell());
    }

    private static Optional<Link> link(String label) {
        return area() instanceof Composite shown
                ? Workbench.find(shown, Link.class).stream()
                        .filter(l -> l.getText().contains(label))
                        .findFirst()
                : Optional.empty();
    }

    private static void follow(String label) {
        Workbench.waitUntil("the page offers: " + label, () -> link(label).isPresent());
        link(label).orElseThrow().notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void withoutAReportThePageOffersTheNextOneAndGoesWhenItIsOpen(@TempDir Path folder) throws Exception {
        SmallCorpus.open(folder.resolve("corpus"));
        follow("Open the next unfinished report");
        Workbench.waitUntil("a report is open and the page is gone", () -> area() == null);
        assertThat(Workbench.page().getActiveEditor()).isNotNull();
        Workbench.page().closeAllEditors(true);
        Workbench.waitUntil("the page is back", () -> area() != null);
    }

    @Test
    void thePageOfAnEmptyCorpusOffersToImportUntilThereIsAReport(@TempDir Path folder) throws Exception {
        Corpus.create(folder.resolve("corpus"), Sitmark.installed()).close();
        CorpusSwitch.open(Workbench.window(), folder.resolve("corpus"));
        Workbench.waitUntil("import is offered", () -> link("Import reports").isPresent());
        Control shown = area();
        assertThat(shown).isNotNull();
        if (shown != null) {
            assertThat(shown.getBackground()).isEqualTo(Palette.current().paper());
        }
        Corpus corpus = SessionService.get().corpus();
        if (corpus == null) {
            throw new AssertionError("no corpus is open");
        }
        corpus.add(Report.of("first", "Velm is calm.", Map.of(), List.of()));
        Workbench.waitUntil("a report is offered", () -> link("Open the next unfinished report")
                .isPresent());
    }
}
