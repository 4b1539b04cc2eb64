// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.cli.Command;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.model.ModelArchive;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.model.ModelInspection;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark model import DIR FILE} */
@CommandLine.Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Take in a model: an OpenNLP name finder file, or a zip file of sitmark model export.",
            "It is checked first: complete, a name finder of a version that can be read, no foreign classes, a size that fits,"
                    + " outcomes that are kinds of its layers."
        })
public final class ModelImportCommand extends Command {

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "FILE", description = "The model, or the zip file.")
    private Path file = Path.of("");

    @Option(
            names = "--layer",
            split = ",",
            paramLabel = "LAYER",
            description = "What the model finds, if it does not say so itself.")
    private Set<String> layers = new TreeSet<>();

    @Option(names = "--check", description = "Only check it and tell.")
    private boolean check;

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        try (Corpus corpus = open(folder)) {
            ModelInspection found = ModelArchive.inspect(corpus, resolve(file), layers);
            found.remarks().forEach(console()::warn);
            String id = "";
            if (!check) {
                ModelCard card = ModelArchive.take(corpus, resolve(file), layers);
                id = card.id();
            }
            if (json()) {
                ObjectNode node = JsonNodeFactory.instance.objectNode();
                node.put("id", id)
                        .put("opennlp", found.version())
                        .put("language", found.language())
                        .put("bytes", found.bytes());
                ObjectNode kinds = node.putObject("kinds");
                found.kinds().forEach((layer, each) -> each.forEach(kinds.putArray(layer)::add));
                found.ignored().forEach(node.putArray("ignored")::add);
                found.remarks().forEach(node.putArray("remarks")::add);
                print(node);
            } else {
                print("OpenNLP " + found.version() + ", language " + found.language() + ", " + found.bytes()
                        + " bytes; finds " + found.words());
                if (!check) {
                    print("Model " + id + " is stored; to use it: sitmark promote " + folder + " " + id);
                }
            }
        }
        return DONE;
    }
}
