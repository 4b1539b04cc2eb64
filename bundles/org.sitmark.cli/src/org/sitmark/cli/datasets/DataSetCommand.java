// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.datasets;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sitmark dataset …} */
@CommandLine.Command(
        name = "dataset",
        mixinStandardHelpOptions = true,
        description = {
            "Make, show and update data sets: named, versioned selections of reports in parts to train on, to choose on (validation) and to"
                    + " report on (test).",
            "A data set is the file datasets/NAME.json of the corpus. Its test part is locked: its reports stay in it when the corpus grows,"
                    + " what repeats them is kept out of training, and every look at it is counted."
        },
        subcommands = {
            CreateDataSetCommand.class,
            UpdateDataSetCommand.class,
            ListDataSetsCommand.class,
            ShowDataSetCommand.class,
            StatsCommand.class,
            DeleteDataSetCommand.class
        })
public final class DataSetCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do, such as: sitmark dataset create DIR NAME --layer entity");
    }
}
