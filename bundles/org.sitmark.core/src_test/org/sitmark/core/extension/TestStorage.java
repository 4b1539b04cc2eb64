// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.extension;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.SafeFile;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.json.ItemJson;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Note;
import org.sitmark.core.model.Report;
import org.sitmark.core.spi.Storage;

/** Stores reports as JSON: core's tests know no UIMA. */
public final class TestStorage implements Storage {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Layer layer(LayerDeclaration d) {
        return new Layer(
                d.id(),
                d.name(),
                d.typeName(),
                List.of(
                        new FeatureSpec("kind", FeatureSpec.Kind.STRING, List.of("a", "b"), ""),
                        new FeatureSpec("note", FeatureSpec.Kind.STRING, List.of(), ""),
                        new FeatureSpec("of", FeatureSpec.Kind.LINK, List.of(), "")),
                d.kindFeature(),
                d.color(),
                d.darkColor(),
                d.key(),
                d.guideline(),
                d.contributor());
    }

    @Override
    public void writeTypeSystem(Path corpusFolder, Layers layers) throws IOException {
        Files.writeString(corpusFolder.resolve("TypeSystem.xml"), "<typeSystemDescription/>");
    }

    @Override
    public void addTypes(Path corpusFolder, Layers layers, Path descriptor) {
        // JSON needs no types
    }

    @Override
    public String fileEnding() {
        return ".json";
    }

    @Override
    public Stored read(Path file, Layers layers) throws IOException {
        JsonNode node = JSON.readTree(Files.readString(file));
        List<Item> items = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        for (Change change : ItemJson.readEdit(node.get("items")).changes()) {
            if (change instanceof Change.OfNote note) {
                notes.add(note.after());
            } else {
                items.add(((Change.OfItem) change).after());
            }
        }
        Map<String, String> info = new TreeMap<>();
        node.get("info")
                .fields()
                .forEachRemaining(e -> info.put(e.getKey(), e.getValue().asText()));
        return new Stored(
                Report.of(node.get("name").asText(), node.get("text").asText(), info, items, notes),
                hash(Files.readAllBytes(file)),
                "nothing foreign",
                List.of());
    }

    @Override
    public String write(
            Path file,
            Report report,
            @Nullable Object foreign,
            @Nullable String expectedHash,
            Layers layers,
            BeforeMove beforeMove)
            throws IOException {
        ObjectNode node = JSON.createObjectNode().put("name", report.name()).put("text", report.text());
        ObjectNode info = node.putObject("info");
        report.info().forEach(info::put);
        List<Change> changes = new ArrayList<>();
        report.marks().forEach(m -> changes.add(Change.add(m)));
        report.suggestions().forEach(s -> changes.add(Change.add(s)));
        report.notes().forEach(n -> changes.add(new Change.OfNote(null, n)));
        node.set("items", ItemJson.write(new Edit("", changes)));
        byte[] bytes = JSON.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
        if (!java.util.Objects.equals(hash(file), expectedHash)) {
            throw new ChangedOnDiskException(file);
        }
        String hash = hash(bytes);
        SafeFile.write(file, bytes, () -> beforeMove.prepared(hash));
        return hash;
    }

    @Override
    public @Nullable String hash(Path file) throws IOException {
        return Files.exists(file) ? hash(Files.readAllBytes(file)) : null;
    }

    private static String hash(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return String.format(Locale.ROOT, "%08x-%d", crc.getValue(), bytes.length);
    }
}
