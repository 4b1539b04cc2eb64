// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.swt.custom.StyledText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Report;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.guideline.GuidelineView;
import org.sitmark.ui.session.SessionService;

/** The guideline beside the features. */
@ExtendWith(NoErrorsLogged.class)
class GuidelineTest {

    private static final String TEXT = "Ann Example met Bo Sample near Karsk. They lost 40 tanks.";

    @AfterEach
    void close() {
        Workbench.page().closeAllEditors(true);
    }

    @Test
    void oneKeyOpensItAtTheKindInQuestionAndItFollows(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, TEXT).mark("Karsk", "E");
        Robot.type("3");
        GuidelineView view = show(pane);
        Workbench.waitUntil(
                "the guideline of places is at the top", () -> top(view).contains("location"));
        Robot.type("1");
        Workbench.waitUntil("it follows the kind", () -> top(view).contains("person"));
        pane.mark("40", "F");
        Workbench.waitUntil("it follows the layer", () -> top(view).contains("count"));
    }

    @Test
    void itHasExamplesFromThisCorpusAndAClickOpensThem(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, TEXT).mark("Ann Example", "E").mark("Bo Sample", "E");
        GuidelineView view = show(pane);
        Workbench.waitUntil("examples are found", () -> view.text().contains("In this corpus"));
        String text = view.text();
        int example = text.indexOf("Ann Example", text.indexOf("In this corpus"));
        assertThat(example).isPositive();
        StyledText widget = widget();
        widget.setCaretOffset(example + 2);
        widget.setFocus();
        Robot.type("CR");
        Workbench.waitUntil("the example is current", () -> ConfirmLoopTest.current(pane.editor())
                .equals("Ann Example"));
    }

    @Test
    void aReportThatAnotherProgramRemovesIsNoError(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, TEXT);
        Corpus corpus = Objects.requireNonNull(SessionService.get().corpus());
        corpus.add(Report.of("gone", TEXT, Map.of(), List.of()));
        Files.delete(corpus.file("gone"));
        assertThat(corpus.names()).contains("gone");
        pane.mark("Ann Example", "E").mark("Bo Sample", "E");
        Robot.type("1");
        GuidelineView view = show(pane);
        Workbench.waitUntil("examples are found", () -> view.text().contains("In this corpus"));
    }

    private static GuidelineView show(Pane pane) {
        pane.toText();
        if (Workbench.page().findView(GuidelineView.ID) instanceof GuidelineView view
                && Workbench.page().isPartVisible(view)) {
            return view;
        }
        Robot.type("H");
        Workbench.waitUntil(
                "the guideline is shown",
                () -> Workbench.page().findView(GuidelineView.ID) != null
                        && Workbench.page().isPartVisible(Workbench.page().findView(GuidelineView.ID)));
        pane.toText();
        return (GuidelineView) Workbench.page().findView(GuidelineView.ID);
    }

    private static StyledText widget() {
        return Pane.control(StyledText.class, t -> ControlNames.of(t).equals("Guideline"), "guideline");
    }

    /** The first line in view. */
    private static String top(GuidelineView view) {
        assertThat(view).isNotNull();
        StyledText widget = widget();
        int line = widget.getLineIndex(widget.getTopMargin() + 2);
        return widget.getLine(line);
    }
}
