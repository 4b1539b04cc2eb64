// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void withoutPairsBothOffsetsAreTheSame() {
        var points = new CodePoints("Za\u0301\uFEFF\r\n");

        assertThat(points.length()).isEqualTo(6);
        for (int i = 0; i <= 6; i++) {
            assertThat(points.fromUnits(i)).isEqualTo(i);
            assertThat(points.toUnits(i)).isEqualTo(i);
        }
    }

    @Test
    void randomTextsCountLikeTheJdk() {
        var random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            var text = new StringBuilder();
            int length = random.nextInt(30);
            while (text.length() < length) {
                switch (random.nextInt(4)) {
                    case 0 -> text.appendCodePoint(0x1F600 + random.nextInt(50));
                    case 1 -> text.append((char) (0xD800 + random.nextInt(0x800))); // halves that stand alone
                    default -> text.append((char) ('a' + random.nextInt(26)));
                }
            }
            String made = text.toString();
            var points = new CodePoints(made);
            assertThat(points.length()).isEqualTo(made.codePointCount(0, made.length()));
            for (int point = 0; point <= points.length(); point++) {
                int units = made.offsetByCodePoints(0, point);
                assertThat(points.toUnits(point)).isEqualTo(units);
                assertThat(points.fromUnits(units)).isEqualTo(point);
            }
        }
    }

    @Test
    void anOffsetInsideAPairCountsAsAfterIt() {
        assertThat(new CodePoints("a\uD83D\uDE00b").fromUnits(2)).isEqualTo(2);
    }
}
