// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.sitmark.ui.editor.ReportEditor;

/**
 * Real keys and a real mouse: what it does goes through the X server, the toolkit, the workbench's key bindings and the focus, as from a user's
 * hands. Each call returns when the window has taken in what was done. UI thread.
 *
 * <pre>{@code
 * Robot.type("CR", "SHIFT+ARROW_RIGHT", "CTRL+Z");   // keys as in key bindings, one after the other
 * Robot.write("at least 40");                        // characters into whatever has the focus
 * Robot.click(button);
 * Robot.doubleClick(editor, "Karsk");                // a word of the text
 * Robot.drag(Robot.at(text, 10), Robot.at(text, 25));
 * }</pre>
 */
public final class Robot {

    private static final XTest X = new XTest();
    private static final int SECONDS = 5;
    private static final int DRAG_STEPS = 8;
    private static final int FAR = 10_000; // the server stops the pointer at the edge
    private static int strokes;
    private static int presses;

    private Robot() {}

    /**
     * Types keys one after the other, written as in key bindings: {@code CR}, {@code SHIFT+ARROW_RIGHT}, {@code E}, {@code ?}, {@code F2}. A letter
     * is typed without Shift unless that is said.
     */
    public static void type(String... keys) {
        for (String key : keys) {
            stroke(key);
        }
    }

    /**
     * Types keys of which the window need not see the end: in menus and other places that are not the window's own, or where a key closes what has
     * the focus.
     */
    public static void typeAway(String... keys) {
        for (String key : keys) {
            strike(key);
            pause(120);
        }
    }

    /** Types characters into whatever has the focus. */
    public static void write(String text) {
        for (char c : text.toCharArray()) {
            String key = c == ' ' ? "SPACE" : Character.toString(c);
            stroke(Character.isUpperCase(c) ? "SHIFT+" + key : key);
        }
    }

    /** Waits until the window has done what it does at its start, and gives it the keyboard. */
    public static void awaitStart() {
        Workbench.window();
        Workbench.settle();
    }

    /** How many keys were typed since the program began, a key with its modifiers as one. */
    public static int strokes() {
        return strokes;
    }

    /** How many keys were pressed since the program began, each modifier for itself. */
    public static int presses() {
        return presses;
    }

    private static void stroke(String key) {
        Chord chord = chord(key);
        awaiting("the key " + key, SWT.KeyUp, 1 + chord.held().size(), () -> send(chord));
    }

    private static void strike(String key) {
        send(chord(key));
    }

    /** A key and what is held with it. */
    private record Chord(List<XTest.Key> held, XTest.Key key) {}

    private static Chord chord(String key) {
        String[] parts = key.length() == 1 ? new String[] {key} : key.split("\\+(?!$)");
        String last = parts[parts.length - 1];
        List<XTest.Key> held = new ArrayList<>(
                Arrays.stream(parts, 0, parts.length - 1).map(X::key).toList());
        XTest.Key pressed = X.key(last.length() == 1 ? lower(last) : last);
        XTest.Key shift = X.key("SHIFT");
        if (pressed.shifted() && !held.contains(shift)) {
            held.add(shift);
        }
        return new Chord(held, pressed);
    }

    private static String lower(String letter) {
        return Character.toString(Character.toLowerCase(letter.charAt(0)));
    }

    private static void send(Chord chord) {
        strokes++;
        presses += chord.held().size() + 1;
        chord.held().forEach(m -> X.key(m, true));
        X.key(chord.key(), true);
        X.key(chord.key(), false);
        for (int i = chord.held().size() - 1; i >= 0; i--) {
            X.key(chord.held().get(i), false);
        }
    }

    /** Holds a modifier ({@code SHIFT}, {@code CTRL}, {@code ALT}) while something is done. */
    public static void holding(String modifier, Runnable action) {
        XTest.Key key = X.key(modifier);
        X.key(key, true);
        try {
            Workbench.settle();
            action.run();
        } finally {
            X.key(key, false);
            pause(30);
        }
    }

    /** Clicks the middle of a control. */
    public static void click(Control control) {
        Point size = control.getSize();
        click(control, size.x / 2, size.y / 2);
    }

    /** Clicks a place of a control. */
    public static void click(Control control, int x, int y) {
        click(control.toDisplay(x, y), 1, 1);
    }

    /** Clicks a place of a control that is perhaps gone before the button is released, such as a link to somewhere else. */
    public static void clickAway(Control control, int x, int y) {
        pause(Display.getCurrent().getDoubleClickTime() + 20);
        Point place = control.toDisplay(x, y);
        X.move(place.x, place.y);
        Workbench.settle();
        X.button(1, true);
        X.button(1, false);
        pause(60);
    }

