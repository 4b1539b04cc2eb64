// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.datasets;

import java.nio.file.Path;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.cli.Command;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.datasets.Candidates;
import org.sitmark.train.datasets.DataSet;
import org.sitmark.train.datasets.DataSets;
import org.sitmark.train.datasets.Selection;
import org.sitmark.train.datasets.SplitRule;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark dataset create DIR NAME --layer LAYER} */
@CommandLine.Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = {
            "Make a data set. Reports that repeat each other go to one part; of a paragraph that stands in several parts only that which is"
                    + " measured on is used.",
            "By default a tenth of the reports is to choose on and a fifth to report on."
        })
public final class CreateDataSetCommand extends Command {

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "NAME", description = "Letters, digits, hyphens and underscores.")
    private String name = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "What it is for.")
    private String note = "";

    @Option(names = "--dry-run", description = "Only say what it would be.")
    private boolean dryRun;

    @Mixin
    private SelectionOptions options = new SelectionOptions();

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        SubMonitor progress = SubMonitor.convert(monitor, 100);
        try (Corpus corpus = open(folder)) {
            Selection selection;
            SplitRule rule;
            try {
                selection = options.selection(Selection.of(Set.of()));
                selection.check(corpus.layers());
                rule = options.rule(SplitRule.USUAL);
                DataSets.checkName(name);
            } catch (IllegalArgumentException e) {
                throw wrongUsage(String.valueOf(e.getMessage()));
            }
            DataSets sets = new DataSets(corpus);
            if (!dryRun && sets.contains(name)) {
                throw new java.nio.file.FileAlreadyExistsException(
                        "There is a data set '" + name + "' already; change it with: sitmark dataset update");
            }
            Candidates found = Candidates.of(corpus, selection, progress.split(90));
            DataSet made = DataSets.draft(name, note, selection, rule, found, null);
            if (!dryRun) {
                sets.save(made);
            }
            Printing.leftOut(found).forEach(console()::warn);
            if (json()) {
                print(Printing.node(made, sets.looks(name)));
            } else {
                Printing.table(made).print(console().out());
                print(dryRun ? "Nothing was written" : "Made data set " + name + ", version " + made.version());
            }
        }
        return DONE;
    }
}
