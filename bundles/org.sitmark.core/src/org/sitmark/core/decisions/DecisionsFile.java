// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.decisions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sitmark.core.corpus.SafeFile;

/** What is remembered of each report's decisions, a line each. A cache; what cannot be read is left out and counted anew. */
final class DecisionsFile {

    private static final String FORMAT = "decisions 1";

    /**
     * A report.
     *
     * @param state of its file when it was read
     */
    record Entry(String state, ReportDecisions decisions) {}

    private DecisionsFile() {}

    static SortedMap<String, Entry> read(Path file) throws IOException {
        SortedMap<String, Entry> entries = new TreeMap<>();
        if (!Files.exists(file)) {
            return entries;
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.isEmpty() || !lines.get(0).equals(FORMAT)) {
            return entries;
        }
        String name = "";
        String state = "";
        SortedMap<Term, Tally> terms = new TreeMap<>();
        SortedMap<SourceKind, Tally> sources = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells.length == 3 && cells[0].equals("report")) {
                name = cells[1];
                state = cells[2];
                terms = new TreeMap<>();
                sources = new TreeMap<>();
            } else if (cells.length == 7 && cells[0].equals("term")) {
                terms.put(new Term(cells[1], cells[2], cells[3]), tally(cells));
            } else if (cells.length == 7 && cells[0].equals("source")) {
                sources.put(new SourceKind(cells[1], cells[2], cells[3]), tally(cells));
            } else if (line.equals("end")) {
                entries.put(name, new Entry(state, new ReportDecisions(terms, sources)));
            }
        }
        return entries;
    }

    private static Tally tally(String[] cells) {
        return new Tally(Integer.parseInt(cells[4]), Integer.parseInt(cells[5]), Integer.parseInt(cells[6]));
    }

    static void write(Path file, SortedMap<String, Entry> entries) throws IOException {
        StringBuilder out = new StringBuilder(FORMAT).append('\n');
        entries.forEach((name, entry) -> {
            if (name.indexOf('\t') >= 0 || name.indexOf('\n') >= 0) {
                return;
            }
            out.append("report\t")
                    .append(name)
                    .append('\t')
                    .append(entry.state())
                    .append('\n');
            entry.decisions().terms().forEach((t, tally) -> line(out, "term", t.layer(), t.kind(), t.text(), tally));
            entry.decisions()
                    .sources()
                    .forEach((s, tally) -> line(out, "source", s.source(), s.layer(), s.kind(), tally));
            out.append("end\n");
        });
        Files.createDirectories(file.toAbsolutePath().getParent());
        SafeFile.write(file, out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void line(StringBuilder out, String what, String a, String b, String c, Tally tally) {
        out.append(String.join("\t", what, a, b, c))
                .append('\t')
                .append(tally.accepted())
                .append('\t')
                .append(tally.changed())
                .append('\t')
                .append(tally.rejected())
                .append('\n');
    }
}
