// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.model;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.Suggestions;

/**
 * Suggests what an OpenNLP name finder finds, with the mean probability of the tokens as score. Deterministic: what the finder learned from a
 * report is forgotten before the next one.
 *
 * <p>Thread-safe: the model is shared, and no two threads ever use one {@link NameFinderME} at a time, since that gives wrong results silently.
 */
public final class OpenNlpNameFinderAnnotator implements PreAnnotator {

    private final TokenNameFinderModel model;
    private final OutcomeTypes types;
    private final Set<String> wanted;
    private final Queue<NameFinderME> idle = new ConcurrentLinkedQueue<>();

    /**
     * @param model from {@link NameFinderModels#read}
     * @param learned the layers that the model was trained on; they say how its outcome types read
     * @param wanted the layers to suggest for, a subset of those
     */
    public OpenNlpNameFinderAnnotator(
            TokenNameFinderModel model, Set<String> learned, Set<String> wanted, Layers layers) {
        this.model = model;
        this.types = new OutcomeTypes(learned, layers);
        this.wanted = Set.copyOf(wanted);
    }

    @Override
    public void suggest(ReportView report, Suggestions out, IProgressMonitor monitor) {
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
            suggest(report.text(), segmentation.tokensIn(sentence), finder, out);
        }
        idle.add(finder); // not in a finally: a finder that failed is not used again
    }

    private void suggest(String text, List<Span> tokens, NameFinderME finder, Suggestions out) {
        if (tokens.isEmpty()) {
            return;
        }
        String[] words = new String[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = tokens.get(i).of(text);
        }
        for (opennlp.tools.util.Span name : finder.find(words)) {
            OutcomeTypes.Meaning meaning = types.meaning(name.getType()).orElse(null);
            if (meaning != null && wanted.contains(meaning.layer())) {
                Span span = new Span(
                        tokens.get(name.getStart()).begin(),
                        tokens.get(name.getEnd() - 1).end());
                out.add(
                        meaning.layer(),
                        span,
                        types.features(meaning),
                        Math.max(0, Math.min(1, name.getProb())),
                        name.getType());
            }
        }
    }
}
