// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.text.Paragraphs;

class FoldingTest {

    private static final String TEXT = "aaa\nbbb\n\nccc\nddd";

    private final BitSet done = new BitSet();
    private final Folding folding = new Folding(Paragraphs.asWritten(TEXT), done::get);

    @Test
    void neighboursThatAreDoneFoldTogether() {
        done.set(0, 3);
        folding.setFoldDone(true);
        assertThat(folding.folds()).containsExactly(new Span(0, 12));
        assertThat(folding.count(new Span(0, 12))).isEqualTo(3);
    }

    @Test
    void theParagraphThatIsReadStaysOpen() {
        done.set(0, 3);
        folding.setFoldDone(true);
        folding.setExempt(5);
        assertThat(folding.folds()).containsExactly(new Span(0, 3), new Span(9, 12));
    }

    @Test
    void whatIsDoneIsAskedAgainWhereSomethingChanged() {
        folding.setFoldDone(true);
        done.set(1);
        done.set(3);
        folding.changed(new Span(5, 6));
        assertThat(folding.folds()).containsExactly(new Span(4, 7));
    }

    @Test
    void byHandFoldsWithoutBeingDoneAndOpensAgain() {
        folding.toggle(10);
        assertThat(folding.folds()).containsExactly(new Span(9, 12));
        folding.toggle(9);
        assertThat(folding.folds()).isEmpty();
    }
}
