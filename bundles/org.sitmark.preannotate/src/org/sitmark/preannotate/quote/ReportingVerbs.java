// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.words.Table;

/** The reporting verbs with the constructions that each of them takes; see {@code lexicons/reporting-verbs.tsv}. Immutable. */
final class ReportingVerbs {

    private static final class Holder {
        static final ReportingVerbs BUILT_IN = new ReportingVerbs(Table.builtIn("lexicons/reporting-verbs.tsv"));
    }

    /**
     * A verb.
     *
     * @param lemma its dictionary form
     * @param particle the word that has to follow, as in "point out"; empty for most
     */
    record Verb(String lemma, String particle, Set<String> frames) {

        /** With a clause that begins with "that". */
        boolean takesThat() {
            return frames.contains("that");
        }

        /** With a clause that begins with "how", "why", "what" or "whether". */
        boolean takesQuestion() {
            return frames.contains("wh");
        }

        /** May stand behind or inside of what is reported. */
        boolean mayFollow() {
            return frames.contains("inv");
        }

        /** With the hearer as object. */
        boolean takesHearer() {
            return frames.contains("obj");
        }

        /** With a phrase in quotation marks, which is no clause. */
        boolean takesPhrase() {
            return frames.contains("np");
        }

        /** Usually followed by a clause, so that "that" is often left out. */
        boolean oftenBare() {
            return frames.contains("bare");
        }

        /** Whether the base form and the form with -s are nouns as well. */
        boolean isAlsoNoun() {
            return frames.contains("noun");
        }

        /** Never followed by a clause without "that" or quotation marks. */
        boolean neverBare() {
            return frames.contains("weak");
        }
    }

    private final Map<String, Verb> byForm = new HashMap<>();

    ReportingVerbs(Table table) {
        for (Table.Row row : table.rows()) {
            Set<String> frames = new HashSet<>();
            for (String frame : row.get("frames").split(",")) {
                frames.add(frame.strip());
            }
            for (String form : row.list("forms")) {
                String[] words = form.split(" ");
                byForm.put(words[0], new Verb(row.get("lemma"), words.length > 1 ? words[1] : "", Set.copyOf(frames)));
            }
        }
    }

    static ReportingVerbs builtIn() {
        return Holder.BUILT_IN;
    }

    /** The verb that has this form, or null. */
    @Nullable
    Verb verb(String form) {
        return byForm.get(form);
    }

    /** The verb at a place of a sentence: its form, and its particle behind it. */
    @Nullable
    Verb at(Line line, int i) {
        Verb verb = byForm.get(line.low(i));
        if (verb == null || !verb.particle.isEmpty() && !verb.particle.equals(line.low(i + 1))) {
            return null;
        }
        return verb;
    }

    /** Number of verbs, for tests. */
    int size() {
        return List.copyOf(new HashSet<>(byForm.values())).size();
    }
}
