// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.search;

/**
 * What text to find, and how. Blanks in plain text stand for any white space, so that a line break hides nothing.
 *
 * @param text plain text or a regular expression of Java
 * @param regex whether it is a regular expression
 * @param matchCase whether capital and small letters differ
 * @param wholeWords whether a hit must begin and end where words do
 * @param inflected whether other inflected forms of the last word are hits too ("tank" finds "tanks" and, without its ending, "tank's"); always
 *     whole words; without meaning for a regular expression
 */
public record TextQuery(String text, boolean regex, boolean matchCase, boolean wholeWords, boolean inflected) {

    /** Nothing to find. */
    public static final TextQuery NONE = new TextQuery("", false, false, false, false);

    /** Plain text as whole words with the case as given: what is meant by "every occurrence of this". */
    public static TextQuery exactly(String text) {
        return new TextQuery(text, false, true, true, false);
    }

    /** Whether there is nothing to find. */
    public boolean isEmpty() {
        return regex ? text.isEmpty() : text.isBlank();
    }
}
