// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.entity.NameHints;
import org.sitmark.preannotate.gazetteer.Gazetteer;
import org.sitmark.preannotate.gazetteer.Gazetteers;
import org.sitmark.preannotate.names.NameReport;
import org.sitmark.preannotate.words.Words;

/**
 * A corpus of names as training data. Its marks are brought to the conventions of the layer where that can be done by rule: nationalities are marked
 * although a corpus has none or calls them otherwise, and countries are places also where they act.
 */
final class NameCorpus {

    /** What is a name but none of the layer's kinds: events, works, laws. It is learned, so that it is told apart, and never suggested. */
    static final String MISC = "misc";

    private static final List<String> KINDS = List.of("person", "organisation", "location", "nationality");

    /** One report: its pieces, and the outcome of each. */
    record Sample(String name, NameReport report, String[] outcomes) {}

    private NameCorpus() {}

    /** The samples of reports in their order. */
    static List<Sample> of(List<Report> reports) {
        Sitmark sitmark = Sitmark.installed();
        List<Sample> samples = new ArrayList<>();
        for (Report report : reports) {
            Segmentation segmentation = sitmark.segmenter().segment(report);
            Words words = new Words(report.text(), segmentation.sentences());
            samples.add(new Sample(report.name(), NameHints.report(words), outcomes(words, marks(report, words))));
        }
        return samples;
    }

    private static TreeMap<Integer, Map.Entry<Span, String>> marks(Report report, Words words) {
        TreeMap<Integer, Map.Entry<Span, String>> marks = new TreeMap<>();
        Gazetteer gazetteer = Gazetteers.builtIn("entity", false);
        for (Mark mark : report.marks("entity")) {
            String kind = kind(mark.features().text("kind"), listed(mark.span(), words, gazetteer));
            marks.put(mark.begin(), Map.entry(mark.span(), kind));
        }
        for (int i = 0; i < words.size(); i++) {
            Gazetteer.Match match = gazetteer.longestAt(words, i);
            if (match != null && match.entry().kind().equals("nationality")) {
                Span span = words.span(match.first(), match.last());
                var before = marks.lowerEntry(span.end());
                if (before == null || before.getValue().getKey().end() <= span.begin()) {
                    marks.put(span.begin(), Map.entry(span, "nationality"));
                }
            }
        }
        return marks;
    }

    private static @Nullable String listed(Span span, Words words, Gazetteer gazetteer) {
        int first = words.at(span.begin());
        Gazetteer.Match match = first < words.size() ? gazetteer.longestAt(words, first) : null;
        if (match == null || !words.span(match.first(), match.last()).equals(span)) {
            return null;
        }
        return match.entry().file().equals("countries")
                ? "country"
                : match.entry().kind();
    }

    private static String kind(@Nullable String marked, @Nullable String listed) {
        if ("country".equals(listed) && "organisation".equals(marked)) {
            return "location";
        }
        if (marked == null || !KINDS.contains(marked)) {
            return "nationality".equals(listed) ? "nationality" : MISC;
        }
        return marked;
    }

    private static String[] outcomes(Words words, TreeMap<Integer, Map.Entry<Span, String>> marks) {
        String[] outcomes = new String[words.size()];
        for (int i = 0; i < words.size(); i++) {
            var entry = marks.floorEntry(words.end(i) - 1);
            outcomes[i] = "other";
            if (entry != null && entry.getValue().getKey().end() > words.begin(i)) {
                boolean begins =
                        i == 0 || words.end(i - 1) <= entry.getValue().getKey().begin();
                outcomes[i] = entry.getValue().getValue() + (begins ? "-start" : "-cont");
            }
        }
        return outcomes;
    }
}
