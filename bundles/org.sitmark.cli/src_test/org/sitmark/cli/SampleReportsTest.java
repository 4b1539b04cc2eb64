// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.io.sample.SampleReports;

class SampleReportsTest {

    @Test
    void theSampleHasReportsWithMarksInAllLayers() throws Exception {
        List<Report> reports = SampleReports.read(Sitmark.installed().layers());

        assertThat(reports).hasSizeGreaterThanOrEqualTo(16);
        assertThat(reports).allSatisfy(report -> {
            assertThat(report.layersInUse()).contains("entity", "figure");
            assertThat(report.info()).containsKeys("title", "date", "source");
            assertThat(report.suggestions()).isEmpty();
        });
        assertThat(reports.stream().flatMap(r -> r.layersInUse().stream()).distinct())
                .contains("entity", "figure", "equipment", "quote");
    }
}
