// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.datasets;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.cli.Command;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.datasets.Changes;
import org.sitmark.train.datasets.DataSet;
import org.sitmark.train.datasets.DataSets;
import org.sitmark.train.datasets.Part;
import org.sitmark.train.datasets.TestLook;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark dataset show DIR NAME} */
@CommandLine.Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description =
                "Show a data set: what it takes, its parts, the looks at its test part, and what changed since it was written.")
public final class ShowDataSetCommand extends Command {

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "NAME", description = "The data set.")
    private String name = "";

    @Option(names = "--reports", description = "Name the reports of each part.")
    private boolean reports;

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        try (Corpus corpus = open(folder)) {
            DataSets sets = new DataSets(corpus);
            DataSet set = sets.require(name);
            List<TestLook> looks = sets.looks(name);
            Changes changes = sets.changes(set, monitor);
            if (json()) {
                var node = Printing.node(set, looks);
                node.put("changed", !changes.isEmpty());
                print(node);
                return DONE;
            }
            print(set.name() + ", version " + set.version() + (set.note().isEmpty() ? "" : ": " + set.note()));
            print("Takes: " + Printing.words(set.selection()));
            print("Split: " + Printing.words(set.split()));
            Printing.table(set).print(console().out());
            print("Fingerprint: " + set.fingerprint());
            print(changes.isEmpty() ? "Nothing changed since it was written" : changes.toString());
            if (set.isLocked()) {
                print("The test part is locked; looked at "
                        + (looks.isEmpty() ? "never" : looks.size() == 1 ? "once" : looks.size() + " times"));
                looks.forEach(l -> print("  " + l.time() + "  version " + l.version() + "  " + l.what()));
            }
            if (reports) {
                for (Part part : Part.values()) {
                    set.of(part).keySet().forEach(r -> print(part.text() + "  " + r));
                }
            }
        }
        return DONE;
    }
}
