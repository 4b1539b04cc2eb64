// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sitmark.train.Gold;
import org.sitmark.train.evaluation.Evaluation;

class SweepPlanTest {

    private static final Evaluation NOTHING = Evaluation.of(List.of(), Set.of("entity"), Gold.LAYERS, 1);

    private static SweepPlan plan(boolean joint, int folds, List<Setting> settings) {
        return new SweepPlan(new TreeSet<>(Set.of("entity", "equipment")), joint, null, settings, folds, 1);
    }

    private static List<Setting> grid(String option, String... values) {
        Map<String, List<String>> grid = new LinkedHashMap<>();
        grid.put(option, List.of(values));
        return Setting.grid(grid);
    }

    @Test
    void saysHowManyModelsAreTrained() {
        assertThat(plan(false, 5, grid("cutoff", "0", "1", "2")).trainings()).isEqualTo(30);
        assertThat(plan(true, 5, grid("cutoff", "0", "1", "2")).trainings()).isEqualTo(15);
    }

    @Test
    void theCommandLineSaysOnlyWhatIsNotUsual() {
        assertThat(plan(false, 5, Setting.grid(Map.of())).commandLine())
                .containsExactly("crossvalidate", "DIR", "--layer", "entity,equipment");
        assertThat(plan(true, 3, grid("cutoff", "0", "1")).commandLine())
                .containsExactly(
                        "crossvalidate",
                        "DIR",
                        "--layer",
                        "entity,equipment",
                        "--joint",
                        "--folds",
                        "3",
                        "--setting",
                        "cutoff=0:cutoff=0",
                        "--setting",
                        "cutoff=1:cutoff=1");
        assertThat(plan(false, 3, Setting.grid(Map.of())).onValidation().commandLine())
                .containsExactly("crossvalidate", "DIR", "--layer", "entity,equipment");
    }

    @Test
    void theTimeLeftIsThatOfTheFoldsThatAreNotInYet() {
        List<Setting> settings = grid("cutoff", "0", "1");
        TimeLeft left = new TimeLeft(plan(true, 5, settings), 2);
        assertThat(left.left()).isEmpty();
        assertThat(left.words()).isEmpty();
        left.add(new SweepRow(settings.get(0), 2, NOTHING, 20_000));
        // 3 more of 10 seconds, and 5 of a setting of which nothing is known yet, on 2 cores
        assertThat(left.left()).contains(Duration.ofSeconds(40));
        left.add(new SweepRow(settings.get(1), 1, NOTHING, 2_000));
        assertThat(left.left()).contains(Duration.ofSeconds(19));
        assertThat(left.done()).isEqualTo(3);
        assertThat(left.total()).isEqualTo(10);
        assertThat(left.words()).isEqualTo("about 20 seconds left");
    }

    @Test
    void timesAreToldAsRoughlyAsTheyAreKnown() {
        assertThat(TimeLeft.words(Duration.ofSeconds(2))).isEqualTo("a few seconds left");
        assertThat(TimeLeft.words(Duration.ofSeconds(41))).isEqualTo("about 45 seconds left");
        assertThat(TimeLeft.words(Duration.ofSeconds(200))).isEqualTo("about 3 minutes left");
        assertThat(TimeLeft.words(Duration.ofHours(3))).isEqualTo("about 3 hours left");
    }
}
