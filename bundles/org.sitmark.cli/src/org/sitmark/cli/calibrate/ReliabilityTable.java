// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.calibrate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sitmark.cli.console.Table;
import org.sitmark.core.decisions.SourceKind;
import org.sitmark.core.preannotation.Calibration;
import org.sitmark.train.calibration.Judged;
import org.sitmark.train.calibration.Reliability;

/** What scores promise beside what came true, for people and programs; and the curves that were learned from it. */
public final class ReliabilityTable {

    /** The first line of a table of curves. */
    public static final String HEADER = "source\tlayer\tkind\town score\tright\tseen\n";

    private ReliabilityTable() {}

    /** @param judged by set */
    public static Table of(Map<String, List<Judged>> judged, boolean overlap) {
        Table table = new Table("set", "layer", "scores", "count", "mean score", "right", "error");
        judged.forEach((set, all) -> byLayer(all).forEach((layer, some) -> {
            Reliability reliability = Reliability.of(some, overlap);
            for (Reliability.Bin bin : reliability.bins()) {
                table.row(
                        set,
                        layer,
                        number(bin.from()) + "-" + number(bin.to()),
                        bin.count(),
                        number(bin.meanScore()),
                        number(bin.precision()),
                        "");
            }
            table.row(
                    set,
                    layer,
                    "all",
                    reliability.count(),
                    number(reliability.meanScore()),
                    number(reliability.precision()),
                    number(reliability.error()));
        }));
        return table;
    }

    /** The same for programs. */
    public static ObjectNode json(Map<String, List<Judged>> judged, boolean overlap) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ArrayNode array = object.putArray("reliability");
        judged.forEach((set, all) -> byLayer(all)
                .forEach((layer, some) -> json(array.addObject(), set, layer, Reliability.of(some, overlap))));
        return object;
    }

    private static Map<String, List<Judged>> byLayer(List<Judged> all) {
        Map<String, List<Judged>> layers = new TreeMap<>();
        all.forEach(j -> layers.computeIfAbsent(j.source().layer(), l -> new ArrayList<>())
                .add(j));
        return layers;
    }

    private static void json(ObjectNode object, String set, String layer, Reliability reliability) {
        object.put("set", set)
                .put("layer", layer)
                .put("count", reliability.count())
                .put("meanScore", reliability.meanScore())
                .put("right", reliability.precision())
                .put("error", reliability.error());
        ArrayNode bins = object.putArray("bins");
        reliability.bins().forEach(bin -> bins.addObject()
                .put("from", bin.from())
                .put("to", bin.to())
                .put("count", bin.count())
                .put("meanScore", bin.meanScore())
                .put("right", bin.precision()));
    }

    /** The lines of a table of curves, as {@link Calibration#read} takes them. */
    public static String lines(Calibration curves) {
        StringBuilder text = new StringBuilder();
        new TreeMap<SourceKind, List<Calibration.Point>>(curves.curves())
                .forEach((key, points) -> points.forEach(p -> text.append(String.format(
                        Locale.ROOT,
                        "%s\t%s\t%s\t%s\t%.3f\t%.0f\n",
                        key.source(),
                        key.layer(),
                        key.kind(),
                        Double.toString(p.own()),
                        p.right(),
                        p.seen()))));
        return text.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
