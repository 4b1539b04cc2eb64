// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.core.spi.Segmenter;
import org.sitmark.preannotate.model.OutcomeTypes;

/**
 * A report as training data: all its sentences, with and without marks, in the tokens of the one segmenter. A mark that begins or ends inside a
 * token is widened to whole tokens; tokens are never split at marks, since a model meets no such tokens in new reports. Where marks overlap (two
 * layers in one model) the longer stays. Immutable.
 *
 * @param report name of the report
 * @param sentences in text order
 * @param coverage how well the marks fit the tokens
 */
public record ReportSamples(String report, List<SampleSentence> sentences, Coverage coverage) {

    public ReportSamples {
        sentences = List.copyOf(sentences);
    }

    /** The samples of a report for a model of these layers; only their marks count. */
    public static ReportSamples of(Report report, Set<String> layers, Layers known, Segmenter segmenter) {
        return new Builder(report, segmenter.segment(report), new OutcomeTypes(layers, known), known).build(layers);
    }

    /** Places the marks of one report on its tokens. */
    private static final class Builder {

        private final Report report;
        private final Segmentation segmentation;
        private final OutcomeTypes types;
        private final Layers known;
        private final TreeMap<Integer, Placed> placed = new TreeMap<>();
        private final List<String> examples = new ArrayList<>();
        private int exact;
        private int widened;
        private int leftOut;

        /** A mark on the tokens of the whole report. */
        private record Placed(int begin, int end, String type) {}

        Builder(Report report, Segmentation segmentation, OutcomeTypes types, Layers known) {
            this.report = report;
            this.segmentation = segmentation;
            this.types = types;
            this.known = known;
        }

        ReportSamples build(Set<String> layers) {
            List<Mark> marks = new ArrayList<>();
            layers.forEach(layer -> marks.addAll(report.marks(layer)));
            // longer first: the longest of overlapping marks stays
            marks.sort(Comparator.comparingInt((Mark m) -> -m.span().length()).thenComparing(Mark.TEXT_ORDER));
            marks.forEach(this::place);
            List<SampleSentence> sentences = new ArrayList<>();
            for (Span sentence : segmentation.sentences()) {
                List<Span> tokens = segmentation.tokensIn(sentence);
                if (!tokens.isEmpty()) {
                    sentences.add(sentence(tokens));
                }
            }
            return new ReportSamples(
                    report.name(), sentences, new Coverage(marks.size(), exact, widened, leftOut, examples));
        }

        private void place(Mark mark) {
            int begin = segmentation.tokenAt(mark.begin());
            int end = begin;
            List<Span> tokens = segmentation.tokens();
            while (end < tokens.size() && tokens.get(end).begin() < mark.end()) {
                end++;
            }
            if (begin == end) {
                leaveOut(mark, "has no token");
            } else if (sentenceAt(tokens.get(begin)) != sentenceAt(tokens.get(end - 1))) {
                leaveOut(mark, "runs over the end of a sentence");
            } else {
                var before = placed.lowerEntry(end);
                if (before != null && before.getValue().end() > begin) {
                    leaveOut(mark, "overlaps a longer mark");
                    return;
                }
                placed.put(begin, new Placed(begin, end, types.type(mark.layer(), known.kindOf(mark))));
                Span whole =
                        new Span(tokens.get(begin).begin(), tokens.get(end - 1).end());
                if (whole.equals(mark.span())) {
                    exact++;
                } else {
                    widened++;
                    example(mark, "is widened to '" + oneLine(whole) + "'");
                }
            }
        }

        private int sentenceAt(Span token) {
            List<Span> sentences = segmentation.sentences();
            int low = 0;
            int high = sentences.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sentences.get(middle).end() > token.begin()) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        private void leaveOut(Mark mark, String reason) {
            leftOut++;
            example(mark, reason);
        }

        private void example(Mark mark, String reason) {
            if (examples.size() < Coverage.MOST_EXAMPLES) {
                examples.add(String.format(
                        Locale.ROOT,
                        "%s: %s '%s' at %d %s",
                        report.name(),
                        mark.layer(),
                        oneLine(mark.span()),
                        mark.begin(),
                        reason));
            }
        }

        private String oneLine(Span span) {
            String text = span.of(report.text()).replaceAll("\\s+", " ");
            return text.length() > 80 ? text.substring(0, 77) + "..." : text;
        }

        private SampleSentence sentence(List<Span> tokens) {
            int first = segmentation.tokenAt(tokens.get(0).begin());
            List<SampleSentence.Name> names = new ArrayList<>();
            for (Placed mark : placed.subMap(first, first + tokens.size()).values()) {
                names.add(new SampleSentence.Name(mark.begin() - first, mark.end() - first, mark.type()));
            }
            return new SampleSentence(
                    tokens.stream().map(t -> t.of(report.text())).toList(), names);
        }
    }
}
