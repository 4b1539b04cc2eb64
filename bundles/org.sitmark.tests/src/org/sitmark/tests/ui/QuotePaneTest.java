// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The pane of quotes: who spoke, on keys; chains, several paragraphs, and quotation marks that do not fit. */
@ExtendWith(NoErrorsLogged.class)
class QuotePaneTest {

    private static final String ONE =
            "Ann Example and Col. Bo Sample met in Karsk. \u201cWe stay,\u201d Col. Bo Sample told reporters."
                    + " \u201cNobody leaves.\u201d";
    private static final String LONG =
            "\u201cThe bridge over the river is gone.\n\n\u201cSo is the old mill beside it.\n\n\u201cWe rebuild,\u201d said Ann Example.";

    @AfterEach
    void close() {
        Workbench.page().closeAllEditors(true);
    }

    @Test
    void likelySpeakersAreRankedAndTakenByNumber(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, ONE).mark("Ann Example", "E").mark("\u201cWe stay,\u201d", "S");
        assertThat(pane.feature("type")).isEqualTo("direct");
        Table speakers = Pane.table("Speaker candidates");
        assertThat(speakers.getItem(0).getText(1)).isEqualTo("Col. Bo Sample");
        int ann = -1;
        for (int i = 0; i < speakers.getItemCount(); i++) {
            ann = speakers.getItem(i).getText(1).equals("Ann Example") ? i : ann;
        }
        assertThat(ann).isPositive();
        Robot.type("ALT+" + (ann + 1));
        assertThat(pane.target("speaker")).isEqualTo("Ann Example");
        Robot.type("ALT+1");
        assertThat(pane.target("speaker")).isEqualTo("Col. Bo Sample");
        Robot.pause(60);
        assertThat(Pane.table("Speaker candidates").getItem(0).getText(0)).contains("\u2713");
    }

    @Test
    void theNextQuoteGoesOnWithTheSpeakerAndTheChainIsShown(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, ONE).mark("\u201cWe stay,\u201d", "S");
        assertThat(pane.target("speaker")).isEqualTo("Col. Bo Sample");
        pane.mark("\u201cNobody leaves.\u201d", "S");
        if (pane.target("speaker") == null) {
            pane.says("The quote before is by Col. Bo Sample.");
            Robot.type("K");
        }
        assertThat(pane.target("speaker")).isEqualTo("Col. Bo Sample");
        pane.says("Quote 2 of 2 by Col. Bo Sample");
    }

    @Test
    void oneKeyJoinsTheParagraphsOfAQuotation(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, LONG).mark("\u201cWe rebuild,\u201d", "S");
        assertThat(pane.target("speaker")).isEqualTo("Ann Example");
        pane.says("The quotation goes on over 3 paragraphs");
        Robot.type("K");
        assertThat(pane.editor().report().marks("quote"))
                .extracting(m -> m.span().of(LONG))
                .containsExactly(
                        "\u201cThe bridge over the river is gone.",
                        "\u201cSo is the old mill beside it.",
                        "\u201cWe rebuild,\u201d");
        assertThat(pane.editor().report().marks("quote"))
                .extracting(m -> Pane.target(pane.editor(), m, "speaker"))
                .containsOnly("Ann Example");
        pane.says("Quote 3 of 3 by Ann Example");
        Robot.type("CTRL+Z");
        assertThat(pane.editor().report().marks("quote")).as("one step to undo").hasSize(1);
    }

    @Test
    void aQuotationThatIsNeverClosedIsShown(@TempDir Path folder) throws Exception {
        Pane pane =
                Pane.open(folder, "\u201cWe stay, said Ann Example and left.").mark("\u201cWe stay", "S");
        pane.says("is never closed");
        assertThat(pane.warns()).isTrue();
    }

    @Test
    void aTypeThatTheMarksContradictIsShownAndOneKeyMendsIt(@TempDir Path folder) throws Exception {
        Pane pane = Pane.open(folder, ONE).mark("\u201cWe stay,\u201d", "S");
        Robot.type("2");
        assertThat(pane.feature("type")).isEqualTo("indirect");
        pane.says("By its quotation marks it is direct.");
        Robot.type("T");
        assertThat(pane.feature("type")).isEqualTo("direct");
    }
}
