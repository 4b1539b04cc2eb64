// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.names;

import java.util.List;
import java.util.function.IntFunction;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.words.Words;

/** What the name finder looks at for one piece of one report. */
final class NameFeatures {

    private static final String NONE = "-";

    private final NameText text;
    private final Words w;
    private final ReportMemory memory;
    private final @Nullable String[] lists;
    private final IntFunction<String> listsOf;

    /** @param listsOf the word lists that a piece stands in, as a short code */
    NameFeatures(NameText text, IntFunction<String> listsOf) {
        this.text = text;
        this.w = text.w;
        this.memory = new ReportMemory(text);
        this.lists = new @Nullable String[w.size()];
        this.listsOf = listsOf;
    }

    /** All features that do not depend on what was decided before. */
    void of(int i, FeatureSink out) {
        String w0 = text.low(i, i);
        String before = text.low(i - 1, i);
        String after = text.low(i + 1, i);
        String before2 = text.low(i - 2, i);
        String after2 = text.low(i + 2, i);
        out.add(Template.W, w0);
        out.add(Template.RAW, w.isNumber(i) ? w0 : w.raw(i));
        out.add(Template.W_1, before);
        out.add(Template.W1, after);
        out.add(Template.W_2, before2);
        out.add(Template.W2, after2);
        out.add(Template.W_1_0, before, w0);
        out.add(Template.W01, w0, after);
        out.add(Template.W_2_1, before2, before);
        out.add(Template.W12, after, after2);
        String s0 = text.shape[i];
        String sBefore = text.shape(i - 1, i);
        String sAfter = text.shape(i + 1, i);
        out.add(Template.S, s0);
        out.add(Template.S_1_0, sBefore, s0);
        out.add(Template.S01, s0, sAfter);
        out.add(Template.S_101, sBefore, s0, sAfter);
        if (w.isWord(i)) {
            affixes(w0, out);
        }
        out.add(Template.SENT, w.sentenceFirst(i) == i ? "B" : "I", s0);
        hints(i, w0, out);
        lists(i, out);
        if (text.runFirst[i] >= 0) {
            run(i, out);
        } else {
            out.add(Template.RUN_LINK, w0, text.low(text.w.isCapital(i + 1) ? text.runLast[i + 1] : i + 2, i));
        }
        document(i, w0, out);
    }

    private void affixes(String w0, FeatureSink out) {
        int n = w0.length();
        out.add(Template.PRE2, w0.substring(0, Math.min(2, n)));
        out.add(Template.PRE3, w0.substring(0, Math.min(3, n)));
        out.add(Template.SUF2, w0.substring(Math.max(0, n - 2)));
        out.add(Template.SUF3, w0.substring(Math.max(0, n - 3)));
        if (n > 4) {
            out.add(Template.PRE4, w0.substring(0, 4));
            out.add(Template.SUF4, w0.substring(n - 4));
        }
    }

    private void hints(int i, String w0, FeatureSink out) {
        String full = hint(i, i, true);
        String kind = hint(i, i, false);
        out.add(Template.HINT, full);
        out.add(Template.HINT_KIND, kind);
        out.add(Template.HINT_1, hint(i - 1, i, false), kind);
        out.add(Template.HINT1, kind, hint(i + 1, i, false));
        if (text.hints[i] != null) {
            out.add(Template.HINT_W, kind, w0);
        }
    }

    private String hint(int i, int from, boolean source) {
        if (i < 0 || i >= w.size() || !w.sameSentence(i, from)) {
            return "_";
        }
        Hint hint = text.hints[i];
        if (hint == null) {
            return NONE;
        }
        String place = hint.first() == hint.last() ? "S" : i == hint.first() ? "B" : i == hint.last() ? "E" : "I";
        return source ? hint.kind() + place + hint.source() : hint.kind() + place;
    }

    private void lists(int i, FeatureSink out) {
        String l0 = list(i, i);
        String before = list(i - 1, i);
        String after = list(i + 1, i);
        out.add(Template.LIST, l0, text.shape[i]);
        out.add(Template.LIST_1, before, l0);
        out.add(Template.LIST1, l0, after);
        out.add(Template.LIST_2, list(i - 2, i));
        out.add(Template.LIST2, list(i + 2, i));
        out.add(Template.LIST_101, before, l0, after);
    }

