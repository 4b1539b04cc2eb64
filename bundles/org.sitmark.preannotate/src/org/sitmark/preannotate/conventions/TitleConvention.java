// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.Convention;
import org.sitmark.core.spi.ReportView;
import org.sitmark.preannotate.entity.NameLists;
import org.sitmark.preannotate.words.Words;

/** Whether ranks, offices and forms of address belong to the name of a person: "Maj. Gen. Ann Example", "Examplian Foreign Minister Ann Example". */
public final class TitleConvention implements Convention {

    private static final int LONGEST = 12;

    private final NameLists lists = NameLists.get();

    @Override
    public Suggestion follow(ReportView report, Suggestion suggestion, String choice) {
        Edges at = Edges.of(report, suggestion);
        if (at == null || !"person".equals(suggestion.features().text("kind"))) {
            return suggestion;
        }
        return choice.equals(Choice.IN)
                ? at.on(withTitles(at), at.last(), suggestion)
                : at.on(withoutTitles(at), at.last(), suggestion);
    }

    /** The first piece of what stands before the name: it ends with a title, or with "Secretary of State" and its like. */
    private int withTitles(Edges at) {
        Words w = at.w();
        int first = at.first();
        int begin = first;
        boolean titled = false;
        boolean connected = false;
        for (int i = first - 1; i >= first - LONGEST && at.reaches(i); i--) {
            if (w.is(i, '.') && !w.spaceBefore(i) && w.isCapital(i - 1)
                    || w.is(i, '-') && !w.spaceBefore(i) && !w.spaceBefore(i + 1)) {
                continue;
            }
            boolean title = lists.isTitle(w.raw(i));
            String low = w.low(i);
            if (title) {
                titled = true;
                connected = false;
                begin = i;
            } else if (w.isCapital(i) && !NameLists.FUNCTION.contains(low)) {
                begin = titled && !connected ? i : begin;
            } else if (low.equals("of") || low.equals("for")) {
                connected = true;
            } else if (!low.equals("the") || !w.low(i - 1).equals("of")) {
                break;
            }
            if (!titled && first - i > LONGEST / 2) {
                break;
            }
        }
        return begin;
    }

    private int withoutTitles(Edges at) {
        Words w = at.w();
        int first = at.first();
        while (first < at.last()
                && lists.isTitle(w.raw(first))
                && !(w.isCapital(first) && lists.isGiven(w.low(first)))
                && (w.isCapital(first + 1) || w.is(first + 1, '.') || lists.isTitle(w.raw(first + 1)))) {
            first += w.is(first + 1, '.') && !w.spaceBefore(first + 1) ? 2 : 1;
        }
        return first <= at.last() && w.isWord(first) ? first : at.first();
    }
}
