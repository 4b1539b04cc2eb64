// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.datasets;

import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.cli.Command;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.datasets.Changes;
import org.sitmark.train.datasets.DataSet;
import org.sitmark.train.datasets.DataSets;
import org.sitmark.train.datasets.Part;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark dataset update DIR NAME} */
@CommandLine.Command(
        name = "update",
        mixinStandardHelpOptions = true,
        description = {
            "Take in what changed in the corpus, or select and split anew with the options of create. The test part stays in any case.",
            "New reports go to train or validation by the rule; those that repeat the test are put aside. The next version is written."
        })
public final class UpdateDataSetCommand extends Command {

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "NAME", description = "The data set.")
    private String name = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "What it is for.")
    private String note = "";

    @Option(
            names = "--extend-test",
            description = "Let new reports enter the test part; scores are not comparable with earlier ones then.")
    private boolean extend;

    @Mixin
    private SelectionOptions options = new SelectionOptions();

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        SubMonitor progress = SubMonitor.convert(monitor, 100);
        try (Corpus corpus = open(folder)) {
            DataSets sets = new DataSets(corpus);
            DataSet before = sets.require(name);
            DataSet after;
            String said = "";
            try {
                if (options.isEmpty() && note.isEmpty()) {
                    Changes changes = sets.changes(before, progress.split(50));
                    said = changes.toString();
                    after = sets.update(name, extend, progress.split(50));
                } else if (extend) {
                    throw new IllegalArgumentException("--extend-test goes without other options");
                } else {
                    after = sets.edit(
                            name,
                            note.isEmpty() ? before.note() : note,
                            options.selection(before.selection()),
                            options.rule(before.split()),
                            progress.split(100));
                }
            } catch (IllegalArgumentException e) {
                throw wrongUsage(String.valueOf(e.getMessage()));
            }
            if (json()) {
                print(Printing.node(after, sets.looks(name)));
            } else {
                if (!said.isEmpty()) {
                    print(said);
                }
                Printing.table(after).print(console().out());
                print(
                        after.version() == before.version()
                                ? "Nothing changed; it is still version " + after.version()
                                : "Wrote version " + after.version()
                                        + (after.of(Part.TEST)
                                                        .keySet()
                                                        .equals(before.of(Part.TEST)
                                                                .keySet())
                                                ? "; the test part is the same"
                                                : "; the test part is another one"));
            }
        }
        return DONE;
    }
}
