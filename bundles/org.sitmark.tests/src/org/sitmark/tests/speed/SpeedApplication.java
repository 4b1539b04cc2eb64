// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.speed;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;

/** {@link SpeedBenchmark} inside of OSGi: {@code -application org.sitmark.tests.speed DATA}. */
public final class SpeedApplication implements IApplication {

    @Override
    public Object start(@Nullable IApplicationContext context) throws Exception {
        Object arguments = context == null ? null : context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        SpeedBenchmark.main(arguments instanceof String[] given ? given : new String[0]);
        return EXIT_OK;
    }

    @Override
    public void stop() {
        // ends by itself
    }
}
