// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Value;
import org.sitmark.core.preannotation.Explanation;
import org.sitmark.core.preannotation.Outvoted;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.core.spi.RunContext;
import org.sitmark.preannotate.gazetteer.Gazetteers;
import org.sitmark.preannotate.gazetteer.ListProblem;

/**
 * Runs all pre-annotators over a sentence and tells what fires in each layer, where it comes from, and what lost to what and why. Lists of the corpus
 * are read again where they changed. Used by one thread at a time.
 */
public final class Trial {

    private final Sitmark sitmark;
    private final RunContext context;
    private @Nullable PreAnnotation prepared;
    private List<Object> preparedFor = List.of();

    public Trial(Sitmark sitmark, RunContext context) {
        this.sitmark = sitmark;
        this.context = context;
    }

    /**
     * What fires, layer by layer, in text order; what is proposed before what lost its place.
     *
     * @throws IOException if a list of the corpus is broken, naming file and line; see {@link #problems}
     */
    public List<Firing> fire(String text, IProgressMonitor monitor) throws IOException {
        Report report = Report.of("trial", text);
        Explanation explanation = preAnnotation().explain(report, monitor);
        List<Firing> firings = new ArrayList<>();
        for (Suggestion winner : explanation.winners()) {
            firings.add(firing(report, winner, "", null));
        }
        for (Outvoted other : explanation.others()) {
            firings.add(firing(report, other.suggestion(), other.reason(), other.winner()));
        }
        List<String> order = sitmark.layers().asList().stream().map(l -> l.id()).toList();
        firings.sort(Comparator.comparingInt(
                        (Firing f) -> order.indexOf(f.suggestion().layer()))
                .thenComparing(f -> f.suggestion(), Comparator.comparingInt(Item::begin))
                .thenComparing(f -> !f.won())
                .thenComparing(Firing::suggestion, Item.TEXT_ORDER));
        return firings;
    }

    /** Prepared anew where lists or decisions have changed since the last sentence. */
    private PreAnnotation preAnnotation() throws IOException {
        List<Object> now = List.of(Gazetteers.state(context), context.decisions(), context.conventions());
        PreAnnotation known = prepared;
        if (known == null || !now.equals(preparedFor)) {
            known = new PreAnnotation(sitmark, context);
            prepared = known;
            preparedFor = now;
        }
        return known;
    }

    /** The lists of the corpus that can be tuned. */
    public List<Path> files() throws IOException {
        return Gazetteers.files(context);
    }

    /** Lines of the corpus' lists that cannot be used. */
    public List<ListProblem> problems() throws IOException {
        return Gazetteers.problems(context);
    }

    private Firing firing(Report report, Suggestion suggestion, String lost, @Nullable Suggestion winner)
            throws IOException {
        Layers layers = sitmark.layers();
        String kind = layers.kindOf(suggestion);
        String source = sitmark.preAnnotators().stream()
                .filter(e -> e.id().equals(suggestion.origin().source()))
                .findFirst()
                .map(e -> e.name())
                .orElse(suggestion.origin().source());
        return new Firing(
                suggestion,
                source,
                suggestion.span().of(report.text()),
                kind == null ? "" : kind,
                features(report, suggestion, layers),
                lost,
                winner == null ? "" : winner.span().of(report.text()),
                place(suggestion));
    }

    private static String features(Report report, Suggestion suggestion, Layers layers) {
        String kindFeature =
                layers.byId(suggestion.layer()).map(l -> l.kindFeature()).orElse(null);
        Map<String, String> shown = new TreeMap<>();
        for (Map.Entry<String, Value> feature : suggestion.features().asMap().entrySet()) {
            if (!feature.getKey().equals(kindFeature)) {
                Value value = feature.getValue();
                String text = value instanceof Value.Ref ref
                        ? ref.link()
                                .resolve(report)
                                .map(s -> s.of(report.text()))
                                .orElse("")
                        : value.toString();
                if (!text.isEmpty()) {
                    shown.put(feature.getKey(), text);
                }
            }
        }
        return String.join(
                ", ",
                shown.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .toList());
    }

    /** What a provenance such as "own: Zorvex" says of a list of the corpus. */
    private Optional<Firing.Place> place(Suggestion suggestion) throws IOException {
        return Gazetteers.place(suggestion.origin().provenance(), suggestion.layer(), context)
                .map(found -> new Firing.Place(found.file(), found.line()));
    }
}
