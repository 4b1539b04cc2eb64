// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Exporter;
import org.sitmark.train.Gold;

class OpenNlpExporterTest {

    private static final List<Report> REPORTS = List.of(
            Gold.report("a", "General [Ann Example|entity=person] saw a [T-1 tank|equipment=tank].\nNothing else."),
            Gold.report("b", "It was calm in [Northtown|entity=location]."));

    private static String export(Map<String, String> options, Path file) throws Exception {
        Exporter exporter =
                Sitmark.installed().exporter("opennlp").orElseThrow().create(options);
        exporter.write(REPORTS.iterator(), 2, Sitmark.installed().layers(), file, new NullProgressMonitor());
        return Files.readString(file);
    }

    @Test
    void writesASentenceALineWithAnEmptyLineBetweenReports(@TempDir Path folder) throws Exception {
        assertThat(export(Map.of(), folder.resolve("a.txt"))).isEqualTo("""
                        General <START:person> Ann Example <END> saw a T-1 tank .
                        Nothing else .

                        It was calm in <START:location> Northtown <END> .
                        """);
    }

    @Test
    void severalLayersAreToldApart(@TempDir Path folder) throws Exception {
        assertThat(export(Map.of("layers", "equipment, entity"), folder.resolve("a.txt")))
                .startsWith(
                        "General <START:entity.person> Ann Example <END> saw a <START:equipment.tank> T-1 tank <END> .\n");
    }

    @Test
    void unknownLayersAreRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> export(Map.of("layers", "nope"), folder.resolve("a.txt")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nope");
    }
}
