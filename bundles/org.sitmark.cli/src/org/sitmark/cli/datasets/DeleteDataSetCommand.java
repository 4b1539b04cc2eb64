// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.datasets;

import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.cli.Command;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.datasets.DataSets;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code sitmark dataset delete DIR NAME} */
@CommandLine.Command(
        name = "delete",
        mixinStandardHelpOptions = true,
        description = "Delete a data set with its lock and the count of looks. Reports and models stay as they are.")
public final class DeleteDataSetCommand extends Command {

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "NAME", description = "The data set.")
    private String name = "";

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        try (Corpus corpus = open(folder)) {
            new DataSets(corpus).delete(name);
            print("Deleted data set " + name);
        }
        return DONE;
    }
}
