// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;

class ReportDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sitrep-2024-03-12; 2024-03-12",
                "sitrep_20240312; 2024-03-12",
                "2024.03.12 morning; 2024-03-12",
                "Northtown, 12 March 2024 - The army said; 2024-03-12",
                "On the 3rd of June; ",
                "3rd June, 2023; 2023-06-03",
                "NORTHTOWN, SEPT. 5, 2022; 2022-09-05",
                "May 1, 2024 and 2024-02-02; 2024-05-01",
                "03/04/2024; ",
                "2024-13-40 then 2024-12-01; 2024-12-01",
                "31 February 2024; ",
                "Marching 12 2024; ",
                "number 120240312; ",
                "nothing; "
            })
    void findsWholeDatesOnly(String text, String expected) {
        assertThat(ReportDates.in(text).map(LocalDate::toString).orElse(null)).isEqualTo(expected);
    }

    @Test
    void theInfoCountsBeforeNameAndText() {
        assertThat(ReportDates.of(Report.of(
                        "bulletin-2024-01-02", "3 May 2023", Map.of(ReportInfo.DATE, "2020-01-01"), List.of())))
                .contains(LocalDate.of(2020, 1, 1));
        assertThat(ReportDates.of(Report.of("bulletin-2024-01-02", "3 May 2023")))
                .contains(LocalDate.of(2024, 1, 2));
        assertThat(ReportDates.of(Report.of("bulletin", "3 May 2023"))).contains(LocalDate.of(2023, 5, 3));
        assertThat(ReportDates.of(Report.of("bulletin", "x ".repeat(200) + "3 May 2023")))
                .isEmpty();
    }
}
