// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.Convention;
import org.sitmark.core.spi.ReportView;
import org.sitmark.preannotate.quote.Pos;
import org.sitmark.preannotate.words.WordList;

/** Whether the article before a mention belongs to it: "the Examplian Army". The article of a longer phrase, as in "the Examplia talks", never does. */
public final class ArticleConvention implements Convention {

    private static final Set<String> ARTICLES = WordList.of("the a an");

    @Override
    public Suggestion follow(ReportView report, Suggestion suggestion, String choice) {
        Edges at = Edges.of(report, suggestion);
        if (at == null) {
            return suggestion;
        }
        if (choice.equals(Choice.OUT)) {
            int first = at.first();
            while (first < at.last() && ARTICLES.contains(at.w().low(first))) {
                first++;
            }
            return at.on(first, at.last(), suggestion);
        }
        int before = at.first() - 1;
        boolean article = at.reaches(before)
                && !ARTICLES.contains(at.w().low(at.first()))
                && at.w().spaceBefore(at.first())
                && ARTICLES.contains(at.w().low(before))
                && !goesOn(report, at);
        return article ? at.on(before, at.last(), suggestion) : suggestion;
    }

    /** Whether the phrase that the article begins has its noun behind the mention. */
    private static boolean goesOn(ReportView report, Edges at) {
        int next = at.last() + 1;
        if (!at.reaches(next)) {
            return false;
        }
        if (at.w().is(next, '-')) {
            return !at.w().spaceBefore(next);
        }
        @Nullable
        Pos pos = at.w().isWord(next) ? SentenceTags.of(report).at(at.w().begin(next)) : null;
        return pos == Pos.NOUN || pos == Pos.PROPN || pos == Pos.ADJ;
    }
}
