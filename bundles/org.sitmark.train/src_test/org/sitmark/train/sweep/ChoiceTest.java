// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.train.Gold;
import org.sitmark.train.datasets.DataSet;
import org.sitmark.train.datasets.DataSets;
import org.sitmark.train.datasets.Part;
import org.sitmark.train.datasets.Selection;
import org.sitmark.train.datasets.SplitRule;
import org.sitmark.train.evaluation.Evaluation;

class ChoiceTest {

    private static final List<Setting> SETTINGS =
            List.of(Setting.of(Map.of("iterations", "1", "cutoff", "200")), Setting.of(Map.of("iterations", "8")));

    private static final SweepPlan PLAN = new SweepPlan(new TreeSet<>(Set.of("entity")), false, null, SETTINGS, 2, 1);

    private static Corpus corpus(Path folder, Collection<Report> reports) throws Exception {
        Corpus corpus = Corpus.create(folder, Sitmark.installed());
        for (Report report : reports) {
            corpus.add(report);
        }
        return corpus;
    }

    private static Report shuffled(Report report) {
        List<String> kinds = new ArrayList<>();
        report.marks("entity")
                .forEach(m ->
                        kinds.add(String.valueOf(m.features().text("kind")).equals("person") ? "location" : "person"));
        Collections.shuffle(kinds, new Random(7));
        List<Mark> marks = new ArrayList<>();
        for (Mark mark : report.marks("entity")) {
            // half of the gold is gone, the rest has other kinds
            if (marks.size() * 2 < kinds.size()) {
                marks.add(mark.withFeatures(mark.features().with("kind", kinds.get(marks.size()))));
            }
        }
        return Report.of(report.name(), report.text(), report.info(), marks);
    }

    @Test
    void theGoldOfTheTestPartCannotInfluenceTheChoice(@TempDir Path folder) throws Exception {
        List<Report> gold = Gold.many(14);
        for (SplitRule rule : List.of(
                SplitRule.of(SplitRule.By.REPORT, 0.2, 0.25, 1), SplitRule.of(SplitRule.By.REPORT, 0, 0.25, 1))) {
            Path here = folder.resolve("v" + rule.validation());
            java.nio.file.Files.createDirectory(here);
            try (Corpus honest = corpus(here.resolve("honest"), gold)) {
                DataSet set = new DataSets(honest).create("d", "", Selection.of(Set.of("entity")), rule, null);
                List<Report> spoiled = gold.stream()
                        .map(r -> set.of(Part.TEST).containsKey(r.name()) ? shuffled(r) : r)
                        .toList();
                try (Corpus other = corpus(here.resolve("spoiled"), spoiled)) {
                    new DataSets(other).save(set);
                    Choice first = Choice.of(honest, set, PLAN, true, row -> {}, null);
                    Choice second = Choice.of(other, set, PLAN, true, row -> {}, null);

                    assertThat(first.chosen().setting()).isEqualTo(SETTINGS.get(1));
                    assertThat(second.chosen().setting())
                            .isEqualTo(first.chosen().setting());
                    assertThat(second.rows())
                            .extracting(r -> r.evaluation().scores())
                            .isEqualTo(first.rows().stream()
                                    .map(r -> r.evaluation().scores())
                                    .toList());
                    Evaluation test = first.test();
                    Evaluation spoiledTest = second.test();
                    assertThat(test).isNotNull();
                    if (test != null && spoiledTest != null) {
                        assertThat(test.reports())
                                .containsExactlyElementsOf(set.of(Part.TEST).keySet());
                        assertThat(spoiledTest.micro().strict().f1())
                                .isLessThan(test.micro().strict().f1());
                    }
                    Set<String> chosenOn = new TreeSet<>();
                    first.rows().forEach(r -> chosenOn.addAll(r.evaluation().reports()));
                    assertThat(chosenOn)
                            .isNotEmpty()
                            .doesNotContainAnyElementsOf(set.of(Part.TEST).keySet());
                    assertThat(first.looks()).isEqualTo(1);
                    assertThat(new DataSets(honest).looks("d")).singleElement().satisfies(l -> assertThat(l.what())
                            .isEqualTo("chosen of 2: iterations=8"));
                }
            }
        }
    }

    @Test
    void theTestPartIsNotLookedAtWhereNobodyAsks(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder.resolve("c"), Gold.many(10))) {
            DataSet set = new DataSets(corpus).create("d", "", Selection.of(Set.of("entity")), SplitRule.USUAL, null);
            Choice choice = Choice.of(corpus, set, PLAN, false, row -> {}, null);
            assertThat(choice.test()).isNull();
            assertThat(choice.looks()).isZero();
            assertThatThrownBy(() -> Choice.of(
                            corpus,
                            set,
                            new SweepPlan(new TreeSet<>(Set.of("figure")), false, null, SETTINGS, 2, 1),
                            false,
                            row -> {},
                            null))
                    .hasMessageContaining("is of entity");
        }
    }
}
