// SPDX-License-Identifier: Apache-2.0
package org.sitmark.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Value;
import org.sitmark.core.spi.PreAnnotator;
import org.sitmark.io.bracket.BracketParser;

/**
 * Reports written with brackets, and what is on them as strings, so that a test reads like the text it is about:
 *
 * <pre>
 * Report report = doc("Output rose by [12 %|figure kind=percent value=12] in May.");
 * assertThat(marksOf(report)).containsExactly("[15,19]figure(percent) (12 %)");
 * assertThat(suggestionsOf(new MyAnnotator(), "About 40 shells")).containsExactly("[0,8]figure(count) (About 40) value=40");
 * </pre>
 *
 * All methods use the layers that are installed, which in plain JUnit are those of every plugin.xml on the class path.
 */
public final class TestReports {

    private static final String NAME = "test";

    private TestReports() {}

    /**
     * A report named {@code test} from bracket notation; see {@link BracketParser}.
     *
     * @throws IllegalArgumentException if the notation is broken or a layer does not allow a feature or value
     */
    public static Report doc(String brackets) {
        return BracketParser.parse(NAME, brackets, layers());
    }

    /** A report named {@code test} with this text as it is: brackets have no meaning. */
    public static Report plain(String text) {
        return Report.of(NAME, text);
    }

    /** The installed layers. */
    public static Layers layers() {
        return Sitmark.installed().layers();
    }

    /** The marks in text order as {@code [15,19]figure(percent) (12 %)}: span, layer, kind where it has one, covered text. */
    public static List<String> marksOf(Report report) {
        return report.marks().stream().map(mark -> describe(report, mark)).toList();
    }

    /** The same with the other features: {@code [15,19]figure(percent) (12 %) value=12 of=(shells)}. */
    public static List<String> featuresOf(Report report) {
        return report.marks().stream().map(mark -> describeFully(report, mark)).toList();
    }

    /** The open suggestions of a report like {@link #featuresOf}. */
    public static List<String> suggestionsOf(Report report) {
        return report.openSuggestions().stream()
                .map(suggestion -> describeFully(report, suggestion))
                .toList();
    }

    /**
     * What a pre-annotator suggests for a text in bracket notation, like {@link #featuresOf}, in text order. The marks of the text are what is known
     * before it runs.
     */
    public static List<String> suggestionsOf(PreAnnotator annotator, String brackets) {
        Report report = doc(brackets);
        List<Suggestion> suggested = suggest(annotator, report);
        List<Item> all = new ArrayList<>(report.marks());
        all.addAll(suggested);
        Report both = Report.of(report.name(), report.text(), Map.of(), all);
        return suggested.stream().map(s -> describeFully(both, s)).toList();
    }

    /** What a pre-annotator suggests for a report, in text order; it may suggest in every installed layer. */
    public static List<Suggestion> suggest(PreAnnotator annotator, Report report) {
        return TestRun.suggest(
                annotator, report, layers().stream().map(layer -> layer.id()).toList(), new NullProgressMonitor());
    }

    private static String describe(Report report, Item item) {
        String kind = layers().kindOf(item);
        return item.span() + item.layer() + (kind == null ? "" : "(" + kind + ")") + " ("
                + item.span().of(report.text()) + ")";
    }

    private static String describeFully(Report report, Item item) {
        String kindFeature =
                layers().byId(item.layer()).map(layer -> layer.kindFeature()).orElse(null);
        StringBuilder text = new StringBuilder(describe(report, item));
        item.features().asMap().forEach((name, value) -> {
            if (!name.equals(kindFeature)) {
                text.append(' ').append(name).append('=').append(describe(report, value));
            }
        });
        return text.toString();
    }

    private static String describe(Report report, Value value) {
        if (value instanceof Value.Ref ref) {
            return describe(report, ref.link());
        }
        if (value instanceof Value.Refs refs) {
            return refs.links().stream()
                    .map(link -> describe(report, link))
                    .toList()
                    .toString();
        }
        return value.toString();
    }

    private static String describe(Report report, Link link) {
        return link.resolve(report)
                .map(span -> "(" + span.of(report.text()) + ")")
                .orElse(link + " (gone)");
    }
}
