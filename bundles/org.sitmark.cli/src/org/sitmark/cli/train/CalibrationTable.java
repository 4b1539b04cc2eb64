// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.train;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sitmark.cli.console.Table;
import org.sitmark.core.model.Layers;
import org.sitmark.train.calibration.ModelScores;
import org.sitmark.train.calibration.Reliability;
import org.sitmark.train.evaluation.Evaluation;

/** How often suggestions with some score are right, as people and programs read it. */
final class CalibrationTable {

    private CalibrationTable() {}

    static void print(List<Evaluation.Judged> judged, Set<String> layers, Layers known, PrintStream out) {
        Table table = new Table("layer", "score", "suggestions", "mean score", "right");
        StringBuilder errors = new StringBuilder();
        for (String layer : layers) {
            Reliability reliability = Reliability.of(ModelScores.judge(judged, layer, known), false);
            for (Reliability.Bin bin : reliability.bins()) {
                table.row(
                        layer,
                        String.format(Locale.ROOT, "%.1f-%.1f", bin.from(), bin.to()),
                        bin.count(),
                        decimals(bin.meanScore()),
                        decimals(bin.precision()));
            }
            errors.append(layer)
                    .append(": ")
                    .append(reliability.count())
                    .append(" suggestions promise ")
                    .append(decimals(reliability.meanScore()))
                    .append(", ")
                    .append(decimals(reliability.precision()))
                    .append(" are right; expected calibration error ")
                    .append(decimals(reliability.error()))
                    .append(System.lineSeparator());
        }
        table.print(out);
        out.print(errors);
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    static ObjectNode node(List<Evaluation.Judged> judged, Set<String> layers, Layers known) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("by", "score");
        ObjectNode byLayer = root.putObject("layers");
        for (String layer : layers) {
            Reliability reliability = Reliability.of(ModelScores.judge(judged, layer, known), false);
            ObjectNode node = byLayer.putObject(layer)
                    .put("suggestions", reliability.count())
                    .put("meanScore", reliability.meanScore())
                    .put("right", reliability.precision())
                    .put("error", reliability.error());
            ArrayNode bins = node.putArray("bins");
            for (Reliability.Bin bin : reliability.bins()) {
                bins.addObject()
                        .put("from", bin.from())
                        .put("to", bin.to())
                        .put("suggestions", bin.count())
                        .put("meanScore", bin.meanScore())
                        .put("right", bin.precision());
            }
        }
        return root;
    }
}
