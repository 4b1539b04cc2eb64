// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GraphemesTest {

    private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    private static final String FLAGS = "\uD83C\uDDE9\uD83C\uDDEA\uD83C\uDDEB\uD83C\uDDF7";

    @Test
    void stepsGoOverWholeCharacters() {
        assertThat(Graphemes.next("e\u0301x", 0)).isEqualTo(2);
        assertThat(Graphemes.previous("e\u0301x", 2)).isZero();
        assertThat(Graphemes.next("a" + FAMILY + "b", 1)).isEqualTo(1 + FAMILY.length());
        assertThat(Graphemes.previous("a" + FAMILY + "b", 1 + FAMILY.length())).isEqualTo(1);
        assertThat(Graphemes.next("\r\nx", 0)).isEqualTo(2);
        assertThat(Graphemes.next("ab", 1)).isEqualTo(2);
        assertThat(Graphemes.next("ab", 2)).isEqualTo(2);
        assertThat(Graphemes.previous("ab", 0)).isZero();
    }

    @Test
    void flagsAreCountedFromTheFirst() {
        assertThat(Graphemes.next(FLAGS, 4)).isEqualTo(8);
        assertThat(Graphemes.previous(FLAGS, 8)).isEqualTo(4);
        assertThat(Graphemes.floor(FLAGS, 6)).isEqualTo(4);
    }

    @Test
    void offsetsInsideAreMovedOut() {
        String hebrew = "\u05E9\u05C1\u05B8\u05DC";
        assertThat(Graphemes.floor(hebrew, 2)).isZero();
        assertThat(Graphemes.ceiling(hebrew, 2)).isEqualTo(3);
        assertThat(Graphemes.ceiling(hebrew, 3)).isEqualTo(3);
        assertThat(Graphemes.floor("a\uD83D\uDE00b", 2)).isEqualTo(1);
        assertThat(Graphemes.ceiling("a\uD83D\uDE00b", 2)).isEqualTo(3);
    }
}
