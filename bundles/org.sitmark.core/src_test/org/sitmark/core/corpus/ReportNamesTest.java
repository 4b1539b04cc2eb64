// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2031-02-12 round-up",
                "re3d/CENTCOM/001C",
                "../../etc/passwd",
                "a:b*c?\"<>|",
                "CON",
                "con.txt",
                ".hidden",
                "ends.",
                "100 % sure",
                "%41",
                "Звіт № 7",
                "\uD83D\uDE00 emoji",
                "a\\b",
                "tab\there"
            })
    void everyNameComesBackFromItsFile(String name) {
        String file = ReportNames.encode(name);
        assertThat(ReportNames.decode(file)).isEqualTo(name);
        assertThat(file)
                .doesNotContain("/", "\\", ":", "*", "?", "\"", "<", ">", "|", "\t")
                .doesNotStartWith(".")
                .doesNotEndWith(".")
                .doesNotMatch("(?i)(con|nul)(\\..*)?");
    }

    @Test
    void longNamesAreCutAndStayApart() {
        String one = ReportNames.normalize("Ж".repeat(300) + "1");
        String two = ReportNames.normalize("Ж".repeat(300) + "2");
        assertThat(one).isNotEqualTo(two);
        assertThat(ReportNames.encode(one).getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void ablankNameBecomesReport() {
        assertThat(ReportNames.normalize("  ")).isEqualTo("report");
    }
}
