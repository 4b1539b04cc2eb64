// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Span;

class SelectedWordsTest {

    private static final String TEXT = "about US$ 820 million, then";

    @Test
    void takesTheWordsThatASelectionTouches() {
        assertThat(words("$ 820 millio")).isEqualTo("$ 820 million");
        assertThat(words("bout US")).isEqualTo("about US");
    }

    @Test
    void leavesWhiteSpaceOut() {
        assertThat(words(" 820 ")).isEqualTo("820");
    }

    @Test
    void isEmptyWhereNothingIsSelected() {
        assertThat(SelectedWords.of(TEXT, new Span(3, 3)).isEmpty()).isTrue();
        assertThat(words(" ")).isEmpty();
    }

    private static String words(String selected) {
        int at = TEXT.indexOf(selected);
        return SelectedWords.of(TEXT, new Span(at, at + selected.length())).of(TEXT);
    }
}
