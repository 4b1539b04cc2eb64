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
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.train.data.SampleSentence;

/**
 * JSON lines for spaCy: a report a line, as {@code Doc.to_json} writes and {@code Doc.from_json} reads it, with {@code text}, {@code ents},
 * {@code sents} and {@code tokens}. Offsets count code points, as Python does. White space other than one space after a token is a token of its
 * own, as in spaCy, so that the tokens give the text back.
 */
public final class SpacyExporter extends PartedExporter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    String file() {
        return "reports.jsonl";
    }

    @Override
    void write(Prepared prepared, BufferedWriter out, List<String> remarks) throws IOException {
        out.append(JSON.writeValueAsString(new Line(prepared).build())).append('\n');
    }

    @Override
    void writeLabels(SortedSet<String> types, Path target) throws IOException {
        ArrayNode labels = JsonNodeFactory.instance.arrayNode();
        types.forEach(labels::add);
        Files.writeString(target.resolve("labels.json"), JSON.writeValueAsString(labels) + "\n");
    }

    /** One report. */
    private static final class Line {

        private final Prepared prepared;
        private final String text;
        private final ObjectNode line = JsonNodeFactory.instance.objectNode();
        private final ArrayNode ents;
        private final ArrayNode sents;
        private final ArrayNode tokens;
        /** Where the text was counted to: UTF-16 units and code points. */
        private int units;

        private int codePoints;

        Line(Prepared prepared) {
            this.prepared = prepared;
            this.text = prepared.report().text();
            line.put("text", text);
            ents = line.putArray("ents");
            sents = line.putArray("sents");
            tokens = line.putArray("tokens");
            line.putObject("_").put("report", prepared.report().name());
        }

        ObjectNode build() {
            Segmentation segmentation = prepared.segmenter().segment(prepared.report());
            int next = 0;
            for (Span sentence : segmentation.sentences()) {
                List<Span> inside = segmentation.tokensIn(sentence);
                if (inside.isEmpty()) {
                    continue;
                }
                add(inside, prepared.samples().sentences().get(next++));
            }
            gap(text.length());
            return line;
        }

        private void add(List<Span> inside, SampleSentence sample) {
            int[] begins = new int[inside.size()];
            int[] ends = new int[inside.size()];
            for (int i = 0; i < begins.length; i++) {
                gap(inside.get(i).begin());
                begins[i] = codePoints;
                ends[i] = advance(inside.get(i).end());
                place(tokens.addObject().put("id", tokens.size() - 1), begins[i], ends[i]);
            }
            place(sents.addObject(), begins[0], ends[ends.length - 1]);
            for (SampleSentence.Name name : sample.names()) {
                place(ents.addObject(), begins[name.begin()], ends[name.end() - 1])
                        .put("label", name.type());
            }
        }

        /** White space before a token: one space belongs to the token before, the rest is a token. */
        private void gap(int end) {
            if (units < end && units > 0 && text.charAt(units) == ' ') {
                advance(units + 1);
            }
            if (units < end) {
                int begin = codePoints;
                place(tokens.addObject().put("id", tokens.size() - 1), begin, advance(end));
            }
        }

        private int advance(int end) {
            codePoints += text.codePointCount(units, end);
            units = end;
            return codePoints;
        }

        private static ObjectNode place(ObjectNode node, int begin, int end) {
            return node.put("start", begin).put("end", end);
        }
    }
}
