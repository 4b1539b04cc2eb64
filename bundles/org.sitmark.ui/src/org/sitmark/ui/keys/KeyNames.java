// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.bindings.Trigger;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.jface.bindings.keys.IKeyLookup;
import org.eclipse.jface.bindings.keys.KeyLookupFactory;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.swt.SWT;

/** Keys as their caps show them: short, with arrows. */
public final class KeyNames {

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(SWT.ARROW_LEFT, "\u2190"),
            Map.entry(SWT.ARROW_RIGHT, "\u2192"),
            Map.entry(SWT.ARROW_UP, "\u2191"),
            Map.entry(SWT.ARROW_DOWN, "\u2193"),
            Map.entry((int) SWT.CR, "Enter"),
            Map.entry((int) SWT.BS, "\u232b"),
            Map.entry((int) SWT.DEL, "Del"),
            Map.entry((int) SWT.TAB, "Tab"),
            Map.entry((int) SWT.ESC, "Esc"),
            Map.entry((int) ' ', "Space"),
            Map.entry(SWT.PAGE_UP, "PgUp"),
            Map.entry(SWT.PAGE_DOWN, "PgDn"));

    private KeyNames() {}

    /** What the cap of a key shows; strokes one after the other with blanks between. */
    public static String of(TriggerSequence keys) {
        List<String> strokes = new ArrayList<>();
        for (Trigger trigger : keys.getTriggers()) {
            strokes.add(trigger instanceof KeyStroke stroke ? of(stroke) : trigger.toString());
        }
        return String.join(" ", strokes);
    }

    private static String of(KeyStroke stroke) {
        boolean mac = "cocoa".equals(SWT.getPlatform());
        int modifiers = stroke.getModifierKeys();
        int natural = stroke.getNaturalKey();
        var name = new StringBuilder();
        if ((modifiers & SWT.CTRL) != 0) {
            name.append(mac ? "\u2303" : "Ctrl ");
        }
        if ((modifiers & SWT.ALT) != 0) {
            name.append(mac ? "\u2325" : "Alt ");
        }
        // what only Shift makes shows the Shift already
        if ((modifiers & SWT.SHIFT) != 0 && natural != '?') {
            name.append("\u21e7");
        }
        if ((modifiers & SWT.COMMAND) != 0) {
            name.append("\u2318");
        }
        String known = NAMES.get(natural);
        IKeyLookup lookup = KeyLookupFactory.getDefault();
        return name.append(known != null ? known : lookup.formalNameLookup(natural))
                .toString();
    }

    /** Whether the sequence is a twin of another key, such as that of the number pad, which a list of keys leaves out. */
    public static boolean isTwin(TriggerSequence keys) {
        String text = keys.toString();
        return text.contains("NUMPAD_") || text.equals("SHIFT+?") || text.equals("DEL");
    }
}
