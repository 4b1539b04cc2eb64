// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** Every bundle but the window's runs without a display: no SWT, JFace or workbench, neither directly nor through others. */
class HeadlessBundlesTest {

    private static final Pattern WINDOW = Pattern.compile("org\\.sitmark\\.(ui|app|tests)(\\..*)?");
    private static final Pattern TOOLKIT = Pattern.compile("org\\.eclipse\\.(swt|jface|ui|e4\\.ui)\\b");

    static Stream<String> headless() {
        return sitmark().map(Bundle::getSymbolicName).filter(name -> !WINDOW.matcher(name)
                .matches());
    }

    @Test
    void allBundlesAreHere() {
        assertThat(headless())
                .contains("org.sitmark.core", "org.sitmark.uima", "org.sitmark.train", "org.sitmark.cli")
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(sitmark()).allSatisfy(bundle -> assertThat(bundle.getState())
                .as(bundle.getSymbolicName())
                .isGreaterThanOrEqualTo(Bundle.RESOLVED));
    }

    @ParameterizedTest
    @MethodSource("headless")
    void manifestsNameNoToolkit(String name) {
        assertThat(bundle(name).adapt(BundleRevision.class).getDeclaredRequirements(null))
                .extracting(BundleRequirement::toString)
                .noneMatch(requirement -> TOOLKIT.matcher(requirement).find());
    }

    @ParameterizedTest
    @MethodSource("headless")
    void noToolkitIsNeededAnywhereBelow(String name) {
        Map<String, String> paths = new LinkedHashMap<>();
        Deque<Bundle> open = new ArrayDeque<>(List.of(bundle(name)));
        paths.put(name, name);
        while (!open.isEmpty()) {
            Bundle next = open.remove();
            for (BundleWire wire : next.adapt(BundleWiring.class).getRequiredWires(null)) {
                Bundle below = wire.getProvider().getBundle();
                String path = paths.get(next.getSymbolicName()) + " > " + below.getSymbolicName();
                if (paths.putIfAbsent(below.getSymbolicName(), path) == null) {
                    open.add(below);
                }
            }
        }
        assertThat(paths.values()).noneMatch(path -> TOOLKIT.matcher(path).find());
    }

    private static Stream<Bundle> sitmark() {
        return Arrays.stream(FrameworkUtil.getBundle(HeadlessBundlesTest.class)
                        .getBundleContext()
                        .getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.sitmark."));
    }

    private static Bundle bundle(String name) {
        return sitmark()
                .filter(bundle -> bundle.getSymbolicName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
