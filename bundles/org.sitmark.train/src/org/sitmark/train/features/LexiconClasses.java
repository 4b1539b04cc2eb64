// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sitmark.preannotate.words.Table;

/** What the lexicons of pre-annotation say of single words, as one class a word: {@code title}, {@code unit}, {@code head+unit} and the like. */
final class LexiconClasses {

    private static final int SHORTEST = 2;

    private final Map<String, TreeSet<String>> classes = new TreeMap<>();

    private LexiconClasses() {}

    /** The class of each word in small letters. */
    static Map<String, String> all() {
        LexiconClasses words = new LexiconClasses();
        words.add("titles", "title", "title");
        words.add("given-names", "name", "given");
        words.add("units", "word", "measure");
        words.add("organisation-words", "words", "organisation");
        words.add("place-words", "words", "place");
        words.add("military-units", "words", "unit");
        words.add("reporting-verbs", "forms", "says");
        words.add("equipment-modifiers", "word", "modifier");
        for (String form : equipment()) {
            words.add(form.substring(form.lastIndexOf(' ') + 1), "head");
        }
        for (String word :
                ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                                + " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million"
                                + " billion trillion dozen dozens hundreds thousands millions billions half third quarter first second fourth fifth")
                        .split(" ")) {
            words.add(word, "number");
        }
        for (String word :
                ("january february march april may june july august september october november december monday tuesday"
                                + " wednesday thursday friday saturday sunday today yesterday tomorrow")
                        .split(" ")) {
            words.add(word, "date");
        }
        Map<String, String> result = new TreeMap<>();
        words.classes.forEach((word, all) -> result.put(word, String.join("+", all)));
        return result;
    }

    /** Generic names of equipment in singular and plural. */
    static List<String> equipment() {
        List<String> forms = new ArrayList<>();
        for (Table.Row row : Table.builtIn("lexicons/equipment-heads.tsv").rows()) {
            for (String form : List.of(row.get("singular"), row.get("plural"))) {
                if (!form.isBlank()) {
                    forms.add(form.strip());
                }
            }
        }
        return forms;
    }

    private void add(String lexicon, String column, String name) {
        for (Table.Row row : Table.builtIn("lexicons/" + lexicon + ".tsv").rows()) {
            for (String word : row.list(column)) {
                add(word, name);
            }
        }
    }

    private void add(String word, String name) {
        String small = word.strip().toLowerCase(Locale.ROOT);
        if (small.length() >= SHORTEST && small.indexOf(' ') < 0) {
            classes.computeIfAbsent(small, w -> new TreeSet<>()).add(name);
        }
    }
}
