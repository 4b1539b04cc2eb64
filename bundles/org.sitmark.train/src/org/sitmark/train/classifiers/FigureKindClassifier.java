// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.classifiers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Value;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.SpanClassifier;
import org.sitmark.preannotate.figure.Figure;
import org.sitmark.preannotate.figure.FigureKinds;
import org.sitmark.preannotate.words.Words;

/**
 * Says what kind the figures of a report are of, by a model or by the rules alone.
 *
 * @param kinds or null for the rules
 */
record FigureKindClassifier(@Nullable FigureKinds kinds) implements SpanClassifier {

    /** A figure as a model sees it. */
    record Seen(@Nullable Figure ruled, List<String> features) {}

    @Override
    public List<Decision> decide(ReportView report, List<? extends Item> items) {
        List<Decision> decisions = new ArrayList<>();
        for (Seen seen : see(report, items)) {
            FigureKinds asked = kinds;
            Figure ruled = seen.ruled();
            if (asked != null) {
                FigureKinds.Kind kind = asked.decide(seen.features());
                decisions.add(new Decision(Value.of(kind.kind()), kind.probability()));
            } else {
                decisions.add(new Decision(ruled == null ? null : Value.of(ruled.kind()), ruled == null ? 0 : 1));
            }
        }
        return decisions;
    }

    /** Reads the text once and looks at the figures. */
    static List<Seen> see(ReportView report, List<? extends Item> items) {
        Words words = new Words(report.text(), report.sentences());
        List<Span> equipment = new ArrayList<>();
        report.known("equipment").forEach(e -> equipment.add(e.span()));
        List<Span> names = new ArrayList<>(equipment);
        report.known("entity").forEach(e -> names.add(e.span()));
        names.sort(Comparator.naturalOrder());
        FigureKinds.Ruled rules = new FigureKinds.Ruled(words, names, equipment);
        List<Seen> seen = new ArrayList<>();
        for (Item item : items) {
            Figure ruled = rules.at(item.span());
            seen.add(new Seen(
                    ruled,
                    FigureKinds.features(
                            words,
                            item.span(),
                            ruled == null ? null : ruled.kind(),
                            ruled == null ? null : ruled.rule())));
        }
        return seen;
    }
}
