// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitmark.preannotate.gazetteer.Gazetteers;
import org.sitmark.preannotate.names.NameFinder;
import org.sitmark.preannotate.names.NameModels;
import org.sitmark.preannotate.segmentation.OpenNlpSegmenter;
import org.sitmark.preannotate.words.Steps;
import org.sitmark.preannotate.words.Words;

/** Rules and the shipped name finder together. */
class NameMergeTest {

    private static List<String> read(String text) {
        Words words = words(text);
        List<Name> ruled = EntityFinder.find(words, Gazetteers.builtIn("entity", false), true, Steps.uncancelled());
        NameFinder finder = NameModels.shipped().orElseThrow();
        return shown(words, NameMerge.of(words, ruled, finder.find(NameHints.report(words, ruled), () -> {})));
    }

    private static Words words(String text) {
        return new Words(text, new OpenNlpSegmenter().segment(text).sentences());
    }

    private static List<String> shown(Words words, List<Name> names) {
        List<String> shown = new ArrayList<>();
        for (Name name : names) {
            shown.add(words.span(name.first(), name.last()).of(words.text()) + "|" + name.kind());
        }
        return shown;
    }

    @Test
    void namesThatNoListHasAreFoundByTheWordsAroundThem() {
        assertThat(read("The striker Brannoch Tellwyn, who joined in 2003, said he would stay in Ostravelle."))
                .contains("Brannoch Tellwyn|person", "Ostravelle|location");
    }

    @Test
    void whatTheGazetteerKnowsStays() {
        assertThat(read("NATO and the Red Cross met in Kyiv."))
                .containsExactly("NATO|organisation", "Red Cross|organisation", "Kyiv|location");
    }

    @Test
    void theSameTextGivesTheSameNames() {
        String text = "Col. Jorun Askeland of the Norwegian Army visited Bodo. Askeland left for Harstad.";
        assertThat(read(text)).isEqualTo(read(text)).contains("Jorun Askeland|person", "Askeland|person");
    }

    @Test
    void capitalsAloneAndSmallLettersAloneDoNotMakeNamesOfEverything() {
        assertThat(read("HEAVY FIGHTING CONTINUED NEAR THE BRIDGE WHILE THE RIVER ROSE")
                        .size())
                .isLessThan(2);
        assertThat(read("heavy fighting continued near the bridge while the river rose"))
                .isEmpty();
    }

    @Test
    void titlesAndClosingSignsAreCutOff() {
        Words words = words("Lt. Gen. Stephen Marr of Kuusi Ltd. spoke.");
        NameEdges edges = new NameEdges(words);
        Name titled = edges.cut(new Name(0, 5, Name.PERSON, 0.7, "test"));
        Name company = edges.cut(new Name(7, 9, Name.ORGANISATION, 0.7, "test"));
        assertThat(titled).isNotNull();
        assertThat(company).isNotNull();
        if (titled != null && company != null) {
            assertThat(shown(words, List.of(titled, company)))
                    .containsExactly("Stephen Marr|person", "Kuusi Ltd.|organisation");
        }
    }

    @Test
    void aNameThatIsSurerElsewhereTakesThatKind() {
        Words words = words("Tessaly won. Tessaly lost. Tessaly drew.");
        List<Name> names = List.of(
                new Name(0, 0, Name.LOCATION, 0.8, "test"),
                new Name(3, 3, Name.PERSON, 0.5, "test"),
                new Name(6, 6, Name.LOCATION, 0.8, "test"));
        assertThat(NameVotes.agreed(words, names)).extracting(Name::kind).containsOnly(Name.LOCATION);
    }

    @Test
    void aNameIsFoundAgain() {
        Words words = words("Ilvara Dresk came. Later Dresk left.");
        List<Name> names = NameVotes.echoes(words, List.of(new Name(0, 1, Name.PERSON, 0.9, "test")));
        assertThat(shown(words, names)).containsExactly("Ilvara Dresk|person", "Dresk|person");
    }
}
