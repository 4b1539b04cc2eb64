// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.train;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.cli.Command;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.model.ModelImport;
import org.sitmark.train.model.ModelStore;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark promote DIR MODEL} */
@CommandLine.Command(
        name = "promote",
        mixinStandardHelpOptions = true,
        description = {
            "Make pre-annotation use a model, at once and in open windows too.",
            "A layer is served by the model that was promoted for it last. Run sitmark annotate to see its suggestions."
        })
public final class PromoteCommand extends Command {

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "MODEL",
            description =
                    "Id of a model of the corpus, or an OpenNLP name finder file, which is then stored in the corpus.")
    private String model = "";

    @Option(names = "--rollback", description = "Take the last promotion back, instead of promoting a model.")
    private boolean rollBack;

    @Option(
            names = "--layer",
            split = ",",
            paramLabel = "LAYER",
            description = "What a model file from elsewhere finds, if it does not say so itself.")
    private List<String> layers = new ArrayList<>();

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        if (rollBack == !model.isEmpty()) {
            throw wrongUsage("Name a MODEL to promote, or give --rollback");
        }
        try (Corpus corpus = open(folder)) {
            ModelStore store = new ModelStore(corpus);
            String done;
            if (rollBack) {
                done = store.rollBack();
            } else {
                ModelCard card = ModelImport.find(corpus, model, console().directory(), new TreeSet<>(layers));
                store.promote(card.id());
                done = card.id();
            }
            print(corpus, store, done);
        }
        return DONE;
    }

    private void print(Corpus corpus, ModelStore store, String id) throws IOException {
        List<ModelCard> promoted = store.promoted();
        if (json()) {
            ObjectNode result = JsonNodeFactory.instance.objectNode();
            result.put("corpus", corpus.folder().toString()).put(rollBack ? "rolledBack" : "promoted", id);
            promoted.stream().map(ModelCard::id).forEach(result.putArray("models")::add);
            print(result);
            return;
        }
        print((rollBack ? "Took back the promotion of " : "Promoted ") + id + "; "
                + (promoted.isEmpty() ? "no model is in use now" : "in use now:"));
        promoted.forEach(card -> print("  " + card));
    }
}
