// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.extension.TestSitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;

class UnfinishedSearchTest {

    private static final Sitmark SITMARK = new TestSitmark().build();
    private static final int MANY = 100;

    private static Report report(String name, boolean open, String state) {
        List<Item> items = open
                ? List.of(new Suggestion(
                        1,
                        "thing",
                        new Span(0, 6),
                        Features.NONE,
                        new Origin("test", 1, "test"),
                        Suggestion.State.OPEN))
                : List.of();
        return Report.of(name, "Twelve tanks crossed.", Map.of(ReportInfo.STATE, state), items);
    }

    private static Corpus corpus(Path folder, Report... reports) throws IOException {
        Corpus corpus = Corpus.create(folder.resolve("c"), SITMARK);
        for (Report report : reports) {
            corpus.add(report);
        }
        return corpus;
    }

    /** As after a crash, or where the corpus came by way of git. */
    private static Corpus forgetful(Corpus corpus) throws IOException {
        corpus.close();
        Files.delete(corpus.folder().resolve(".sitmark/index.json"));
        return Corpus.open(corpus.folder(), SITMARK);
    }

    private static UnfinishedSearch after(Corpus corpus, String name) throws IOException {
        return new UnfinishedSearch(corpus, name);
    }

    @Test
    void theNextOneIsTheFirstWithWorkToDoAndAfterTheLastComesTheFirst(@TempDir Path folder) throws IOException {
        Report[] reports = {
            report("a", true, "new"),
            report("b", false, "new"),
            report("c", true, "done"),
            report("d", true, "skipped"),
            report("e", true, "in progress"),
            report("f", false, "done")
        };
        try (Corpus corpus = corpus(folder, reports)) {
            for (String[] expected : new String[][] {{"a", "e"}, {"e", "a"}, {"f", "a"}, {"", "a"}}) {
                UnfinishedSearch search = after(corpus, expected[0]);
                assertThat(search.go(1, null)).isTrue();
                assertThat(search.found()).contains(expected[1]);
            }
        }
    }

    @Test
    void theReportItselfIsNotTheNext(@TempDir Path folder) throws IOException {
        try (Corpus corpus = corpus(folder, report("a", true, "new"), report("b", false, "new"))) {
            UnfinishedSearch search = after(corpus, "a");
            assertThat(search.go(2, null)).isTrue();
            assertThat(search.found()).isEmpty();
        }
    }

    @Test
    void fewFilesAreReadAtOnceWhereNothingIsRemembered(@TempDir Path folder) throws IOException {
        Report[] reports = new Report[MANY];
        for (int i = 0; i < MANY; i++) {
            reports[i] = report(String.format(Locale.ROOT, "r%04d", i), i == MANY - 1, "new");
        }
        try (Corpus corpus = forgetful(corpus(folder, reports))) {
            UnfinishedSearch search = after(corpus, "");
            assertThat(search.go(20, null)).isFalse();
            assertThat(corpus.rememberedSummary("r0019")).isNotNull();
            assertThat(corpus.rememberedSummary("r0020")).isNull();
            assertThat(search.go(Integer.MAX_VALUE, new NullProgressMonitor())).isTrue();
            assertThat(search.found()).contains("r0099");
            UnfinishedSearch again = after(corpus, "");
            assertThat(again.go(1, null)).isTrue(); // all is remembered now
            assertThat(again.found()).contains("r0099");
        }
    }

    @Test
    void whatAnotherProgramChangedIsFoundWhereAllThatIsRememberedIsFinished(@TempDir Path folder) throws IOException {
        try (Corpus corpus = corpus(folder, report("a", false, "new"), report("b", false, "new"))) {
            Path other = folder.resolve("other");
            try (Corpus elsewhere = corpus(other, report("b", true, "new"))) {
                Files.copy(elsewhere.file("b"), corpus.file("b"), StandardCopyOption.REPLACE_EXISTING);
            }
            UnfinishedSearch search = after(corpus, "a");
            assertThat(search.go(2, null)).isTrue();
            assertThat(search.found()).contains("b");
        }
    }

    @Test
    void aReportThatAnotherProgramTookAwayIsPassed(@TempDir Path folder) throws IOException {
        try (Corpus corpus = corpus(folder, report("a", true, "new"), report("b", true, "new"))) {
            Files.delete(corpus.file("a"));
            UnfinishedSearch search = after(corpus, "");
            assertThat(search.go(2, null)).isTrue();
            assertThat(search.found()).contains("b");
        }
    }

    @Test
    void itCanBeCancelled(@TempDir Path folder) throws IOException {
        try (Corpus corpus = corpus(folder, report("a", true, "new"))) {
            var monitor = new NullProgressMonitor();
            monitor.setCanceled(true);
            UnfinishedSearch search = after(corpus, "");
            assertThatThrownBy(() -> search.go(1, monitor)).isInstanceOf(OperationCanceledException.class);
        }
    }
}
