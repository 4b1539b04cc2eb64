// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.words.Words;

/** What the whole report tells about a word: how else it is written, what stands beside it elsewhere, in which longer names it occurs. */
final class ReportMemory {

    private static final int MOST = 4;

    /** One capitalised word. */
    static final class Seen {

        private int inside;
        private int atStart;
        private int small;
        private final List<String> before = new ArrayList<>(MOST);
        private final List<String> after = new ArrayList<>(MOST);
        private final List<String> longer = new ArrayList<>(2);
        private final Map<String, Integer> hints = new TreeMap<>();

        List<String> before() {
            return before;
        }

        List<String> after() {
            return after;
        }

        List<String> longer() {
            return longer;
        }

        /** How the word is written in the report. */
        String letters() {
            return "" + Math.min(2, inside) + (atStart > 0 ? "s" : "") + (small > 0 ? small > inside ? "L" : "l" : "");
        }

        /** The kind that rules give it most often; "-" where they give none. */
        String hint() {
            String best = "-";
            int most = 0;
            for (Map.Entry<String, Integer> entry : hints.entrySet()) {
                if (entry.getValue() > most) {
                    most = entry.getValue();
                    best = entry.getKey();
                }
            }
            return best;
        }
    }

    private final Map<String, Seen> words = new HashMap<>();

    ReportMemory(NameText text) {
        Words w = text.w;
        for (int i = 0; i < w.size(); i++) {
            if (w.isCapital(i)) {
                note(text, i);
            }
        }
        for (int i = 0; i < w.size(); i++) {
            if (w.isWord(i) && !w.isCapital(i)) {
                Seen seen = words.get(w.low(i));
                if (seen != null) {
                    seen.small++;
                }
            }
        }
    }

    private void note(NameText text, int i) {
        Words w = text.w;
        Seen seen = words.computeIfAbsent(w.low(i), k -> new Seen());
        if (w.sentenceFirst(i) == i) {
            seen.atStart++;
        } else {
            seen.inside++;
        }
        int first = text.runFirst[i];
        int last = text.runLast[i];
        if (first >= 0) {
            add(seen.before, text.low(first - 1, first));
            add(seen.after, text.low(last + 1, last));
            if (last > first) {
                String place = i == first ? "B" : i == last ? "E" : "I";
                String other = i == first ? w.low(last) : w.low(first);
                if (seen.longer.size() < 2 && !seen.longer.contains(place + other)) {
                    seen.longer.add(place + other);
                }
            }
        }
        Hint hint = text.hints[i];
        if (hint != null) {
            String place = hint.first() == hint.last() ? "S" : i == hint.first() ? "B" : i == hint.last() ? "E" : "I";
            seen.hints.merge(hint.kind() + place, 1, Integer::sum);
        }
    }

    private static void add(List<String> list, String word) {
        if (list.size() < MOST && !list.contains(word)) {
            list.add(word);
        }
    }

    @Nullable
    Seen of(String low) {
        return words.get(low);
    }
}
