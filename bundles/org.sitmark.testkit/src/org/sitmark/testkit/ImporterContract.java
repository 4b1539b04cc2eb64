// SPDX-License-Identifier: Apache-2.0
package org.sitmark.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Importer;

/** What every importer keeps to. Extend it, name your extension and write a file that it can read. */
public abstract class ImporterContract {

    /** Reports and warnings of one run. */
    protected static final class Imported implements Importer.Sink {

        private final List<Report> reports = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();

        @Override
        public void report(Report report) {
            reports.add(report);
        }

        @Override
        public void warning(String message) {
            warnings.add(message);
        }

        public List<Report> reports() {
            return reports;
        }

        public List<String> warnings() {
            return warnings;
        }
    }

    /** Id of the extension, as in plugin.xml. */
    protected abstract String id();

    /** Writes a file, or folder, of the format with at least one report, and gives its path. */
    protected abstract Path write(Path folder) throws IOException;

    private Extension<Importer> extension() {
        return Sitmark.installed()
                .importer(id())
                .orElseThrow(() -> new AssertionError("There is no importer " + id() + "; problems: "
                        + Sitmark.installed().problems()));
    }

    /** Imports with a fresh importer. */
    protected final Imported read(Path file, IProgressMonitor monitor) throws IOException {
        Imported out = new Imported();
        extension().create().read(file, TestReports.layers(), out, monitor);
        return out;
    }

    @Test
    void isRegisteredWithNameAndDescription() {
        assertThat(extension().name()).isNotBlank().isNotEqualTo(id());
        assertThat(extension().description()).endsWith(".");
    }

    @Test
    void readsTheSameReportsEveryTime(@TempDir Path folder) throws IOException {
        Path file = write(folder);

        List<Report> first = read(file, new NullProgressMonitor()).reports();

        assertThat(first).isNotEmpty();
        assertThat(read(file, new NullProgressMonitor()).reports()).isEqualTo(first);
    }

    @Test
    void givesNamesAndMarksOfInstalledLayersOnly(@TempDir Path folder) throws IOException {
        for (Report report : read(write(folder), new NullProgressMonitor()).reports()) {
            assertThat(report.name()).isNotBlank();
            assertThat(report.marks()).allSatisfy(mark -> {
                var layer = TestReports.layers().require(mark.layer());
                assertThat(mark.features().names()).allSatisfy(name -> assertThat(layer.feature(name))
                        .as("feature %s of layer %s", name, layer.id())
                        .isPresent());
            });
        }
    }

    @Test
    void leavesTheFileAsItIs(@TempDir Path folder) throws IOException {
        Path file = write(folder);
        List<String> before = contents(folder);

        read(file, new NullProgressMonitor());

        assertThat(contents(folder)).isEqualTo(before);
    }

    private static List<String> contents(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            List<String> contents = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.add(file + " " + Arrays.hashCode(Files.readAllBytes(file)));
            }
            return contents;
        }
    }

    @Test
    void aMissingFileIsAnIoException(@TempDir Path folder) {
        assertThatThrownBy(() -> read(folder.resolve("missing"), new NullProgressMonitor()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void whateverAFileHoldsOnlyIoExceptionsEscape(@TempDir Path folder) throws IOException {
        Path file = write(folder);
        if (!Files.isRegularFile(file)) {
            return;
        }
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            byte[] bad = Arrays.copyOf(good, i % 3 == 0 ? random.nextInt(good.length + 1) : good.length);
            for (int j = 0; j < i % 5 && bad.length > 0; j++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bad);
            try {
                read(file, new NullProgressMonitor());
            } catch (IOException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void progressIsNeverMoreThanThereIsToDo(@TempDir Path folder) throws IOException {
        CheckedMonitor monitor = new CheckedMonitor();

        read(write(folder), monitor);

        monitor.verify();
    }

    @Test
    void aCancelledRunStopsOrEndsWell(@TempDir Path folder) throws IOException {
        Path file = write(folder);
        try {
            assertThat(read(file, CheckedMonitor.cancelledAfter(0)).reports()).isNotEmpty();
        } catch (OperationCanceledException expected) {
            assertThat(file).exists();
        }
    }
}
