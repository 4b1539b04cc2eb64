// SPDX-License-Identifier: Apache-2.0
package org.sitmark.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Exporter;

/** What every exporter keeps to. Extend it and name your extension. */
public abstract class ExporterContract {

    /** Id of the extension, as in plugin.xml. */
    protected abstract String id();

    /** Reports with marks that the format can hold, each with its own name. */
    protected abstract List<Report> reports();

    private Extension<Exporter> extension() {
        return Sitmark.installed()
                .exporter(id())
                .orElseThrow(() -> new AssertionError("There is no exporter " + id() + "; problems: "
                        + Sitmark.installed().problems()));
    }

    /** Exports with a fresh exporter. */
    protected final void write(List<Report> reports, Path target, IProgressMonitor monitor) throws IOException {
        extension().create().write(reports.iterator(), reports.size(), TestReports.layers(), target, monitor);
    }

    /** What was written, by path relative to the target. */
    private static Map<String, String> contents(Path target) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (var files = Files.walk(target)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        target.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    @Test
    void isRegisteredWithNameAndDescription() {
        assertThat(extension().name()).isNotBlank().isNotEqualTo(id());
        assertThat(extension().description()).endsWith(".");
    }

    @Test
    void writesTheTargetAndNothingElse(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("target");

        write(reports(), target, new NullProgressMonitor());

        assertThat(target).exists();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void writesTheSameBytesEveryTime(@TempDir Path folder) throws IOException {
        write(reports(), folder.resolve("a"), new NullProgressMonitor());
        write(reports(), folder.resolve("b"), new NullProgressMonitor());

        assertThat(contents(folder.resolve("a"))).isNotEmpty().isEqualTo(contents(folder.resolve("b")));
    }

    @Test
    void anEmptyCorpusCanBeExported(@TempDir Path folder) throws IOException {
        write(List.of(), folder.resolve("target"), new NullProgressMonitor());
    }

    @Test
    void oddNamesAndTextsCanBeExported(@TempDir Path folder) throws IOException {
        List<Report> odd = new ArrayList<>();
        for (String text : List.of(
                "", " \r\n", "\uD83D\uDE00 e\u0301 \u202Eabc\u202C", "\"a\",b\t'c' <d> & =1+1", "\uFEFF\u0085\u2028")) {
            odd.add(Report.of("../a:b " + text.strip() + odd.size(), text));
        }

        write(odd, folder.resolve("target"), new NullProgressMonitor());

        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void readsTheReportsOneAfterTheOtherAndLeavesThemAsTheyAre(@TempDir Path folder) throws IOException {
        List<Report> reports = reports();
        List<Report> copies = reports.stream()
                .map(r -> Report.of(r.name(), r.text(), r.info(), items(r)))
                .toList();
        Iterator<Report> inner = reports.iterator();
        int[] given = {0};

        extension()
                .create()
                .write(
                        new Iterator<Report>() {
                            @Override
                            public boolean hasNext() {
                                return inner.hasNext();
                            }

                            @Override
                            public Report next() {
                                given[0]++;
                                return inner.next();
                            }
                        },
                        reports.size(),
                        TestReports.layers(),
                        folder.resolve("target"),
                        new NullProgressMonitor());

        assertThat(given[0]).isEqualTo(reports.size());
        assertThat(reports).isEqualTo(copies);
    }

    private static List<Item> items(Report report) {
        List<Item> items = new ArrayList<>(report.marks());
        items.addAll(report.suggestions());
        return items;
    }

    @Test
    void progressIsNeverMoreThanThereIsToDo(@TempDir Path folder) throws IOException {
        CheckedMonitor monitor = new CheckedMonitor();

        write(reports(), folder.resolve("target"), monitor);

        monitor.verify();
    }

    @Test
    void stopsWhenItIsCancelled(@TempDir Path folder) throws IOException {
        List<Report> many = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            many.add(reports().get(i % reports().size()).named("r" + i));
        }
        int[] given = {0};
        Iterator<Report> counting = many.stream().peek(r -> given[0]++).iterator();
        CheckedMonitor monitor = CheckedMonitor.cancelledAfter(3);
        try {
            extension().create().write(counting, many.size(), TestReports.layers(), folder.resolve("t"), monitor);
        } catch (OperationCanceledException expected) {
            assertThat(monitor.looks()).isPositive();
        }
        assertThat(given[0]).as("reports read after the run was cancelled").isLessThan(many.size());
    }
}
