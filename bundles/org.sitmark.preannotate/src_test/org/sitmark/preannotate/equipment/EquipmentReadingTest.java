// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Features;
import org.sitmark.preannotate.gazetteer.Gazetteer;
import org.sitmark.preannotate.gazetteer.Gazetteers;

class EquipmentReadingTest {

    private final Gazetteer gazetteer = new Gazetteer(Gazetteers.builtIn("equipment"), true);

    @Test
    void readsDesignationAndHeadNoun() {
        EquipmentReading reading = EquipmentReading.read("Leopard 2A6 main battle tanks", gazetteer)
                .orElseThrow();
        assertThat(reading.category()).isEqualTo("tank");
        assertThat(reading.designation()).isEqualTo("Leopard 2A6");
        assertThat(reading.canonical()).startsWith("Leopard 2");
    }

    @Test
    void leavesTheDesignationOutOfAGenericMention() {
        Features features = EquipmentReading.read("attack helicopters", gazetteer)
                .orElseThrow()
                .applyTo(Features.of("designation", "old"));
        assertThat(features).isEqualTo(Features.of("category", "aircraft"));
    }

    @Test
    void readsNothingInOtherWords() {
        assertThat(EquipmentReading.read("seven villages", gazetteer)).isEmpty();
    }
}
