// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.runtime;

import java.net.URL;
import java.util.concurrent.Callable;
import org.apache.uima.internal.util.UIMAClassLoader;
import org.apache.uima.resource.ResourceManager;
import org.apache.uima.resource.impl.ResourceManager_impl;
import org.eclipse.core.runtime.RegistryFactory;

/**
 * The class loader and the resource managers of everything that Sitmark does with UIMA. Thread-safe.
 *
 * <p>Design decision: one {@code UIMAClassLoader} for all. UIMA takes a CAS and an engine that were made with two of them for parts of two PEAR files
 * and copies between them, and a resource manager that is given a plain class loader makes a new {@code UIMAClassLoader} of its own. The loader sees
 * this bundle, which sees the UIMA libraries, and every bundle that contributes a layer or a pre-annotator.
 */
public final class UimaRuntime {

    private static final UIMAClassLoader LOADER = new UIMAClassLoader(new URL[0], contributors());

    private UimaRuntime() {}

    private static ClassLoader contributors() {
        ClassLoader own = UimaRuntime.class.getClassLoader();
        return RegistryFactory.getRegistry() == null ? own : new ContributorsLoader(own);
    }

    /** Sees the classes and resources of all bundles that take part in UIMA. */
    public static ClassLoader loader() {
        return LOADER;
    }

    /** A resource manager that loads through {@link #loader}. One for each engine; thread-safe. */
    public static ResourceManager newResourceManager() {
        ResourceManager manager = new ResourceManager_impl();
        manager.setExtensionClassLoader(LOADER, true);
        return manager;
    }

    /**
     * Runs something of UIMA with {@link #loader} as the thread's context class loader, which UIMA needs for imports by name and its libraries for
     * their service files.
     */
    public static <T> T call(Callable<T> action) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(LOADER);
        try {
            return action.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
