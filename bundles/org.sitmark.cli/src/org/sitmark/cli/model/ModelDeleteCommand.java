// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.model;

import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.cli.Command;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.model.ModelStore;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark model delete DIR MODEL [--undo]} */
@CommandLine.Command(
        name = "delete",
        mixinStandardHelpOptions = true,
        description = "Move a model that is not in use to the trash of the corpus, where it stays for thirty days.")
public final class ModelDeleteCommand extends Command {

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "MODEL", description = "Id of the model.")
    private String model = "";

    @Option(names = "--undo", description = "Take it out of the trash.")
    private boolean undo;

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        try (Corpus corpus = open(folder)) {
            ModelStore store = new ModelStore(corpus);
            if (undo) {
                store.restore(model);
                print("Model " + model + " is back");
            } else {
                store.delete(model);
                print("Model " + model + " is in the trash; to bring it back: sitmark model delete " + folder + " "
                        + model + " --undo");
            }
        }
        return DONE;
    }
}
