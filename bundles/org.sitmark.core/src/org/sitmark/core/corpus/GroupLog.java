// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Which reports a bulk edit touched: a line of JSON for each, appended before the first report is changed. Thread-safe. */
final class GroupLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    GroupLog(Path file) {
        this.file = file;
    }

    synchronized void add(String group, String label, List<String> reports) throws IOException {
        ObjectNode node = JSON.createObjectNode().put("group", group).put("label", label);
        reports.forEach(node.putArray("reports")::add);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                JSON.writeValueAsString(node) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.DSYNC);
    }

    /** The reports of the group; none if it is not known, as after the folder's history was deleted. */
    synchronized List<String> reports(String group) throws IOException {
        List<String> reports = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                if (line.contains(group)) {
                    try {
                        JsonNode node = JSON.readTree(line);
                        node.path("reports").forEach(name -> reports.add(name.asText()));
                    } catch (JsonProcessingException expected) {
                        continue; // the last line of a crash
                    }
                }
            }
        }
        return reports;
    }
}
