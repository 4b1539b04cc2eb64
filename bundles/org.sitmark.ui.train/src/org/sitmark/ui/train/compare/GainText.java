// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sitmark.core.model.Layers;
import org.sitmark.train.errors.Difference.Change;
import org.sitmark.train.model.ModelComparison;

/** What a comparison says, in sentences that a person can act on. */
final class GainText {

    private GainText() {}

    static String of(ModelComparison comparison, Layers layers) {
        List<String> sentences = new ArrayList<>();
        for (ModelComparison.Layer layer : comparison.layers()) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "%s: F1 %.3f before, %.3f after; the gain lies between %+.3f and %+.3f with 95 %% confidence (by chance %s). %s",
                    layers.byId(layer.layer()).map(l -> l.name()).orElse(layer.layer()),
                    layer.before(),
                    layer.after(),
                    layer.gain().low(),
                    layer.gain().high(),
                    layer.chance() < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", layer.chance()),
                    verdict(layer)));
        }
        Map<Change, Integer> counts = comparison.counts();
        sentences.add(String.format(
                Locale.ROOT,
                "%s appeared, %s vanished, %s changed kind, %s moved boundary.",
                counts.get(Change.APPEARED),
                counts.get(Change.VANISHED),
                counts.get(Change.KIND_CHANGED),
                counts.get(Change.BOUNDARY_CHANGED)));
        sentences.add(
                comparison.reports() == 0
                        ? "There is no annotated report that the models have not learned from, so that gold cannot tell which is better; "
                                + comparison.others() + " reports were looked through."
                        : "Measured on " + comparison.reports() + " annotated reports that no model has learned from; "
                                + comparison.others() + " others were looked through without a judgement.");
        return String.join("\n", sentences);
    }

    static String verdict(ModelComparison.Layer layer) {
        if (layer.gain().low() > 0) {
            return "That is better.";
        }
        return layer.gain().high() < 0 ? "That is worse." : "Too few reports to tell a difference.";
    }
}
