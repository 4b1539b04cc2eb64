// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.benchmark;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/** The UI thread's events, handled by hand so that they can be timed. It sleeps while it waits, so that waiting is no work. UI thread. */
final class EventLoop {

    private static final int LONGEST_SECONDS = 30;

    private final Display display;
    private boolean painted;

    EventLoop(Display display) {
        this.display = display;
    }

    /** Handles events until the control has been painted. */
    void untilPainted(Control control) {
        painted = false;
        PaintListener listener = e -> painted = true;
        control.addPaintListener(listener);
        Runnable alarm = () -> {
            throw new IllegalStateException("Nothing was painted for " + LONGEST_SECONDS + " s");
        };
        display.timerExec(LONGEST_SECONDS * 1000, alarm);
        try {
            while (!painted) {
                if (!display.readAndDispatch()) {
                    display.sleep();
                }
            }
        } finally {
            display.timerExec(-1, alarm);
            control.removePaintListener(listener);
        }
    }

    /** Handles events for so long, as between two keys of a person. Answers the longest time that the window was busy with one event. */
    Time pause(int millis) {
        long end = System.nanoTime() + millis * 1_000_000L;
        boolean[] over = {false};
        display.timerExec(millis, () -> over[0] = true);
        Time longest = Time.NONE;
        while (!over[0] || System.nanoTime() < end) {
            var watch = new Time.Watch();
            boolean more = display.readAndDispatch();
            Time time = watch.stop();
            if (time.clock() > longest.clock()) {
                longest = time;
            }
            if (!more && !over[0]) {
                display.sleep();
            }
        }
        return longest;
    }

    /** Handles the events that are there. */
    void settle() {
        for (int i = 0; i < 10_000 && display.readAndDispatch(); i++) {
            // each turn handles one event
        }
    }

    /** Presses a key and waits until the text has been painted anew. */
    Time press(StyledText text, int character, int keyCode, int modifiers) {
        var watch = new Time.Watch();
        var event = new Event();
        event.character = (char) character;
        event.keyCode = keyCode;
        event.stateMask = modifiers;
        event.time = (int) (System.nanoTime() / 1_000_000);
        event.doit = true;
        text.notifyListeners(SWT.KeyDown, event);
        untilPainted(text);
        return watch.stop();
    }
}
