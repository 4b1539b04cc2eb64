// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;

class TrialTest {

    private static final String HEADER = "name\tlayer\tkind\tcanonical\taliases\n";

    @Test
    void aLineOfAListOfTheCorpusIsNamedAndReadAgainWhenItChanges(@TempDir Path folder) throws IOException {
        try (Corpus corpus = Corpus.create(folder.resolve("corpus"), Sitmark.installed())) {
            Path list = corpus.folder().resolve("gazetteers/own.tsv");
            Trial trial = new Trial(corpus.sitmark(), corpus.runContext());
            String sentence = "At least 40 shells fell on Zorvexton.";
            assertThat(trial.fire(sentence, new NullProgressMonitor()))
                    .extracting(f -> f.suggestion().layer() + " " + f.text())
                    .contains("figure At least 40", "equipment shells");

            Files.writeString(list, HEADER + "# ours\nZorvexton\tentity\tlocation\t\tZorv\n");
            List<Firing> firings = trial.fire(sentence, new NullProgressMonitor());
            assertThat(firings.stream().filter(f -> f.text().equals("Zorvexton") && f.won()))
                    .singleElement()
                    .satisfies(f -> {
                        assertThat(f.kind()).isEqualTo("location");
                        assertThat(f.place()).hasValue(new Firing.Place(list.toAbsolutePath(), 3));
                    });

            Files.writeString(list, HEADER + "Zorvexton\tentity\tplaces\t\t\n\tentity\tperson\t\t\n");
            assertThat(trial.problems())
                    .extracting(p -> p.line() + " " + p.reason())
                    .satisfiesExactly(
                            p -> assertThat(p).startsWith("2 'places' is no kind of entity"),
                            p -> assertThat(p).isEqualTo("3 name or layer is missing"));
        }
    }
}
