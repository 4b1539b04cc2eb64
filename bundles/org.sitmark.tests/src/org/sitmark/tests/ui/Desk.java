// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** What stands on the screen between two tests: tidied before a test, described after one that failed. UI thread. */
final class Desk {

    private static final int MOST_WORDS = 60;

    private Desk() {}

    /** Lets go of keys and mouse, and closes dialogs and pop-ups that a failed test left open, so that one failure does not bring the next. */
    static void clear() {
        Robot.letGo();
        Workbench.settle();
        Arrays.stream(Display.getCurrent().getShells())
                .filter(s -> !s.isDisposed() && s.isVisible() && !isWindow(s))
                .forEach(Shell::close);
        Workbench.settle();
    }

    private static boolean isWindow(Shell shell) {
        return Arrays.stream(PlatformUI.getWorkbench().getWorkbenchWindows())
                .map(IWorkbenchWindow::getShell)
                .anyMatch(shell::equals);
    }

    /** The focus, the open shells, and the words that can be read in them, for the message of a failure. */
    static String describe() {
        Display display = Display.getCurrent();
        var text = new StringBuilder("The screen when it failed: the focus is on ");
        text.append(display.getFocusControl()).append(", active is ").append(display.getActiveShell());
        for (Shell shell : display.getShells()) {
            if (shell.isVisible()) {
                text.append("\n")
                        .append(shell)
                        .append(' ')
                        .append(shell.getBounds())
                        .append(": ");
                text.append(words(shell));
            }
        }
        return text.toString();
    }

    private static String words(Shell shell) {
        List<String> words = Workbench.find(shell, Control.class).stream()
                .filter(Control::isVisible)
                .map(Desk::words)
                .filter(w -> !w.isBlank())
                .toList();
        return words.stream().limit(MOST_WORDS).collect(Collectors.joining(" | "));
    }

    private static String words(Control control) {
        String all = "";
        if (control instanceof Label label) {
            all = label.getText();
        } else if (control instanceof Button button) {
            all = "[" + button.getText() + "]";
        } else if (control instanceof Text field) {
            all = field.getText();
        } else if (control instanceof StyledText styled) {
            all = styled.getText();
        }
        return all.length() <= MOST_WORDS ? all : all.substring(0, MOST_WORDS) + "...";
    }
}
