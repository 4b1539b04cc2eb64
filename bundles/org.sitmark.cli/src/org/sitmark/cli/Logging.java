// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the libraries' logs off the error stream, where only what concerns the user should stand. */
final class Logging {

    private static final Logger ROOT = Logger.getLogger("");

    private Logging() {}

    static void set(boolean verbose) {
        Level level = verbose ? Level.INFO : Level.OFF;
        ROOT.setLevel(level);
        for (Handler handler : ROOT.getHandlers()) {
            handler.setLevel(level);
        }
    }
}
