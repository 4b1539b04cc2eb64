// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.corpus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.cli.Command;
import org.sitmark.cli.console.Errors;
import org.sitmark.cli.console.Table;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.ReportSummary;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code sitmark corpus list DIR} */
@CommandLine.Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Tell the reports of a corpus: state, marks, open suggestions.")
public final class ListCommand extends Command {

    @Parameters(paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        List<ReportSummary> summaries = new ArrayList<>();
        int unreadable = 0;
        try (Corpus corpus = open(folder)) {
            List<String> names = corpus.names();
            SubMonitor progress = SubMonitor.convert(monitor, "Reading", names.size());
            for (String name : names) {
                progress.split(1).checkCanceled();
                try {
                    summaries.add(corpus.summary(name));
                } catch (IOException e) {
                    unreadable++;
                    console().warn("Report " + name + " cannot be read: " + Errors.sentence(e));
                }
            }
            if (json()) {
                printJson(corpus, summaries);
            } else {
                printTable(summaries);
            }
        }
        return unreadable == 0 ? DONE : FAILED;
    }

    private void printTable(List<ReportSummary> summaries) {
        Table table = new Table("REPORT", "STATE", "CHARACTERS", "MARKS", "SUGGESTIONS", "TITLE");
        int marks = 0;
        int suggestions = 0;
        for (ReportSummary s : summaries) {
            table.row(s.name(), s.state().text(), s.characters(), s.marks(), s.open(), s.title());
            marks += s.marks();
            suggestions += s.open();
        }
        if (!table.isEmpty()) {
            table.print(console().out());
        }
        print(summaries.size() + (summaries.size() == 1 ? " report, " : " reports, ") + marks + " marks, " + suggestions
                + " open suggestions");
    }

    private void printJson(Corpus corpus, List<ReportSummary> summaries) throws IOException {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("corpus", corpus.folder().toString());
        ArrayNode reports = result.putArray("reports");
        for (ReportSummary s : summaries) {
            reports.addObject()
                    .put("name", s.name())
                    .put("title", s.title())
                    .put("state", s.state().text())
                    .put("characters", s.characters())
                    .put("marks", s.marks())
                    .put("suggestions", s.open())
                    .put("rejected", s.rejected());
        }
        print(result);
    }
}
