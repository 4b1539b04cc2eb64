// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.speed;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Report;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.core.spi.Importer;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.RunContext;
import org.sitmark.io.jsonl.JsonlImporter;

/**
 * Measures what pre-annotation in four layers costs, beside the plain DKPro pipeline on the same texts in the same run: on one and on two threads, each
 * stage by itself, memory over many reports, and gazetteers of half a million entries. Prints figures, judges nothing.
 *
 * <p>Arguments: the folder with {@code re3d-dev.jsonl}, {@code wikigold.jsonl} and {@code throughput/novels}, then what to measure; all of it where
 * nothing is named: {@code reports novels threads memory gazetteer}.
 */
public final class SpeedBenchmark {

    private static final int REPORTS = 10_000;

    private final Path data;
    private final PrintStream out;
    private final Sitmark sitmark = Sitmark.installed();

    private SpeedBenchmark(Path data, PrintStream out) {
        this.data = data;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.err.println("usage: DATA [reports] [novels] [threads] [memory] [gazetteer]");
            return;
        }
        List<String> wanted = List.of(arguments).subList(1, arguments.length);
        SpeedBenchmark benchmark =
                new SpeedBenchmark(Path.of(arguments[0]), new PrintStream(System.out, true, StandardCharsets.UTF_8));
        benchmark.run(wanted.isEmpty() ? List.of("reports", "novels", "threads", "memory", "gazetteer") : wanted);
    }

    private void run(List<String> wanted) throws Exception {
        out.printf(
                Locale.ROOT,
                "Java %s, %d processors, load %.1f%n",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        Path names = Files.createTempFile("names", ".bin");
        try {
            if (wanted.contains("reports") || wanted.contains("novels")) {
                DkproPipeline.train(read("wikigold.jsonl"), names);
            }
            if (wanted.contains("reports")) {
                compare(
                        "re3d-dev, 10 times",
                        Collections.nCopies(10, read("re3d-dev.jsonl")).stream()
                                .flatMap(List::stream)
                                .toList(),
                        names);
            }
            if (wanted.contains("novels")) {
                compare("novels", novels(), names);
            }
            if (wanted.contains("threads")) {
                threads();
            }
            if (wanted.contains("memory")) {
                memory();
            }
            if (wanted.contains("gazetteer")) {
                new GazetteerBenchmark(out).run();
            }
        } finally {
            Files.delete(names);
        }
    }

    private void compare(String what, List<Report> reports, Path names) throws Exception {
        List<Report> warm = reports.subList(0, Math.min(reports.size(), what.startsWith("novels") ? 1 : 320));
        long characters = reports.stream().mapToLong(r -> r.text().length()).sum();
        out.printf(Locale.ROOT, "%n%s: %d texts, %,d characters%n", what, reports.size(), characters);
        DkproPipeline dkpro = new DkproPipeline(names);
        Cpu.of(warm, 1, () -> r -> dkpro.process(r.text()));
        Cpu plain = Cpu.of(reports, 1, () -> r -> dkpro.process(r.text()));
        row("DKPro: segmenter, tagger, names", plain, characters, plain);
        Cpu segments = Cpu.of(reports, 1, () -> r -> sitmark.segmenter().segment(r.text()));
        row("Sitmark: sentences and tokens", segments, characters, plain);
        List<Extension<PreAnnotator>> all = new ArrayList<>();
        for (String layer : List.of("equipment", "entity", "figure", "quote")) {
            for (Extension<PreAnnotator> extension : sitmark.preAnnotators()) {
                if (extension.list("layer").contains(layer) && !all.contains(extension)) {
                    all.add(extension);
                }
            }
            PreAnnotation some = new PreAnnotation(sitmark, context(), List.copyOf(all));
            Cpu.of(warm, 1, () -> r -> some.suggest(r, new NullProgressMonitor()));
            row("Sitmark: .. and " + layer, time(some, reports, 1), characters, plain);
        }
    }

    private void threads() throws Exception {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            reports.addAll(read("re3d-dev.jsonl"));
        }
        long characters = reports.stream().mapToLong(r -> r.text().length()).sum();
        PreAnnotation four = new PreAnnotation(sitmark, context());
        time(four, reports.subList(0, 320), 2);
        out.printf(Locale.ROOT, "%nre3d-dev, 20 times, four layers%n");
        for (int round = 0; round < 3; round++) {
            Cpu one = time(four, reports, 1);
            Cpu two = time(four, reports, 2);
            row("one thread", one, characters, one);
            row("two threads", two, characters, one);
            out.printf(Locale.ROOT, "  two threads are %.2f times as fast%n", one.wall() / two.wall());
        }
    }

    private void memory() throws Exception {
        List<Report> some = read("re3d-dev.jsonl");
        PreAnnotation four = new PreAnnotation(sitmark, context());
        out.printf(Locale.ROOT, "%nMemory in use after a collection, %,d reports%n", REPORTS);
        for (int done = 0; done < REPORTS; done++) {
            if (done % (REPORTS / 5) == 0) {
                out.printf(Locale.ROOT, "  after %,6d: %.1f MB%n", done, usedMegabytes());
            }
            Report report = some.get(done % some.size());
            // no two reports are alike, so that nothing that is remembered by text can hide
            four.suggest(
                    Report.of("r" + done, "Report no. " + done + ", site X" + done + ".\n\n" + report.text()),
                    new NullProgressMonitor());
        }
        out.printf(Locale.ROOT, "  after %,6d: %.1f MB%n", REPORTS, usedMegabytes());
    }

    static double usedMegabytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    private static Cpu time(PreAnnotation what, List<Report> reports, int threads) throws Exception {
        return Cpu.of(reports, threads, () -> r -> what.suggest(r, new NullProgressMonitor()));
    }

    private void row(String what, Cpu time, long characters, Cpu base) {
        out.printf(
                Locale.ROOT,
                "  %-34s %7.2f s CPU %7.2f s wall  %6.2f s CPU a million characters  %4.2f%n",
                what,
                time.cpu(),
                time.wall(),
                time.cpu() * 1e6 / characters,
                time.cpu() / base.cpu());
    }

    private List<Report> read(String file) throws IOException {
        List<Report> reports = new ArrayList<>();
        new JsonlImporter()
                .read(
                        data.resolve(file),
                        sitmark.layers(),
                        new Importer.Sink() {
                            @Override
                            public void report(Report report) {
                                reports.add(report);
                            }

                            @Override
                            public void warning(String message) {
                                // about kinds that the layers do not know
                            }
                        },
                        new NullProgressMonitor());
        return reports;
    }

    private List<Report> novels() throws IOException {
        List<Report> novels = new ArrayList<>();
        try (Stream<Path> files = Files.list(data.resolve("throughput/novels"))) {
            for (Path file :
                    files.sorted(Comparator.comparing(Path::getFileName)).toList()) {
                novels.add(Report.of(String.valueOf(file.getFileName()), Files.readString(file)));
            }
        }
        return novels;
    }

    private RunContext context() {
        return new RunContext() {
            @Override
            public Layers layers() {
                return sitmark.layers();
            }

            @Override
            public Optional<Path> corpusFolder() {
                return Optional.empty();
            }

            @Override
            public Optional<String> setting(String key) {
                return Optional.empty();
            }
        };
    }
}
