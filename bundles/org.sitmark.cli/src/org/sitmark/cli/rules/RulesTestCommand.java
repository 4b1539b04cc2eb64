// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.rules;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.sitmark.cli.Command;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.ruletests.RuleTests;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code sitmark rules test DIR} */
@CommandLine.Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Check the sentences of rules/tests.tsv: what must be suggested in them is, and what must not is not. Fails where one is not so.",
            "The Errors view adds such a test from a row."
        })
public final class RulesTestCommand extends Command {

    @Parameters(paramLabel = "DIR", description = "The folder of the corpus.")
    private Path folder = Path.of("");

    @Override
    protected int run(IProgressMonitor monitor) throws Exception {
        try (Corpus corpus = open(folder)) {
            List<RuleTests.Result> results = RuleTests.of(corpus.folder()).run(corpus, monitor);
            long failed = results.stream().filter(r -> !r.passed()).count();
            if (json()) {
                ObjectNode node = JsonNodeFactory.instance.objectNode();
                node.put("tests", results.size()).put("failed", failed);
                ArrayNode all = node.putArray("results");
                for (RuleTests.Result result : results) {
                    all.addObject()
                            .put("layer", result.test().layer())
                            .put("kind", result.test().kind())
                            .put("found", result.test().found())
                            .put("sentence", result.test().marked())
                            .put("passed", result.passed())
                            .put("got", result.got());
                }
                print(node);
            } else {
                for (RuleTests.Result result : results) {
                    if (!result.passed()) {
                        print("Failed: " + result.test().marked());
                        print("  wanted " + wanted(result) + ", got "
                                + (result.got().isEmpty() ? "nothing" : result.got()));
                    }
                }
                print(results.size()
                        + (results.size() == 1 ? " rule test, " : " rule tests, ")
                        + (failed == 0 ? "all passed" : failed + " failed"));
            }
            return failed == 0 ? DONE : FAILED;
        }
    }

    private static String wanted(RuleTests.Result result) {
        if (!result.test().found()) {
            return "nothing of layer " + result.test().layer();
        }
        return result.test().kind().isEmpty()
                ? result.test().layer()
                : result.test().layer() + " " + result.test().kind();
    }
}
