// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Trainer;
import org.sitmark.testkit.CheckedMonitor;
import org.sitmark.train.Gold;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.scoring.RowKey;

class CrossValidationTest {

    private static final Extension<Trainer> TRAINER = Sitmark.installed().trainers().stream()
            .filter(t -> t.id().equals("org.sitmark.train.opennlp"))
            .findFirst()
            .orElseThrow();

    private static final Setting QUICK = Setting.of(Map.of("iterations", "20"));

    private static CrossValidation of(List<Report> gold, List<Set<String>> models, int folds) {
        return new CrossValidation(TRAINER, gold, models, Gold.CONTEXT, Gold.SEGMENTER, folds, 1);
    }

    @Test
    void everyReportIsPredictedOnceByAModelThatDidNotSeeIt() throws Exception {
        List<Report> gold = Gold.many(12);
        List<SweepRow> heard = new ArrayList<>();
        List<SweepRow> rows =
                of(gold, List.of(Set.of("entity"), Set.of("equipment")), 3).run(List.of(QUICK), heard::add, null);
        assertThat(rows).hasSize(1);
        Evaluation evaluation = rows.get(0).evaluation();
        assertThat(evaluation.reports())
                .containsExactlyElementsOf(
                        gold.stream().map(Report::name).sorted().toList());
        assertThat(evaluation.type("entity", RowKey.ALL).strict().f1()).isGreaterThan(0.8);
        assertThat(evaluation.micro().strict())
                .isEqualTo(evaluation
                        .type("entity", RowKey.ALL)
                        .strict()
                        .plus(evaluation.type("equipment", RowKey.ALL).strict()));
        assertThat(heard).extracting(SweepRow::folds).containsExactly(1, 2, 3);
        assertThat(heard.get(2).evaluation().scores()).isEqualTo(evaluation.scores());
    }

    @Test
    void aWorseSettingIsSeenAsWorse() throws Exception {
        List<SweepRow> rows = of(Gold.many(12), List.of(Set.of("entity")), 3)
                .run(
                        List.of(QUICK, Setting.of(Map.of("iterations", "20", "cutoff", "500"))),
                        row -> {},
                        new NullProgressMonitor());
        assertThat(rows)
                .extracting(r -> r.setting().name())
                .containsExactly("iterations=20", "cutoff=500 iterations=20");
        assertThat(rows.get(1).evaluation().betterThan(rows.get(0).evaluation(), Evaluation.ALL_LAYERS))
                .hasValueSatisfying(gain -> assertThat(gain.high()).isNegative());
        assertThat(rows.get(1).evaluation().significance(rows.get(0).evaluation(), Evaluation.ALL_LAYERS))
                .isLessThan(0.05);
    }

    @Test
    void aGridIsAllCombinations() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("cutoff", List.of("0", "1"));
        values.put("iterations", List.of("50", "100"));
        assertThat(Setting.grid(values))
                .extracting(Setting::name)
                .containsExactly(
                        "cutoff=0 iterations=50",
                        "cutoff=0 iterations=100",
                        "cutoff=1 iterations=50",
                        "cutoff=1 iterations=100");
        assertThat(Setting.grid(Map.of())).containsExactly(new Setting("defaults", new TreeMap<>()));
    }

    @Test
    void unknownOptionsAndTooFewReportsAreRefused() {
        assertThatThrownBy(() -> of(Gold.many(4), List.of(Set.of("entity")), 2)
                        .run(List.of(Setting.of(Map.of("nope", "1"))), row -> {}, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nope");
        assertThatThrownBy(() -> of(Gold.many(2), List.of(Set.of("entity")), 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too few reports");
    }

    @Test
    void stopsWhenCancelled() {
        CheckedMonitor monitor = CheckedMonitor.cancelledAfter(1);
        assertThatThrownBy(() -> of(Gold.many(12), List.of(Set.of("entity")), 3)
                        .run(List.of(Setting.of(Map.of("iterations", "5000"))), row -> {}, monitor))
                .isInstanceOf(OperationCanceledException.class);
    }
}
