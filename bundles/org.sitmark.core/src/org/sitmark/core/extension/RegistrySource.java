// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.extension;

import java.net.URL;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** Contributions from the Equinox extension registry. */
final class RegistrySource implements ContributionSource {

    private final IExtensionRegistry registry;

    RegistrySource(IExtensionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public List<Contribution> contributions(String point) {
        return Stream.of(registry.getConfigurationElementsFor(point))
                .map(element -> (Contribution) new RegistryContribution(element))
                .sorted(Comparator.comparing(Contribution::contributor))
                .toList();
    }

    private record RegistryContribution(IConfigurationElement configuration) implements Contribution {

        @Override
        public String element() {
            return configuration.getName();
        }

        @Override
        public String contributor() {
            return configuration.getContributor().getName();
        }

        @Override
        public Map<String, String> attributes() {
            Map<String, String> values = new TreeMap<>();
            for (String name : configuration.getAttributeNames()) {
                values.put(name, configuration.getAttribute(name));
            }
            return values;
        }

        @Override
        public List<Contribution> children(String element) {
            return Stream.of(configuration.getChildren(element))
                    .map(child -> (Contribution) new RegistryContribution(child))
                    .toList();
        }

        @Override
        public @Nullable URL resource(String path) {
            Bundle bundle = ContributorFactoryOSGi.resolve(configuration.getContributor());
            if (bundle == null) {
                return null;
            }
            URL own = bundle.getEntry(path);
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            return own != null || wiring == null ? own : wiring.getClassLoader().getResource(path);
        }

        @Override
        public Object create(String attribute) throws Exception {
            return configuration.createExecutableExtension(attribute);
        }
    }
}
