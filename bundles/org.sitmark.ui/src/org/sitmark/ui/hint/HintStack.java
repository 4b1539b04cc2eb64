// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.hint;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.sitmark.ui.session.SessionService;

/** A place for a list that shows a hint instead while the list is empty. UI thread only. */
public final class HintStack {

    private final Composite place;
    private final StackLayout layout = new StackLayout();
    private final HintPane pane;
    private @Nullable Control content;

    /**
     * @param refresh shows the content or a hint anew; run when another corpus is opened, or none is open any more
     */
    public HintStack(Composite parent, Runnable refresh) {
        place = new Composite(parent, SWT.NONE);
        Runnable corpusListener = () -> place.getDisplay().asyncExec(() -> {
            if (!place.isDisposed()) {
                refresh.run();
            }
        });
        SessionService.get().addListener(corpusListener);
        place.addDisposeListener(e -> SessionService.get().removeListener(corpusListener));
        place.setLayout(layout);
        pane = new HintPane(place);
    }

    /** The parent for the content, and what lies in the view. */
    public Composite place() {
        return place;
    }

    /** The control that is shown where there is something; its parent is {@link #place()}. */
    public void setContent(Control control) {
        content = control;
        layout.topControl = control;
        place.layout();
    }

    /** Shows the hint in place of the content, or the content where there is none. */
    public void show(@Nullable Hint hint) {
        Control top = hint == null ? content : pane.control();
        if (hint != null) {
            pane.show(hint);
        }
        if (layout.topControl != top) {
            layout.topControl = top;
            place.layout();
        }
    }

    /** Whether a hint is shown. */
    public boolean isHint() {
        return layout.topControl == pane.control();
    }

    /** Gives the focus to what is shown. */
    public void setFocus() {
        Control shown = content;
        if (isHint()) {
            if (!pane.setFocus()) {
                place.forceFocus();
            }
        } else if (shown != null) {
            shown.setFocus();
        }
    }
}
