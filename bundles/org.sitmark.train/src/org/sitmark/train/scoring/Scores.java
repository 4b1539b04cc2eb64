// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The scores of one comparison, of one document or summed over many. Immutable.
 *
 * @param tallies precision, recall and F1 rows, sorted
 * @param attributes attribute accuracy rows, sorted
 */
public record Scores(SortedMap<RowKey, Tally> tallies, SortedMap<AttributeKey, Accuracy> attributes) {

    public Scores {
        tallies = Collections.unmodifiableSortedMap(new TreeMap<>(tallies));
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    /** The row, all zero where nothing was counted. */
    public Tally tally(String layer, String mode, String kind) {
        return tallies.getOrDefault(new RowKey(layer, mode, kind), Tally.ZERO);
    }

    /** The table that the reference scorer prints: a row a line, each line ended by {@code \n}. */
    public String toText() {
        var out = new StringBuilder();
        rows().forEach((name, cells) -> {
            out.append(name)
                    .append(" ".repeat(Math.max(0, 40 - name.codePointCount(0, name.length()))))
                    .append(' ');
            var line = new StringJoiner("  ");
            cells.forEach((k, v) -> line.add(k + " " + v));
            out.append(line).append('\n');
        });
        return out.toString();
    }

    /** The object that the reference scorer prints with {@code --json}, ended by {@code \n}. */
    public String toJson() {
        Map<String, Map<String, String>> rows = rows();
        if (rows.isEmpty()) {
            return "{}\n";
        }
        var objects = new StringJoiner(",\n ", "{\n ", "\n}\n");
        rows.forEach((name, cells) -> {
            var members = new StringJoiner(",\n  ", quoted(name) + ": {\n  ", "\n }");
            cells.forEach((k, v) -> members.add("\"" + k + "\": " + v));
            objects.add(members.toString());
        });
        return objects.toString();
    }

    private Map<String, Map<String, String>> rows() {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        tallies.forEach((key, t) -> {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("p", rounded(t.precision()));
            cells.put("r", rounded(t.recall()));
            cells.put("f1", rounded(t.f1()));
            cells.put("gold", Integer.toString(t.gold()));
            cells.put("predicted", Integer.toString(t.predicted()));
            cells.put("hit", Integer.toString(t.hit()));
            rows.put(key.toString(), cells);
        });
        attributes.forEach((key, a) -> {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("accuracy", rounded(a.share()));
            cells.put("hit", Integer.toString(a.hit()));
            cells.put("gold", Integer.toString(a.gold()));
            rows.put(key.toString(), cells);
        });
        return rows;
    }

    /** Four decimals, rounded half to even on the exact binary value. */
    private static String rounded(double share) {
        return JsonValues.floatText(
                new BigDecimal(share).setScale(4, RoundingMode.HALF_EVEN).doubleValue());
    }

    private static String quoted(String s) {
        var out = new StringBuilder("\"");
        for (char c : s.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < ' ' || c > '~') {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
