// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.ReportInfo;

/**
 * Summaries of reports, remembered on disk with the size and time of the file that they were read from. A cache: it may be deleted at any time, and a
 * broken one is made anew. Thread-safe.
 */
final class SummaryIndex {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Entry(long size, long time, ReportSummary summary) {}

    private final Path file;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private volatile boolean changed;

    private SummaryIndex(Path file) {
        this.file = file;
    }

    static SummaryIndex load(Path file) throws IOException {
        SummaryIndex index = new SummaryIndex(file);
        if (Files.exists(file)) {
            try {
                JSON.readTree(file.toFile()).fields().forEachRemaining(f -> {
                    if (f.getValue().has("notes")) { // an entry of an earlier version knows less
                        index.entries.put(f.getKey(), entry(f.getKey(), f.getValue()));
                    }
                });
            } catch (JsonProcessingException expected) {
                index.entries.clear(); // only a cache
            }
        }
        return index;
    }

    /** The summary of some state of the file, perhaps not the present one; does not look at the file. */
    @Nullable
    ReportSummary remembered(String name) {
        Entry entry = entries.get(name);
        return entry == null ? null : entry.summary;
    }

    /** The summary, if it was made from this very state of the file. */
    @Nullable
    ReportSummary get(String name, Path report) throws IOException {
        Entry entry = entries.get(name);
        if (entry == null) {
            return null;
        }
        BasicFileAttributes now = Files.readAttributes(report, BasicFileAttributes.class);
        return now.size() == entry.size && now.lastModifiedTime().toMillis() == entry.time ? entry.summary : null;
    }

    void put(ReportSummary summary, Path report) throws IOException {
        BasicFileAttributes now = Files.readAttributes(report, BasicFileAttributes.class);
        entries.put(summary.name(), new Entry(now.size(), now.lastModifiedTime().toMillis(), summary));
        changed = true;
    }

    void save() throws IOException {
        if (!changed) {
            return;
        }
        changed = false;
        ObjectNode all = JSON.createObjectNode();
        for (Map.Entry<String, Entry> e : new TreeMap<>(entries).entrySet()) {
            ReportSummary s = e.getValue().summary;
            all.putObject(e.getKey())
                    .put("size", e.getValue().size)
                    .put("time", e.getValue().time)
                    .put("title", s.title())
                    .put("characters", s.characters())
                    .put("marks", s.marks())
                    .put("open", s.open())
                    .put("rejected", s.rejected())
                    .put("state", s.state().text())
                    .put("notes", s.notes());
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        SafeFile.write(file, JSON.writeValueAsBytes(all));
    }

    private static Entry entry(String name, JsonNode node) {
        return new Entry(
                node.path("size").asLong(),
                node.path("time").asLong(),
                new ReportSummary(
                        name,
                        node.path("title").asText(),
                        node.path("characters").asInt(),
                        node.path("marks").asInt(),
                        node.path("open").asInt(),
                        node.path("rejected").asInt(),
                        ReportInfo.State.of(node.path("state").asText()),
                        node.path("notes").asInt()));
    }
}
