// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.tour;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.sitmark.cli.console.Table;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.TypeScore;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.scoring.RowKey;
import org.sitmark.train.scoring.Tally;

/** The tables of the tour, for people. */
final class TourTables {

    private TourTables() {}

    static Table suggested(Evaluation evaluation, Collection<String> layers) {
        Table table = new Table(
                "LAYER", "GOLD", "SUGGESTED", "RIGHT", "PRECISION", "RECALL", "F1", "F1 OF PLACES", "F1 OF OVERLAPS");
        for (String layer : layers) {
            TypeScore all = evaluation.type(layer, RowKey.ALL);
            Tally span = evaluation.scores().tally(layer, RowKey.SPAN, RowKey.ALL);
            table.row(
                    layer,
                    all.strict().gold(),
                    all.strict().predicted(),
                    all.strict().hit(),
                    share(all.strict().precision()),
                    share(all.strict().recall()),
                    share(all.strict().f1()),
                    share(span.f1()),
                    share(all.overlap().f1()));
        }
        return table;
    }

    static Table efforts(SortedMap<String, Effort> efforts) {
        Table table = new Table("LAYER", "ACCEPTED", "CORRECTED", "ADDED BY HAND", "REJECTED", "OF MARKS ACCEPTED");
        for (Map.Entry<String, Effort> entry : efforts.entrySet()) {
            Effort e = entry.getValue();
            table.row(
                    entry.getKey(),
                    e.accepted(),
                    e.corrected(),
                    e.added(),
                    e.rejected(),
                    e.marks() == 0 ? "" : Math.round(100.0 * e.accepted() / e.marks()) + " %");
        }
        return table;
    }

    static Table trained(ModelCard card) {
        Table table = new Table("LAYER", "LEARNED FROM", "MEASURED ON", "PRECISION", "RECALL", "F1", "95 % OF F1");
        ModelCard.Data data = card.data();
        for (String layer : card.layers()) {
            card.score(layer)
                    .ifPresent(score -> table.row(
                            layer,
                            data == null ? "" : data.train().size() + " reports",
                            data == null ? "" : data.heldOut().size() + " others",
                            share(score.precision()),
                            share(score.recall()),
                            share(score.f1()),
                            share(score.low()) + " - " + share(score.high())));
        }
        return table;
    }

    static Table gains(List<Gain> gains) {
        Table table = new Table(
                "LAYER", "F1 RULES", "F1 MODEL", "F1 TOGETHER", "GAIN", "95 % OF GAIN", "RIGHT", "WRONG", "VERDICT");
        for (Gain gain : gains) {
            table.row(
                    gain.layer(),
                    share(gain.rules().f1()),
                    gain.trained() ? share(gain.models().f1()) : "",
                    share(gain.together().f1()),
                    signed(gain.difference()),
                    signed(gain.interval().low()) + " to "
                            + signed(gain.interval().high()),
                    gain.rules().hit() + " to " + gain.together().hit(),
                    wrong(gain.rules()) + " to " + wrong(gain.together()),
                    gain.verdict());
        }
        return table;
    }

    private static int wrong(Tally tally) {
        return tally.predicted() - tally.hit();
    }

    static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3f", value);
    }
}
