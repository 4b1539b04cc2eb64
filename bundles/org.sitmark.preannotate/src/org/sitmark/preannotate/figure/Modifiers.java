// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sitmark.preannotate.words.Table;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** Words around a number that say how the true value lies to it: "at least", "some", "or more". */
final class Modifiers {

    private static final int LONGEST = 4;
    private static final String SIGNS = "~<>.\u00B1\u2248\u2243\u2245\u2265\u2264\u223C\u2A7D\u2A7E\u2272\u2273";
    private static final Map<String, String> BEFORE = new HashMap<>();

    private static final Set<String> PHRASAL = WordList.of("""
            hand hands handed handing turn turned turning take takes took taken taking add adds added adding give gives given
            """);

    static {
        for (Table.Row row : Table.builtIn("lexicons/figure-modifiers.tsv").rows()) {
            row.list("before").forEach(phrase -> BEFORE.put(phrase, row.get("sign")));
        }
    }

    private Modifiers() {}

    /** The figure with the modifier that stands around it, if there is one. */
    static Figure around(Words w, Figure figure) {
        Figure result = figure;
        int first = figure.first();
        StringBuilder phrase = new StringBuilder();
        int found = -1;
        String sign = null;
        for (int n = 1; n <= LONGEST && first - n >= 0 && w.sameSentence(first - n, first); n++) {
            int i = first - n;
            if (w.isSign(i) && SIGNS.indexOf(w.raw(i).charAt(0)) < 0) {
                break;
            }
            phrase.insert(0, n == 1 || w.is(i + 1, '.') ? w.low(i) : w.low(i) + " ");
            String known = BEFORE.get(phrase.toString());
            if (known != null) {
                found = i;
                sign = known;
            }
        }
        boolean calendar = figure.kind().equals("date") || figure.kind().equals("time");
        boolean phrasal = found > 0
                && PHRASAL.contains(w.low(found - 1))
                && w.sameSentence(found - 1, found)
                && (w.low(found).equals("over") || w.low(found).equals("up"));
        if (found >= 0 && !phrasal && (!calendar || "~".equals(sign))) {
            result = result.withModifier(found, result.last(), sign);
        }
        return behind(w, result);
    }

    /** How many pieces of a figure from its first on are a modifier before its number. */
    static int lengthBefore(Words w, int first, int last) {
        StringBuilder phrase = new StringBuilder();
        int length = 0;
        for (int n = 1; n <= LONGEST && first + n <= last; n++) {
            int i = first + n - 1;
            phrase.append(n == 1 || w.is(i, '.') ? "" : " ").append(w.low(i));
            if (BEFORE.containsKey(phrase.toString())) {
                length = n;
            }
        }
        return length;
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
