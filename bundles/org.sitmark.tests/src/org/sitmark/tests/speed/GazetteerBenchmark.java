// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.speed;

import java.io.BufferedWriter;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layers;
import org.sitmark.core.spi.RunContext;
import org.sitmark.preannotate.gazetteer.Gazetteer;
import org.sitmark.preannotate.gazetteer.Gazetteers;
import org.sitmark.preannotate.words.Words;

/** Loads a corpus gazetteer of half a million made-up names, and finds them in a text of a million characters. */
final class GazetteerBenchmark {

    private static final int ENTRIES = 500_000;
    private static final String[] SYLLABLES =
            "ka ro mi ta ne lo shu ver gan del por kri sta ba no zu ri che mo len dra vik tor os al em".split(" ");

    private final PrintStream out;
    private final Random random = new Random(5);

    GazetteerBenchmark(PrintStream out) {
        this.out = out;
    }

    void run() throws Exception {
        Path corpus = Files.createTempDirectory("sitmark-gazetteer");
        Path folder = Files.createDirectories(corpus.resolve("gazetteers"));
        Path file = folder.resolve("half-a-million.tsv");
        StringBuilder text = new StringBuilder();
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("name\tlayer\tkind\tcanonical\taliases\n");
            for (int i = 0; i < ENTRIES; i++) {
                String name = name() + (random.nextBoolean() ? " " + name() : "");
                writer.write(name + "\tentity\tlocation\t\t\n");
                if (text.length() < 1_000_000) {
                    text.append("They went to ").append(name).append(" and then back home again. ");
                }
            }
        }
        out.printf(Locale.ROOT, "%nGazetteer of %,d entries (%.1f MB)%n", ENTRIES, Files.size(file) / 1e6);
        double before = SpeedBenchmark.usedMegabytes();
        for (int round = 0; round < 6; round++) {
            Files.setLastModifiedTime(
                    file, FileTime.fromMillis(round * 1000L)); // else it is known from the round before
            Cpu time = Cpu.of(List.of(corpus), 1, () -> folderOf -> Gazetteers.of("entity", false, context(folderOf)));
            out.printf(Locale.ROOT, "  loaded in %.2f s (%.2f s CPU)%n", time.wall(), time.cpu());
        }
        Gazetteer gazetteer = Gazetteers.of("entity", false, context(corpus));
        out.printf(Locale.ROOT, "  takes %.0f MB%n", SpeedBenchmark.usedMegabytes() - before);
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            Words words = Words.of(text.toString());
            int found = 0;
            for (int i = 0; i < words.size(); i++) {
                if (gazetteer.longestAt(words, i) != null) {
                    found++;
                }
            }
            out.printf(
                    Locale.ROOT,
                    "  %,d names found in %,d characters in %.3f s%n",
                    found,
                    text.length(),
                    (System.nanoTime() - start) / 1e9);
        }
        try (var files = Files.walk(corpus)) {
            for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        int syllables = 2 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static RunContext context(Path corpus) {
        return new RunContext() {
            @Override
            public Layers layers() {
                return Sitmark.installed().layers();
            }

            @Override
            public Optional<Path> corpusFolder() {
                return Optional.of(corpus);
            }

            @Override
            public Optional<String> setting(String key) {
                return Optional.empty();
            }
        };
    }
}
