// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.decisions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.core.decisions.Term;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Layer;
import org.sitmark.core.spi.Option;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Suggestions;
import org.sitmark.preannotate.gazetteer.Entry;
import org.sitmark.preannotate.gazetteer.Gazetteer;
import org.sitmark.preannotate.words.ReportWords;
import org.sitmark.preannotate.words.Words;

/**
 * Suggests strings that people accepted with one kind, or marked by hand, at least twice in the corpus, wherever else they stand. How sure it is depends
 * on how often they did so, which the host adds to the score.
 */
public final class DecisionsAnnotator implements PreAnnotator {

    @Option(
            "Layers of which nothing is suggested again, since what a mark says depends on its sentence; separated by commas")
    public String except = "figure,quote";

    @Option("Score of a string before people's decisions on it are added")
    public double score = 0.9;

    /** A layer with its strings. */
    private record Known(Layer layer, Gazetteer names) {}

    private final List<Known> layers = new ArrayList<>();

    @Override
    public void prepare(RunContext context, IProgressMonitor monitor) throws IOException {
        List<String> left = List.of(except.strip().split("\\s*,\\s*"));
        Map<Layer, List<Entry>> entries = new LinkedHashMap<>();
        for (Layer layer : context.layers()) {
            for (Term term : left.contains(layer.id())
                    ? List.<Term>of()
                    : context.decisions().kept(layer.id())) {
                if (term.text().codePoints().anyMatch(Character::isLetter)) {
                    entries.computeIfAbsent(layer, l -> new ArrayList<>()).add(entry(term));
                }
            }
        }
        entries.forEach((layer, names) -> layers.add(new Known(layer, new Gazetteer(names, false))));
    }

    private static Entry entry(Term term) {
        return new Entry(
                term.text(),
                term.layer(),
                term.kind(),
                term.text(),
                "",
                Entry.Letters.EXACT,
                false,
                false,
                "accepted before");
    }

    @Override
    public void suggest(ReportView report, Suggestions out, IProgressMonitor monitor) {
        if (layers.isEmpty()) {
            return;
        }
        Words words = ReportWords.of(report);
        for (Known known : layers) {
            int i = 0;
            while (i < words.size()) {
                Gazetteer.Match match = known.names().longestAt(words, i);
                if (match == null || !isWhole(words, match)) {
                    i++;
                    continue;
                }
                Entry entry = match.entry();
                String kindFeature = known.layer().kindFeature();
                Features features = kindFeature == null || entry.kind().isEmpty()
                        ? Features.NONE
                        : Features.of(kindFeature, entry.kind());
                out.add(
                        entry.layer(),
                        words.span(match.first(), match.last()),
                        features,
                        score,
                        "accepted before"
                                + (entry.kind().isEmpty()
                                        ? ""
                                        : " as " + entry.kind().replace('_', ' ')));
                i = match.last() + 1;
            }
        }
    }

    /** "T-72" is no part of "T-72B", nor "Al" of "Al's" but for the possessive. */
    private static boolean isWhole(Words words, Gazetteer.Match match) {
        boolean begins = words.spaceBefore(match.first())
                || !words.isWord(match.first() - 1) && !words.isNumber(match.first() - 1);
        int next = match.last() + 1;
        boolean ends = next >= words.size() || words.spaceBefore(next) || !words.isWord(next) && !words.isNumber(next);
        return begins && ends;
    }
}
