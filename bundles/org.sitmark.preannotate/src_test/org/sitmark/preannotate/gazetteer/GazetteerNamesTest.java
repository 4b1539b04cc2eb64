// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerNamesTest {

    private final GazetteerNames names = new GazetteerNames(Gazetteers.builtIn("equipment"));

    @ParameterizedTest
    @ValueSource(strings = {"T-62M", "T62M", "T 62M", "t-62m", "T\u201162M"})
    void findsADesignationInAllItsSpellings(String spelling) {
        assertThat(names.find(spelling).orElseThrow().canonical()).isEqualTo("T-62");
    }

    @Test
    void findsWhatAVariantIsAVariantOf() {
        assertThat(names.exact("T-90K")).isEmpty();
        assertThat(names.find("T-90K").map(Entry::kind))
                .isEqualTo(names.find("T-90").map(Entry::kind));
    }

    @Test
    void findsNothingForAWordThatIsNoDesignation() {
        assertThat(names.find("garden gnomes")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T7", "T-7", "t 7"})
    void completesWhatIsTypedWithoutHyphens(String typed) {
        assertThat(names.complete(typed, 10)).extracting(Entry::canonical).contains("T-72");
    }

    @Test
    void completesByALaterWordOfTheName() {
        assertThat(names.complete("abrams", 10)).extracting(Entry::canonical).anyMatch(c -> c.contains("Abrams"));
    }

    @Test
    void proposesEachThingOnce() {
        List<Entry> entries = names.complete("T-72", 20);
        assertThat(entries).extracting(e -> e.canonical() + e.kind()).doesNotHaveDuplicates();
    }

    @Test
    void proposesNothingBeforeSomethingIsTyped() {
        assertThat(names.complete(" - ", 10)).isEmpty();
    }
}
