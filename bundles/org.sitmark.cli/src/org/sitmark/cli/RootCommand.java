// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli;

import org.sitmark.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sitmark} without a sub-command, headless: says that one is missing. */
@CommandLine.Command(
        name = "sitmark",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Annotates reports, trains models and tells what they are worth.")
final class RootCommand implements Runnable {

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RootCommand(Console console) {
        this.console = console;
    }

    Console console() {
        return console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do, such as: sitmark tour");
    }
}
