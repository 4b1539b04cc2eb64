// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.jump;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void fewPlacesHaveOneLetterEach() {
        assertThat(Labels.assign(3, 3)).containsExactly("f", "j", "d");
        assertThat(Labels.assign(26, 26)).allMatch(l -> l.length() == 1).hasSize(26);
    }

    @Test
    void likelyPlacesHaveOneLetterAndTheOthersTwo() {
        List<String> labels = Labels.assign(10, 300);
        assertThat(labels).hasSize(300);
        assertThat(labels.subList(0, 10)).allMatch(l -> l.length() == 1);
        assertThat(labels.subList(10, 300)).allMatch(l -> l.length() == 2);
    }

    @Test
    void noLabelIsTheBeginningOfAnother() {
        for (int all : new int[] {0, 1, 26, 27, 100, 400, 1000, 1296, 2000}) {
            for (int likely = 0; likely <= Math.min(all, 40); likely += 8) {
                List<String> labels = Labels.assign(likely, all);
                var seen = new HashSet<>(labels);
                assertThat(seen).hasSameSizeAs(labels);
                labels.stream().filter(l -> l.length() > 1).forEach(l -> assertThat(seen)
                        .doesNotContain(l.substring(0, 1), l.substring(0, l.length() - 1)));
            }
        }
    }

    @Test
    void theNearestOfVeryManyPlacesHaveTwoLettersAndTheRestThree() {
        List<String> labels = Labels.assign(16, 900);
        assertThat(labels).hasSize(900);
        assertThat(labels.subList(16, 100)).allMatch(l -> l.length() == 2);
        assertThat(labels.get(899)).hasSize(3);
        assertThat(Labels.assign(26, 5000)).hasSize(5000);
    }

    @Test
    void labelsAreLetters() {
        assertThat(Labels.assign(5, 900)).allMatch(l -> l.chars().allMatch(c -> c >= 'a' && c <= 'z'));
    }
}
