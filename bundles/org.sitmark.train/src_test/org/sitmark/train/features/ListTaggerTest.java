// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.Test;
import org.sitmark.core.extension.Sitmark;

class ListTaggerTest {

    private static String tags(POSModel model, String text) {
        return String.join(" ", new POSTaggerME(model).tag(text.split(" ")));
    }

    @Test
    void namesOfAListAreTaggedFromTheirFirstTokenToTheirLast() throws Exception {
        POSModel model = ListTagger.names(
                "ship", ListTagger.dictionary(List.of(new String[] {"Ever", "Example"}, new String[] {"Sample"})));
        assertThat(tags(model, "The Ever Example met the Sample .")).isEqualTo("X ship.b ship.i X X ship.b X");
        assertThat(tags(model, "the ever example")).isEqualTo("X X X");
        assertThat(tags(ListTagger.names("empty", ListTagger.dictionary(List.of())), "no names"))
                .isEqualTo("X X");
    }

    @Test
    void wordsHaveTheirClassInAnyCase() throws Exception {
        POSModel model = ListTagger.words(Map.of("tank", "head", "gen", "title"));
        assertThat(tags(model, "Gen Example saw a TANK")).isEqualTo("title X X X head");
    }

    @Test
    void theGazetteersOfTheProductBecomeLists() throws Exception {
        Map<String, Object> made =
                new FeatureResources(null, Sitmark.installed().segmenter()).of(FeatureSet.Preset.RECOMMENDED.set());
        assertThat(tags((POSModel) made.get("list-equipment.postagger"), "a Leopard 2A6 was seen"))
                .contains("equipment.b");
        assertThat(tags((POSModel) made.get("list-location.postagger"), "in Kharkiv"))
                .isEqualTo("X location.b");
        assertThat(tags((POSModel) made.get("list-equipment-words.postagger"), "the machine gun"))
                .isEqualTo("X equipment-words.b equipment-words.i");
        assertThat(tags((POSModel) made.get("words.postagger"), "Gen. January km"))
                .doesNotContain("X");
    }
}
