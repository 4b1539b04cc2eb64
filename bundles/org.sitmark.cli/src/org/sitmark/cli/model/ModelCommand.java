// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.model;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sitmark model ...} */
@CommandLine.Command(
        name = "model",
        mixinStandardHelpOptions = true,
        description = "See the models of a corpus and their cards, give them away, take them in, delete them.",
        subcommands = {
            ModelListCommand.class,
            ModelShowCommand.class,
            ModelExportCommand.class,
            ModelImportCommand.class,
            ModelDeleteCommand.class
        })
public final class ModelCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do with models: list, show, export, import or delete");
    }
}
