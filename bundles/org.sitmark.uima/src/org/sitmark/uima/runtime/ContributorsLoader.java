// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.runtime;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.uima.UIMAFramework;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** In OSGi: finds classes and resources in this bundle, in that of the UIMA libraries, and in the bundles that contribute layers or pre-annotators. Thread-safe. */
@NonNullByDefault({}) // as in ClassLoader
final class ContributorsLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final List<ClassLoader> contributors;

    ContributorsLoader(ClassLoader own) {
        super(own);
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        Set<ClassLoader> found = new LinkedHashSet<>();
        // the bundle of the UIMA libraries: resources such as DKPro's desc/type lie in folders that it does not export
        found.add(UIMAFramework.class.getClassLoader());
        Stream.of("org.sitmark.core.layers", "org.sitmark.core.preAnnotators")
                .flatMap(point -> Stream.of(registry.getConfigurationElementsFor(point)))
                .map(IConfigurationElement::getContributor)
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .forEach(contributor -> {
                    Bundle bundle = ContributorFactoryOSGi.resolve(contributor);
                    BundleWiring wiring = bundle == null ? null : bundle.adapt(BundleWiring.class);
                    if (wiring != null) {
                        found.add(wiring.getClassLoader());
                    }
                });
        contributors = List.copyOf(found);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        for (ClassLoader contributor : contributors) {
            try {
                return contributor.loadClass(name);
            } catch (ClassNotFoundException expected) {
                // the next one may have it
            }
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return contributors.stream()
                .map(contributor -> contributor.getResource(name))
                .filter(url -> url != null)
                .findFirst()
                .orElse(null);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        Set<URL> found = new LinkedHashSet<>();
        for (ClassLoader contributor : contributors) {
            found.addAll(Collections.list(contributor.getResources(name)));
        }
        return Collections.enumeration(found);
    }
}
