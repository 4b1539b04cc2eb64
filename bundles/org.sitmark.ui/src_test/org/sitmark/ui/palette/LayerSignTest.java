// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.sitmark.core.model.Layer;

class LayerSignTest {

    @Test
    void layersHaveTheSignsThatTheyAskFor() {
        assertThat(LayerSign.plan(List.of(layer("a", null), layer("b", "disc"), layer("c", "bars"))))
                .isEqualTo(Map.of("a", LayerSign.SQUARE, "b", LayerSign.DISC, "c", LayerSign.BARS));
    }

    @Test
    void ofTwoThatAskForTheSameTheFirstHasIt() {
        assertThat(LayerSign.plan(List.of(layer("a", "ring"), layer("b", "ring"), layer("c", "no such"))))
                .isEqualTo(Map.of("a", LayerSign.RING, "b", LayerSign.DISC, "c", LayerSign.SQUARE));
    }

    @Test
    void onlyWithMoreLayersThanSignsTwoHaveTheSame() {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < LayerSign.values().length + 1; i++) {
            layers.add(layer("layer" + i, null));
        }
        Map<String, LayerSign> signs = LayerSign.plan(layers);
        assertThat(signs.values()).contains(LayerSign.values()).hasSize(layers.size());
    }

    private static Layer layer(String id, @Nullable String sign) {
        return new Layer(id, id, "test." + id, List.of(), null, "#ffffff", "#000000", null, null, "test", sign);
    }
}
