// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What readers see as one character: a letter with its combining marks, an emoji of several code points, a flag, a surrogate pair, CR LF. Boundaries
 * of marks never lie inside of one.
 */
public final class Graphemes {

    private static final Pattern CLUSTER = Pattern.compile("\\X");
    /** Looked back and ahead at most; clusters are not longer in earnest. */
    private static final int FAR = 64;

    private Graphemes() {}

    /** The next boundary after the offset, at most the text's end. */
    public static int next(CharSequence text, int offset) {
        if (offset >= text.length()) {
            return text.length();
        }
        return walk(text, offset, offset + 1);
    }

    /** The last boundary before the offset, at least 0. */
    public static int previous(CharSequence text, int offset) {
        if (offset <= 0) {
            return 0;
        }
        return floor(text, offset - 1);
    }

    /** The offset, or the beginning of the cluster that it lies inside of. */
    public static int floor(CharSequence text, int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return Math.max(0, Math.min(offset, text.length()));
        }
        int from = safeStart(text, offset);
        int last = from;
        Matcher matcher = CLUSTER.matcher(text).region(from, Math.min(text.length(), offset + FAR));
        while (matcher.find() && matcher.start() <= offset) {
            last = matcher.start();
        }
        return last;
    }

    /** The offset, or the end of the cluster that it lies inside of. */
    public static int ceiling(CharSequence text, int offset) {
        int floor = floor(text, offset);
        return floor == offset ? offset : walk(text, floor, offset);
    }

    /** The first boundary at or after the wanted offset, from one that is a boundary or lies before. */
    private static int walk(CharSequence text, int offset, int wanted) {
        int from = safeStart(text, offset);
        Matcher matcher = CLUSTER.matcher(text).region(from, Math.min(text.length(), wanted + FAR));
        while (matcher.find()) {
            if (matcher.end() >= wanted) {
                return matcher.end();
            }
        }
        return Math.min(text.length(), wanted);
    }

    /** An offset before this one at which a cluster begins for sure: at a letter or space of ASCII. */
    private static int safeStart(CharSequence text, int offset) {
        int from = offset;
        int least = Math.max(0, offset - FAR);
        while (from > least) {
            char c = text.charAt(from);
            if (c >= ' ' && c < 0x7f) {
                return from;
            }
            from--;
        }
        return from > 0
                        && Character.isLowSurrogate(text.charAt(from))
                        && Character.isHighSurrogate(text.charAt(from - 1))
                ? from - 1
                : from;
    }
}
