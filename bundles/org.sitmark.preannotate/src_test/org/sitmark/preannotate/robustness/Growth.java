// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.robustness;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Processor time for a character of nasty texts that double in length, all layers together. As a program it prints the table; a cost that does
 * not grow with the length stays the same from left to right.
 */
final class Growth {

    /**
     * One sort of text.
     *
     * @param microseconds for one character, by doublings of the length
     */
    record Row(String name, List<Double> microseconds) {

        /** How much dearer a character is in the longest text than in one of a quarter of its length. */
        double factor() {
            int last = microseconds.size() - 1;
            return microseconds.get(last) / Math.max(0.05, microseconds.get(last - 2));
        }

        @Override
        public String toString() {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-22s", name));
            microseconds.forEach(m -> line.append(String.format(Locale.ROOT, "%9.2f", m)));
            return line.append(String.format(Locale.ROOT, "   x%.2f", factor())).toString();
        }
    }

    private static final int SHORTEST = 6_250;

    private Growth() {}

    public static void main(String[] args) throws Exception {
        int doublings = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-22s", "us/char at length"));
        for (int n = 0; n < doublings; n++) {
            head.append(String.format(Locale.ROOT, "%9d", SHORTEST << n));
        }
        System.out.println(head.append("   last / two before"));
        for (NastyTexts sort : NastyTexts.values()) {
            System.out.println(of(sort, doublings));
        }
    }

    static Row of(NastyTexts sort, int doublings) throws Exception {
        microseconds(sort.ofLength(SHORTEST));
        List<Double> all = new ArrayList<>();
        for (int n = 0; n < doublings; n++) {
            String text = sort.ofLength(SHORTEST << n);
            double once = microseconds(text);
            all.add(n < 2 ? Math.min(once, microseconds(text)) : once);
        }
        return new Row(sort.name(), all);
    }

    /** Of this thread, since the machine may be busy. */
    private static double microseconds(String text) throws Exception {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        AllLayers.suggest(text);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e3 / text.length();
    }
}
