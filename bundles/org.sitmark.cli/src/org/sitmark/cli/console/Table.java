// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.console;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rows of text in columns, for people. A column whose cells below the heading are all numbers or empty is right-aligned. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    /** @param heading of each column; their number is the number of columns */
    public Table(String... heading) {
        rows.add(List.of(heading));
    }

    /** Adds a row; objects are written as their text. */
    public Table row(Object... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException(
                    cells.length + " cells for " + rows.get(0).size() + " columns");
        }
        rows.add(Stream.of(cells).map(Object::toString).toList());
        return this;
    }

    public boolean isEmpty() {
        return rows.size() == 1;
    }

    public void print(PrintStream out) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        boolean[] numbers = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            int column = c;
            widths[c] = rows.stream().mapToInt(r -> width(r.get(column))).max().orElse(0);
            numbers[c] = rows.stream().skip(1).map(r -> r.get(column)).allMatch(t -> t.matches("[-+]?[0-9.,% –-]*"));
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String blanks = " ".repeat(widths[c] - width(row.get(c)));
                line.append(c == 0 ? "" : "  ")
                        .append(numbers[c] ? blanks : "")
                        .append(row.get(c))
                        .append(numbers[c] ? "" : blanks);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
