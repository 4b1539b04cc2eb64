// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.Convention;
import org.sitmark.core.spi.ReportView;
import org.sitmark.preannotate.words.Words;

/** Whether a possessive ending belongs to a name: "Examplia's", "the Examplians'". */
public final class PossessiveConvention implements Convention {

    @Override
    public Suggestion follow(ReportView report, Suggestion suggestion, String choice) {
        Edges at = Edges.of(report, suggestion);
        if (at == null) {
            return suggestion;
        }
        Words w = at.w();
        int end = choice.equals(Choice.IN) ? ending(w, at.last() + 1) : -1;
        if (end >= 0 && at.reaches(end)) {
            return at.on(at.first(), end, suggestion);
        }
        if (choice.equals(Choice.OUT)) {
            for (int i = Math.max(at.first() + 1, at.last() - 1); i <= at.last(); i++) {
                if (ending(w, i) == at.last()) {
                    return at.on(at.first(), i - 1, suggestion);
                }
            }
        }
        return suggestion;
    }

    /** The last piece of a possessive ending that begins here; -1 where there is none. */
    private static int ending(Words w, int i) {
        boolean apostrophe = (w.is(i, '\'') || w.is(i, '\u2019')) && !w.spaceBefore(i);
        if (!apostrophe) {
            return -1;
        }
        if (w.low(i + 1).equals("s") && !w.spaceBefore(i + 1)) {
            return i + 1;
        }
        return w.low(i - 1).endsWith("s") && w.spaceBefore(i + 1) && w.isWord(i + 1) ? i : -1;
    }
}
