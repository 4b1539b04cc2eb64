// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.ui.editor.ReportEditor;

/** What a screen reader says of the window. */
@ExtendWith(NoErrorsLogged.class)
class ScreenReaderTest {

    @AfterEach
    void closeEditors() {
        Workbench.page().closeAllEditors(true);
    }

    @Test
    void everyControlOfEveryViewAndOfTheEditorHasAName(@TempDir Path folder) throws Exception {
        Corpus corpus = SmallCorpus.open(folder);
        ReportEditor editor = Workbench.open(corpus, SmallCorpus.NAME);
        for (IViewDescriptor view : PlatformUI.getWorkbench().getViewRegistry().getViews()) {
            if (view.getId().startsWith("org.sitmark.")) {
                Workbench.page().showView(view.getId());
                Workbench.settle();
            }
        }
        // each layer has its own pane
        StyledText text = editor.text().widget();
        Workbench.press(text, "CR", "TAB", "TAB");
        Workbench.waitUntil("the pane has followed", () -> editor.current() != null);
        List<String> unnamed = new ArrayList<>();
        walk(Workbench.window().getShell(), "window", unnamed);
        assertThat(unnamed).as("controls without a name").isEmpty();
    }

    private static void walk(Composite parent, String path, List<String> unnamed) {
        for (Control child : parent.getChildren()) {
            String here = path + "/" + child.getClass().getSimpleName();
            if (needsName(child) && name(child).isBlank()) {
                unnamed.add(here);
            }
            if (child instanceof ToolBar bar && path.contains("CTabFolder")) { // the trim is the platform's
                for (ToolItem item : bar.getItems()) {
                    if ((item.getStyle() & org.eclipse.swt.SWT.SEPARATOR) == 0
                            && item.getText().isBlank()
                            && (item.getToolTipText() == null
                                    || item.getToolTipText().isBlank())) {
                        unnamed.add(here + "/item");
                    }
                }
            }
            if (child instanceof Composite composite) {
                walk(composite, here + name(child).replaceAll("(.+)", "($1)"), unnamed);
            }
        }
    }

    /** What takes the focus or is acted on; labels say their own text, and frames nothing. */
    private static boolean needsName(Control control) {
        return control instanceof Text
                || control instanceof StyledText
                || control instanceof Combo
                || control instanceof org.eclipse.swt.widgets.List
                || control instanceof Table
                || control instanceof Tree
                || control instanceof Spinner
                || control instanceof Button;
    }

    private static String name(Control control) {
        String said = said(control);
        if (said != null && !said.isBlank()) {
            return said;
        }
        String own = control instanceof Button button ? button.getText() : null;
        return own == null ? "" : own;
    }

    /** What the control's accessibility listeners answer, which is what screen readers are told. */
    private static @Nullable String said(Control control) {
        var event = new AccessibleEvent(control.getAccessible());
        event.childID = ACC.CHILDID_SELF;
        try {
            Field field = Accessible.class.getDeclaredField("accessibleListeners");
            field.setAccessible(true);
            if (field.get(control.getAccessible()) instanceof List<?> listeners) {
                for (Object listener : listeners) {
                    if (listener instanceof AccessibleListener answering) {
                        answering.getName(event);
                    }
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("SWT has its listeners elsewhere", e);
        }
        return event.result;
    }

    @Test
    void theEditorSaysWhichReportItShowsAndWhatIsCurrent(@TempDir Path folder) throws Exception {
        ReportEditor editor = Workbench.open(SmallCorpus.open(folder), SmallCorpus.NAME);
        assertThat(said(editor.text().widget())).isEqualTo("Report Round-up");
    }
}
