// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.jsonl;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Value;
import org.sitmark.core.spi.Exporter;

/**
 * Writes the interchange format: UTF-8, one JSON object a line, offsets in Unicode code points. A link to a mark that is exported is written as
 * {@code {"mark": id}}, every other one as {@code {"begin", "end"}}. The amounts of figures are JSON numbers where they are plain numbers.
 */
public final class JsonlExporter implements Exporter {

    /** The key of the info that names, with commas, the keys whose values are JSON and no strings. */
    static final String JSON_KEYS = "jsonKeys";

    private static final Set<String> AMOUNTS = Set.of("value", "low", "high");
    private static final Set<String> KINDS_WITHOUT_AMOUNT = Set.of("date", "time", "coordinate", "identifier");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final JsonFactory FACTORY = JSON.getFactory();

    @Override
    public void write(Iterator<Report> reports, int size, Layers layers, Path target, IProgressMonitor monitor)
            throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, size);
        try (OutputStream file = Files.newOutputStream(target);
                JsonGenerator out = FACTORY.createGenerator(file, JsonEncoding.UTF8)) {
            out.setRootValueSeparator(null);
            while (reports.hasNext()) {
                SubMonitor step = progress.split(1).checkCanceled();
                Report report = reports.next();
                step.subTask(report.name());
                write(report, layers, out);
                out.writeRaw('\n');
            }
        }
    }

    private static void write(Report report, Layers layers, JsonGenerator out) throws IOException {
        var points = new CodePoints(report.text());
        out.writeStartObject();
        out.writeStringField("name", report.name());
        out.writeStringField("text", report.text());
        out.writeStringField("offsetUnit", "codepoint");
        writeInfo(report.info(), out);
        out.writeArrayFieldStart("marks");
        for (Mark mark : report.marks()) {
            Optional<Layer> layer = layers.byId(mark.layer());
            out.writeStartObject();
            out.writeStringField("id", MarkIds.format(mark.id()));
            out.writeStringField("layer", mark.layer());
            writeSpan(mark.span(), points, out);
            out.writeObjectFieldStart("features");
            boolean amounts = "figure".equals(mark.layer())
                    && !KINDS_WITHOUT_AMOUNT.contains(
                            layer.map(l -> l.kindOf(mark)).orElse(""));
            for (Map.Entry<String, Value> feature : mark.features().asMap().entrySet()) {
                boolean asNumber = amounts && AMOUNTS.contains(feature.getKey());
                write(feature.getKey(), feature.getValue(), asNumber, report, points, out);
            }
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
        JsonlNotes.write(report, points, out);
        out.writeEndObject();
    }

    private static void write(
            String name, Value value, boolean asNumber, Report report, CodePoints points, JsonGenerator out)
            throws IOException {
        if (value instanceof Value.Text text) {
            out.writeFieldName(name);
            if (asNumber && PLAIN_NUMBER.matcher(text.text()).matches()) {
                out.writeNumber(text.text());
            } else {
                out.writeString(text.text());
            }
        } else if (value instanceof Value.Num number) {
            out.writeFieldName(name);
            out.writeNumber(number.toString());
        } else if (value instanceof Value.Bool truth) {
            out.writeBooleanField(name, truth.value());
        } else if (value instanceof Value.Ref ref) {
            if (ref.link().resolve(report).isPresent()) { // a dangling link has no place to write
                out.writeFieldName(name);
                write(ref.link(), report, points, out);
            }
        } else if (value instanceof Value.Refs refs) {
            out.writeArrayFieldStart(name);
            for (Link link : refs.links()) {
                if (link.resolve(report).isPresent()) {
                    write(link, report, points, out);
                }
            }
            out.writeEndArray();
        }
    }

    private static void write(Link link, Report report, CodePoints points, JsonGenerator out) throws IOException {
        out.writeStartObject();
        if (link instanceof Link.ToItem to && report.mark(to.id()).isPresent()) {
            out.writeStringField("mark", MarkIds.format(to.id()));
        } else {
            writeSpan(link.resolve(report).orElseThrow(), points, out);
        }
        out.writeEndObject();
    }

    private static void writeSpan(Span span, CodePoints points, JsonGenerator out) throws IOException {
        out.writeNumberField("begin", points.fromUnits(span.begin()));
        out.writeNumberField("end", points.fromUnits(span.end()));
    }

    private static void writeInfo(Map<String, String> info, JsonGenerator out) throws IOException {
        List<String> asJson = List.of(info.getOrDefault(JSON_KEYS, "").split(","));
        out.writeObjectFieldStart("features");
        for (Map.Entry<String, String> entry : info.entrySet()) {
            String key = entry.getKey();
            if (key.equals(JSON_KEYS)) {
                continue;
            }
            out.writeFieldName(key);
            if (asJson.contains(key)) {
                out.writeRawValue(asJson(entry.getValue()));
            } else {
                out.writeString(entry.getValue());
            }
        }
        out.writeEndObject();
    }

    /** The value on one line, if it is still JSON; a person may have changed it since it was imported. */
    private static String asJson(String value) throws IOException {
        try {
            if (!JSON.readTree(value).isMissingNode()) {
                return value.replace('\n', ' ').replace('\r', ' ');
            }
        } catch (JsonProcessingException expected) {
            // written as a string
        }
        return JSON.writeValueAsString(value);
    }
}