    /** Clicks where the text first occurs in the report that the editor shows. */
    public static void click(ReportEditor editor, String covered) {
        click(place(editor, covered), 1, 1);
    }

    /** Clicks a place on the screen. */
    public static void click(Point place) {
        click(place, 1, 1);
    }

    /** Clicks a place on the screen with the button for context menus; returns when nothing more happens, with the menu still open. */
    public static void menuClick(Point place) {
        X.move(place.x, place.y);
        X.button(3, true);
        X.button(3, false);
        pause(150);
    }

    /** Double-clicks where the text first occurs in the report that the editor shows. */
    public static void doubleClick(ReportEditor editor, String covered) {
        doubleClick(place(editor, covered));
    }

    /** Double-clicks a place on the screen. */
    public static void doubleClick(Point place) {
        click(place, 1, 2);
    }

    private static void click(Point place, int button, int times) {
        // two clicks of a test are never meant as a double click
        pause(Display.getCurrent().getDoubleClickTime() + 20);
        X.move(place.x, place.y);
        Workbench.settle();
        awaiting("a click at " + place, SWT.MouseUp, times, () -> {
            for (int i = 0; i < times; i++) {
                X.button(button, true);
                X.button(button, false);
            }
        });
    }

    /** Moves the mouse, without a button. */
    public static void move(Point place) {
        X.move(place.x, place.y);
        pause(30);
    }

    /** Drags with the left button held. */
    public static void drag(Point from, Point to) {
        hold(from);
        dragTo(from, to);
        release();
    }

    /** Presses the left button and keeps it; {@link #release()} ends it. */
    public static void hold(Point place) {
        pause(Display.getCurrent().getDoubleClickTime() + 20);
        X.move(place.x, place.y);
        Workbench.settle();
        // who takes the press may keep it from others
        X.button(1, true);
        pause(60);
    }

    /** Moves the mouse in steps while a button is held. */
    public static void dragTo(Point from, Point to) {
        for (int i = 1; i <= DRAG_STEPS; i++) {
            X.move(from.x + (to.x - from.x) * i / DRAG_STEPS, from.y + (to.y - from.y) * i / DRAG_STEPS);
            pause(8);
        }
        pause(30);
    }

    /** Releases the left button. */
    public static void release() {
        X.button(1, false);
        pause(60);
    }

    /** The place on the screen of a character of a text: the middle of its left edge, scrolled into sight. */
    public static Point at(StyledText text, int offset) {
        int line = text.getLineAtOffset(offset);
        int y = text.getLinePixel(line);
        if (y < 0 || y + text.getLineHeight(offset) > text.getClientArea().height) {
            text.setTopIndex(Math.max(0, line - 3));
            Workbench.settle();
        }
        Point place = text.getLocationAtOffset(offset);
        return text.toDisplay(place.x, place.y + text.getLineHeight(offset) / 2);
    }

    /** The place on the screen of the middle of a character of a text. */
    public static Point on(StyledText text, int offset) {
        Point left = at(text, offset);
        Rectangle bounds = text.getTextBounds(offset, offset);
        return new Point(left.x + Math.max(1, bounds.width / 2), left.y);
    }

    /** The place on the screen in the middle of the first occurrence of a text in the report that the editor shows. */
    public static Point place(ReportEditor editor, String covered) {
        int begin = editor.report().text().indexOf(covered);
        if (begin < 0) {
            throw new IllegalArgumentException("The report has no " + covered);
        }
        return on(editor.text().widget(), begin + covered.length() / 2);
    }

    /** Lets go of all that a test may have held, and takes the mouse to a corner where nothing follows it. */
    static void letGo() {
        for (String held : new String[] {"SHIFT", "CTRL", "ALT"}) {
            X.key(X.key(held), false);
        }
        X.button(1, false);
        X.move(FAR, FAR);
    }

    /** Handles events for a time. */
    public static void pause(int milliseconds) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + milliseconds * 1_000_000L;
        display.timerExec(milliseconds, () -> {});
        while (System.nanoTime() < end) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        Workbench.settle();
    }

    /** Does something and handles events until the window has had that many events of the type. */
    private static void awaiting(String what, int type, int count, Runnable action) {
        Display display = Display.getCurrent();
        int[] seen = {0};
        Listener counter = e -> seen[0]++;
        display.addFilter(type, counter);
        try {
            action.run();
            long end = System.nanoTime() + SECONDS * 1_000_000_000L;
            display.timerExec(SECONDS * 1000 + 10, () -> {});
            while (seen[0] < count) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("The window has not seen " + what + "; the focus is on "
                            + display.getFocusControl() + " of " + display.getActiveShell());
                }
                if (!display.readAndDispatch()) {
                    display.sleep();
                }
            }
        } finally {
            display.removeFilter(type, counter);
        }
        Workbench.settle();
    }
}
