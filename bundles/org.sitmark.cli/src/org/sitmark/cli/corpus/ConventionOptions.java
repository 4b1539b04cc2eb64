// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.corpus;

import java.util.ArrayList;
import java.util.List;
import org.sitmark.core.conventions.Conventions;
import org.sitmark.core.extension.Sitmark;
import picocli.CommandLine.Option;

/** The options that say how a corpus' guideline differs. */
final class ConventionOptions {

    @Option(
            names = "--convention",
            paramLabel = "LAYER.NAME=CHOICE",
            description = {
                "What the guideline of the corpus decides otherwise than Sitmark's, such as entity.articles=in or figure.omit=date,time; "
                        + "nothing behind = takes it back. May stand more than once."
            })
    private List<String> given = new ArrayList<>();

    boolean isEmpty() {
        return given.isEmpty();
    }

    /**
     * What is given over what there is.
     *
     * @throws IllegalArgumentException if it is written wrong or names what is not installed; the message says what there is
     */
    Conventions over(Conventions known, Sitmark sitmark) {
        Conventions result = known;
        for (String each : given) {
            int equals = each.indexOf('=');
            int point = each.indexOf('.');
            if (point < 1 || equals < point + 2) {
                throw new IllegalArgumentException("'" + each + "' is no LAYER.NAME=CHOICE");
            }
            String choice = each.substring(equals + 1).strip();
            result = result.with(each.substring(0, point), each.substring(point + 1, equals), choice);
        }
        List<String> problems = result.problems(sitmark);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.get(0));
        }
        return result;
    }
}
