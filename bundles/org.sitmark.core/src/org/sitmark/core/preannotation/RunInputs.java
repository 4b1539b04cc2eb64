// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.sitmark.core.decisions.Decisions;
import org.sitmark.core.spi.RunContext;

/**
 * All that suggestions depend on beside the report, a line each: code, settings, files of the corpus, decisions, and what the pre-annotators tell of
 * themselves.
 */
final class RunInputs {

    /** Folders of a corpus that any pre-annotator may read; gazetteers are told entry by entry. */
    private static final List<String> FOLDERS = List.of("rules", "engines", "models");

    private static final List<String> SETTINGS = List.of("models.promoted");
    private static final String DECISION = "decided\t";
    private static final Map<String, String> CODE = new ConcurrentHashMap<>();

    private RunInputs() {}

    static SortedSet<String> of(RunContext context, Scores scores) throws IOException {
        SortedSet<String> lines = new TreeSet<>();
        for (String setting : SETTINGS) {
            context.setting(setting).ifPresent(value -> lines.add("setting\t" + setting + '\t' + value));
        }
        if (context.corpusFolder().isPresent()) {
            for (String folder : FOLDERS) {
                files(context.corpusFolder().get(), folder, lines);
            }
        }
        Decisions decisions = scores.decisions();
        decisions.lines().forEach(line -> lines.add(DECISION + line));
        scores.lines(decisions.sources()).forEach(line -> lines.add("source\t" + line));
        return lines;
    }

    /** Whether a line of {@link #of} that came or went may change what is suggested for a text. */
    static boolean concerns(String line, String normalizedText) {
        if (!line.startsWith(DECISION)) {
            return true;
        }
        String[] cells = line.split("\t", -1);
        return cells.length < 4 || normalizedText.contains(cells[3]);
    }

    private static void files(Path corpus, String folder, SortedSet<String> lines) throws IOException {
        if (Files.isDirectory(corpus.resolve(folder))) {
            try (Stream<Path> files = Files.walk(corpus.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    lines.add("file\t" + corpus.relativize(file) + '\t' + Files.size(file) + '\t'
                            + Files.getLastModifiedTime(file).toMillis());
                }
            }
        }
    }

    /** Changes when a class comes from another build: the size and time of its jar, or of the newest file of its folder. */
    static String code(Class<?> type) throws IOException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        String place = source == null || source.getLocation() == null
                ? ""
                : source.getLocation().toString();
        String known = CODE.get(place);
        if (known == null) {
            known = state(place);
            CODE.put(place, known);
        }
        return known;
    }

    private static String state(String place) throws IOException {
        Path path;
        try {
            path = Path.of(new URI(place.replace(" ", "%20")));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException expected) {
            return place; // another kind of place, whose address has to do
        }
        if (Files.isRegularFile(path)) {
            return Files.size(path) + ":" + Files.getLastModifiedTime(path).toMillis();
        }
        if (!Files.isDirectory(path)) {
            return place;
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(path)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        long newest = 0;
        long size = 0;
        for (Path file : files) {
            newest = Math.max(newest, Files.getLastModifiedTime(file).toMillis());
            size += Files.size(file);
        }
        return files.size() + ":" + size + ":" + newest;
    }
}
