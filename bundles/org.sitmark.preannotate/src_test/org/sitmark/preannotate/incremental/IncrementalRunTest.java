// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.conventions.Conventions;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.core.preannotation.RunResult;

/** A run over what has changed leaves the same files as a run over everything. */
class IncrementalRunTest {

    private static final int REPORTS = 12;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void make() throws IOException {
        for (String name : new String[] {"incremental", "full"}) {
            try (Corpus corpus = Corpus.create(folder.resolve(name), Sitmark.installed())) {
                for (int i = 0; i < REPORTS; i++) {
                    corpus.add(Report.of(
                            "r" + i,
                            "In Kyiv, Gen. Ann Example said that " + (i + 2) + " T-72B3 tanks were lost near "
                                    + (i % 3 == 0 ? "Zorvexton" : "Lviv") + "."));
                }
                Files.createDirectories(corpus.folder().resolve("gazetteers"));
            }
        }
    }

    private interface Step {
        void on(Corpus corpus) throws IOException;
    }

    /** The same in both corpora, then an incremental run in one and a full run in the other. */
    private RunResult both(Step step) throws IOException {
        RunResult incremental = run("incremental", step, true);
        RunResult full = run("full", step, false);
        assertThat(full.unchanged()).isZero();
        assertThat(incremental.suggestions()).isEqualTo(full.suggestions());
        assertThat(files("incremental")).isEqualTo(files("full"));
        return incremental;
    }

    private RunResult run(String name, Step step, boolean changedOnly) throws IOException {
        try (Corpus corpus = Corpus.open(folder.resolve(name), Sitmark.installed())) {
            step.on(corpus);
            return new PreAnnotation(corpus.sitmark(), corpus.runContext())
                    .run(corpus, corpus.names(), 2, changedOnly, new NullProgressMonitor());
        }
    }

    private SortedMap<String, String> files(String corpus) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(corpus).resolve("reports"))) {
            for (Path file : files.toList()) {
                contents.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void onlyWhatIsConcernedIsRunAgain() throws IOException {
        assertThat(both(corpus -> {}).unchanged()).as("the first run").isZero();
        assertThat(both(corpus -> {}).unchanged()).as("nothing new").isEqualTo(REPORTS);

        Step entry = corpus -> Files.writeString(
                corpus.folder().resolve("gazetteers/own.tsv"),
                "name\tlayer\tkind\tcanonical\taliases\nZorvexton\tentity\tlocation\t\t\n");
        assertThat(both(entry).unchanged()).as("a new entry").isEqualTo(REPORTS - 4);

        Step gone = corpus -> Files.delete(corpus.folder().resolve("gazetteers/own.tsv"));
        assertThat(both(gone).unchanged()).as("the entry gone").isEqualTo(REPORTS - 4);

        Step edit = corpus -> corpus.change(
                "r1",
                session -> session.apply(
                        Edits.add(session.report(), "entity", new Span(3, 7), Features.of("kind", "location"))));
        assertThat(both(edit).unchanged()).as("one report edited").isEqualTo(REPORTS - 1);

        Step learned = corpus -> corpus.change(
                "r2",
                session -> session.apply(
                        Edits.add(session.report(), "entity", new Span(3, 7), Features.of("kind", "location"))));
        assertThat(both(learned).unchanged())
                .as("Kyiv is learned and stands in all")
                .isZero();
    }

    @Test
    void otherConventionsRunAllReportsAgain() throws IOException {
        both(corpus -> {});
        Step titles = corpus -> Conventions.NONE.with("entity", "titles", "in").save(corpus.folder());
        SortedMap<String, String> before = files("incremental");
        assertThat(both(titles).unchanged()).isZero();
        assertThat(files("incremental")).isNotEqualTo(before);
        assertThat(both(corpus -> {}).unchanged()).as("nothing new").isEqualTo(REPORTS);
        assertThat(both(corpus -> Conventions.NONE.save(corpus.folder())).unchanged())
                .isZero();
        assertThat(files("incremental")).isEqualTo(before);
    }

    @Test
    void aBrokenOrOldMemoryIsNoHarm() throws IOException {
        both(corpus -> {});
        Path log = folder.resolve("incremental/.sitmark/runs/reports.tsv");
        Files.writeString(log, "rubbish\n");
        assertThat(both(corpus -> {}).unchanged()).isZero();
        assertThat(both(corpus -> {}).unchanged()).isEqualTo(REPORTS);
    }
}
