// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.cli.console.Console;

/** Keeps the libraries' logs off the error stream, where only what concerns the user should stand: warnings of Sitmark itself. */
final class Logging {

    // held, since loggers that nobody holds forget their settings
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OWN = Logger.getLogger("org.sitmark");

    private Logging() {}

    /** @param verbose whether everything is logged */
    static void set(boolean verbose, Console console) {
        Level level = verbose ? Level.INFO : Level.OFF;
        ROOT.setLevel(verbose ? Level.INFO : Level.WARNING);
        for (Handler handler : ROOT.getHandlers()) {
            handler.setLevel(level);
        }
        for (Handler handler : OWN.getHandlers()) {
            OWN.removeHandler(handler);
        }
        OWN.setUseParentHandlers(verbose);
        if (!verbose) {
            OWN.addHandler(new Warnings(console));
        }
    }

    /** Tells warnings as the commands do. */
    @NonNullByDefault({})
    private static final class Warnings extends Handler {

        private final Console console;

        Warnings(Console console) {
            this.console = console;
        }

        @Override
        public void publish(@Nullable LogRecord entry) {
            if (entry != null && entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                String message = String.valueOf(entry.getMessage());
                Object[] values = entry.getParameters();
                console.warn("warning: "
                        + (values == null || values.length == 0
                                ? message
                                : new MessageFormat(message, Locale.ROOT).format(values)));
            }
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // the console belongs to the command
        }
    }
}
