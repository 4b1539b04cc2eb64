// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.cli.Command;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.model.CardText;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.model.ModelStore;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code sitmark model show DIR MODEL} */
@CommandLine.Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show the card of a model: data and split, parameters, versions, scores.")
public final class ModelShowCommand extends Command {

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "MODEL", description = "Id of the model.")
    private String model = "";

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        try (Corpus corpus = open(folder)) {
            ModelStore store = new ModelStore(corpus);
            ModelCard card = store.require(model);
            if (json()) {
                Path file = store.model(model).resolveSibling(ModelStore.CARD_FILE);
                print(new ObjectMapper().readTree(Files.readString(file)));
            } else {
                List<String> lines = CardText.of(card);
                lines.forEach(this::print);
            }
        }
        return DONE;
    }
}
