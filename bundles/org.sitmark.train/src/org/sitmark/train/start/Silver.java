// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.start;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.Segmenter;

/**
 * Training data that no person has seen: sentences whose suggestions are all sure, with these as marks (distant supervision: Mintz and others, ACL 2009).
 * What is in doubt is left out, whole sentences of it, rather than learned as "no name here". Frequent names are thinned out and some exchanged, so
 * that the model does not learn the lists by heart. Immutable.
 *
 * @param reports the sentences of a report each, with silver marks
 * @param read sentences that were looked at
 * @param kept sentences that were taken
 * @param doubtful sentences left out because something in them is in doubt
 * @param repeated sentences left out because their names stand in enough others, or they have none and there are enough of these
 * @param marks silver marks
 * @param exchanged of these in the place of another name
 */
public record Silver(List<Report> reports, int read, int kept, int doubtful, int repeated, int marks, int exchanged) {

    public Silver {
        reports = List.copyOf(reports);
    }

    /** For people, one sentence. */
    @Override
    public String toString() {
        return kept + " of " + read + " sentences with " + marks + " names that lists and rules are sure of; "
                + doubtful + " were left out as doubtful, " + repeated + " because they say nothing new";
    }

    /** A report with what was suggested for its bare text. */
    public record Suggested(Report report, List<Suggestion> suggestions) {
        public Suggested {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** Chooses silver labels for some layers. */
    public static Silver of(
            List<Suggested> reports,
            Set<String> layers,
            Layers known,
            Segmenter segmenter,
            SilverOptions options,
            @Nullable IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, reports.size() + 1);
        Maker maker = new Maker(new TreeSet<>(layers), known, options);
        for (Suggested report : reports) {
            progress.split(1);
            maker.read(report, segmenter);
        }
        return maker.make();
    }

    /** A sentence all of whose names are sure. */
    private record Sentence(int report, String text, List<Mark> names) {}

    /** Makes one silver corpus. */
    private static final class Maker {

        private final Set<String> layers;
        private final Layers known;
        private final SilverOptions options;
        private final List<String> titles = new ArrayList<>();
        private final List<Sentence> sentences = new ArrayList<>();
        private int read;
        private int doubtful;
        private int exchanged;

        Maker(Set<String> layers, Layers known, SilverOptions options) {
            this.layers = layers;
            this.known = known;
            this.options = options;
        }

        void read(Suggested from, Segmenter segmenter) {
            Report report = from.report();
            titles.add(report.name());
            for (Span sentence : segmenter.segment(report).sentences()) {
                read++;
                List<Mark> names = new ArrayList<>();
                boolean doubt = false;
                for (Suggestion suggestion : from.suggestions()) {
                    if (!layers.contains(suggestion.layer())
                            || !suggestion.span().overlaps(sentence)) {
                        continue;
                    }
                    double score = suggestion.origin().score();
                    doubt |= score >= options.doubtful() && score < options.sure()
                            || !sentence.covers(suggestion.span());
                    if (score >= options.sure()) {
                        names.add(new Mark(
                                names.size() + 1,
                                suggestion.layer(),
                                new Span(suggestion.begin() - sentence.begin(), suggestion.end() - sentence.begin()),
                                kindOnly(suggestion),
                                null));
                    }
                }
                if (doubt) {
                    doubtful++;
                } else {
                    sentences.add(new Sentence(titles.size() - 1, sentence.of(report.text()), names));
                }
            }
        }

        private org.sitmark.core.model.Features kindOnly(Suggestion suggestion) {
            String feature = known.require(suggestion.layer()).kindFeature();
            String kind = known.kindOf(suggestion);
            return feature == null || kind == null
                    ? org.sitmark.core.model.Features.NONE
                    : org.sitmark.core.model.Features.of(feature, kind);
        }

