// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Rules {@code NAME=VALUE}: a mark whose feature has that value is left out. A value is compared as it stands in the file, without quotes. */
final class DropRules {

    private record Rule(String name, String value) {}

    private final List<Rule> rules = new ArrayList<>();

    /** @throws IllegalArgumentException if a rule has no {@code =} */
    DropRules(String commaSeparated) {
        for (String rule : commaSeparated.split(",")) {
            int equals = rule.indexOf('=');
            if (equals > 0) {
                rules.add(new Rule(
                        rule.substring(0, equals).strip(),
                        rule.substring(equals + 1).strip()));
            } else if (!rule.isBlank()) {
                throw new IllegalArgumentException("'" + rule + "' is no rule NAME=VALUE, such as nominal=true");
            }
        }
    }

    boolean drops(JsonNode features) {
        return rules.stream()
                .anyMatch(rule -> features.has(rule.name)
                        && features.path(rule.name).asText().equals(rule.value));
    }
}
