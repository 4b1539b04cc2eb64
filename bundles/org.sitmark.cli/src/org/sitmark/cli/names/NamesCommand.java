// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.names;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.cli.Command;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.io.sample.SampleReports;
import org.sitmark.train.names.NameCorpora;
import org.sitmark.train.names.NameFolds;
import org.sitmark.train.names.ShippedNames;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitmark names DATA} */
@CommandLine.Command(
        name = "names",
        mixinStandardHelpOptions = true,
        description = {
            "Train the name finder that comes with Sitmark from free corpora, or measure it.",
            "",
            "DATA is a folder with wikigold.jsonl, gum-entities-dev.jsonl and btc-sample.jsonl in the interchange format; the sample reports are"
                    + " learned beside them. The same corpora, gazetteers and rules give the same bytes. The card of the model"
                    + " (models/README.md of the bundle org.sitmark.preannotate) tells licences, parameters and scores."
        })
public final class NamesCommand extends Command {

    @Parameters(paramLabel = "DATA", description = "Folder with the corpora.")
    private Path data = Path.of("");

    @Option(names = "--write", paramLabel = "FILE", description = "Train on all reports and write the model.")
    private @Nullable Path write;

    @Option(
            names = "--measure",
            paramLabel = "FOLDER",
            description =
                    "Pre-annotate each fifth of the reports with a model of the other four fifths, and write what is suggested, a file for"
                            + " each corpus, to be scored with sitmark score.")
    private @Nullable Path measure;

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        Path file = write;
        Path folder = measure;
        if (file == null && folder == null) {
            throw wrongUsage("Either --write or --measure, or both");
        }
        SubMonitor progress = SubMonitor.convert(monitor, "Training the name finder", 100);
        Map<String, List<Report>> corpora = NameCorpora.read(
                resolve(data), SampleReports.read(Sitmark.installed().layers()));
        if (file != null) {
            ShippedNames.train(corpora, resolve(file), progress.split(20))
                    .forEach((name, value) -> console().out().println(name + ": " + value));
        }
        if (folder != null) {
            NameFolds.predict(corpora, resolve(folder), progress.split(80));
            console().out().println("The suggestions are in " + resolve(folder));
        }
        return DONE;
    }
}
