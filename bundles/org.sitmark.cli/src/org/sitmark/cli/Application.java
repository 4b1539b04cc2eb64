// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.sitmark.cli.console.Console;

/** The command line as an Equinox application, {@code org.sitmark.cli.application}; its result is the exit code. */
@NonNullByDefault({})
public final class Application implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        Object arguments = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        String[] given = arguments instanceof String[] strings ? strings : new String[0];
        context.applicationRunning();
        return Integer.valueOf(new Program(Console.ofProcess()).run(given));
    }

    @Override
    public void stop() {
        // a command ends by itself; Ctrl-C cancels its monitor
    }
}
