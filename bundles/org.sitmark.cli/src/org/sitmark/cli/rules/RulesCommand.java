// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.rules;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sitmark rules ...} */
@CommandLine.Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Test what gazetteers, rules and promoted models suggest.",
        subcommands = {RulesTestCommand.class})
public final class RulesCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with rules: test");
    }
}
