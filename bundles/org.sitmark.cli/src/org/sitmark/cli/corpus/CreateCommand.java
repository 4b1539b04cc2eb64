// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.corpus;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.cli.Command;
import org.sitmark.core.conventions.Conventions;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layer;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sitmark corpus create DIR} */
@CommandLine.Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Make an empty corpus in a folder that is empty or does not exist yet.")
public final class CreateCommand extends Command {

    @Parameters(paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Mixin
    private ConventionOptions options = new ConventionOptions();

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        Conventions conventions;
        try {
            conventions = options.over(Conventions.NONE, Sitmark.installed());
        } catch (IllegalArgumentException e) {
            throw wrongUsage(String.valueOf(e.getMessage()));
        }
        try (Corpus corpus = Corpus.create(resolve(folder), Sitmark.installed())) {
            conventions.save(corpus.folder());
            if (json()) {
                ObjectNode result = JsonNodeFactory.instance.objectNode();
                result.put("corpus", corpus.folder().toString());
                corpus.layers().stream().map(Layer::id).forEach(result.putArray("layers")::add);
                print(result);
            } else {
                print("Made the corpus " + corpus.folder() + " with the layers "
                        + String.join(
                                ", ", corpus.layers().stream().map(Layer::id).toList()));
            }
        }
        return DONE;
    }
}
