// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.entity;

import java.util.ArrayList;
import java.util.List;
import org.sitmark.preannotate.gazetteer.Gazetteer;
import org.sitmark.preannotate.gazetteer.Gazetteers;
import org.sitmark.preannotate.names.Hint;
import org.sitmark.preannotate.names.NameReport;
import org.sitmark.preannotate.words.Steps;
import org.sitmark.preannotate.words.Words;

/** What gazetteers and rules say about a report, in the form that the name finder learns from. */
public final class NameHints {

    private NameHints() {}

    /** A report with what the built-in gazetteers and the rules say. */
    public static NameReport report(Words words) {
        Gazetteer gazetteer = Gazetteers.builtIn("entity", false);
        return report(words, EntityFinder.find(words, gazetteer, true, Steps.uncancelled()));
    }

    static NameReport report(Words words, List<Name> names) {
        List<Hint> hints = new ArrayList<>(names.size());
        for (Name name : names) {
            hints.add(new Hint(name.first(), name.last(), name.kind(), source(name)));
        }
        return new NameReport(words, hints, i -> NameLists.get().code(words, i));
    }

    /** The rule without the words of the report: "gazetteer media: BBC" becomes "gazetteer_media". */
    static String source(Name name) {
        String rule = name.rule();
        int colon = rule.indexOf(':');
        if (colon > 0) {
            rule = rule.substring(0, colon);
        }
        StringBuilder source = new StringBuilder(24);
        boolean quoted = false;
        boolean wordStart = true;
        boolean skipped = false;
        for (int i = 0; i < rule.length(); i++) {
            char c = rule.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
                source.append(quoted ? "*" : "");
            } else if (!quoted) {
                if (wordStart) {
                    skipped = Character.isUpperCase(c);
                    source.append(skipped ? "*" : "");
                }
                if (c == ' ') {
                    source.append('_');
                } else if (!skipped) {
                    source.append(c);
                }
                wordStart = c == ' ';
            }
        }
        return source.toString();
    }
}
