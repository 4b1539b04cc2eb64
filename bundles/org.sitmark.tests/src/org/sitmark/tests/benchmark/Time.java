// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;

/**
 * How long something took, in milliseconds.
 *
 * @param clock from the key to the end of the paint, with the waiting for the next tick of the screen
 * @param work processor time of the UI thread, which neither other programs nor the screen disturb
 * @param end when it was over
 */
record Time(double clock, double work, Instant end) {

    static final Time NONE = new Time(0, 0, Instant.EPOCH);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** A running measurement of the current thread. */
    static final class Watch {
        private final long clock = System.nanoTime();
        private final long work = THREADS.getCurrentThreadCpuTime();

        Time stop() {
            return new Time(
                    (System.nanoTime() - clock) / 1e6, (THREADS.getCurrentThreadCpuTime() - work) / 1e6, Instant.now());
        }
    }
}
