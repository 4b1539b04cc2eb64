// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.preannotation;

import java.util.List;

/**
 * What a run over several reports did.
 *
 * @param reports how many reports were processed
 * @param unchanged how many of them were left as they are, since nothing that concerns them has changed since their last run
 * @param suggestions how many suggestions are open in them now
 * @param failures reports that could not be processed, a sentence each
 */
public record RunResult(int reports, int unchanged, int suggestions, List<String> failures) {

    public RunResult {
        failures = List.copyOf(failures);
    }
}
