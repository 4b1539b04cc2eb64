// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.cli.Command;
import org.sitmark.cli.console.Table;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.model.ModelStore;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code sitmark model list DIR} */
@CommandLine.Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "List the models of a corpus, the newest first, with the strict F1 of their layers; those in use are marked.")
public final class ModelListCommand extends Command {

    @Parameters(paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        try (Corpus corpus = open(folder)) {
            ModelStore store = new ModelStore(corpus);
            Set<String> promoted = store.promoted().stream().map(ModelCard::id).collect(Collectors.toSet());
            List<ModelCard> cards = store.list();
            if (json()) {
                ObjectNode node = JsonNodeFactory.instance.objectNode();
                ArrayNode models = node.putArray("models");
                for (ModelCard card : cards) {
                    ObjectNode one = models.addObject()
                            .put("id", card.id())
                            .put("created", card.created())
                            .put("bytes", card.bytes())
                            .put("promoted", promoted.contains(card.id()));
                    ArrayNode layers = one.putArray("layers");
                    card.layers().forEach(layers::add);
                    ObjectNode f1 = one.putObject("f1");
                    card.layers().forEach(l -> card.score(l).ifPresent(s -> f1.put(l, s.f1())));
                }
                store.deleted().forEach(node.putArray("deleted")::add);
                print(node);
            } else {
                print(cards, promoted);
                List<String> deleted = store.deleted();
                if (!deleted.isEmpty()) {
                    print("In the trash: " + String.join(", ", deleted)
                            + "; sitmark model delete --undo brings one back");
                }
            }
            store.problems().forEach(console()::warn);
        }
        return DONE;
    }

    private void print(List<ModelCard> cards, Set<String> promoted) {
        if (cards.isEmpty()) {
            print("No model was trained yet");
            return;
        }
        Table table = new Table("MODEL", "IN USE", "LAYER", "F1", "95 %", "REPORTS", "BYTES");
        for (ModelCard card : cards) {
            Object id = card.id();
            ModelCard.Data data = card.data();
            for (String layer : card.layers()) {
                ModelCard.Score score = card.score(layer).orElse(null);
                table.row(
                        id,
                        promoted.contains(card.id()) ? "yes" : "",
                        layer,
                        score == null ? "-" : decimals(score.f1()),
                        score == null ? "-" : decimals(score.low()) + "-" + decimals(score.high()),
                        data == null ? "-" : data.reports(),
                        card.bytes());
                id = "";
            }
        }
        table.print(console().out());
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
