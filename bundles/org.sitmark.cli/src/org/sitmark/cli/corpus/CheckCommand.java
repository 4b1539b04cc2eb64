// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.corpus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.cli.Command;
import org.sitmark.cli.check.CorpusCheck;
import org.sitmark.cli.check.Problem;
import org.sitmark.core.corpus.Corpus;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code sitmark corpus check DIR} */
@CommandLine.Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Check every report of a corpus: can it be read, do its marks lie right, do their links lead somewhere.",
            "Changes nothing. Ends with 1 if there are problems."
        })
public final class CheckCommand extends Command {

    @Parameters(paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        try (Corpus corpus = open(folder)) {
            List<Problem> problems = new CorpusCheck(corpus).run(monitor);
            int reports = corpus.names().size();
            if (json()) {
                printJson(corpus, reports, problems);
            } else {
                problems.forEach(problem -> print(problem.toString()));
                print(reports
                        + (reports == 1 ? " report, " : " reports, ")
                        + (problems.isEmpty() ? "no problems" : problems.size() + " problems"));
            }
            return problems.isEmpty() ? DONE : FAILED;
        }
    }

    private void printJson(Corpus corpus, int reports, List<Problem> problems) throws IOException {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("corpus", corpus.folder().toString()).put("reports", reports);
        ArrayNode array = result.putArray("problems");
        for (Problem problem : problems) {
            array.addObject()
                    .put("report", problem.report())
                    .put("place", problem.place())
                    .put("problem", problem.sentence());
        }
        print(result);
    }
}
