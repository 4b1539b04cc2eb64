// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.jsonl;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Note;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;

/** Comments and bookmarks in JSON lines: {@code "notes"} beside {@code "marks"}, left out where there are none. */
final class JsonlNotes {

    private JsonlNotes() {}

    static void write(Report report, CodePoints points, JsonGenerator out) throws IOException {
        if (!report.hasNotes()) {
            return;
        }
        out.writeArrayFieldStart("notes");
        for (Note note : report.notes()) {
            Span place = note.place(report);
            out.writeStartObject();
            out.writeStringField("kind", note.kind().name().toLowerCase(Locale.ROOT));
            out.writeNumberField("begin", points.fromUnits(place.begin()));
            out.writeNumberField("end", points.fromUnits(place.end()));
            if (report.mark(note.item()).isPresent()) {
                out.writeStringField("mark", MarkIds.format(note.item()));
            }
            out.writeStringField("text", note.text());
            out.writeStringField("author", note.author());
            out.writeStringField("time", note.time());
            out.writeBooleanField("resolved", note.resolved());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /**
     * The notes of a document; such that do not lie in its text are left out and told.
     *
     * @param empty the report, for ids
     * @param span gives the place of an object, or null where it does not lie in the text
     * @param mark gives the id that the mark with an id of the file has now, or null
     */
    static List<Note> read(
            JsonNode array,
            Report empty,
            Function<JsonNode, @Nullable Span> span,
            Function<String, @Nullable Integer> mark,
            Runnable outside) {
        List<Note> notes = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        for (JsonNode node : array) {
            Span place = span.apply(node);
            if (place == null) {
                outside.run();
                continue;
            }
            int id = empty.freeNoteId(place);
            while (!used.add(id)) {
                id++;
            }
            Integer about =
                    node.hasNonNull("mark") ? mark.apply(node.path("mark").asText()) : null;
            notes.add(new Note(
                    id,
                    "bookmark".equals(node.path("kind").asText()) ? Note.Kind.BOOKMARK : Note.Kind.COMMENT,
                    place,
                    about == null ? 0 : about,
                    node.path("text").asText(""),
                    node.path("author").asText(""),
                    node.path("time").asText(""),
                    node.path("resolved").asBoolean(false)));
        }
        return notes;
    }
}
