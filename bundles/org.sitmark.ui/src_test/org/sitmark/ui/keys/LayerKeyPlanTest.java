// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Layer;

class LayerKeyPlanTest {

    private static final Map<String, String> COMMANDS = Map.of("T", "Take", "A", "Accept All");

    @Test
    void layersHaveTheKeysThatTheyAskFor() {
        assertThat(plan(Map.of(), layer("Entity", "E"), layer("Figure", "f"))).containsExactly("entity E", "figure F");
    }

    @Test
    void aLayerThatAsksForTheKeyOfACommandGetsALetterOfItsName() {
        List<LayerKey> keys = LayerKeyPlan.plan(List.of(layer("Terrain", "T")), Map.of(), COMMANDS);
        assertThat(keys.get(0).key()).isEqualTo("E");
        assertThat(keys.get(0).problem()).isEqualTo("T is taken by Take; E is used instead.");
    }

    @Test
    void whoeverIsRegisteredFirstKeepsTheKeyAndNobodyLosesHisToAClash() {
        assertThat(plan(Map.of(), layer("Weather", "W"), layer("Weapon", "W"), layer("Event", "E")))
                .containsExactly("weather W", "weapon P", "event E");
    }

    @Test
    void whatTheUserChoseComesBeforeWhatLayersAskFor() {
        assertThat(plan(Map.of("weapon", "W"), layer("Weather", "W"), layer("Weapon", "X")))
                .containsExactly("weather E", "weapon W");
    }

    @Test
    void theUserCanTakeAKeyAway() {
        assertThat(plan(Map.of("entity", ""), layer("Entity", "E"))).containsExactly("entity null");
    }

    @Test
    void aKindHasAKeyWhereTheUserGaveItOne() {
        List<LayerKey> keys = LayerKeyPlan.plan(List.of(layer("Figure", "F")), Map.of("figure/date", "d"), COMMANDS);
        assertThat(keys).extracting(LayerKey::id).containsExactly("figure", "figure/date");
        assertThat(keys.get(1).key()).isEqualTo("D");
    }

    @Test
    void aKindWhoseKeyIsTakenHasNoneAndSaysSo() {
        List<LayerKey> keys = LayerKeyPlan.plan(List.of(layer("Figure", "F")), Map.of("figure/date", "A"), COMMANDS);
        assertThat(keys.get(1).key()).isNull();
        assertThat(keys.get(1).problem()).isEqualTo("A is taken by Accept All; no key is used instead.");
    }

    @Test
    void inTheListOfLayersEachHasALetterWhateverCommandsHave() {
        List<Layer> layers = List.of(
                layer("Terrain", "T"),
                layer("Entity", "E"),
                layer("Tactic", "T"),
                layer("Aid", null),
                layer("Aim", null));
        assertThat(LayerKeyPlan.letters(LayerKeyPlan.plan(layers, Map.of(), COMMANDS)))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("terrain", "R", "entity", "E", "tactic", "C", "aid", "A", "aim", "I"));
    }

    @Test
    void aLayerForWhichNoKeyIsLeftHasItsLetterInTheList() {
        Map<String, String> all = new java.util.HashMap<>();
        for (char c = 'A'; c <= 'Z'; c++) {
            all.put(Character.toString(c), "Something");
        }
        List<LayerKey> keys = LayerKeyPlan.plan(List.of(layer("Weather", "W")), Map.of(), all);
        assertThat(keys.get(0).key()).isNull();
        assertThat(keys.get(0).problem())
                .isEqualTo("W is taken by Something; it is marked from the list of all layers.");
        assertThat(LayerKeyPlan.letters(keys)).containsEntry("weather", "W");
    }

    private static List<String> plan(Map<String, String> chosen, Layer... layers) {
        return LayerKeyPlan.plan(List.of(layers), chosen, COMMANDS).stream()
                .map(k -> k.id() + " " + k.key())
                .toList();
    }

    private static Layer layer(String name, @Nullable String key) {
        var kind = new FeatureSpec("kind", FeatureSpec.Kind.STRING, List.of("count", "date"), "");
        return new Layer(
                name.toLowerCase(java.util.Locale.ROOT),
                name,
                "test." + name,
                List.of(kind),
                "kind",
                "#ffffff",
                "#000000",
                key,
                null,
                "test");
    }
}