    private String list(int i, int from) {
        if (i < 0 || i >= w.size() || !w.sameSentence(i, from)) {
            return "_";
        }
        String made = lists[i];
        if (made == null) {
            made = listsOf.apply(i);
            lists[i] = made;
        }
        return made;
    }

    private void run(int i, FeatureSink out) {
        int first = text.runFirst[i];
        int last = text.runLast[i];
        String place = first == last ? "S" : i == first ? "B" : i == last ? "E" : "I";
        out.add(Template.RUN_FIRST, place, w.low(first));
        out.add(Template.RUN_LAST, place, w.low(last));
        out.add(Template.RUN_LISTS, place, list(first, i), list(last, i));
        out.add(
                Template.RUN_PLACE,
                place,
                Integer.toString(Math.min(6, last - first)),
                Integer.toString(Math.min(4, i - first)));
        String before = text.low(first - 1, first);
        String after = text.low(last + 1, last);
        out.add(Template.RUN_BEFORE, place, before);
        out.add(Template.RUN_BEFORE2, place, text.low(first - 2, first), before);
        out.add(Template.RUN_AFTER, place, after);
        out.add(Template.RUN_AFTER2, place, after, text.low(last + 2, last));
        out.add(Template.RUN_SIGNS, place, text.shape(first - 1, first), text.shape(last + 1, last));
        int left = first - 1;
        if (left > 0 && w.low(left).equals("the")) {
            left--;
        }
        if (left > 0 && text.isJoin(left) && text.runFirst[left - 1] >= 0 && w.sameSentence(left - 1, i)) {
            int head = left - 1;
            out.add(Template.RUN_LINK, place, w.low(left), w.low(head));
            out.add(Template.RUN_LINK, w.low(left), hint(head, i, false), list(head, i));
        }
        int right = last + 1;
        if (text.isJoin(right)) {
            int next = w.low(right + 1).equals("the") ? right + 2 : right + 1;
            if (next < w.size() && text.runFirst[next] >= 0 && w.sameSentence(i, next)) {
                out.add(Template.RUN_LINK, place + ">", w.low(right), list(text.runLast[next], i));
            }
        }
    }

    private void document(int i, String w0, FeatureSink out) {
        ReportMemory.Seen seen = w.isCapital(i) ? memory.of(w.low(i)) : null;
        if (seen == null) {
            return;
        }
        int first = text.runFirst[i];
        String place =
                first < 0 ? "-" : first == text.runLast[i] ? "S" : i == first ? "B" : i == text.runLast[i] ? "E" : "I";
        out.add(Template.DOC_CASE, place, seen.letters());
        out.add(Template.DOC_HINT, seen.hint(), text.hints[i] == null ? "n" : "h");
        List<String> before = seen.before();
        for (int k = 0; k < before.size(); k++) {
            out.add(Template.DOC_BEFORE, before.get(k));
        }
        List<String> after = seen.after();
        for (int k = 0; k < after.size(); k++) {
            out.add(Template.DOC_AFTER, after.get(k));
        }
        List<String> longer = seen.longer();
        for (int k = 0; k < longer.size(); k++) {
            String other = longer.get(k);
            out.add(Template.DOC_LONGER, place, other);
            ReportMemory.Seen partner = memory.of(other.substring(1));
            out.add(Template.DOC_RUN, place, other.substring(0, 1), partner == null ? NONE : partner.hint());
        }
    }

    /** The features that go with the outcome of the piece before. */
    void after(String outcome, int i, FeatureSink out) {
        String w0 = text.low(i, i);
        out.add(Template.P, outcome);
        out.add(Template.P_W, outcome, w0);
        out.add(Template.P_S, outcome, text.shape[i]);
        out.add(Template.P_W_1, outcome, text.low(i - 1, i));
        out.add(Template.P_HINT, outcome, hint(i, i, true));
        out.add(Template.P_LIST, outcome, list(i, i), text.shape[i]);
        out.add(Template.P_W1, outcome, text.low(i + 1, i));
    }
}
