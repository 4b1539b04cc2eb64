// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.io.TestLayers;
import org.sitmark.io.jsonl.JsonlImporter;
import org.sitmark.io.text.TextImporter;

class ImportPreviewTest {

    @Test
    void countsReportsAndMarksAndShowsTheBeginning(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), """
                {"name": "a", "text": "Ann\\n saw 40 tanks.", "marks": [{"layer": "entity", "begin": 0, "end": 3}]}
                {"name": "b", "text": "Bo left.", "marks": []}
                """);
        ImportPreview preview = ImportPreview.of(file, new JsonlImporter(), TestLayers.ALL, new NullProgressMonitor());
        assertThat(preview.words()).isEqualTo("2 reports, 1 mark: \u201cAnn saw 40 tanks.\u201d");
    }

    @Test
    void saysWhyAFileCannotBeRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "{\"name\": \"a\", \"text\": \"Ann.\"}\nnonsense\n");
        ImportPreview preview = ImportPreview.of(file, new JsonlImporter(), TestLayers.ALL, new NullProgressMonitor());
        assertThat(preview.reports()).isEqualTo(1);
        assertThat(preview.words()).startsWith("1 report: \u201cAnn.\u201d; then it stops: ");
    }

    @Test
    void looksAtTheFirstReportsOfALargeFolderOnly(@TempDir Path folder) throws IOException {
        for (int i = 0; i < 30; i++) {
            Files.writeString(folder.resolve("r" + i + ".txt"), "Report " + i + " of many. " + "word ".repeat(40));
        }
        ImportPreview preview = ImportPreview.of(folder, new TextImporter(), TestLayers.ALL, new NullProgressMonitor());
        assertThat(preview.more()).isTrue();
        assertThat(preview.words())
                .startsWith("at least 20 reports: \u201cReport 0 of many. word")
                .endsWith("\u2026\u201d");
    }

    @Test
    void stopsWhenCancelled(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "Ann.");
        var monitor = new NullProgressMonitor();
        monitor.setCanceled(true);
        assertThatThrownBy(() -> ImportPreview.of(file, new TextImporter(), TestLayers.ALL, monitor))
                .isInstanceOf(OperationCanceledException.class);
    }
}
