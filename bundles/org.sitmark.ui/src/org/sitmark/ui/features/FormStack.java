// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Forms that lie on each other, one of them to be seen, scrolled where it is higher than the view. Each form is measured and laid out only where
 * something about it has changed since. UI thread only.
 */
final class FormStack {

    private static final int ATTEMPTS = 2;

    /** What a form was measured for. */
    private static final class Measured {
        final Shapes shapes = new Shapes();
        int width = -1;
        int height;
    }

    private final ScrolledComposite scroller;
    private final Composite stack;
    private final Map<Composite, Measured> measured = new HashMap<>();
    private @Nullable Composite top;

    FormStack(Composite parent) {
        scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setShowFocusedControl(true);
        stack = new Composite(scroller, SWT.NONE);
        scroller.setContent(stack);
        stack.addListener(SWT.Resize, e -> fill());
        scroller.addListener(SWT.Resize, e -> fit());
    }

    /** The parent of all forms. */
    Composite place() {
        return stack;
    }

    Control control() {
        return scroller;
    }

    /** Shows a form, in the place of another if another is shown, with what it says now. */
    void show(Composite form) {
        Composite before = top;
        top = form;
        fit();
        if (before != form) {
            form.setVisible(true);
            if (before != null) {
                before.setVisible(false);
            }
        }
    }

    private void fit() {
        Composite form = top;
        if (form == null) {
            return;
        }
        Measured sizes = measured.computeIfAbsent(form, f -> new Measured());
        boolean changed = sizes.shapes.forgetChanged(form);
        for (int i = 0; i < ATTEMPTS; i++) { // the scroll bar takes some of the width when it comes
            int width = scroller.getClientArea().width;
            if (changed && i == 0 || width != sizes.width) {
                sizes.width = width;
                sizes.height = form.computeSize(width, SWT.DEFAULT, false).y;
            }
            scroller.setMinHeight(sizes.height);
        }
        if (!fill() && changed) {
            form.layout(false);
        }
    }

    /** Gives the form the whole place; whether that was another size, with which it was laid out. */
    private boolean fill() {
        Composite form = top;
        if (form == null || form.getSize().equals(stack.getSize())) {
            return false;
        }
        form.setBounds(stack.getClientArea());
        return true;
    }
}
