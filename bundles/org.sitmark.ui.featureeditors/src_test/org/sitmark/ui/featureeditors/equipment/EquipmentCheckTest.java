// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Features;
import org.sitmark.preannotate.gazetteer.GazetteerNames;
import org.sitmark.preannotate.gazetteer.Gazetteers;
import org.sitmark.ui.featureeditors.equipment.EquipmentCheck.Verdict;

class EquipmentCheckTest {

    private static final Features TANK = Features.of("category", "tank");

    private final GazetteerNames names = new GazetteerNames(Gazetteers.builtIn("equipment"));

    @Test
    void knowsADesignationInAnySpelling() {
        Features features = TANK.with("designation", "T62M").with("canonical", "T-62");
        EquipmentCheck check = EquipmentCheck.of(features, "T62M", names);
        assertThat(check.verdict()).isEqualTo(Verdict.KNOWN);
        assertThat(check.proposed()).isNull();
        assertThat(check.words()).contains("T-62", "tank");
    }

    @Test
    void proposesNameAndCategory() {
        EquipmentCheck check = EquipmentCheck.of(Features.NONE, "T 62M tanks", names);
        assertThat(check.verdict()).isEqualTo(Verdict.EMPTY);
        assertThat(check.proposed()).isEqualTo(TANK.with("designation", "T 62M").with("canonical", "T-62"));
    }

    @Test
    void warnsWhereTheGazetteerSaysOtherwise() {
        Features features = Features.of("category", "ship").with("designation", "T-62M");
        assertThat(EquipmentCheck.of(features, "T-62M", names).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void offersToAddANameThatTheGazetteerLacks() {
        EquipmentCheck check = EquipmentCheck.of(TANK.with("designation", "Zorya-9"), "Zorya-9 tanks", names);
        assertThat(check.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(check.addable()).isEqualTo("Zorya-9");
    }

    @Test
    void offersToAddANameThatStandsAlone() {
        EquipmentCheck check = EquipmentCheck.of(Features.NONE, "Zorya-9", names);
        assertThat(check.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(check.addable()).isEqualTo("Zorya-9");
    }

    @Test
    void aGenericMentionHasNoName() {
        EquipmentCheck check = EquipmentCheck.of(Features.NONE, "attack helicopters", names);
        assertThat(check.verdict()).isEqualTo(Verdict.GENERIC);
        assertThat(check.addable()).isEmpty();
        assertThat(check.proposed()).isEqualTo(Features.of("category", "aircraft"));
    }
}
