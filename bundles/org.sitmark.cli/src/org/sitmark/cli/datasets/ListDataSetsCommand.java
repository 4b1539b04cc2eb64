// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.datasets;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.cli.Command;
import org.sitmark.cli.console.Table;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.datasets.DataSet;
import org.sitmark.train.datasets.DataSets;
import org.sitmark.train.datasets.Part;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code sitmark dataset list DIR} */
@CommandLine.Command(name = "list", mixinStandardHelpOptions = true, description = "List the data sets of a corpus.")
public final class ListDataSetsCommand extends Command {

    @Parameters(paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        try (Corpus corpus = open(folder)) {
            DataSets sets = new DataSets(corpus);
            List<DataSet> all = sets.list();
            sets.problems().forEach(console()::warn);
            if (json()) {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                for (DataSet set : all) {
                    array.add(Printing.node(set, sets.looks(set.name())));
                }
                print(JsonNodeFactory.instance.objectNode().set("dataSets", array));
            } else if (all.isEmpty()) {
                print("There is no data set; make one with: sitmark dataset create " + folder + " NAME --layer entity");
            } else {
                Table table = new Table("name", "version", "layers", "train", "validation", "test", "looks", "note");
                for (DataSet set : all) {
                    table.row(
                            set.name(),
                            set.version(),
                            Printing.layers(set.selection()),
                            set.of(Part.TRAIN).size(),
                            set.of(Part.VALIDATION).size(),
                            set.of(Part.TEST).size(),
                            sets.looks(set.name()).size(),
                            set.note());
                }
                table.print(console().out());
            }
            return sets.problems().isEmpty() ? DONE : FAILED;
        }
    }
}
