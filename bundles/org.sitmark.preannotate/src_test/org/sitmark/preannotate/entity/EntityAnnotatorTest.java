// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitmark.core.model.Report;
import org.sitmark.preannotate.gazetteer.Gazetteer;
import org.sitmark.preannotate.gazetteer.Gazetteers;
import org.sitmark.preannotate.segmentation.OpenNlpSegmenter;
import org.sitmark.preannotate.words.Steps;
import org.sitmark.preannotate.words.Words;
import org.sitmark.testkit.PreAnnotatorContract;
import org.sitmark.testkit.TestReports;

class EntityAnnotatorTest extends PreAnnotatorContract {

    private static final Gazetteer NAMES = new Gazetteer(Gazetteers.builtIn("entity"), false);

    @Override
    protected String id() {
        return "org.sitmark.preannotate.entity";
    }

    @Override
    protected List<Report> reports() {
        return List.of(TestReports.plain(
                "Gen. Ann Example of the Ukrainian Army met the Ministry of Defence in Kyiv. Example left."));
    }

    private static String read(String text) {
        Words words = new Words(text, new OpenNlpSegmenter().segment(text).sentences());
        List<String> found = new ArrayList<>();
        for (Name name : EntityFinder.find(words, NAMES, true, Steps.uncancelled())) {
            found.add(words.span(name.first(), name.last()).of(text) + "|" + name.kind());
        }
        return String.join("; ", found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "said Gen. Ann Example here; Ann Example|person",
                "spokesman Brello Tresk said; Brello Tresk|person",
                "the General Staff of the Armed Forces of Ukraine; General Staff of the Armed Forces of Ukraine|organisation",
                "the 31st Mechanised Brigade moved; 31st Mechanised Brigade|organisation",
                "the Brellian Coast Guard; Brellian Coast Guard|organisation",
                "across Brello Oblast today; Brello Oblast|location",
                "on Lake Brello; Lake Brello|location",
                "the village of Brello was hit; Brello|location",
                "al-Qaida fighters; al-Qaida|organisation",
                "Kiev’s mayor; Kiev|location",
                "a pro-Russian channel; Russian|nationality",
                "the U.S.-led group; U.S.|location",
                "a Côte d’Ivoire port; Côte d’Ivoire|location",
                "he is the US envoy; US|location",
            })
    void findsNamesWithoutTitleArticleAndPossessive(String text, String name) {
        assertThat(read(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "let us go",
                "it is so",
                "Western media",
                "on Monday",
                "He was hit",
                "Residents fled",
                "the general said"
            })
    void leavesOutWhatIsNoName(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void findsAPersonAgainByTheSurname() {
        assertThat(read("Mayor Ann Brello spoke. Later Brello left.")).isEqualTo("Ann Brello|person; Brello|person");
    }

    @Test
    void takesAnAcronymAndItsFullName() {
        assertThat(read("The Brello Aid Council (BAC) came. Then BAC left."))
                .isEqualTo("Brello Aid Council|organisation; BAC|organisation; BAC|organisation");
    }

    @Test
    void knowsTheAdjectiveOfAPlaceOfTheText() {
        assertThat(read("They fled to Brellia. Now Brellian troops follow."))
                .isEqualTo("Brellia|location; Brellian|nationality");
    }

    @Test
    void keepsCityAndStateApart() {
        assertThat(read("in Austin, Texas")).isEqualTo("Austin|location; Texas|location");
    }
}
