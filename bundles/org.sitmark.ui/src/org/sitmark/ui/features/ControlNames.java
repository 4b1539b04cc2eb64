// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Gives controls the names that screen readers say. */
public final class ControlNames {

    private static final String KEY = "org.sitmark.ui.name";

    private ControlNames() {}

    /** Names a control; may be called again with another name. */
    public static void set(Control control, String name) {
        if (control.getData(KEY) == null) {
            control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
                @Override
                public void getName(AccessibleEvent event) {
                    if (event.childID == -1) {
                        event.result = of(control);
                    }
                }
            });
        }
        control.setData(KEY, name);
    }

    /** The name that was given to a control, or an empty string. */
    public static String of(Control control) {
        return control.getData(KEY) instanceof String name ? name : "";
    }
}
