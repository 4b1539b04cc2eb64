// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.gazetteer;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitmark.core.model.Change;
import org.sitmark.preannotate.words.Table;

/**
 * A list of names that belongs to a corpus: {@code gazetteers/LAYER.tsv}. Its comments, columns and lines stay as people wrote them. Entries hold
 * from the next pre-annotation on. Not thread-safe; two programs must not write one list at a time.
 */
public final class CorpusGazetteer {

    private static final List<String> COLUMNS =
            List.of("name", "layer", "kind", "canonical", "aliases", "match", "identifier");

    private final Path file;
    private final String layer;

    /** @param corpus folder of the corpus */
    public CorpusGazetteer(Path corpus, String layer) {
        this.file = corpus.resolve("gazetteers").resolve(layer.toLowerCase(Locale.ROOT) + ".tsv");
        this.layer = layer;
    }

    public Path file() {
        return file;
    }

    /** Whether the list has a line with this name and kind. */
    public boolean contains(String name, String kind) throws IOException {
        return Files.exists(file) && row(lines(), name, kind).isPresent();
    }

    /**
     * Adds a name, unless the list has it.
     *
     * @param canonical the preferred name of what is meant; may be empty
     * @return whether a line was added
     */
    public boolean add(String name, String kind, String canonical) throws IOException {
        List<String> lines = withHeader();
        if (row(lines, name, kind).isPresent()) {
            return false;
        }
        lines.add(line(lines, name, kind, canonical));
        write(lines);
        return true;
    }

    /**
     * The step of an edit that adds a name, so that it can be undone; a new list gets its header at once, which stays.
     *
     * @param canonical the preferred name of what is meant; may be empty
     * @return empty if the list has the name
     */
    public Optional<Change> addition(String name, String kind, String canonical) throws IOException {
        List<String> lines = withHeader();
        if (row(lines, name, kind).isPresent()) {
            return Optional.empty();
        }
        if (!Files.exists(file)) {
            write(lines);
        }
        return Optional.of(new Change.OfList(file.getFileName().toString(), line(lines, name, kind, canonical), true));
    }

    private List<String> withHeader() throws IOException {
        List<String> lines = Files.exists(file) ? lines() : new ArrayList<>();
        if (lines.stream().noneMatch(CorpusGazetteer::isData)) {
            lines.add(String.join("\t", COLUMNS));
        }
        return lines;
    }

    private String line(List<String> lines, String name, String kind, String canonical) {
        String header = lines.stream()
                .filter(CorpusGazetteer::isData)
                .findFirst()
                .map(h -> h.replace("\uFEFF", ""))
                .orElseThrow();
        List<String> cells = new ArrayList<>();
        for (String column : header.split("\t", -1)) {
            cells.add(
                    switch (column.strip()) {
                        case "name" -> cell(name);
                        case "layer" -> layer;
                        case "kind" -> cell(kind);
                        case "canonical" -> canonical.equals(name) ? "" : cell(canonical);
                        default -> "";
                    });
        }
        return String.join("\t", cells);
    }

    /**
     * Takes a name out again.
     *
     * @return whether there was one
     */
    public boolean remove(String name, String kind) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        List<String> lines = lines();
        Optional<Table.Row> row = row(lines, name, kind);
        if (row.isEmpty()) {
            return false;
        }
        lines.remove(row.get().line() - 1);
        write(lines);
        return true;
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
    }

    private Optional<Table.Row> row(List<String> lines, String name, String kind) throws IOException {
        return Table.read(new StringReader(String.join("\n", lines))).rows().stream()
                .filter(r -> r.get("layer").equals(layer)
                        && r.get("kind").equals(kind)
                        && r.get("name").equals(cell(name)))
                .findFirst();
    }

    private static boolean isData(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private static String cell(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private void write(List<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = file.resolveSibling("." + file.getFileName() + ".new");
        Files.write(draft, lines, StandardCharsets.UTF_8);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
