// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
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

/** The names that screen readers are told. */
final class Names {

    private Names() {}

    /** Where the controls and buttons below a composite are that have no name. */
    static List<String> missing(Composite root) {
        List<String> unnamed = new ArrayList<>();
        walk(root, root.getClass().getSimpleName(), unnamed);
        return unnamed;
    }

    private static void walk(Composite parent, String path, List<String> unnamed) {
        for (Control child : parent.getChildren()) {
            String here = path + "/" + child.getClass().getSimpleName();
            if (needsName(child) && name(child).isBlank()) {
                unnamed.add(here);
            }
            if (child instanceof ToolBar bar && bar.isVisible()) {
                for (ToolItem item : bar.getItems()) {
                    if ((item.getStyle() & SWT.SEPARATOR) == 0
                            && item.getText().isBlank()
                            && (item.getToolTipText() == null
                                    || item.getToolTipText().isBlank())) {
                        unnamed.add(here + "/item " + item.getData());
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

    static String name(Control control) {
        String said = said(control);
        if (said != null && !said.isBlank()) {
            return said;
        }
        String own = control instanceof Button button ? button.getText() : null;
        return own == null ? "" : own;
    }

    /** What the control's accessibility listeners answer, which is what screen readers are told. */
    static @Nullable String said(Control control) {
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
}
