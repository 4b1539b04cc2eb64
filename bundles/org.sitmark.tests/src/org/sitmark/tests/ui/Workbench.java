// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.session.ReportInput;
import org.sitmark.ui.session.SessionService;

/** The running window, for tests. All methods run on the UI thread, which the tests run on. */
final class Workbench {

    private static final int SECONDS = Integer.getInteger("sitmark.tests.seconds", 60);

    private Workbench() {}

    /** The window, when what it does at its start is over. */
    static IWorkbenchWindow window() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        waitUntil("a corpus is open", () -> SessionService.get().corpus() != null);
        window.getShell().forceActive();
        return window;
    }

    static IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** Handles events until the condition holds; fails with what was waited for after a minute. */
    static void waitUntil(String what, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        // wakes the display when nothing happens, so that the condition is looked at again
        var alarm = new Runnable() {
            @Override
            public void run() {
                display.timerExec(20, this);
            }
        };
        display.timerExec(20, alarm);
        try {
            while (!condition.getAsBoolean()) {
                assertThat(System.nanoTime())
                        .as("waited %s seconds until %s", SECONDS, what)
                        .isLessThan(end);
                if (!display.readAndDispatch()) {
                    display.sleep();
                }
            }
        } finally {
            // many timers left behind would keep asyncExec from its turn for good
            display.timerExec(-1, alarm);
        }
    }

    /** Handles the events that are there. */
    static void settle() {
        Display display = Display.getCurrent();
        for (int i = 0; i < 1000 && display.readAndDispatch(); i++) {
            // each turn handles one
        }
    }

    static ReportEditor open(Corpus corpus, String report) throws PartInitException {
        if (!(ReportInput.open(page(), corpus, report) instanceof ReportEditor editor)) {
            throw new AssertionError("no report editor was opened");
        }
        page().activate(editor);
        settle();
        editor.setFocus();
        settle();
        return editor;
    }

    static <T extends IViewPart> T show(Class<T> type, String id) throws PartInitException {
        T view = type.cast(page().showView(id));
        settle();
        return view;
    }

    /** Presses keys one after the other, written as in key bindings: {@code CR}, {@code SHIFT+ARROW_RIGHT}, {@code E}. */
    static void press(Control control, String... keys) {
        for (String key : keys) {
            press(control, key);
        }
    }

    private static void press(Control control, String key) {
        KeyStroke stroke;
        try {
            stroke = KeyStroke.getInstance(key);
        } catch (ParseException e) {
            throw new IllegalArgumentException(key, e);
        }
        for (int type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
            var event = new Event();
            event.type = type;
            event.time = (int) (System.nanoTime() / 1_000_000);
            event.widget = control;
            event.display = control.getDisplay();
            event.stateMask = stroke.getModifierKeys();
            int natural = stroke.getNaturalKey();
            event.keyCode = natural < 0x80 ? Character.toLowerCase(natural) : natural;
            event.character = character(natural, event.stateMask);
            event.doit = true;
            if (!control.isDisposed()) {
                control.notifyListeners(type, event);
            }
        }
        settle();
    }

    private static char character(int natural, int modifiers) {
        if ((natural & SWT.KEYCODE_BIT) != 0) {
            return 0;
        }
        char typed = (char) natural;
        if ((modifiers & SWT.CTRL) != 0 && Character.isLetter(typed)) {
            return (char) (Character.toLowerCase(typed) - 'a' + 1);
        }
        return (modifiers & SWT.SHIFT) == 0 ? Character.toLowerCase(typed) : typed;
    }

    /** All widgets of a type below a composite, in order. */
    static <T extends Control> List<T> find(Composite parent, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite composite) {
                found.addAll(find(composite, type));
            }
        }
        return found;
    }

    /** Selects an item of a combo or list as a user does: the selection, then its event. */
    static void select(Control control) {
        control.notifyListeners(SWT.Selection, new Event());
        settle();
    }

    @Nullable
    static ReportEditor activeEditor() {
        return page().getActiveEditor() instanceof ReportEditor editor ? editor : null;
    }
}
