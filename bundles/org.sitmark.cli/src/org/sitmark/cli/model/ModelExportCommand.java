// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.model;

import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.cli.Command;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.model.ModelArchive;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code sitmark model export DIR MODEL FILE.zip} */
@CommandLine.Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Write a model with its card and a note on its licence as a zip file.",
            "The corpus setting 'licence' says what its texts and marks are under."
        })
public final class ModelExportCommand extends Command {

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "MODEL", description = "Id of the model.")
    private String model = "";

    @Parameters(index = "2", paramLabel = "FILE", description = "The zip file to write.")
    private Path file = Path.of("");

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        try (Corpus corpus = open(folder)) {
            ModelArchive.export(corpus, model, resolve(file));
            print("Wrote " + model + " to " + file);
            if (corpus.setting(ModelArchive.LICENCE).isEmpty()) {
                console()
                        .warn("The corpus does not say under which licence its texts are; its setting '"
                                + ModelArchive.LICENCE + "' would be told in the note");
            }
        }
        return DONE;
    }
}
