// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.train.Gold;

class AnnotationQueueTest {

    private static final QueueRequest ENTITIES =
            QueueRequest.of(Set.of("entity")).withLot(0, 1);

    private static Corpus corpus(Path folder, List<Report> done, List<Report> waiting) throws Exception {
        Corpus corpus = Corpus.create(folder, Sitmark.installed());
        for (Report report : done) {
            corpus.add(Report.of(report.name(), report.text(), Map.of(ReportInfo.STATE, "done"), report.marks()));
        }
        for (Report report : waiting) {
            corpus.add(Report.of(report.name(), report.text()));
        }
        return corpus;
    }

    private static Report plain(String name, String text) {
        return Gold.report(name, text);
    }

    @Test
    void strangeReportsComeBeforeThoseLikeWhatIsAnnotated(@TempDir Path folder) throws Exception {
        Report known =
                plain("known", "General Ann Example visited Northtown on day 3 .\nThe weather was calm for 2 days .");
        Report strange =
                plain("strange", "Yesterday Zoltan met Quirin Brack of Velmar Combine .\nVostok Ridge fell to Ilva .");
        try (Corpus corpus = corpus(folder.resolve("c"), Gold.many(20), List.of(known, strange))) {
            AnnotationQueue queue = AnnotationQueue.of(corpus, ENTITIES, null);
            assertThat(queue.entries()).extracting(QueueEntry::report).containsExactly("strange", "known");
            assertThat(queue.reports()).isEqualTo(2);
            assertThat(queue.learned()).isEqualTo(20);
            assertThat(queue.entries().get(0).reason()).contains("uncertain").contains("unseen");
            assertThat(queue.entries().get(0).signals().unseen()).isGreaterThan(5);
            assertThat(AnnotationQueue.of(corpus, ENTITIES, null)).isEqualTo(queue);
        }
    }

    @Test
    void sentencesHaveTheirPlaceInTheReport(@TempDir Path folder) throws Exception {
        Report report = plain("r", "The weather was calm for 2 days .\n\nVostok Ridge fell to Zoltan Brack .");
        try (Corpus corpus = corpus(folder.resolve("c"), Gold.many(20), List.of(report))) {
            List<QueueEntry> entries =
                    AnnotationQueue.of(corpus, ENTITIES.by(false), null).entries();
            assertThat(entries).hasSize(2);
            assertThat(entries.get(0).span().of(report.text())).isEqualTo("Vostok Ridge fell to Zoltan Brack .");
        }
    }

    @Test
    void withNothingAnnotatedTheSuggestionsAndTheWordsDecide(@TempDir Path folder) throws Exception {
        Report dull = plain("dull", "the weather was calm for two days .");
        Report rich = plain("rich", "Today Zoltan Brack met Quirin Velmar .");
        try (Corpus corpus = corpus(folder.resolve("c"), List.of(), List.of(dull, rich))) {
            AnnotationQueue queue = AnnotationQueue.of(corpus, ENTITIES, null);
            assertThat(queue.entries()).extracting(QueueEntry::report).containsExactly("rich", "dull");
            assertThat(queue.learned()).isZero();
            assertThat(queue.remarks()).anySatisfy(r -> assertThat(r).contains("no model to ask"));
            assertThat(queue.remarks()).anySatisfy(r -> assertThat(r).contains("pre-annotate first"));
        }
    }

    @Test
    void aQueueIsKeptAndWorkedThrough(@TempDir Path folder) throws Exception {
        List<Report> waiting = Gold.many(3).stream()
                .map(r -> Report.of("w-" + r.name(), r.text()))
                .toList();
        try (Corpus corpus = corpus(folder.resolve("c"), Gold.many(6), waiting)) {
            assertThat(QueueOrder.load(corpus)).isEmpty();
            QueueOrder order =
                    new QueueOrder(ENTITIES, AnnotationQueue.of(corpus, ENTITIES, null), "2024-01-01T00:00:00Z");
            order.save(corpus);
            assertThat(QueueOrder.load(corpus)).contains(order);
            assertThat(order.next(corpus, -1)).hasValue(0);
            assertThat(order.next(corpus, 2)).hasValue(0);
            String first = order.queue().entries().get(0).report();
            corpus.change(first, s -> s.apply(Edits.setInfo(s.report(), ReportInfo.STATE, "done")));
            assertThat(order.isWaiting(corpus, 0)).isFalse();
            assertThat(order.next(corpus, -1)).hasValue(1);
            assertThat(order.next(corpus, 2)).hasValue(1);
        }
    }

    @Test
    void whatIsDoneSkippedOrAProblemDoesNotWait(@TempDir Path folder) throws Exception {
        List<Report> waiting = new ArrayList<>();
        try (Corpus corpus = corpus(folder.resolve("c"), Gold.many(3), waiting)) {
            for (String state : List.of("skipped", "problem")) {
                corpus.add(Report.of(state, "Zoltan Brack left .", Map.of(ReportInfo.STATE, state), List.of()));
            }
            assertThat(AnnotationQueue.of(corpus, ENTITIES, null).entries()).isEmpty();
        }
    }

    @Test
    void canBeCancelledAndSaysWhatIsWrong(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder.resolve("c"), Gold.many(3), Gold.many(5))) {
            NullProgressMonitor cancelled = new NullProgressMonitor();
            cancelled.setCanceled(true);
            assertThatThrownBy(() -> AnnotationQueue.of(corpus, ENTITIES, cancelled))
                    .isInstanceOf(OperationCanceledException.class);
            assertThatThrownBy(() -> AnnotationQueue.of(corpus, QueueRequest.of(Set.of("nonsense")), null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("nonsense");
            assertThatThrownBy(() -> ENTITIES.withCount(0)).hasMessageContaining("at least one place");
        }
    }
}
