// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitmark.core.model.Layers;
import org.sitmark.train.model.ModelCard;

/** What a model is worth, in sentences that a person can act on. */
final class ResultText {

    private ResultText() {}

    /** A sentence for each layer, one on the comparison with the promoted model, one on where the numbers come from. */
    static String of(ModelCard card, Layers layers) {
        List<String> sentences = new ArrayList<>();
        for (String layer : card.layers()) {
            card.score(layer)
                    .ifPresent(s -> sentences.add(String.format(
                            Locale.ROOT,
                            "%s: F1 %.3f, with 95 %% confidence between %.3f and %.3f; it found %d of %d marks and %d wrong ones.",
                            name(layers, layer),
                            s.f1(),
                            s.low(),
                            s.high(),
                            s.hit(),
                            s.gold(),
                            s.predicted() - s.hit())));
        }
        var comparison = card.comparison();
        if (comparison != null) {
            for (var c : comparison.layers()) {
                sentences.add(String.format(
                        Locale.ROOT,
                        "%s: %.3f before with %s, now %.3f on the same %d reports; %s.",
                        name(layers, c.layer()),
                        c.before(),
                        comparison.model(),
                        c.now(),
                        comparison.reports(),
                        verdict(c)));
            }
        }
        var data = card.data();
        if (data != null) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "Learned from %d reports and measured on %d others that it had not seen.",
                    data.train().size(),
                    data.heldOut().size()));
        }
        return String.join("\n", sentences);
    }

    private static String verdict(ModelCard.LayerComparison comparison) {
        if (comparison.low() > 0) {
            return "that is better";
        }
        return comparison.high() < 0 ? "that is worse" : "too few reports to tell a difference";
    }

    private static String name(Layers layers, String layer) {
        return layers.byId(layer).map(l -> l.name()).orElse(layer);
    }
}
