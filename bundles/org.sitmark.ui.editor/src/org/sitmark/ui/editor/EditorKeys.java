// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/**
 * The key bindings of an editor: those of annotating while the editor is the active part, those of the text, such as arrows, while the text has the
 * focus, and neither while an overlay takes the keys.
 */
final class EditorKeys {

    /** Id of the context that is active while the text has the focus. */
    static final String TEXT_CONTEXT = "org.sitmark.ui.editor.text.context";

    private final IContextService contexts;
    private final StyledText widget;
    private @Nullable IContextActivation annotating;
    private @Nullable IContextActivation inText;
    private boolean suspended;

    EditorKeys(IWorkbenchPartSite site, StyledText widget) {
        this.widget = widget;
        contexts = site.getService(IContextService.class);
        widget.addListener(SWT.FocusIn, e -> update());
        widget.addListener(SWT.FocusOut, e -> update(false));
        update();
    }

    void suspend(boolean suspend) {
        suspended = suspend;
        update();
    }

    private void update() {
        update(widget.isFocusControl());
    }

    private void update(boolean focused) {
        annotating = set(annotating, !suspended, ReportEditor.CONTEXT);
        inText = set(inText, !suspended && focused, TEXT_CONTEXT);
    }

    private @Nullable IContextActivation set(@Nullable IContextActivation active, boolean on, String context) {
        if (on) {
            return active == null ? contexts.activateContext(context) : active;
        }
        if (active != null) {
            contexts.deactivateContext(active);
        }
        return null;
    }
}
