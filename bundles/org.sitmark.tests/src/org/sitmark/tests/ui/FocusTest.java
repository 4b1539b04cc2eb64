// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.features.FeaturesView;

/** Going from the text to the panes and back without a mouse. */
@ExtendWith(NoErrorsLogged.class)
class FocusTest {

    @AfterEach
    void closeEditors() {
        Workbench.page().closeAllEditors(true);
    }

    @Test
    void f2GoesToTheFirstFieldTabGoesDownAndEscapeGoesBackToTheText(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, "They lost three T-62M tanks near Karsk.").mark("T-62M tanks", "Q");
        Robot.type("F2");
        Workbench.waitUntil("the pane has the focus", () -> isInPane(pane));
        Control first = focus();
        List<Integer> tops = new ArrayList<>();
        Control now = first;
        do {
            tops.add(Objects.requireNonNull(now).toDisplay(0, 0).y);
            Robot.type("TAB");
            now = focus();
        } while (now != null && now != first && isInPane(pane) && tops.size() < 20);
        assertThat(tops)
                .as("fields from top to bottom")
                .hasSizeGreaterThanOrEqualTo(4)
                .isSorted();
        Workbench.page().activate(Workbench.page().findView(FeaturesView.ID));
        Workbench.settle();
        Robot.type("ESC");
        Workbench.waitUntil(
                "the text has the focus", () -> focus() == pane.editor().text().widget());
    }

    @Test
    void everyViewTakesTheFocusToSomethingInItAndF12GoesBackToTheText(@TempDir Path folder) throws Exception {
        ReportEditor editor = Workbench.open(SmallCorpus.open(folder), SmallCorpus.NAME);
        for (IViewDescriptor descriptor :
                PlatformUI.getWorkbench().getViewRegistry().getViews()) {
            if (!descriptor.getId().startsWith("org.sitmark.")) {
                continue;
            }
            IViewPart view = Workbench.page().showView(descriptor.getId());
            Workbench.settle();
            Control focus = focus();
            assertThat(focus).as("focus of " + descriptor.getLabel()).isNotNull();
            assertThat(focus != editor.text().widget())
                    .as(descriptor.getLabel() + " leaves the text")
                    .isTrue();
            assertThat(Workbench.page().getActivePart()).isSameAs(view);
            Robot.typeAway("F12");
            Workbench.waitUntil(
                    "F12 goes back from " + descriptor.getLabel(),
                    () -> focus() == editor.text().widget());
        }
    }

    private static @Nullable Control focus() {
        return Display.getCurrent().getFocusControl();
    }

    /** Whether the pane is the active part and the text has not kept the focus. */
    private static boolean isInPane(Pane pane) {
        return Workbench.page().getActivePart() instanceof FeaturesView
                && focus() != null
                && focus() != pane.editor().text().widget();
    }
}
