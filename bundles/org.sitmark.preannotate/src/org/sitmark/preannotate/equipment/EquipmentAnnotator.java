// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.equipment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Span;
import org.sitmark.core.spi.Option;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Suggestions;
import org.sitmark.preannotate.figure.Figure;
import org.sitmark.preannotate.figure.FigureFinder;
import org.sitmark.preannotate.gazetteer.Gazetteer;
import org.sitmark.preannotate.gazetteer.Gazetteers;
import org.sitmark.preannotate.words.ReportWords;
import org.sitmark.preannotate.words.Steps;
import org.sitmark.preannotate.words.Words;

/** Suggests equipment: designations of the gazetteer with their variants, what is built like a designation, and generic names. */
public final class EquipmentAnnotator implements PreAnnotator {

    private static final String LAYER = "equipment";

    /** Whether mentions without a designation are suggested. */
    @Option("Suggest generic mentions such as \"tanks\" too")
    public boolean generic = true;

    private @Nullable Gazetteer gazetteer;
    private @Nullable Gazetteer entities;

    @Override
    public void prepare(RunContext context, IProgressMonitor monitor) throws IOException {
        gazetteer = Gazetteers.of(LAYER, true, context);
        entities = Gazetteers.of("entity", false, context);
    }

    @Override
    public List<String> inputs(RunContext context) throws IOException {
        return Gazetteers.inputs(LAYER, context);
    }

    @Override
    public boolean concerns(String input, String text) {
        return Gazetteers.concerns(input, text);
    }

    @Override
    public void suggest(ReportView report, Suggestions out, IProgressMonitor monitor) {
        Gazetteer names = gazetteer;
        Gazetteer others = entities;
        if (names == null || others == null) {
            throw new IllegalStateException("prepare was not called");
        }
        Words words = ReportWords.of(report);
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        var steps = new Steps(monitor);
        List<Mention> mentions = EquipmentFinder.find(words, names, others, steps);
        List<Span> spans = new ArrayList<>();
        mentions.forEach(m -> spans.add(words.span(m.first(), m.last())));
        Map<Span, Span> quantities = new HashMap<>();
        for (Figure figure : FigureFinder.find(words, spans, spans, List.of(), steps)) {
            Span counted = figure.counted();
            if (counted != null) {
                quantities.putIfAbsent(counted, words.span(figure.first(), figure.last()));
            }
        }
        share(words, mentions, spans, quantities);
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (generic || !mention.designation().isEmpty()) {
                out.add(spans.get(i), features(mention, quantities.get(spans.get(i))), mention.score(), mention.rule());
            }
        }
    }

    /** In "vehicles and fuel tanks - 2178" the number counts both. */
    private static void share(Words words, List<Mention> mentions, List<Span> spans, Map<Span, Span> quantities) {
        for (int i = 1; i < mentions.size(); i++) {
            int link = mentions.get(i).first() - 1;
            Span quantity = quantities.get(spans.get(i - 1));
            boolean joined =
                    link == mentions.get(i - 1).last() + 1 && (words.low(link).equals("and") || words.is(link, '/'));
            if (joined && quantity != null && quantity.begin() >= spans.get(i).end()) {
                quantities.putIfAbsent(spans.get(i), quantity);
            }
        }
    }

    private static Features features(Mention mention, @Nullable Span quantity) {
        Features features = Features.of("category", mention.category()).with("designation", mention.designation());
        if (!mention.canonical().isEmpty()) {
            features = features.with("canonical", mention.canonical());
        }
        return quantity == null ? features : features.with("quantity", Link.to(quantity));
    }
}
