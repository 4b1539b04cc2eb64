// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

import java.util.Set;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.Convention;
import org.sitmark.core.spi.ReportView;
import org.sitmark.preannotate.quote.Pos;
import org.sitmark.preannotate.words.WordList;
import org.sitmark.preannotate.words.Words;

/**
 * Makes the whole noun phrase of a name the mention where its noun tells what it names: "Examplian forces" and "the government of Examplia" are
 * organisations, "the Examplian foreign minister" is a person, "the city of Zorvex" and "northern Examplia" are places.
 */
public final class PhraseConvention implements Convention {

    private static final int LONGEST = 5;
    private static final int MODIFIERS = 3;
    private static final Set<String> DIRECTIONS = WordList.of("""
            north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern southeastern
            southwestern
            """);

    private final HeadNouns heads = HeadNouns.get();

    @Override
    public Suggestion follow(ReportView report, Suggestion suggestion, String choice) {
        Edges at = Edges.of(report, suggestion);
        if (at == null) {
            return suggestion;
        }
        Words w = at.w();
        SentenceTags tags = SentenceTags.of(report);
        int last = right(at, tags);
        int of = ofWhat(at);
        int first = of >= 0 ? of : at.first();
        String kind = of >= 0 ? heads.kind(w.low(of)) : last > at.last() ? heads.kind(w.low(last)) : null;
        if (last > at.last() || of >= 0) {
            first = withModifiers(at, tags, first);
        } else if ("location".equals(suggestion.features().text("kind"))
                && at.reaches(first - 1)
                && DIRECTIONS.contains(w.low(first - 1))) {
            first--;
        }
        Suggestion whole = at.on(first, last, suggestion);
        if (kind == null || kind.equals(whole.features().text("kind"))) {
            return whole;
        }
        Features features = whole.features().with("kind", kind);
        return Edges.changed(whole, features.without("identifier"));
    }

    /** The last piece of the phrase: the mention's own, or the noun behind it that the mention belongs to. */
    private int right(Edges at, SentenceTags tags) {
        Words w = at.w();
        int i = at.last() + 1;
        if (w.is(i, '\'') && !w.spaceBefore(i)) {
            i += w.low(i + 1).equals("s") && !w.spaceBefore(i + 1) ? 2 : 1;
        }
        int head = -1;
        for (int n = 0; n < LONGEST && at.reaches(i); n++, i++) {
            if (w.is(i, '-') && head >= 0 && !w.spaceBefore(i) && !w.spaceBefore(i + 1)) {
                continue;
            }
            if (!w.isWord(i) || !w.spaceBefore(i) && !w.is(i - 1, '-')) {
                break;
            }
            Pos pos = tags.at(w.begin(i));
            if (pos == Pos.NOUN || pos == Pos.PROPN) {
                head = i;
            } else if (pos != Pos.ADJ) {
                break;
            }
        }
        boolean whole = head >= 0 && !(w.is(head + 1, '-') && !w.spaceBefore(head + 1));
        return whole && heads.kind(w.low(head)) != null ? head : at.last();
    }

    /** The noun of "the city of Zorvex"; -1 where there is none. */
    private int ofWhat(Edges at) {
        Words w = at.w();
        int i = at.first() - 1;
        if (w.low(i).equals("the")) {
            i--;
        }
        boolean of = w.low(i).equals("of") && at.reaches(i - 1);
        return of && heads.kind(w.low(i - 1)) != null ? i - 1 : -1;
    }

    private static int withModifiers(Edges at, SentenceTags tags, int from) {
        Words w = at.w();
        int first = from;
        for (int n = 0; n < MODIFIERS && at.reaches(first - 1) && w.isWord(first - 1) && w.spaceBefore(first); n++) {
            Pos pos = tags.at(w.begin(first - 1));
            if (pos != Pos.ADJ && pos != Pos.NOUN && pos != Pos.PROPN) {
                break;
            }
            first--;
        }
        return first;
    }
}
