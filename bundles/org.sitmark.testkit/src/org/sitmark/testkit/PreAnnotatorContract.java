// SPDX-License-Identifier: Apache-2.0
package org.sitmark.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.PreAnnotator;

/**
 * What every pre-annotator keeps to. Extend it, name your extension and give reports in which it finds something:
 *
 * <pre>
 * class StormFinderTest extends PreAnnotatorContract {
 *     protected String id() { return "com.acme.storms"; }
 *     protected List&lt;Report&gt; reports() { return List.of(doc("A storm came.")); }
 * }
 * </pre>
 */
public abstract class PreAnnotatorContract {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "\n",
            "\r\n\r\n",
            "\uFEFF",
            "a",
            ".",
            "\uD83D\uDE00",
            "\uD83D\uDE00 e\u0301 \u202Eabc\u202C a\u00A0b \u0085 \u2028 \u05D0\u0627",
            "\"“”„«»‘’'",
            "1,2.3.4 10 % $5 1e9 99999999999999999999999999 \u0663\u0664 ⅓ ²",
            "((((((((((]]]]]]]]]]",
            "NO LOWER CASE AT ALL. ".repeat(20),
            "word ".repeat(200));

    /** Id of the extension, as in plugin.xml. */
    protected abstract String id();

    /** Reports in which the pre-annotator finds something. */
    protected abstract List<Report> reports();

    private Extension<PreAnnotator> extension() {
        return Sitmark.installed().preAnnotators().stream()
                .filter(e -> e.id().equals(id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no pre-annotator " + id() + "; problems: "
                        + Sitmark.installed().problems()));
    }

    private List<String> served() {
        return extension().list("layer");
    }

    private List<Suggestion> suggest(Report report) {
        return TestRun.suggest(extension().create(), report, served(), new NullProgressMonitor());
    }

    @Test
    void isRegisteredWithNameDescriptionAndKnownLayers() {
        assertThat(extension().name()).isNotBlank().isNotEqualTo(id());
        assertThat(extension().description()).endsWith(".");
        assertThat(served()).isNotEmpty().allSatisfy(layer -> assertThat(
                        Sitmark.installed().layers().byId(layer))
                .as("layer %s", layer)
                .isPresent());
    }

    @Test
    void everyOptionIsExplainedAndCanBeSetToItsDefault() {
        extension().options().forEach(option -> {
            assertThat(option.description()).as(option.name()).isNotBlank();
            extension().create(Map.of(option.name(), option.defaultValue()));
        });
    }

    @Test
    void findsSomethingInEachOfItsReports() {
        assertThat(reports()).isNotEmpty().allSatisfy(report -> assertThat(suggest(report))
                .as(report.text())
                .isNotEmpty());
    }

    /** The host refuses other spans and features; here that is a failure. */
    @Test
    void spansLieInTheTextAndSplitNoCharacter() {
        for (Report report : allReports()) {
            for (Item found : suggest(report)) {
                String text = report.text();
                assertThat(splits(text, found.begin()) || splits(text, found.end()))
                        .as("%s cuts a character in half in: %s", found.span(), text)
                        .isFalse();
            }
        }
    }

    private static boolean splits(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
    }

    private List<Report> allReports() {
        List<Report> all = new ArrayList<>(reports());
        ODD.forEach(text -> all.add(TestReports.plain(text)));
        return all;
    }

    @Test
    void findsNothingInAnEmptyText() {
        assertThat(suggest(TestReports.plain(""))).isEmpty();
        assertThat(suggest(TestReports.plain(" \r\n\t "))).isEmpty();
    }

    @Test
    void theSameReportGivesTheSameWhateverWasSeenBefore() {
        PreAnnotator used = extension().create();
        TestRun.prepare(used, new NullProgressMonitor());
        List<Report> all = allReports();
        List<List<Suggestion>> first = all.stream()
                .map(report -> TestRun.again(used, report, served(), new NullProgressMonitor()))
                .toList();
        for (int i = all.size() - 1; i >= 0; i--) {
            assertThat(TestRun.again(used, all.get(i), served(), new NullProgressMonitor()))
                    .isEqualTo(first.get(i));
            assertThat(suggest(all.get(i))).isEqualTo(first.get(i));
        }
    }

    @Test
    void theReportStaysAsItIs() {
        for (Report report : reports()) {
            Report copy = Report.of(report.name(), report.text(), report.info(), items(report));
            suggest(report);
            assertThat(report).isEqualTo(copy);
        }
    }

    private static List<Item> items(Report report) {
        List<Item> items = new ArrayList<>(report.marks());
        items.addAll(report.suggestions());
        return items;
    }

    @Test
    void progressIsNeverMoreThanThereIsToDo() {
        for (Report report : allReports()) {
            PreAnnotator annotator = extension().create();
            CheckedMonitor preparing = new CheckedMonitor();
            CheckedMonitor suggesting = new CheckedMonitor();
            TestRun.prepare(annotator, preparing);
            TestRun.again(annotator, report, served(), suggesting);
            preparing.verify();
            suggesting.verify();
        }
    }

    /** On a long text it must look at the monitor; a cancelled run ends at once or throws. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void stopsSoonWhenItIsCancelled() {
        StringBuilder text = new StringBuilder();
        while (text.length() < 300_000) {
            reports().forEach(report -> text.append(report.text()).append("\n\n"));
        }
        PreAnnotator annotator = extension().create();
        TestRun.prepare(annotator, new NullProgressMonitor());
        Report report = TestReports.plain(text.toString());
        // segmentation, which is the host's, is not counted
        Sitmark.installed().segmenter().segment(report.text());
        CheckedMonitor cancelled = CheckedMonitor.cancelledAfter(0);
        long start = System.nanoTime();
        try {
            TestRun.again(annotator, report, served(), cancelled);
            assertThat(System.nanoTime() - start)
                    .as("nanoseconds for 300,000 characters without looking at the monitor")
                    .isLessThan(TimeUnit.SECONDS.toNanos(20));
        } catch (OperationCanceledException expected) {
            assertThat(cancelled.looks()).isPositive();
        }
    }
}
