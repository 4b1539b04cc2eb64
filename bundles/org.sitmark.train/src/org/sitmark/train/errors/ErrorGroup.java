// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.errors;

import java.util.List;

/**
 * Errors that have something in common. Immutable.
 *
 * @param name what they have in common
 * @param findings the errors, in the order in which they were found; at least one
 */
public record ErrorGroup(String name, List<Finding> findings) {

    public ErrorGroup {
        findings = List.copyOf(findings);
    }
}
