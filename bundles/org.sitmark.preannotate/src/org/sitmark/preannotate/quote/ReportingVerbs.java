// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.words.Table;
import org.sitmark.preannotate.words.Words;

/** Verbs of saying with the frames in which they report. Immutable, loaded once per process. */
final class ReportingVerbs {

    /**
     * A form of a verb.
     *
     * @param lemma its dictionary form
     * @param words number of words of the form
     * @param that whether a clause may follow
     * @param behind whether it may stand behind or inside what is reported
     * @param hearer whether the hearer may stand before the clause
     * @param phrase whether a quoted phrase may follow
     * @param weak whether a clause needs "that" or quotation marks
     */
    record Verb(String lemma, int words, boolean that, boolean behind, boolean hearer, boolean phrase, boolean weak) {}

    private static final ReportingVerbs INSTANCE = new ReportingVerbs();

    private final Map<String, Verb> forms = new HashMap<>();

    private ReportingVerbs() {
        for (Table.Row row : Table.builtIn("lexicons/reporting-verbs.tsv").rows()) {
            String frames = row.get("frames");
            for (String form : row.list("forms")) {
                int words = form.indexOf(' ') > 0 ? 2 : 1;
                forms.put(
                        form,
                        new Verb(
                                row.get("lemma"),
                                words,
                                frames.contains("that"),
                                frames.contains("inv"),
                                frames.contains("obj"),
                                frames.contains("np"),
                                frames.contains("weak")));
            }
        }
    }

    static ReportingVerbs get() {
        return INSTANCE;
    }

    /** The verb that begins at a piece, or null. */
    @Nullable
    Verb at(Words w, int i) {
        if (!w.isWord(i)) {
            return null;
        }
        Verb two = forms.get(w.low(i) + " " + w.low(i + 1));
        return two != null ? two : forms.get(w.low(i));
    }
}
