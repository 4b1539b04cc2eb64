// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.exporting;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import org.sitmark.core.spi.Option;
import org.sitmark.train.data.SampleSentence;

/**
 * JSON lines for token classification with Hugging Face's libraries: a sentence a line with {@code id}, {@code tokens} and {@code ner_tags}, the
 * columns that their scripts read; tags are written as words, and {@code labels.json} lists them all in a fixed order.
 */
public final class HuggingFaceExporter extends PartedExporter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Option("How names stand on tokens: BIO or BIOES")
    public TagScheme scheme = TagScheme.BIO;

    @Override
    String file() {
        return "reports.jsonl";
    }

    @Override
    void write(Prepared prepared, BufferedWriter out, List<String> remarks) throws IOException {
        int number = 0;
        for (SampleSentence sentence : prepared.samples().sentences()) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("id", prepared.report().name() + "#" + number++);
            ArrayNode tokens = line.putArray("tokens");
            sentence.tokens().forEach(tokens::add);
            ArrayNode tags = line.putArray("ner_tags");
            scheme.tags(sentence).forEach(tags::add);
            out.append(JSON.writeValueAsString(line)).append('\n');
        }
    }

    @Override
    void writeLabels(SortedSet<String> types, Path target) throws IOException {
        ArrayNode labels = JsonNodeFactory.instance.arrayNode();
        scheme.labels(types).forEach(labels::add);
        Files.writeString(target.resolve("labels.json"), JSON.writeValueAsString(labels) + "\n");
    }
}
