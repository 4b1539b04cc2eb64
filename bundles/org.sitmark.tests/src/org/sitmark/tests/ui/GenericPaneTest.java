// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
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

    @Test
    void aListOfLinksGrowsIsOrderedByKeysAndShrinks(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, TEXT).mark("Ann", "E").mark("Bo", "E").mark("talks", "X");
        add(pane, "Ann");
        add(pane, "Bo");
        assertThat(speakers(pane)).isEqualTo("Ann Bo");
        List list = list();
        Robot.click(list, 20, list.getItemHeight() * 3 / 2);
        assertThat(list.getSelectionIndex()).isEqualTo(1);
        Robot.type("ALT+ARROW_UP");
        Workbench.waitUntil("Bo is first", () -> speakers(pane).equals("Bo Ann"));
        assertThat(list.getSelectionIndex()).as("what was moved stays selected").isZero();
        Robot.type("DEL");
        Workbench.waitUntil("Bo is gone", () -> speakers(pane).equals("Ann"));
    }

    private static void add(Pane pane, String covered) {
        Robot.click(Pane.button("Add Speakers"));
        Robot.click(pane.editor(), covered);
        Robot.pause(60);
    }

    private static String speakers(Pane pane) {
        Item item = pane.current();
        Value value = item == null ? null : item.features().get("speakers");
        if (!(value instanceof Value.Refs refs)) {
            return "";
        }
        return String.join(
                " ",
                refs.links().stream()
                        .map((Link l) -> l.resolve(pane.editor().report())
                                .map(s -> s.of(TEXT))
                                .orElse("?"))
                        .toList());
    }

    private static List list() {
        return Pane.control(List.class, l -> ControlNames.of(l).equals("Speakers"), "Speakers");
    }

    private static void choose(String name, String value) {
        Combo combo = Pane.control(Combo.class, c -> ControlNames.of(c).equals(name), name);
        combo.setFocus();
        combo.select(combo.indexOf(value));
        Workbench.select(combo);
    }
}
