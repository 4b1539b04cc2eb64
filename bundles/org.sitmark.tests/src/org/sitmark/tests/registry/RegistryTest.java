// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.core.commands.IHandler;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;

/** Every extension of every Sitmark bundle can be made, and says what it is. */
class RegistryTest {

    private static final Map<String, Class<?>> WORKBENCH = Map.of(
            "org.eclipse.ui.views", IViewPart.class,
            "org.eclipse.ui.perspectives", IPerspectiveFactory.class,
            "org.eclipse.ui.handlers", IHandler.class,
            "org.eclipse.ui.commands", IHandler.class);

    static Stream<Extension<?>> ours() {
        Sitmark sitmark = Sitmark.installed();
        return Stream.<List<? extends Extension<?>>>of(
                        sitmark.preAnnotators(),
                        sitmark.conventions(),
                        sitmark.importers(),
                        sitmark.exporters(),
                        sitmark.trainers())
                .flatMap(List::stream);
    }

    static Stream<Registered> workbench() {
        return WORKBENCH.entrySet().stream().flatMap(point -> Arrays.stream(
                        Platform.getExtensionRegistry().getConfigurationElementsFor(point.getKey()))
                .filter(e -> e.getContributor().getName().startsWith("org.sitmark."))
                .filter(e -> e.getAttribute("class") != null || e.getAttribute("defaultHandler") != null)
                .map(e -> new Registered(e, point.getValue())));
    }

    record Registered(IConfigurationElement element, Class<?> type) {
        @Override
        public String toString() {
            return element.getName() + " " + element.getAttribute("id") + " of "
                    + element.getContributor().getName();
        }
    }

    @Test
    void nothingIsBrokenOrDouble() {
        assertThat(Sitmark.installed().problems()).isEmpty();
        assertThat(Sitmark.installed().layers().asList())
                .extracting("id")
                .contains("entity", "figure", "equipment", "quote");
    }

    @ParameterizedTest
    @MethodSource("ours")
    void extensionsCanBeMadeAndDescribeThemselves(Extension<?> extension) {
        assertThat(extension.create()).isNotNull();
        assertThat(extension.name()).isNotBlank().isNotEqualTo(extension.id());
        assertThat(extension.description()).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("workbench")
    void partsOfTheWindowCanBeMade(Registered registered) throws Exception {
        String attribute = registered.element().getAttribute("class") == null ? "defaultHandler" : "class";
        assertThat(registered.element().createExecutableExtension(attribute)).isInstanceOf(registered.type());
    }
}
