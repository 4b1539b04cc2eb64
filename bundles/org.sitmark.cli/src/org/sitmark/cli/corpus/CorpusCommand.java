// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.corpus;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sitmark corpus …} */
@CommandLine.Command(
        name = "corpus",
        mixinStandardHelpOptions = true,
        description = "Make a corpus, put reports into it, see what is in it, check it.",
        subcommands = {
            CreateCommand.class,
            ImportCommand.class,
            ListCommand.class,
            StateCommand.class,
            ConventionsCommand.class,
            CheckCommand.class
        })
public final class CorpusCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do with the corpus: create, import, list, state, conventions or check");
    }
}
