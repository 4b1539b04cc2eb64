// SPDX-License-Identifier: Apache-2.0
package org.sitmark.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitmark.core.conventions.Conventions;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.Convention;
import org.sitmark.core.spi.ReportView;

/**
 * What every convention keeps to. Extend it, name your extension and give texts in brackets in which its choices make a difference:
 *
 * <pre>
 * class RankConventionTest extends ConventionContract {
 *     protected String id() { return "com.acme.ranks"; }
 *     protected List&lt;String&gt; examples() { return List.of("Gen. [Ann Example|entity kind=person] came."); }
 * }
 * </pre>
 */
public abstract class ConventionContract {

    private static final List<String> ODD = List.of(
            "a",
            "the ",
            "the the the the",
            "\uD83D\uDE00 e\u0301 the \u05D0\u0627's",
            "The's ' \u2019 - of the of the",
            "at least at least - 5 or more or more $ % km",
            "THE LOWER CASE IS GONE",
            "one\ntwo\n\nthree the four");

    /** Id of the extension, as in plugin.xml. */
    protected abstract String id();

    /** Reports in brackets; of the first mark of each, one choice or the other makes something else. */
    protected abstract List<String> examples();

    /** What becomes of the first mark of a report in brackets: the text that it covers then. */
    protected final String follow(String choice, String brackets) {
        Report report = TestReports.doc(brackets);
        return apply(choice, report, suggestion(report.marks().get(0))).span().of(report.text());
    }

    /** The features that the first mark of a report in brackets has then. */
    protected final Features features(String choice, String brackets) {
        Report report = TestReports.doc(brackets);
        return apply(choice, report, suggestion(report.marks().get(0))).features();
    }

    private Extension<Convention> extension() {
        return Sitmark.installed().conventions().stream()
                .filter(e -> e.id().equals(id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no convention " + id() + "; problems: "
                        + Sitmark.installed().problems()));
    }

    private List<String> choices() {
        return extension().list("choices");
    }

    private Suggestion apply(String choice, Report report, Suggestion suggestion) {
        ReportView view = TestRun.view(report);
        return extension().create().follow(view, suggestion, choice);
    }

    private static Suggestion suggestion(Mark mark) {
        return new Suggestion(
                mark.id(),
                mark.layer(),
                mark.span(),
                mark.features(),
                new Origin(TestRun.SOURCE, 0.8, "a rule"),
                Suggestion.State.OPEN);
    }

    @Test
    void isRegisteredWithNameDescriptionKeyChoicesAndKnownLayers() {
        Extension<Convention> extension = extension();
        assertThat(extension.name()).isNotBlank().isNotEqualTo(id());
        assertThat(extension.description()).endsWith(".");
        assertThat(extension.attribute("key")).isPresent();
        assertThat(Conventions.key(extension)).isNotEqualTo(Conventions.OMIT).matches("[a-z-]+");
        assertThat(choices()).isNotEmpty().doesNotHaveDuplicates().allMatch(c -> c.matches("[a-z-]+"));
        assertThat(extension.list("layers")).isNotEmpty().allSatisfy(layer -> {
            assertThat(Sitmark.installed().layers().byId(layer))
                    .as("layer %s", layer)
                    .isPresent();
            assertThat(Conventions.of(Sitmark.installed(), layer).stream().map(Conventions::key))
                    .as("keys of layer %s", layer)
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void makesADifferenceInEachOfItsExamples() {
        assertThat(examples()).isNotEmpty().allSatisfy(example -> {
            Report report = TestReports.doc(example);
            Suggestion made = suggestion(report.marks().get(0));
            assertThat(choices()).as(example).anySatisfy(choice -> assertThat(apply(choice, report, made))
                    .isNotEqualTo(made));
        });
    }

    @Test
    void whatFollowsItAlreadyStaysAsItIs() {
        for (String choice : choices()) {
            for (Report report : allReports()) {
                for (Suggestion made : places(report)) {
                    Suggestion once = apply(choice, report, made);
                    assertThat(apply(choice, report, once))
                            .as("%s of %s in: %s", choice, made.span(), report.text())
                            .isEqualTo(once);
                }
            }
        }
    }

    @Test
    void keepsIdLayerAndOriginAndStaysInTheText() {
        for (String choice : choices()) {
            for (Report report : allReports()) {
                for (Suggestion made : places(report)) {
                    Suggestion found = apply(choice, report, made);
                    assertThat(found.id()).isEqualTo(made.id());
                    assertThat(found.layer()).isEqualTo(made.layer());
                    assertThat(found.origin()).isEqualTo(made.origin());
                    assertThat(found.span().isEmpty()).isFalse();
                    assertThat(found.end()).isLessThanOrEqualTo(report.text().length());
                    assertThat(apply(choice, report, made)).isEqualTo(found);
                }
            }
        }
    }

    private List<Report> allReports() {
        List<Report> all = new ArrayList<>();
        examples().forEach(e -> all.add(TestReports.doc(e)));
        ODD.forEach(text -> all.add(TestReports.plain(text)));
        return all;
    }

    /** Its marks, and in layers of the convention some places at random. */
    private List<Suggestion> places(Report report) {
        List<Suggestion> places = new ArrayList<>();
        report.marks().forEach(m -> places.add(suggestion(m)));
        Random random = new Random(report.text().hashCode());
        String text = report.text();
        for (String layer : extension().list("layers")) {
            for (int i = 0; i < 20; i++) {
                int begin = random.nextInt(text.length());
                int end = begin + 1 + random.nextInt(text.length() - begin);
                if (!text.substring(begin, end).isBlank()) {
                    places.add(new Suggestion(
                            900 + i,
                            layer,
                            new Span(begin, end),
                            Features.NONE,
                            new Origin(TestRun.SOURCE, 0.5, ""),
                            Suggestion.State.OPEN));
                }
            }
        }
        return places;
    }
}
