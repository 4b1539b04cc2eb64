// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sitmark.preannotate.words.Table;

class ReportingVerbsTest {

    private final Table table = Table.builtIn("lexicons/reporting-verbs.tsv");

    @Test
    void aboutAHundredAndFiftyVerbsAreKnown() {
        assertThat(ReportingVerbs.builtIn().size()).isGreaterThan(150);
    }

    @Test
    void noFormStandsTwice() {
        Set<String> seen = new HashSet<>();
        assertThat(table.rows()).allSatisfy(row -> assertThat(row.list("forms"))
                .allSatisfy(form -> assertThat(seen.add(form)).as(form).isTrue()));
    }

    @Test
    void everyFrameIsOneThatIsRead() {
        Set<String> known = Set.of("that", "inv", "obj", "np", "weak", "bare", "wh", "noun");
        assertThat(table.rows()).allSatisfy(row -> assertThat(known)
                .as(row.get("lemma"))
                .contains(row.get("frames").split(",")));
    }
}
