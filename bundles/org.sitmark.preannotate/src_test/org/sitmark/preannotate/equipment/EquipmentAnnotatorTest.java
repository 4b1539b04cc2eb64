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
import org.sitmark.preannotate.gazetteer.Entry;
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

    /** The designation grammar generalises: of every fifth name, left out of the gazetteer, most are found beside a head noun. */
    @Test
    void findsMostDesignationsThatTheGazetteerDoesNotHave() {
        List<Entry> kept = new ArrayList<>();
        List<String> left = new ArrayList<>();
        List<Entry> all = Gazetteers.builtIn("equipment");
        for (Entry entry : all) {
            if (Math.floorMod(entry.canonical().hashCode(), 5) == 0) {
                if (entry.form().matches("\\p{Lu}[\\p{L}]{0,3}-\\d+\\p{L}*")) {
                    left.add(entry.form());
                }
            } else {
                kept.add(entry);
            }
        }
        Gazetteer smaller = new Gazetteer(kept, true);
        long hits = left.stream()
                .filter(name -> read("They lost two " + name + " systems and " + name + " launchers.", smaller)
                        .contains("|" + name))
                .count();
        assertThat(left).hasSizeGreaterThan(100);
        assertThat(hits / (double) left.size()).isGreaterThan(0.7);
    }
}
