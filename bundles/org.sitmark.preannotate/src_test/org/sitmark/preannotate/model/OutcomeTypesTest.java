// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.preannotate.model.OutcomeTypes.Meaning;

class OutcomeTypesTest {

    static final Layers LAYERS = new Layers(List.of(
            layer("entity", "kind", "person", "location"),
            layer("equipment", "category", "tank", "air defence: all"),
            layer("free", "label"),
            layer("plain", null),
            layer("entity.sub", "kind", "person")));

    static Layer layer(String id, @Nullable String kindFeature, String... kinds) {
        List<FeatureSpec> features = kindFeature == null
                ? List.of()
                : List.of(new FeatureSpec(kindFeature, FeatureSpec.Kind.STRING, List.of(kinds), ""));
        return new Layer(id, id, "test." + id, features, kindFeature, "#000000", "#000000", null, null, "test");
    }

    @Test
    void oneLayerUsesItsKindsAlone() {
        OutcomeTypes types = new OutcomeTypes(Set.of("entity"), LAYERS);
        assertThat(types.type("entity", "person")).isEqualTo("person");
        assertThat(types.type("entity", null)).isEqualTo("entity");
        assertThat(types.meaning("person")).contains(new Meaning("entity", "person"));
        assertThat(types.meaning("entity")).contains(new Meaning("entity", null));
        assertThat(types.meaning("tank")).isEmpty();
        assertThat(types.features(new Meaning("entity", "person"))).isEqualTo(Features.of("kind", "person"));
        assertThat(types.features(new Meaning("entity", null))).isEqualTo(Features.NONE);
    }

    @Test
    void severalLayersWriteLayerAndKind() {
        OutcomeTypes types = new OutcomeTypes(Set.of("entity", "equipment", "entity.sub"), LAYERS);
        for (String layer : List.of("entity", "entity.sub")) {
            assertThat(types.type(layer, "person")).isEqualTo(layer + ".person");
            assertThat(types.meaning(layer + ".person")).contains(new Meaning(layer, "person"));
            assertThat(types.meaning(layer)).contains(new Meaning(layer, null));
        }
        assertThat(types.meaning("person")).isEmpty();
    }

    @Test
    void kindsThatTheTrainingFormatCannotHoldComeBackAsTheyWere() {
        OutcomeTypes types = new OutcomeTypes(Set.of("equipment"), LAYERS);
        assertThat(types.type("equipment", "air defence: all")).isEqualTo("air_defence__all");
        assertThat(types.meaning("air_defence__all")).contains(new Meaning("equipment", "air defence: all"));
    }

    @Test
    void freeKindsAndLayersWithoutKindsWork() {
        OutcomeTypes free = new OutcomeTypes(Set.of("free"), LAYERS);
        assertThat(free.meaning(free.type("free", "anything"))).contains(new Meaning("free", "anything"));
        OutcomeTypes plain = new OutcomeTypes(Set.of("plain"), LAYERS);
        assertThat(plain.meaning(plain.type("plain", null))).contains(new Meaning("plain", null));
    }

    @Test
    void unknownLayersAreRefused() {
        assertThatThrownBy(() -> new OutcomeTypes(Set.of("nope"), LAYERS)).hasMessageContaining("nope");
        assertThatThrownBy(() -> new OutcomeTypes(Set.of(), LAYERS)).isInstanceOf(IllegalArgumentException.class);
    }
}
