// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eclipse.swt.widgets.Combo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Value;
import org.sitmark.ui.features.ControlNames;

/** The pane of a layer that has no editor of its own: fields of all kinds from its type system. */
@ExtendWith(NoErrorsLogged.class)
class GenericPaneTest {

    private static final String TEXT = "The talks in Velm on Sunday brought Ann and Bo together.";

    @AfterEach
    void close() {
        Workbench.page().closeAllEditors(true);
    }

    @Test
    void aStringIsTyped(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, TEXT).mark("talks", "X");
        Pane.type("Topic", "grain");
        Robot.type("CR");
        assertThat(pane.feature("topic")).isEqualTo("grain");
        Robot.type("ESC");
        Robot.type("CTRL+Z");
        assertThat(pane.feature("topic")).isNull();
    }

    @Test
    void anAllowedValueIsChosenByKey(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, TEXT).mark("talks", "X");
        choose("Phase", "held");
        assertThat(pane.feature("phase")).isEqualTo("held");
        choose("Phase", "");
        assertThat(pane.feature("phase")).isNull();
    }

    @Test
    void aNumberIsCheckedWhileItIsTyped(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, TEXT).mark("talks", "X");
        Pane.type("People", "many");
        Robot.type("CR");
        assertThat(pane.feature("people")).as("not a number").isNull();
        Pane.type("People", "12");
        Robot.type("CR");
        Item item = pane.current();
        assertThat(item == null ? null : item.features().get("people")).isEqualTo(Value.of(12));
    }

    @Test
    void aTruthValueIsChosen(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, TEXT).mark("talks", "X");
        choose("Confirmed", "true");
        assertThat(pane.feature("confirmed")).isEqualTo("true");
    }

    @Test
    void aLinkIsPickedInTheTextAndTakenAway(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, TEXT).mark("Velm", "E").mark("talks", "X");
        Robot.click(Pane.button("Pick Place"));
        assertThat(pane.editor().picking()).isEqualTo("place");
        Robot.click(pane.editor(), "Velm");
        assertThat(pane.target("place")).isEqualTo("Velm");
        Robot.pause(60);
        assertThat(Pane.field("Place").getText()).isEqualTo("Velm");
        Robot.click(Pane.button("Clear Place"));
        assertThat(pane.target("place")).isNull();
    }

    private static void choose(String name, String value) {
        Combo combo = Pane.control(Combo.class, c -> ControlNames.of(c).equals(name), name);
        combo.setFocus();
        combo.select(combo.indexOf(value));
        Workbench.select(combo);
    }
}
