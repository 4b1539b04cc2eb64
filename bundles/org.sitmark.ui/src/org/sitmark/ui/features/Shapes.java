// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/**
 * What the sizes of a form's controls depend on, as it was when they were last measured. To measure a form of thirty controls anew takes most of the
 * time of a step from one suggestion to the next, and only two or three of them have changed. UI thread only.
 */
final class Shapes {

    /** All that the size of one control depends on, but for the width that it gets. */
    private record Shape(boolean left, int height, @Nullable String text, boolean icon, Font font) {}

    private Map<Control, Shape> known = new HashMap<>();

    /**
     * Lets the layouts forget the sizes of the controls that look different from when this was last called.
     *
     * @return whether there were any
     */
    boolean forgetChanged(Composite form) {
        Map<Control, Shape> now = new HashMap<>();
        collect(form, now);
        List<Control> changed = new ArrayList<>();
        now.forEach((control, shape) -> {
            if (!shape.equals(known.get(control))) {
                changed.add(control);
            }
        });
        boolean gone = !now.keySet().containsAll(known.keySet());
        known = now;
        if (gone) {
            form.changed(now.keySet().toArray(Control[]::new)); // their parents have other children
        } else if (!changed.isEmpty()) {
            form.changed(changed.toArray(Control[]::new));
        }
        return gone || !changed.isEmpty();
    }

    private static void collect(Composite parent, Map<Control, Shape> into) {
        for (Control child : parent.getChildren()) {
            Shape shape = shape(child);
            into.put(child, shape);
            if (!shape.left() && child instanceof Composite composite) {
                collect(composite, into);
            }
        }
    }

    private static Shape shape(Control control) {
        Object data = control.getLayoutData();
        boolean left = data instanceof GridData grid ? grid.exclude : data instanceof RowData row && row.exclude;
        int height = data instanceof GridData grid ? grid.heightHint : 0;
        boolean icon = control instanceof Label label && label.getImage() != null;
        return new Shape(left, height, text(control), icon, control.getFont());
    }

    private static @Nullable String text(Control control) {
        return control instanceof Label label
                ? label.getText()
                : control instanceof Button button
                        ? button.getText()
                        : control instanceof Link link ? link.getText() : null;
    }
}
