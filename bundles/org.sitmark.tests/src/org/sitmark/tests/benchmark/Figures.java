// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Collects times by what was done and prints them as one table with what was aimed at. */
final class Figures {

    private static final boolean TRACE = Boolean.getBoolean("sitmark.benchmark.trace");
    private static final double SLOW = 25;

    /** The times of one action; the aims are in milliseconds on the clock, 0 where there is none. */
    static final class Row {
        private final String what;
        private final double medianAim;
        private final double mostAim;
        private final List<Time> times = new ArrayList<>();

        private Row(String what, double medianAim, double mostAim) {
            this.what = what;
            this.medianAim = medianAim;
            this.mostAim = mostAim;
        }

        void add(Time time) {
            times.add(time);
            if (TRACE && time.clock() > SLOW) {
                System.err.printf(
                        Locale.ROOT, "%s %.0f ms (%.0f work) until %s%n", what, time.clock(), time.work(), time.end());
            }
        }

        private double[] sorted(ToDoubleFunction<Time> by) {
            return times.stream().mapToDouble(by).sorted().toArray();
        }

        double medianClock() {
            return median(sorted(Time::clock));
        }

        double medianWork() {
            return median(sorted(Time::work));
        }

        private boolean met() {
            double[] clock = sorted(Time::clock);
            return (medianAim == 0 || median(clock) < medianAim) && (mostAim == 0 || p99(clock) < mostAim);
        }
    }

    private final PrintStream out;

    Figures(PrintStream out) {
        this.out = out;
    }

    void title(String text) {
        out.printf(Locale.ROOT, "%n%s%n", text);
        out.printf(
                Locale.ROOT,
                "%-46s %5s | %8s %8s %8s | %8s %8s | %s%n",
                "milliseconds",
                "times",
                "median",
                "p99",
                "most",
                "work",
                "p99",
                "aim");
    }

    Row row(String what, double medianAim, double p99Aim) {
        return new Row(what, medianAim, p99Aim);
    }

    void print(Row row) {
        double[] clock = row.sorted(Time::clock);
        double[] work = row.sorted(Time::work);
        if (clock.length == 0) {
            return;
        }
        String aim = row.medianAim == 0 && row.mostAim == 0
                ? ""
                : (row.medianAim == 0 ? "" : String.format(Locale.ROOT, "median < %.0f ", row.medianAim))
                        + (row.mostAim == 0 ? "" : String.format(Locale.ROOT, "p99 < %.0f ", row.mostAim))
                        + (row.met() ? "met" : "MISSED");
        out.printf(
                Locale.ROOT,
                "%-46s %5d | %8.1f %8.1f %8.1f | %8.1f %8.1f | %s%n",
                row.what,
                clock.length,
                median(clock),
                p99(clock),
                clock[clock.length - 1],
                median(work),
                p99(work),
                aim);
    }

    void line(String text) {
        out.println(text);
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double p99(double[] sorted) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * 0.99) - 1)];
    }
}
