// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli;

import org.sitmark.cli.console.Console;

/** The command line without OSGi, on a flat class path. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new Program(Console.ofProcess()).run(arguments));
    }
}
