// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.remembered;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.bulk.Rule;
import org.sitmark.core.bulk.Rules;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.core.search.TextQuery;

class RememberedAnnotatorTest {

    @Test
    void aRuleSuggestsInReportsThatComeLater(@TempDir Path folder) throws Exception {
        Sitmark sitmark = Sitmark.installed();
        try (Corpus corpus = Corpus.create(folder.resolve("c"), sitmark)) {
            Rules.load(corpus.folder())
                    .with(new Rule(
                            new TextQuery("grumbler", false, false, true, true),
                            false,
                            "equipment",
                            new TreeMap<>(Map.of("category", "drone"))))
                    .save(corpus.folder());
            corpus.add(Report.of("one", "Two Grumblers flew over the grumbler's hangar."));
            new PreAnnotation(sitmark, corpus.runContext()).run(corpus, corpus.names(), 1, null);
            Report report = corpus.read("one");
            assertThat(report.suggestions("equipment").stream()
                            .filter(s -> s.origin().source().equals("org.sitmark.preannotate.remembered"))
                            .map(s -> s.span().of(report.text()) + " "
                                    + s.features().text("category") + " "
                                    + s.origin().provenance()))
                    .containsExactly(
                            "Grumblers drone remembered: \u201cgrumbler\u201d",
                            "grumbler drone remembered: \u201cgrumbler\u201d");
        }
    }
}
