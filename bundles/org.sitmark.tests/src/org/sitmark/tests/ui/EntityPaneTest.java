// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The pane of entities: all mentions of the name, and making them alike. */
@ExtendWith(NoErrorsLogged.class)
class EntityPaneTest {

    private static final String TEXT = "Karsk is calm. The mayor of Karsk stays. Roads to Karsk are open.";

    @AfterEach
    void close() {
        Workbench.page().closeAllEditors(true);
    }

    @Test
    void mentionsOfTheNameAreListedAndOneKeyMakesThemAlike(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, TEXT).mark("Karsk", "E");
        Robot.type("3");
        pane.says("3 mentions, 2 not marked");
        Table mentions = Pane.table("Mentions of the name");
        assertThat(mentions.getItemCount()).isEqualTo(3);
        assertThat(mentions.getItem(1).getText(2)).isEqualTo("not marked");
        pane.mark("Karsk", "E", TEXT.indexOf("mayor"));
        Robot.type("2");
        pane.says("Elsewhere in this report the name is: location.");
        Robot.type("K");
        Workbench.waitUntil("nothing differs any more", () -> pane.editor().report().marks("entity").stream()
                .allMatch(m -> "organisation".equals(m.features().text("kind"))));
        assertThat(pane.editor().report().marks("entity"))
                .extracting(m -> m.features().text("kind"))
                // the third is one of them unless what was decided twice came in between as a suggestion
                .hasSizeBetween(2, 3)
                .containsOnly("organisation");
        Robot.type("CTRL+Z");
        assertThat(pane.editor().report().marks("entity"))
                .extracting(m -> m.features().text("kind"))
                .as("one step to undo")
                .containsExactly("location", "organisation");
    }

    @Test
    void anIdentifierIsTyped(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, TEXT).mark("Karsk", "E");
        Pane.type("Identifier", "Q42");
        Robot.type("CR");
        assertThat(pane.feature("identifier")).isEqualTo("Q42");
    }

    @Test
    void aKindThatDiffersFromTheOtherMentionsIsWarnedOf(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, TEXT).mark("Karsk", "E");
        Robot.type("3", "K");
        pane.mark("Karsk", "E", TEXT.indexOf("Roads"));
        Robot.type("1");
        pane.says("Elsewhere in this report the name is: location.");
        assertThat(pane.warns()).isTrue();
        Robot.type("T");
        assertThat(pane.feature("kind")).isEqualTo("location");
    }
}
