// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Item;

/** The pane of equipment: the gazetteer completes, tells, and learns. */
@ExtendWith(NoErrorsLogged.class)
class EquipmentPaneTest {

    private static final String TEXT =
            "They lost three T-62M tanks, a T62M, one T 62M and a Quorvex-9 tank near Karsk.";

    @AfterEach
    void close() {
        Workbench.page().closeAllEditors(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T-62M", "T62M", "T 62M"})
    void aNameIsKnownInAllItsSpellings(String written, @TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, TEXT).mark(written, "Q");
        pane.says("azetteer");
        if (pane.feature("canonical") == null) {
            Robot.type("T");
        }
        assertThat(pane.feature("category")).isEqualTo("tank");
        assertThat(pane.feature("canonical")).startsWith("T-62");
        pane.says("In the gazetteer: T-62");
    }

    @Test
    void theCanonicalNameIsCompletedWhileItIsTyped(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, TEXT).mark("Quorvex-9 tank", "Q");
        pane.says("is not in the gazetteer");
        Pane.type("Canonical name", "leopard2a6");
        Robot.pause(600);
        Robot.typeAway("ARROW_DOWN", "CR");
        Workbench.waitUntil("a name is taken", () -> "Leopard 2A6".equals(pane.feature("canonical")));
        assertThat(pane.feature("category")).isEqualTo("tank");
    }

    @Test
    void oneKeyAddsANameToTheGazetteerAndUndoTakesItOut(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, TEXT).mark("Quorvex-9 tank", "Q");
        pane.says("\u201cQuorvex-9\u201d is not in the gazetteer");
        Path list = folder.resolve("corpus/gazetteers/equipment.tsv");
        Robot.type("G");
        pane.says("In the gazetteer: Quorvex-9");
        assertThat(pane.feature("canonical")).isEqualTo("Quorvex-9");
        assertThat(Files.readString(list)).contains("Quorvex-9\tequipment\ttank");
        Robot.type("CTRL+Z");
        pane.says("\u201cQuorvex-9\u201d is not in the gazetteer");
        assertThat(Files.readString(list)).doesNotContain("Quorvex-9");
        Robot.type("CTRL+Y");
        pane.says("In the gazetteer: Quorvex-9");
    }

    @Test
    void withoutACategoryTheKeyAsksForItAndAddsTheNameThen(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, TEXT).mark("Quorvex-9", "Q");
        Item item = Objects.requireNonNull(pane.current());
        pane.editor().apply(Edits.setFeatures(item, item.features().without("category")));
        pane.says("\u201cQuorvex-9\u201d is not in the gazetteer");
        Path list = folder.resolve("corpus/gazetteers/equipment.tsv");
        Robot.type("G");
        pane.says("Which category? 1 to 9");
        Robot.type("2");
        pane.says("In the gazetteer: Quorvex-9");
        assertThat(pane.feature("category")).isEqualTo("armoured_vehicle");
        assertThat(Files.readString(list)).contains("Quorvex-9\tequipment\tarmoured_vehicle");
    }

    @Test
    void anAdditionCanBeUndoneAfterTheReportWasClosedAndOpened(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, TEXT).mark("Quorvex-9 tank", "Q");
        pane.says("is not in the gazetteer");
        Robot.type("G");
        pane.says("In the gazetteer: Quorvex-9");
        Workbench.page().closeAllEditors(true);
        Pane again = Pane.reopen(folder.resolve("corpus"));
        again.toText();
        Robot.type("CTRL+Z");
        assertThat(Files.readString(folder.resolve("corpus/gazetteers/equipment.tsv")))
                .doesNotContain("Quorvex-9");
    }

    @Test
    void oneKeyLinksTheQuantity(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, TEXT).mark("three", "F").mark("T-62M tanks", "Q");
        pane.says("Counted perhaps by: three");
        Robot.type("K");
        assertThat(pane.target("quantity")).isEqualTo("three");
        pane.says("Counts 3");
    }
}
