// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A tab-separated list: the first line names the columns, lines that start with {@code #} are comments. Immutable.
 *
 * @param rows in the order of the file
 */
public record Table(List<Row> rows) {

    public Table {
        rows = List.copyOf(rows);
    }

    /**
     * One line.
     *
     * @param line its number in the file, from 1
     */
    public record Row(int line, Map<String, Integer> columns, String[] cells) {

        /** The cell in this column without surrounding blanks; empty where it is missing. */
        public String get(String column) {
            Integer i = columns.get(column);
            return i == null || i >= cells.length ? "" : cells[i].strip();
        }

        /** The parts of the cell, which are separated by semicolons. */
        public List<String> list(String column) {
            String cell = get(column);
            if (cell.isEmpty()) {
                return List.of();
            }
            List<String> parts = new ArrayList<>();
            for (String part : cell.split(";")) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
            return parts;
        }
    }

    /** Reads a list to its end. */
    public static Table read(Reader reader) throws IOException {
        List<Row> rows = new ArrayList<>();
        read(reader, rows::add);
        return new Table(rows);
    }

    /** Reads a list to its end and keeps none of its lines, for lists that are long. */
    public static void read(Reader reader, Consumer<Row> rows) throws IOException {
        BufferedReader lines = new BufferedReader(reader);
        Map<String, Integer> columns = new HashMap<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.startsWith("\uFEFF")) {
                line = line.substring(1);
            }
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (columns.isEmpty()) {
                for (int i = 0; i < cells.length; i++) {
                    columns.put(cells[i].strip(), i);
                }
            } else {
                rows.accept(new Row(number, columns, cells));
            }
        }
    }

    /** Reads a list that comes with this bundle, such as {@code lexicons/units.tsv}. */
    public static Table builtIn(String path) {
        try (InputStream in = Table.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new IllegalStateException("This installation is broken: " + path + " is missing");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("This installation is broken: " + path + " cannot be read", e);
        }
    }
}
