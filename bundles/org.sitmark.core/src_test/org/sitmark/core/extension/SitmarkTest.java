// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.junit.jupiter.api.Test;
import org.sitmark.core.spi.Option;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.Suggestions;

class SitmarkTest {

    /** Has options of several types. */
    public static final class Configurable implements PreAnnotator {
        /** For the enum option. */
        public enum Mode {
            FAST,
            EXACT
        }

        @Option("How many")
        public int count = 3;

        @Option("How")
        public Mode mode = Mode.FAST;

        @Option("Whether")
        public boolean on = true;

        @Override
        public void suggest(ReportView report, Suggestions out, IProgressMonitor monitor) {
            // suggests nothing
        }
    }

    @Test
    void aDuplicateIdIsLeftOutAndBothBundlesAreNamed() {
        Sitmark sitmark = new TestSitmark()
                .add("one", "preAnnotators", Map.of("id", "x", "layer", "thing"), Configurable::new, Map.of())
                .add("two", "preAnnotators", Map.of("id", "x", "layer", "thing"), Configurable::new, Map.of())
                .build();
        assertThat(sitmark.preAnnotators()).hasSize(1);
        assertThat(sitmark.problems()).hasSize(1);
        assertThat(sitmark.problems().get(0)).contains("one").contains("two").contains("'x'");
    }

    @Test
    void aBrokenLayerIsLeftOutAndTold() {
        Sitmark sitmark = new TestSitmark()
                .add("layers", Map.of("id", "halfLayer"), Object::new)
                .build();
        assertThat(sitmark.layers().byId("halfLayer")).isEmpty();
        assertThat(sitmark.layers().byId("thing")).isPresent();
        assertThat(sitmark.problems())
                .singleElement()
                .asString()
                .contains("halfLayer")
                .contains("typeSystem");
    }

    @Test
    void optionsComeFromFieldsAndRegistration() {
        Sitmark sitmark = new TestSitmark()
                .add(
                        "one",
                        "preAnnotators",
                        Map.of("id", "x", "layer", "thing"),
                        Configurable::new,
                        Map.of("count", "7"))
                .build();
        Extension<PreAnnotator> extension = sitmark.preAnnotators().get(0);
        assertThat(extension.options())
                .extracting(o -> o.name() + "=" + o.defaultValue())
                .containsExactly("count=7", "mode=FAST", "on=true");
        Configurable configured = (Configurable) extension.create(Map.of("mode", "EXACT", "on", "false"));
        assertThat(configured.count).isEqualTo(7);
        assertThat(configured.mode).isEqualTo(Configurable.Mode.EXACT);
        assertThat(configured.on).isFalse();
    }

    @Test
    void anOptionThatDoesNotFitIsRefusedWithAReason() {
        Extension<PreAnnotator> extension = new TestSitmark()
                .add("preAnnotators", Map.of("id", "x", "layer", "thing"), Configurable::new)
                .build()
                .preAnnotators()
                .get(0);
        assertThatThrownBy(() -> extension.create(Map.of("cuont", "1")))
                .hasMessageContaining("'cuont'")
                .hasMessageContaining("count");
        assertThatThrownBy(() -> extension.create(Map.of("count", "many"))).hasMessageContaining("many");
        assertThatThrownBy(() -> extension.create(Map.of("mode", "SLOW"))).hasMessageContaining("EXACT");
    }

    @Test
    void anExtensionOfAnotherTypeIsAnErrorThatNamesIt() {
        Extension<PreAnnotator> extension = new TestSitmark()
                .add("preAnnotators", Map.of("id", "x", "layer", "thing"), Object::new)
                .build()
                .preAnnotators()
                .get(0);
        assertThatThrownBy(extension::create)
                .isInstanceOf(ExtensionException.class)
                .hasMessageContaining("'x'")
                .hasMessageContaining("java.lang.Object");
    }
}
