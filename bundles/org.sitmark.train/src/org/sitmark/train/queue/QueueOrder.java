// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.queue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.ReportSummary;
import org.sitmark.core.corpus.SafeFile;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo.State;
import org.sitmark.core.model.Span;

/**
 * A queue that was made some time ago, to work through: {@code .sitmark/queue.json} of the corpus. A cache; it is made again at a click. Immutable.
 *
 * @param request what was asked for
 * @param queue what came of it
 * @param made ISO time, UTC
 */
public record QueueOrder(QueueRequest request, AnnotationQueue queue, String made) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static Path file(Corpus corpus) {
        return corpus.folder().resolve(".sitmark/queue.json");
    }

    /** Keeps the queue with the corpus in place of an earlier one. */
    public void save(Corpus corpus) throws IOException {
        Path file = file(corpus);
        Files.createDirectories(file.getParent());
        SafeFile.write(file, JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
    }

    /** The queue that is kept with the corpus; nothing where there is none, or none that this version can read. */
    public static Optional<QueueOrder> load(Corpus corpus) throws IOException {
        Path file = file(corpus);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file), QueueOrder.class));
        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
            return Optional.empty(); // as good as none: it is made again at a click
        }
    }

    /**
     * The next place that still waits.
     *
     * @param from index of the place before, or -1 for the first of all; after the last place comes the first
     * @return nothing where no other place waits
     */
    public OptionalInt next(Corpus corpus, int from) throws IOException {
        int size = queue.entries().size();
        for (int i = 1; i <= size; i++) {
            int at = Math.floorMod(from + i, size);
            if (at != from && isWaiting(corpus, at)) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a place still has something to annotate: neither the report nor, in a queue of sentences, all in the sentence is decided. */
    public boolean isWaiting(Corpus corpus, int place) throws IOException {
        QueueEntry entry = queue.entries().get(place);
        if (!corpus.names().contains(entry.report())) {
            return false;
        }
        ReportSummary summary = corpus.summary(entry.report());
        if (summary.state() != State.NEW && summary.state() != State.IN_PROGRESS) {
            return false;
        }
        if (request.byReport()) {
            boolean untouched = summary.marks() + summary.rejected() == 0;
            return untouched || summary.open() > 0;
        }
        Report report = corpus.read(entry.report());
        return entry.span().end() <= report.text().length() && !isDecided(report, entry.span(), request.layers());
    }

    /** Whether a person has decided all there is in a sentence. */
    static boolean isDecided(Report report, Span span, Set<String> layers) {
        boolean open =
                report.suggestionsOverlapping(span).stream().anyMatch(s -> s.isOpen() && layers.contains(s.layer()));
        boolean decided =
                report.marksOverlapping(span).stream().map(Mark::layer).anyMatch(layers::contains)
                        || report.suggestionsOverlapping(span).stream()
                                .anyMatch(s -> !s.isOpen() && layers.contains(s.layer()));
        return decided && !open;
    }
}
