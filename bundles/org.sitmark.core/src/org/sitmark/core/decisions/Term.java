// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.decisions;

import java.util.Comparator;

/**
 * A string with a kind of a layer.
 *
 * @param layer id of the layer
 * @param kind empty where the layer has no kinds or none was given
 * @param text as it is written, white space as single blanks
 */
public record Term(String layer, String kind, String text) implements Comparable<Term> {

    private static final Comparator<Term> ORDER =
            Comparator.comparing(Term::layer).thenComparing(Term::text).thenComparing(Term::kind);

    /** The text with each run of white space as one blank. */
    public static String normalized(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = !out.isEmpty();
            } else {
                if (space) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    @Override
    public int compareTo(Term other) {
        return ORDER.compare(this, other);
    }
}
