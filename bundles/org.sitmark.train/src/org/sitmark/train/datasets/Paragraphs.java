// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.datasets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.train.data.Shingles;

/**
 * The paragraphs of some reports, to find those of others that repeat them: a sentence or more that was copied from one bulletin into the next. Two
 * paragraphs repeat each other if they share half of the runs of words of the shorter; one of less than a dozen words is a turn of phrase and repeats
 * nothing. Time and memory grow
 * with the length of the texts only.
 */
final class Paragraphs {

    static final double SHARE = 0.5;
    /** Runs of a paragraph of twelve words. */
    private static final int FEWEST = 12 - Shingles.RUN + 1;

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r]*\\n");
    private static final Pattern LINE = Pattern.compile("\\n");

    private final List<Integer> sizes = new ArrayList<>();
    private final Map<Long, List<Integer>> byRun = new HashMap<>();

    /** The paragraphs of a text: blocks between empty lines, or lines where there is no empty one; without surrounding white space. */
    static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher ends = (BLANK_LINE.matcher(text).find() ? BLANK_LINE : LINE).matcher(text);
        int begin = 0;
        while (ends.find()) {
            add(text, begin, ends.start(), spans);
            begin = ends.end();
        }
        add(text, begin, text.length(), spans);
        return spans;
    }

    private static void add(String text, int from, int to, List<Span> spans) {
        int begin = from;
        int end = to;
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (begin < end) {
            spans.add(new Span(begin, end));
        }
    }

    /** Adds the paragraphs of a report. */
    void add(Report report) {
        for (Span span : of(report.text())) {
            Set<Long> runs = Shingles.whole(span.of(report.text()));
            if (runs.size() >= FEWEST) {
                int id = sizes.size();
                sizes.add(runs.size());
                for (long run : runs) {
                    byRun.computeIfAbsent(run, r -> new ArrayList<>(1)).add(id);
                }
            }
        }
    }

    /** The paragraphs of another report that repeat none of these; all of them where nothing is repeated. */
    List<Span> fresh(Report report) {
        return of(report.text()).stream()
                .filter(s -> !repeats(s.of(report.text())))
                .toList();
    }

    private boolean repeats(String paragraph) {
        Set<Long> runs = Shingles.whole(paragraph);
        if (runs.size() < FEWEST) {
            return false;
        }
        Map<Integer, Integer> shared = new HashMap<>();
        for (long run : runs) {
            for (int id : byRun.getOrDefault(run, List.of())) {
                int count = shared.merge(id, 1, Integer::sum);
                if (count >= SHARE * Math.min(sizes.get(id), runs.size())) {
                    return true;
                }
            }
        }
        return false;
    }
}
