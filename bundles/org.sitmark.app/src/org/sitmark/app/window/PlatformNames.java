// SPDX-License-Identifier: Apache-2.0
package org.sitmark.app.window;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.sitmark.ui.features.ControlNames;

/** Names for screen readers where the platform's own dialogs have none. */
final class PlatformNames {

    private PlatformNames() {}

    /** Names what is shown from now on. */
    static void install(Display display) {
        display.addFilter(SWT.Show, PlatformNames::shown);
    }

    private static void shown(Event event) {
        if (event.widget instanceof Shell shell && shell.getData() instanceof PreferenceDialog dialog) {
            Control pages = dialog.getTreeViewer() == null
                    ? null
                    : dialog.getTreeViewer().getControl();
            if (pages instanceof Tree) {
                ControlNames.set(pages, "Pages");
            }
            messages(shell);
        }
    }

    /** The head of the page is a text that cannot be edited. */
    private static void messages(Composite parent) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Text text
                    && (text.getStyle() & SWT.READ_ONLY) != 0
                    && ControlNames.of(text).isEmpty()) {
                ControlNames.set(text, "Message");
            }
            if (child instanceof Composite composite) {
                messages(composite);
            }
        }
    }
}
