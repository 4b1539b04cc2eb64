// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

import java.util.Set;
import java.util.regex.Pattern;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.Convention;
import org.sitmark.core.spi.ReportView;
import org.sitmark.preannotate.quote.Pos;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/** Makes countries organisations where they act: "Examplia has agreed", "agreed by Examplia", but not "in Examplia". */
public final class ActorConvention implements Convention {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private static final Set<String> PREPOSITIONS = WordList.of(
            "by in of on at to from with near over across inside outside into within against for about between toward towards via");

    @Override
    public Suggestion follow(ReportView report, Suggestion suggestion, String choice) {
        Edges at = Edges.of(report, suggestion);
        String identifier = suggestion.features().text("identifier");
        boolean country = "location".equals(suggestion.features().text("kind"))
                && identifier != null
                && COUNTRY.matcher(identifier).matches();
        if (at == null || !country || !acts(report, at)) {
            return suggestion;
        }
        return Edges.changed(suggestion, suggestion.features().with("kind", choice));
    }

    private static boolean acts(ReportView report, Edges at) {
        Words w = at.w();
        SentenceTags tags = SentenceTags.of(report);
        int before = at.first() - 1;
        if (w.low(before).equals("the")) {
            before--;
        }
        boolean inside = w.sameSentence(before, at.first());
        if (inside && (PREPOSITIONS.contains(w.low(before)) || tags.at(w.begin(before)) == Pos.ADP)) {
            return w.low(before).equals("by");
        }
        int next = at.last() + 1;
        while (at.reaches(next) && tags.at(w.begin(next)) == Pos.ADV) {
            next++;
        }
        if (!at.reaches(next)) {
            return false;
        }
        Pos right = tags.at(w.begin(next));
        return right == Pos.AUX || right == Pos.VERB && !w.low(next).endsWith("ing");
    }
}
