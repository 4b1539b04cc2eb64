// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.palette;

import org.eclipse.swt.widgets.Control;

/**
 * Keeps the style sheet of the theme away from controls whose colours are set by their owner from the {@link Palette}, at first and at each
 * {@link ThemeChanges change of the theme}; otherwise the style sheet, which comes after the owner when a part is opened, would win.
 */
public final class OwnColors {

    private static final String NO_STYLE_SHEET = "org.eclipse.e4.ui.css.disabled";

    private OwnColors() {}

    /** The owner colours these, both ground and text, and what lies in them. */
    public static void keep(Control... controls) {
        for (Control control : controls) {
            control.setData(NO_STYLE_SHEET, Boolean.TRUE);
        }
    }

    /** Whether style sheets keep away from the control. */
    static boolean isKept(Control control) {
        return Boolean.TRUE.equals(control.getData(NO_STYLE_SHEET));
    }
}
