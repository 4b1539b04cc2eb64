// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The XTEST extension of the X server: keys and mouse as if somebody had touched them, through the server to whatever window has the focus or lies
 * under the pointer. Needs no window manager. One connection of its own; any thread, one at a time.
 */
final class XTest {

    private interface X11 extends Library {
        @Nullable
        Pointer XOpenDisplay(@Nullable String name);

        NativeLong XStringToKeysym(String name);

        byte XKeysymToKeycode(Pointer display, NativeLong keysym);

        NativeLong XkbKeycodeToKeysym(Pointer display, byte keycode, int group, int level);

        int XSync(Pointer display, int discard);
    }

    private interface Xtst extends Library {
        int XTestFakeKeyEvent(Pointer display, int keycode, int press, NativeLong delay);

        int XTestFakeButtonEvent(Pointer display, int button, int press, NativeLong delay);

        int XTestFakeMotionEvent(Pointer display, int screen, int x, int y, NativeLong delay);
    }

    private static final NativeLong NOW = new NativeLong(0);

    /** Names of keys in key bindings and what X calls them. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("CR", "Return"),
            Map.entry("NUMPAD_ENTER", "KP_Enter"),
            Map.entry("BS", "BackSpace"),
            Map.entry("BACKSPACE", "BackSpace"),
            Map.entry("TAB", "Tab"),
            Map.entry("ESC", "Escape"),
            Map.entry("DEL", "Delete"),
            Map.entry("SPACE", "space"),
            Map.entry("ARROW_LEFT", "Left"),
            Map.entry("ARROW_RIGHT", "Right"),
            Map.entry("ARROW_UP", "Up"),
            Map.entry("ARROW_DOWN", "Down"),
            Map.entry("PAGE_UP", "Prior"),
            Map.entry("PAGE_DOWN", "Next"),
            Map.entry("HOME", "Home"),
            Map.entry("END", "End"),
            Map.entry("SHIFT", "Shift_L"),
            Map.entry("CTRL", "Control_L"),
            Map.entry("M1", "Control_L"),
            Map.entry("ALT", "Alt_L"));

    private final X11 x11 = Native.load("X11", X11.class);
    private final Xtst xtst = Native.load("Xtst", Xtst.class);
    private final Pointer display;

    XTest() {
        Pointer opened = x11.XOpenDisplay(null);
        if (opened == null) {
            throw new IllegalStateException("The X display " + System.getenv("DISPLAY") + " cannot be opened");
        }
        display = opened;
    }

    /**
     * A key of the keyboard.
     *
     * @param code of the X server
     * @param shifted whether Shift has to be held for what is meant
     */
    record Key(int code, boolean shifted) {}

    /**
     * Finds a key.
     *
     * @param name as in key bindings ({@code CR}, {@code ARROW_LEFT}, {@code F2}), or a character
     */
    Key key(String name) {
        NativeLong keysym = keysym(name);
        int code = Byte.toUnsignedInt(x11.XKeysymToKeycode(display, keysym));
        if (code == 0) {
            throw new IllegalArgumentException("The keyboard has no key " + name);
        }
        boolean plain = x11.XkbKeycodeToKeysym(display, (byte) code, 0, 0).equals(keysym);
        return new Key(
                code,
                !plain && x11.XkbKeycodeToKeysym(display, (byte) code, 0, 1).equals(keysym));
    }

    private NativeLong keysym(String name) {
        if (name.length() == 1) {
            char c = name.charAt(0);
            // Latin-1 characters are their own keysyms, the others have a bit set
            return new NativeLong(c < 0x100 ? c : 0x1000000 | c);
        }
        String known = NAMES.getOrDefault(name, name.startsWith("NUMPAD_") ? "KP_" + name.substring(7) : name);
        NativeLong keysym = x11.XStringToKeysym(known);
        if (keysym.longValue() == 0) {
            throw new IllegalArgumentException("X knows no key " + name);
        }
        return keysym;
    }

    /** Presses or releases a key. */
    void key(Key key, boolean press) {
        xtst.XTestFakeKeyEvent(display, key.code(), press ? 1 : 0, NOW);
        x11.XSync(display, 0);
    }

    /** Presses or releases a button of the mouse, 1 is the left one. */
    void button(int button, boolean press) {
        xtst.XTestFakeButtonEvent(display, button, press ? 1 : 0, NOW);
        x11.XSync(display, 0);
    }

    /** Moves the pointer to a place on the screen. */
    void move(int x, int y) {
        xtst.XTestFakeMotionEvent(display, -1, x, y, NOW);
        x11.XSync(display, 0);
    }
}
