// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.train;

import java.util.Locale;
import org.sitmark.cli.console.Table;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.scoring.RowKey;

/** What a model is worth, as a table: a row for each layer and each of its kinds. */
final class ModelTable {

    private ModelTable() {}

    static Table of(ModelCard card) {
        Table table = new Table("LAYER", "KIND", "GOLD", "FOUND", "RIGHT", "P", "R", "F1", "95 % OF F1", "OVERLAP F1");
        for (ModelCard.Score score : card.scores()) {
            table.row(
                    score.layer(),
                    score.kind().equals(RowKey.ALL) ? "all" : score.kind(),
                    score.gold(),
                    score.predicted(),
                    score.hit(),
                    share(score.precision()),
                    share(score.recall()),
                    share(score.f1()),
                    share(score.low()) + "-" + share(score.high()),
                    share(score.overlapF1()));
        }
        return table;
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
