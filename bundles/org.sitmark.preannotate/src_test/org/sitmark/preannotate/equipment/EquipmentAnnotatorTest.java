// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.equipment;

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
import org.sitmark.preannotate.words.Steps;
import org.sitmark.preannotate.words.Words;
import org.sitmark.testkit.PreAnnotatorContract;
import org.sitmark.testkit.TestReports;

class EquipmentAnnotatorTest extends PreAnnotatorContract {

    private static final Gazetteer NAMES = new Gazetteer(Gazetteers.builtIn("equipment"), true);

    @Override
    protected String id() {
        return "org.sitmark.preannotate.equipment";
    }

    @Override
    protected List<Report> reports() {
        return List.of(TestReports.plain("Three T-72B3 tanks and two attack drones were destroyed by artillery."));
    }

    private static String read(String text) {
        return read(text, NAMES);
    }

    private static String read(String text, Gazetteer names) {
        Words words = Words.of(text);
        List<String> found = new ArrayList<>();
        for (Mention mention : EquipmentFinder.find(words, names, Steps.uncancelled())) {
            found.add(words.span(mention.first(), mention.last()).of(text) + "|" + mention.category() + "|"
                    + mention.designation());
        }
        return String.join("; ", found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "18 Leopard 2A6 main battle tanks; Leopard 2A6 main battle tanks|tank|Leopard 2A6",
                "three T62M here; T62M|tank|T62M",
                "a T-72AV burned; T-72AV|tank|T-72AV",
                "a Pantsyr system; Pantsyr system|air_defence|Pantsyr",
                "heavy machine guns; heavy machine guns|small_arms|",
                "self-propelled howitzers; self-propelled howitzers|artillery|",
                "anti-tank mines; anti-tank mines|ammunition|",
                "an anti-ship missile; anti-ship missile|missile|",
                "unmanned surface vessels; unmanned surface vessels|drone|",
                "the frigate Example Bay; frigate Example Bay|ship|Example Bay",
                "GMLRS rockets; GMLRS rockets|ammunition|GMLRS",
                "an XK-20 drone; XK-20 drone|drone|XK-20",
            })
    void findsDesignationAndHead(String text, String mention) {
        assertThat(read(text)).isEqualTo(mention);
    }

    @Test
    void takesAnAliasInBracketsAsAMentionOfItsOwn() {
        assertThat(read("an S-300V (SA-12 Gladiator) battery"))
                .isEqualTo("S-300V|air_defence|S-300V; SA-12 Gladiator|air_defence|SA-12 Gladiator");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missile strikes",
                "a tank division",
                "a think tank",
                "two rounds of talks",
                "the equipment",
                "Gen. Abrams said so",
                "the Patriot Act",
                "to bomb the bridge",
                "a second round"
            })
    void leavesOutActionsUnitsAndOtherMeanings(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void takesAnAmbiguousNameBesideOtherEquipment() {
        assertThat(read("Four Abrams and a tank were lost.")).startsWith("Abrams|tank|Abrams");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Two QX-31Bs were shot down.; QX-31Bs|other|QX-31Bs",
                "They fired a 7K811 at the port.; 7K811|other|7K811",
                "twelve Zarnitsa launchers; Zarnitsa launchers|missile|Zarnitsa",
                "armed with the Zarnitsa; Zarnitsa|other|Zarnitsa",
                "a howitzer (Zarnitsa); howitzer|artillery| & Zarnitsa|artillery|Zarnitsa",
                "12 Zarnitsa 600 drones; Zarnitsa 600 drones|drone|Zarnitsa 600",
                "shot down a Shahed-136/131; Shahed-136/131|drone|Shahed-136/131",
            })
    void findsNamesThatNoListHas(String text, String mentions) {
        assertThat(read(text)).isEqualTo(mentions.replace(" & ", "; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "traffic on the M-77 motorway",
                "Form I-94 was seized by troops",
                "cases of COVID-19 in the army",
                "the G-20 ministers spoke of forces",
                "the H5N1 virus struck farms",
                "Resolution QX-31 on forces",
                "a Reuters reporter was hit",
            })
    void whatIsOnlyBuiltLikeADesignationIsNone(String text) {
        assertThat(read(text)).isEmpty();
    }

    /** Names of a random fifth of the equipment, which the gazetteer then does not have, in sentences with and without a generic name. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theGrammarFindsMostNamesThatTheGazetteerDoesNotHave(long seed) {
        LeaveOut.Result result = LeaveOut.fifth(seed);
        System.out.println(result);
        assertThat(result.names()).isGreaterThan(500);
        assertThat(result.recall()).as(result.toString()).isGreaterThan(0.7);
        assertThat(result.precision()).as(result.toString()).isGreaterThan(0.85);
    }
}
