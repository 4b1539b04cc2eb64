// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Span;
import org.sitmark.core.spi.Storage.ChangedOnDiskException;

/** A file holds the old or the new state, and nobody's state is overwritten unseen. */
class WriteTest {

    private final TestLayers test = new TestLayers();
    private final Report report = Report.of("r", "Velm", Map.of(), List.of());

    WriteTest() throws Exception {}

    private String write(Path file, Report state, @Nullable String expected) throws IOException {
        return test.storage.write(file, state, null, expected, test.layers, h -> {});
    }

    private Report with(String key, String value) {
        return report.with(Edits.setInfo(report, key, value).changes());
    }

    /** A folder that looks like a corpus. */
    private static Path corpus(Path folder) throws IOException {
        Files.writeString(folder.resolve("corpus.json"), "{}");
        return Files.createDirectories(folder.resolve("reports")).resolve("r.xmi");
    }

    @Test
    void aFileThatChangedIsNotOverwritten(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("r.xmi");
        String hash = write(file, report, null);
        String other = write(file, with("state", "done"), hash);

        assertThatThrownBy(() -> write(file, with("state", "new"), hash)).isInstanceOf(ChangedOnDiskException.class);
        assertThat(test.storage.hash(file)).isEqualTo(other);
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void aNewReportOverwritesNoFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("r.xmi"), "mine");

        assertThatThrownBy(() -> write(file, report, null)).isInstanceOf(ChangedOnDiskException.class);
        assertThat(file).hasContent("mine");
    }

    @Test
    void aFileThatIsGoneIsNotWrittenAnew(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("r.xmi");
        String hash = write(file, report, null);
        Files.delete(file);

        assertThatThrownBy(() -> write(file, report, hash)).isInstanceOf(ChangedOnDiskException.class);
        assertThat(test.storage.hash(file)).isNull();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theHashIsToldBeforeTheFileTakesItsPlaceAndAFailureThereKeepsTheOld(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("r.xmi");
        String hash = write(file, report, null);
        List<String> told = new ArrayList<>();

        assertThatThrownBy(() -> test.storage.write(file, with("a", "b"), null, hash, test.layers, h -> {
                    told.add(h);
                    assertThat(test.storage.hash(file)).isEqualTo(hash);
                    throw new IOException("the journal is full");
                }))
                .hasMessage("the journal is full");

        assertThat(test.storage.hash(file)).isEqualTo(hash);
        assertThat(Files.list(folder)).containsExactly(file);
        assertThat(write(file, with("a", "b"), hash)).isEqualTo(told.get(0));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkStaysALink(@TempDir Path folder) throws Exception {
        Path real = Files.createDirectory(folder.resolve("elsewhere")).resolve("r.xmi");
        String hash = write(real, report, null);
        Path link = Files.createSymbolicLink(folder.resolve("r.xmi"), real);

        write(link, with("state", "done"), hash);

        assertThat(link).isSymbolicLink();
        assertThat(test.storage.read(real, test.layers).report().info(ReportInfo.STATE))
                .isEqualTo("done");
    }

    @Test
    void theTypeOfALayerThatWasInstalledLaterIsThereBeforeItsFirstMark(@TempDir Path folder) throws Exception {
        Path file = corpus(folder);
        test.storage.writeTypeSystem(folder, test.without("weather"));
        test.storage.write(file, report, null, null, test.without("weather"), h -> {});
        assertThat(folder.resolve("TypeSystem.xml")).content().doesNotContain("com.acme.types.Weather");
        var stored = test.storage.read(file, test.layers);

        Report storm = report.with(
                Edits.add(report, "weather", new Span(0, 4), Features.NONE).changes());
        test.storage.write(file, storm, stored.foreign(), stored.hash(), test.layers, h -> {});

        StockUima.load(file, folder.resolve("TypeSystem.xml"));
    }

    @Test
    void theReportIsNamedAfterItsFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a%2Fb.xmi");
        write(file, report, null);

        assertThat(test.storage.read(file, test.layers).report().name()).isEqualTo("a/b");
    }

    @Test
    void ofManyWritersWithOneStateExactlyOneWins(@TempDir Path folder) throws Exception {
        Path file = corpus(folder);
        String hash = write(file, report, null);
        for (int round = 0; round < 20; round++) {
            String before = hash;
            List<Callable<String>> writers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Report state = with("by", round + "-" + i);
                writers.add(() -> {
                    try {
                        return write(file, state, before);
                    } catch (ChangedOnDiskException expected) {
                        return "";
                    }
                });
            }
            List<String> won = run(writers).stream().filter(h -> !h.isEmpty()).toList();

            assertThat(won).hasSize(1);
            hash = won.get(0);
            assertThat(test.storage.hash(file)).isEqualTo(hash);
        }
    }

    @Test
    void writersThatTryAgainLoseNothing(@TempDir Path folder) throws Exception {
        Path file = corpus(folder);
        write(file, report, null);
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String key = "writer" + i;
            writers.add(() -> {
                for (int j = 0; j < 10; j++) {
                    addEntry(file, key + "-" + j);
                }
                return 0;
            });
        }
        run(writers);

        assertThat(test.storage.read(file, test.layers).report().info()).hasSize(60);
    }

    private void addEntry(Path file, String key) throws IOException {
        while (true) {
            var stored = test.storage.read(file, test.layers);
            Report next = stored.report()
                    .with(Edits.setInfo(stored.report(), key, "x").changes());
            try {
                test.storage.write(file, next, stored.foreign(), stored.hash(), test.layers, h -> {});
                return;
            } catch (ChangedOnDiskException expected) {
                // another was faster
            }
        }
    }

    private static <T> List<T> run(List<Callable<T>> tasks) throws Exception {
        var pool = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (var future : pool.invokeAll(tasks)) {
                results.add(future.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void anItemWithTheIdOfAForeignElementIsRefused(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("r.xmi");
        String hash = write(file, report, null);
        var stored = test.storage.read(file, test.layers);
        Report clash =
                Report.of("r", "Velm", Map.of(), List.of(new Mark(2, "entity", new Span(0, 4), Features.NONE, null)));

        assertThatThrownBy(() -> test.storage.write(file, clash, stored.foreign(), hash, test.layers, h -> {}))
                .hasMessageContaining("entity [0,4] has the id 2, which something of another tool in the file has");
    }
}
