// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.util.List;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.testkit.TestReports;

/** What the annotator finds, as lines {@code type: content | cue | speaker}. */
final class Found {

    private Found() {}

    static List<String> in(String text) {
        return in(TestReports.plain(text));
    }

    static List<String> in(Report report) {
        return TestReports.suggest(new QuoteAnnotator(), report).stream()
                .filter(s -> s.layer().equals("quote"))
                .map(s -> s.features().text("type") + ": " + s.span().of(report.text()) + " | "
                        + covered(s, "cue", report) + " | " + covered(s, "speaker", report))
                .toList();
    }

    private static String covered(Suggestion suggestion, String name, Report report) {
        Link link = suggestion.features().link(name);
        return link == null
                ? "-"
                : link.resolve(report).map(span -> span.of(report.text())).orElse("?");
    }
}
