// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.util.HashMap;
import java.util.Map;
import org.sitmark.preannotate.words.Words;

/** Words around a number that say how the true value lies to it: "at least", "some", "or more". */
final class Modifiers {

    private static final int LONGEST = 4;
    private static final Map<String, String> BEFORE = new HashMap<>();

    static {
        put(
                ">=",
                "at least",
                "no fewer than",
                "not fewer than",
                "no less than",
                "not less than",
                "a minimum of",
                "minimum",
                "as many as at least",
                "from at least",
                "minimum of",
                "at the very least",
                "≥");
        put(
                ">",
                "more than",
                "over",
                "well over",
                "just over",
                "greater than",
                "in excess of",
                "upwards of",
                "upward of",
                "exceeding",
                "above",
                "well above",
                "slightly more than",
                "just above",
                "a little over",
                "little over",
                "higher than",
                "larger than",
                "longer than",
                ">",
                "further than",
                "much more than",
                "far more than",
                "slightly over",
                "better than",
                "older than");
        put(
                "<=",
                "up to",
                "at most",
                "no more than",
                "not more than",
                "a maximum of",
                "maximum",
                "maximum of",
                "as many as",
                "as much as",
                "≤",
                "not exceeding",
                "at the most",
                "as high as",
                "no later than",
                "as few as",
                "not over");
        put(
                "<",
                "less than",
                "fewer than",
                "under",
                "below",
                "just under",
                "well under",
                "just below",
                "lower than",
                "smaller than",
                "<",
                "slightly less than",
                "well below",
                "little less than",
                "a little under",
                "shorter than",
                "younger than",
                "within less than");
        put(
                "~",
                "about",
                "around",
                "roughly",
                "approximately",
                "approx",
                "approx.",
                "some",
                "nearly",
                "almost",
                "an estimated",
                "estimated",
                "circa",
                "close to",
                "c.",
                "ca.",
                "ca",
                "~",
                "in the region of",
                "in the order of",
                "near",
                "on average",
                "an average of",
                "nearing",
                "as estimated",
                "in the vicinity of",
                "something like",
                "≈",
                "approaching",
                "or about",
                "only about",
                "just about",
                "∼",
                "±",
                "about a",
                "virtually",
                "practically",
                "an approximate");
        BEFORE.remove("near");
        BEFORE.remove("on average");
        BEFORE.remove("about a");
        BEFORE.remove("as few as");
    }

    private Modifiers() {}

    private static void put(String sign, String... phrases) {
        for (String phrase : phrases) {
            BEFORE.put(phrase, sign);
        }
    }

    /** The figure with the modifier that stands around it, if there is one. */
    static Figure around(Words w, Figure figure) {
        Figure result = figure;
        int first = figure.first();
        StringBuilder phrase = new StringBuilder();
        int found = -1;
        String sign = null;
        for (int n = 1; n <= LONGEST && first - n >= 0 && w.sameSentence(first - n, first); n++) {
            int i = first - n;
            if (w.isSign(i) && "~<>\u2248\u2265\u2264\u223C.".indexOf(w.raw(i).charAt(0)) < 0) {
                break;
            }
            phrase.insert(0, n == 1 || w.is(i + 1, '.') ? w.low(i) : w.low(i) + " ");
            String known = BEFORE.get(phrase.toString());
            if (known != null) {
                found = i;
                sign = known;
            }
        }
        if (found >= 0) {
            result = result.withModifier(found, result.last(), sign);
        }
        return behind(w, result);
    }

    private static Figure behind(Words w, Figure figure) {
        int next = figure.last() + 1;
        if (w.low(next).equals("or")) {
            switch (w.low(next + 1)) {
                case "more", "above", "over", "higher", "older", "longer" -> {
                    return figure.withModifier(figure.first(), next + 1, ">=");
                }
                case "less", "fewer", "under", "below" -> {
                    return figure.withModifier(figure.first(), next + 1, "<=");
                }
                case "so" -> {
                    return figure.withModifier(figure.first(), next + 1, "~");
                }
                default -> {
                    return figure;
                }
            }
        }
        boolean hyphen = w.is(next, '-') && !w.spaceBefore(next) && !w.spaceBefore(next + 1);
        String word = w.low(hyphen ? next + 1 : next);
        if (hyphen && word.equals("plus") || word.equals("+") && !w.spaceBefore(next) && !w.isNumber(next + 1)) {
            return figure.withModifier(figure.first(), hyphen ? next + 1 : next, ">=");
        }
        return hyphen && word.equals("odd") ? figure.withModifier(figure.first(), next + 1, "~") : figure;
    }
}
