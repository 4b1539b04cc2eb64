// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.extension;

import java.util.List;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;

/** Where contributions are read from. */
interface ContributionSource {

    /** The elements contributed to the extension point with this id, sorted by contributor, else in the order of their files. */
    List<Contribution> contributions(String point) throws Exception;

    /** The Equinox registry when OSGi runs, else the plugin.xml files on the class path, as in plain JUnit. */
    static ContributionSource available() {
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        return registry == null
                ? new ClassPathSource(ContributionSource.class.getClassLoader())
                : new RegistrySource(registry);
    }
}
