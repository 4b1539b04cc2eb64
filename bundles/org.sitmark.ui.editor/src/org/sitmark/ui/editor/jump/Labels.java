// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.jump;

import java.util.ArrayList;
import java.util.List;

/**
 * Short labels for many places: one letter for as many of the first ones as leaves enough letters to begin the others with, two signs for the rest.
 * No label is the beginning of another, so that a label is complete when its last sign is typed.
 */
public final class Labels {

    /** Where the fingers rest first, then the rest of the letters, then digits. */
    static final String SIGNS = "fjdkslaghrueiwotyvncmbxpzq0123456789";

    private static final int LETTERS = 26;

    private Labels() {}

    /**
     * Labels for places in the order of their likelihood.
     *
     * @param likely how many of the first ones deserve one letter
     * @param all how many there are, at least {@code likely}
     * @return at most {@code all} labels; fewer where even two signs do not reach
     */
    public static List<String> assign(int likely, int all) {
        int signs = SIGNS.length();
        int single = Math.min(likely, all <= LETTERS ? LETTERS : LETTERS - 1);
        while (single > 0 && single + (signs - single) * signs < all) {
            single--;
        }
        if (all <= LETTERS && likely == all) {
            single = all;
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < single; i++) {
            labels.add(SIGNS.substring(i, i + 1));
        }
        for (int first = single; first < signs; first++) {
            for (int second = 0; second < signs && labels.size() < all; second++) {
                labels.add("" + SIGNS.charAt(first) + SIGNS.charAt(second));
            }
        }
        return labels;
    }
}
