// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sitmark.core.decisions.Decisions;
import org.sitmark.core.decisions.SourceKind;
import org.sitmark.core.decisions.Tally;
import org.sitmark.core.decisions.Term;

class CalibrationTest {

    private static final SourceKind KNOWN = new SourceKind("rules", "thing", "a");
    private static final Term TERM = new Term("thing", "a", "Velm");
    private static final String TABLE = """
            # a comment
            source\tlayer\tkind\town score\tright\tseen
            rules\tthing\ta\t0.5\t0.300\t10
            rules\tthing\ta\t0.9\t0.700\t30
            rules\tthing\t*\t0.9\t0.800\t40
            """;

    private static Calibration table() throws IOException {
        return Calibration.read(new StringReader(TABLE), "table");
    }

    @Test
    void aCurveIsStraightBetweenItsPoints() throws IOException {
        assertThat(table().score(KNOWN, 0.7)).isEqualTo(0.5, within(1e-9));
        assertThat(table().score(KNOWN, 0.2)).isEqualTo(0.3);
        assertThat(table().score(KNOWN, 1)).isEqualTo(0.7);
        assertThat(table().score(new SourceKind("rules", "thing", "b"), 0.9)).isEqualTo(0.8);
        assertThat(table().score(new SourceKind("model", "thing", "a"), 0.9)).isEqualTo(0.9);
        assertThat(table().precision(KNOWN)).hasValue(0.6);
    }

    @Test
    void aBrokenLineIsNamed() {
        assertThatThrownBy(() -> Calibration.read(new StringReader("h\nrules\tthing\ta\tx\t1\t1\n"), "table"))
                .hasMessage("table, line 2: source, layer, kind and three numbers are expected");
    }

    private static Scores scores(int accepted, int rejected) throws IOException {
        return new Scores(
                table(), new Decisions(Map.of(), Map.of(KNOWN, new Tally(accepted, 0, rejected)), new TreeSet<>()));
    }

    @Test
    void whatPeopleDecideMovesASource() throws IOException {
        double before = scores(0, 0).of(KNOWN, TERM, 0.9);
        assertThat(before).isEqualTo(0.7);
        assertThat(scores(3, 0).of(KNOWN, TERM, 0.9)).as("too few").isEqualTo(before);
        assertThat(scores(40, 0).of(KNOWN, TERM, 0.9)).isGreaterThan(0.9);
        assertThat(scores(2, 40).of(KNOWN, TERM, 0.9)).isLessThan(0.3);
        assertThat(scores(40, 0).of(KNOWN, TERM, 0.5))
                .as("the order of its own scores stays")
                .isLessThan(scores(40, 0).of(KNOWN, TERM, 0.9));
    }

    @Test
    void oneMoreDecisionOfManyMovesNothing() throws IOException {
        assertThat(scores(63, 20).of(KNOWN, TERM, 0.9)).isEqualTo(scores(64, 20).of(KNOWN, TERM, 0.9));
    }
}
