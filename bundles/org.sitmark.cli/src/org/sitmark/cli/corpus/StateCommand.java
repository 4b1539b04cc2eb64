// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.corpus;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.cli.Command;
import org.sitmark.core.bulk.StateRun;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.ReportInfo.State;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code sitmark corpus state DIR STATE REPORT...} */
@CommandLine.Command(
        name = "state",
        mixinStandardHelpOptions = true,
        description = "Say how far reports are: new, in-progress, done, skipped or problem.")
public final class StateCommand extends Command {

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "STATE", description = "new, in-progress, done, skipped or problem.")
    private String state = "";

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "REPORT", description = "Names of reports.")
    private List<String> reports = new ArrayList<>();

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        State wanted = Arrays.stream(State.values())
                .filter(s -> s.text().equals(state))
                .findFirst()
                .orElseThrow(() -> wrongUsage("'" + state + "' is no state; there are "
                        + String.join(
                                ", ",
                                Arrays.stream(State.values()).map(State::text).toList())));
        try (Corpus corpus = open(folder)) {
            StateRun.Result result = StateRun.apply(corpus, reports, wanted, monitor);
            result.failures().forEach(f -> console().warn(f));
            if (json()) {
                print(JsonNodeFactory.instance
                        .objectNode()
                        .put("state", wanted.text())
                        .put("changed", result.reports().size())
                        .put("open", result.open()));
            } else {
                print(result.reports().size() + (result.reports().size() == 1 ? " report is " : " reports are ")
                        + wanted.text() + " now, with " + result.open() + " open suggestions");
            }
            return result.failures().isEmpty() ? DONE : FAILED;
        }
    }
}
