// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.model;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.RunContext;
import org.sitmark.core.spi.Suggestions;

/**
 * Suggests what an OpenNLP name finder finds, with the mean probability of the tokens as score. Deterministic: what the finder learned from a
 * report is forgotten before the next one.
 *
 * <p>Thread-safe: the model is shared, and no two threads ever use one {@link NameFinderME} at a time, since that gives wrong results silently.
 */
public final class OpenNlpNameFinderAnnotator implements PreAnnotator {

    /** Manifest entry of a model: the layers that it learned, separated by commas. Models from elsewhere have none. */
    public static final String LAYERS_ENTRY = "Sitmark-Layers";

    private final TokenNameFinderModel model;
    private final Set<String> learned;
    private final Set<String> wanted;
    private final Queue<NameFinderME> idle = new ConcurrentLinkedQueue<>();
    private volatile @Nullable OutcomeTypes types;

    /**
     * @param model from {@link NameFinderModels#read}
     * @param wanted the layers to suggest for; also the layers that a model learned that does not say so itself
     */
    public OpenNlpNameFinderAnnotator(TokenNameFinderModel model, Set<String> wanted) {
        this.model = model;
        this.wanted = Set.copyOf(wanted);
        Set<String> said = layersOf(model);
        this.learned = said.isEmpty() ? this.wanted : said;
    }

    /** The layers that a model says it learned; empty for a model from elsewhere. */
    public static Set<String> layersOf(TokenNameFinderModel model) {
        String entry = model.getManifestProperty(LAYERS_ENTRY);
        return entry == null || entry.isBlank()
                ? Set.of()
                : new TreeSet<>(List.of(entry.strip().split("\\s*,\\s*")));
    }

    /** @throws IllegalArgumentException if the model learned a layer that is not installed */
    @Override
    public void prepare(RunContext context, IProgressMonitor monitor) {
        types = new OutcomeTypes(learned, context.layers());
    }

    @Override
    public void suggest(ReportView report, Suggestions out, IProgressMonitor monitor) {
        OutcomeTypes meanings = types;
        if (meanings == null) {
            throw new IllegalStateException("Not prepared");
        }
        NameFinderME finder = idle.poll();
        if (finder == null) {
            finder = new NameFinderME(model);
        }
        Segmentation segmentation = report.segmentation();
        SubMonitor progress =
                SubMonitor.convert(monitor, segmentation.sentences().size());
        finder.clearAdaptiveData();
        for (Span sentence : segmentation.sentences()) {
            progress.split(1);
            suggest(report.text(), segmentation.tokensIn(sentence), finder, meanings, out);
        }
        idle.add(finder); // not in a finally: a finder that failed is not used again
    }

    private void suggest(String text, List<Span> tokens, NameFinderME finder, OutcomeTypes meanings, Suggestions out) {
        if (tokens.isEmpty()) {
            return;
        }
        String[] words = new String[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = tokens.get(i).of(text);
        }
        for (opennlp.tools.util.Span name : finder.find(words)) {
            OutcomeTypes.Meaning meaning = meanings.meaning(name.getType()).orElse(null);
            if (meaning != null && wanted.contains(meaning.layer())) {
                Span span = new Span(
                        tokens.get(name.getStart()).begin(),
                        tokens.get(name.getEnd() - 1).end());
                out.add(
                        meaning.layer(),
                        span,
                        meanings.features(meaning),
                        Math.max(0, Math.min(1, name.getProb())),
                        name.getType());
            }
        }
    }
}
