// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.train;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Locale;
import org.sitmark.cli.console.Table;
import org.sitmark.train.evaluation.Breakdown;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.TypeScore;

/** Scores in groups, as people and programs read them. */
final class BreakdownTable {

    private BreakdownTable() {}

    static void print(Breakdown breakdown, PrintStream out) {
        Table table = new Table(
                breakdown.by().name().toLowerCase(Locale.ROOT),
                "layer",
                "reports",
                "gold",
                "predicted",
                "hit",
                "precision",
                "recall",
                "F1",
                "95 %",
                "overlap F1");
        for (Breakdown.Row row : breakdown.rows()) {
            TypeScore score = row.score();
            table.row(
                    row.group(),
                    layer(score.layer()),
                    row.reports(),
                    score.strict().gold(),
                    score.strict().predicted(),
                    score.strict().hit(),
                    decimals(score.strict().precision()),
                    decimals(score.strict().recall()),
                    decimals(score.strict().f1()),
                    decimals(score.f1().low()) + "-" + decimals(score.f1().high()),
                    decimals(score.overlap().f1()));
        }
        table.print(out);
        breakdown.macro().forEach((layer, f1) -> out.println("macro F1 of " + layer(layer) + ": " + decimals(f1)));
    }

    private static String layer(String layer) {
        return layer.equals(Evaluation.ALL_LAYERS) ? "all" : layer;
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    static ObjectNode node(Breakdown breakdown) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("by", breakdown.by().name().toLowerCase(Locale.ROOT));
        ArrayNode rows = root.putArray("rows");
        for (Breakdown.Row row : breakdown.rows()) {
            TypeScore score = row.score();
            rows.addObject()
                    .put("group", row.group())
                    .put("layer", score.layer())
                    .put("reports", row.reports())
                    .put("gold", score.strict().gold())
                    .put("predicted", score.strict().predicted())
                    .put("hit", score.strict().hit())
                    .put("precision", score.strict().precision())
                    .put("recall", score.strict().recall())
                    .put("f1", score.strict().f1())
                    .put("low", score.f1().low())
                    .put("high", score.f1().high())
                    .put("overlapF1", score.overlap().f1());
        }
        ObjectNode macro = root.putObject("macro");
        breakdown.macro().forEach(macro::put);
        return root;
    }
}
