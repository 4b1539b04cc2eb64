// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.core.spi.PreAnnotator;

/** The end of the loop: what was learned and promoted is suggested. */
class PromotedModelsTest {

    private static final String SOURCE = "org.sitmark.train.models";

    private static List<Suggestion> suggestions(Corpus corpus) throws IOException {
        List<Extension<PreAnnotator>> models = Sitmark.installed().preAnnotators().stream()
                .filter(e -> e.id().equals(SOURCE))
                .toList();
        assertThat(models).as("registered").hasSize(1);
        String name = corpus.names().get(0);
        return new PreAnnotation(corpus.sitmark(), corpus.runContext(), models)
                .suggest(Report.of(name, corpus.read(name).text()), null);
    }

    private static String trained(Corpus corpus) throws Exception {
        return new Training(corpus)
                .run(TrainingRequest.of(Set.of("entity")), null)
                .card()
                .id();
    }

    @Test
    void aPromotedModelSuggestsAtOnceAndNoLongerAfterARollBack(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 30)) {
            assertThat(suggestions(corpus)).isEmpty();
            String id = trained(corpus);
            assertThat(suggestions(corpus)).isEmpty();
            new ModelStore(corpus).promote(id);
            List<Suggestion> found = suggestions(corpus);
            assertThat(found).isNotEmpty();
            assertThat(found)
                    .allMatch(s -> s.origin().source().equals(SOURCE)
                            && s.origin().provenance().startsWith("model " + id + ": ")
                            && s.layer().equals("entity"));
            new ModelStore(corpus).rollBack();
            assertThat(suggestions(corpus)).isEmpty();
        }
    }

    @Test
    void aModelFileThatWasExchangedIsNotUsed(@TempDir Path folder) throws Exception {
        try (Corpus corpus = TestCorpus.create(folder.resolve("c"), 30)) {
            ModelStore store = new ModelStore(corpus);
            String id = trained(corpus);
            store.promote(id);
            Files.write(store.model(id), new byte[] {1, 2, 3});
            assertThatThrownBy(() -> suggestions(corpus))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(id)
                    .hasMessageContaining("roll back");
        }
    }
}
