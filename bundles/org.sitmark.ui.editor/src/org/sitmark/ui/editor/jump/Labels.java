// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.jump;

import java.util.ArrayList;
import java.util.List;

/**
 * Short labels for many places: one letter for the likely ones, two for the next, three for what is left where there are very many. No label is the
 * beginning of another, so that a label is complete when its last letter is typed. Letters only: what a digit's key gives with Shift differs from
 * keyboard to keyboard.
 */
public final class Labels {

    /** Where the fingers rest first. */
    static final String LETTERS = "fjdkslaghrueiwotyvncmbxpzq";

    private static final int ALL = LETTERS.length();
    private static final int MOST_SINGLE = 16;

    private Labels() {}

    /**
     * Labels for places in the order of their likelihood.
     *
     * @param likely how many of the first ones deserve one letter
     * @param all how many there are, at least {@code likely}
     * @return as many labels, fewer only beyond some thousands
     */
    public static List<String> assign(int likely, int all) {
        int single = all == likely && all <= ALL ? all : Math.min(likely, MOST_SINGLE);
        int rest = all - single;
        int triple = 0;
        while (triple < ALL - single && (ALL - single - triple) * ALL + triple * ALL * ALL < rest) {
            triple++;
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < single; i++) {
            labels.add(LETTERS.substring(i, i + 1));
        }
        addLonger(labels, single, ALL - triple, 2, all);
        addLonger(labels, ALL - triple, ALL, 3, all);
        return labels;
    }

    /** Adds the labels of a length that begin with the letters from one index to another, until there are enough. */
    private static void addLonger(List<String> labels, int from, int to, int length, int enough) {
        int perLetter = length == 2 ? ALL : ALL * ALL;
        for (int first = from; first < to; first++) {
            for (int i = 0; i < perLetter && labels.size() < enough; i++) {
                String rest = length == 2 ? "" : LETTERS.substring(i / ALL, i / ALL + 1);
                labels.add(LETTERS.charAt(first) + rest + LETTERS.charAt(i % ALL));
            }
        }
    }
}
