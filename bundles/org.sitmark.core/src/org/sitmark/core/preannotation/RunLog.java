// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.SafeFile;

/**
 * Remembers for each report of a corpus in which state its last run left it, and on what beside the report that run depended: {@code .sitmark/runs}. A
 * cache: without it all reports are run. Thread-safe.
 */
final class RunLog {

    private static final String REPORTS = "reports.tsv";
    private static final String INPUTS = ".inputs";

    private record Entry(String state, String inputs) {}

    private final Path folder;
    private final Map<String, Entry> entries = new TreeMap<>();
    private final Map<String, SortedSet<String>> inputs = new TreeMap<>();

    RunLog(Path corpusFolder) throws IOException {
        folder = corpusFolder.resolve(".sitmark/runs");
        Path file = folder.resolve(REPORTS);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] cells = line.split("\t", -1);
                if (cells.length == 3) {
                    entries.put(cells[0], new Entry(cells[1], cells[2]));
                }
            }
        }
    }

    /**
     * The lines that came or went since the report was run, or null where the report has changed itself or was never run.
     *
     * @param state of the report now
     * @param now the present lines
     */
    synchronized @Nullable Set<String> changedSince(String report, String state, SortedSet<String> now)
            throws IOException {
        Entry entry = entries.get(report);
        if (entry == null || !entry.state.equals(state)) {
            return null;
        }
        SortedSet<String> then = read(entry.inputs);
        if (then == null) {
            return null;
        }
        Set<String> changed = new HashSet<>(then);
        changed.removeAll(now);
        for (String line : now) {
            if (!then.contains(line)) {
                changed.add(line);
            }
        }
        return changed;
    }

    private @Nullable SortedSet<String> read(String hash) throws IOException {
        SortedSet<String> known = inputs.get(hash);
        Path file = folder.resolve(hash + INPUTS);
        if (known == null && Files.exists(file)) {
            known = new TreeSet<>(Files.readAllLines(file, StandardCharsets.UTF_8));
            inputs.put(hash, known);
        }
        return known;
    }

    /** Notes that a report was run, or need not be. */
    synchronized void done(String report, String state, SortedSet<String> now, String hash) {
        inputs.put(hash, now);
        entries.put(report, new Entry(state, hash));
    }

    /** Forgets a report, so that it is run the next time. */
    synchronized void forget(String report) {
        entries.remove(report);
    }

    synchronized void save() throws IOException {
        Files.createDirectories(folder);
        StringBuilder text = new StringBuilder();
        Set<String> used = new HashSet<>();
        entries.forEach((report, entry) -> {
            if (report.indexOf('\t') < 0 && report.indexOf('\n') < 0) {
                used.add(entry.inputs);
                text.append(report)
                        .append('\t')
                        .append(entry.state)
                        .append('\t')
                        .append(entry.inputs)
                        .append('\n');
            }
        });
        for (String hash : used) {
            SortedSet<String> lines = inputs.get(hash);
            Path file = folder.resolve(hash + INPUTS);
            if (lines != null && !Files.exists(file)) {
                SafeFile.write(file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            }
        }
        SafeFile.write(folder.resolve(REPORTS), text.toString().getBytes(StandardCharsets.UTF_8));
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "*" + INPUTS)) {
            for (Path file : old) {
                String name = String.valueOf(file.getFileName());
                if (!used.contains(name.substring(0, name.length() - INPUTS.length()))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    static String hash(Collection<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String line : lines) {
                digest.update(line.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
