// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.extension.TestSitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.preannotation.PreAnnotation;
import org.sitmark.core.search.TextQuery;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.core.spi.ReportView;
import org.sitmark.core.spi.Suggestions;

class RulesTest {

    /** Suggests the first word and a link to it. */
    public static final class FirstWord implements PreAnnotator {
        @Override
        public void suggest(ReportView report, Suggestions out, IProgressMonitor monitor) {
            out.add(new Span(0, report.text().indexOf(' ')), Features.NONE, 0.9, "first word");
        }
    }

    private static Rule rule(String text, boolean never, Map<String, String> features) {
        return new Rule(TextQuery.exactly(text), never, "thing", new TreeMap<>(features));
    }

    @Test
    void rulesAreReadAsTheyWereWritten(@TempDir Path folder) throws IOException {
        Rule odd = new Rule(
                new TextQuery("a\tb\\;\n#c", true, false, true, false),
                false,
                "place",
                new TreeMap<>(Map.of("note", "x;y=\\z", "kind", "a")));
        Rules rules = Rules.load(folder).with(rule("Velm", true, Map.of())).with(odd);
        rules.save(folder);
        assertThat(Rules.load(folder).asList()).containsExactly(rule("Velm", true, Map.of()), odd);
        assertThat(Files.readString(folder.resolve(Rules.FILE))).contains("never\tthing\tVelm\tcase,words\t");
        assertThat(rules.with(rule("Velm", false, Map.of())).asList()).hasSize(2);
        assertThat(rules.without(List.of(odd)).asList()).containsExactly(rule("Velm", true, Map.of()));
    }

    @Test
    void aBrokenLineIsNamed(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(folder.resolve(Rules.FILE), "# mine\nsuggest\tthing\tVelm\nmaybe\tthing\tx\n");
        assertThatThrownBy(() -> Rules.load(folder))
                .hasMessageContaining("remembered.tsv, line 3")
                .hasMessageContaining("suggest or never");
    }

    @Test
    void aMatcherGivesSpansAndFeatures(@TempDir Path folder) throws Exception {
        Sitmark sitmark = new TestSitmark().build();
        Rules.load(folder).with(rule("Velm", false, Map.of("kind", "b"))).save(folder);
        RuleMatcher matcher = RuleMatcher.of(folder, sitmark.layers(), w -> w);
        List<String> found = new ArrayList<>();
        matcher.suggest("Old Velm.", (span, rule) -> found.add(span + " " + rule.features()), null);
        assertThat(found).containsExactly("[4,8] {kind=b}");
        Rules.load(folder).with(rule("x", false, Map.of("kind", "nonsense"))).save(folder);
        assertThatThrownBy(() -> RuleMatcher.of(folder, sitmark.layers(), w -> w))
                .hasMessageContaining("the rule for 'x'")
                .hasMessageContaining("'nonsense' is no kind of thing");
    }

    @Test
    void whatIsNeverToBeSuggestedIsNotSuggestedByAnyone(@TempDir Path folder) throws Exception {
        Sitmark sitmark = new TestSitmark()
                .add("preAnnotators", Map.of("id", "first", "layer", "thing"), FirstWord::new)
                .build();
        try (Corpus corpus = Corpus.create(folder.resolve("c"), sitmark)) {
            corpus.add(Report.of("one", "Velm fell"));
            Rules.load(corpus.folder()).with(rule("Velm", true, Map.of())).save(corpus.folder());
            new PreAnnotation(sitmark, corpus.runContext()).run(corpus, corpus.names(), 1, null);
            assertThat(corpus.read("one").suggestions()).isEmpty();
            Rules.load(corpus.folder())
                    .without(List.of(rule("Velm", true, Map.of())))
                    .save(corpus.folder());
            new PreAnnotation(sitmark, corpus.runContext()).run(corpus, corpus.names(), 1, null);
            assertThat(corpus.read("one").suggestions()).hasSize(1);
        }
    }
}