        Silver make() {
            Random random = new Random(options.seed());
            List<Sentence> lot = new ArrayList<>(sentences);
            Collections.shuffle(lot, random);
            Map<String, Integer> counts = new HashMap<>();
            List<Sentence> kept = new ArrayList<>();
            List<Sentence> empty = new ArrayList<>();
            for (Sentence sentence : lot) {
                if (sentence.names().isEmpty()) {
                    empty.add(sentence);
                } else if (sentence.names().stream()
                        .anyMatch(n -> counts.getOrDefault(key(sentence, n), 0) < options.mostPerName())) {
                    sentence.names().forEach(n -> counts.merge(key(sentence, n), 1, Integer::sum));
                    kept.add(sentence);
                }
            }
            kept.addAll(empty.subList(0, Math.min(empty.size(), kept.size()))); // as many without names at most
            Map<String, TreeSet<String>> byKind = names(kept);
            TreeMap<Integer, List<Sentence>> byReport = new TreeMap<>();
            for (Sentence sentence : kept) {
                byReport.computeIfAbsent(sentence.report(), r -> new ArrayList<>())
                        .add(exchanged(sentence, byKind, random));
            }
            List<Report> reports = new ArrayList<>();
            int marks = 0;
            for (Map.Entry<Integer, List<Sentence>> report : byReport.entrySet()) {
                reports.add(report(titles.get(report.getKey()), report.getValue()));
                marks += reports.get(reports.size() - 1).markCount();
            }
            return new Silver(reports, read, kept.size(), doubtful, sentences.size() - kept.size(), marks, exchanged);
        }

        private static String key(Sentence sentence, Mark name) {
            return name.layer() + '\t' + name.span().of(sentence.text()).toLowerCase(Locale.ROOT);
        }

        private String kind(Mark name) {
            return name.layer() + '\t' + known.kindOf(name);
        }

        private Map<String, TreeSet<String>> names(List<Sentence> kept) {
            Map<String, TreeSet<String>> names = new TreeMap<>();
            for (Sentence sentence : kept) {
                for (Mark name : sentence.names()) {
                    names.computeIfAbsent(kind(name), k -> new TreeSet<>())
                            .add(name.span().of(sentence.text()));
                }
            }
            return names;
        }

        private Sentence exchanged(Sentence sentence, Map<String, TreeSet<String>> byKind, Random random) {
            StringBuilder text = new StringBuilder();
            List<Mark> names = new ArrayList<>();
            int last = 0;
            List<Mark> inOrder = new ArrayList<>(sentence.names());
            inOrder.sort(Mark.TEXT_ORDER);
            for (Mark name : inOrder) {
                if (name.begin() < last) {
                    continue; // of another layer, at the same place: the first stays
                }
                text.append(sentence.text(), last, name.begin());
                String written = name.span().of(sentence.text());
                List<String> others = List.copyOf(byKind.getOrDefault(kind(name), new TreeSet<>()));
                if (!others.isEmpty() && random.nextDouble() < options.exchanged()) {
                    written = others.get(random.nextInt(others.size()));
                    exchanged++;
                }
                names.add(new Mark(
                        names.size() + 1,
                        name.layer(),
                        new Span(text.length(), text.length() + written.length()),
                        name.features(),
                        null));
                text.append(written);
                last = name.end();
            }
            text.append(sentence.text().substring(last));
            return new Sentence(sentence.report(), text.toString(), names);
        }

        /** A paragraph for each sentence: the segmenter finds them again. */
        private static Report report(String name, List<Sentence> sentences) {
            StringBuilder text = new StringBuilder();
            List<Mark> marks = new ArrayList<>();
            for (Sentence sentence : sentences) {
                text.append(text.isEmpty() ? "" : "\n\n");
                for (Mark mark : sentence.names()) {
                    marks.add(new Mark(
                            marks.size() + 1,
                            mark.layer(),
                            new Span(mark.begin() + text.length(), mark.end() + text.length()),
                            mark.features(),
                            null));
                }
                text.append(sentence.text());
            }
            return Report.of(name, text.toString(), Map.of(), marks);
        }
    }
}
