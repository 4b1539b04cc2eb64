// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.tcas.Annotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;

/** What Sitmark writes, any UIMA program reads, and the other way round. */
class StockUimaTest {

    private final TestLayers test = new TestLayers();

    StockUimaTest() throws Exception {}

    private Path write(Path folder, Report report) throws Exception {
        Path file = folder.resolve(report.name() + ".xmi");
        test.storage.writeTypeSystem(folder, test.layers);
        test.storage.write(file, report, null, null, test.layers, h -> {});
        return file;
    }

    private CAS load(Path file) throws Exception {
        return StockUima.load(file, file.resolveSibling("TypeSystem.xml"));
    }

    private static List<String> covered(CAS cas, String type) {
        Type found = cas.getTypeSystem().getType(type);
        return cas.<Annotation>select(found).map(Annotation::getCoveredText).toList();
    }

    @Test
    void stockUimaLoadsStrictlyWhatSitmarkWrites(@TempDir Path folder) throws Exception {
        CAS cas = load(write(folder, TestLayers.report()));

        assertThat(cas.getDocumentText()).isEqualTo(TestLayers.TEXT);
        assertThat(cas.getDocumentLanguage()).isEqualTo("de");
        assertThat(covered(cas, "org.sitmark.types.Equipment")).containsExactly("shells");
        assertThat(covered(cas, "com.acme.types.Weather")).containsExactly("A storm");
    }

    @Test
    void whoSelectsALayerGetsGoldAndNoSuggestions(@TempDir Path folder) throws Exception {
        CAS cas = load(write(folder, TestLayers.report()));

        assertThat(covered(cas, "org.sitmark.types.Entity")).containsExactly("Ann Example");
        assertThat(covered(cas, "org.sitmark.types.Figure")).containsExactly("At least 40");
        assertThat(covered(cas, "org.sitmark.types.Suggestion")).containsExactly("Velm", "3 May");
    }

    @Test
    void featuresAndLinksAreThereForStockUima(@TempDir Path folder) throws Exception {
        CAS cas = load(write(folder, TestLayers.report()));

        Type quoteType = cas.getTypeSystem().getType("org.sitmark.types.Quote");
        AnnotationFS quote = cas.<Annotation>select(quoteType).single();
        assertThat(quote.getFeatureValueAsString(quoteType.getFeatureByBaseName("type")))
                .isEqualTo("indirect");
        var speaker = (AnnotationFS) quote.getFeatureValue(quoteType.getFeatureByBaseName("speaker"));
        assertThat(speaker.getType().getName()).isEqualTo("org.sitmark.types.Entity");
        assertThat(speaker.getCoveredText()).isEqualTo("Ann Example");
        var cue = (AnnotationFS) quote.getFeatureValue(quoteType.getFeatureByBaseName("cue"));
        assertThat(cue.getCoveredText()).isEqualTo("said");
    }

    @Test
    void whatStockUimaWritesAgainComesBackAsTheSameReport(@TempDir Path folder) throws Exception {
        Path file = write(folder, TestLayers.report());
        Path again = folder.resolve("again.xmi");
        StockUima.save(load(file), again);

        var stored = test.storage.read(again, test.layers);

        assertThat(stored.problems()).isEmpty();
        assertThat(WithoutIds.of(stored.report())).isEqualTo(WithoutIds.of(TestLayers.report()));
    }

    @Test
    void itIsStillTheSameAfterTenTurnsBetweenBoth(@TempDir Path folder) throws Exception {
        Path file = write(folder, TestLayers.report());
        for (int i = 0; i < 10; i++) {
            StockUima.save(load(file), file);
            var stored = test.storage.read(file, test.layers);
            test.storage.write(file, stored.report(), stored.foreign(), stored.hash(), test.layers, h -> {});
        }

        var stored = test.storage.read(file, test.layers);
        assertThat(WithoutIds.of(stored.report())).isEqualTo(WithoutIds.of(TestLayers.report()));
        assertThat(Files.readAllLines(file)).hasSizeLessThan(80);
    }

    @Test
    void aValueThatIsNotAllowedAnyMoreStillLoads(@TempDir Path folder) throws Exception {
        Path file = write(
                folder,
                Report.of(
                        "r",
                        "Velm",
                        Map.of(),
                        List.of(new Mark(0x1000000, "entity", new Span(0, 4), Features.of("kind", "ship"), null))));

        assertThat(covered(load(file), "org.sitmark.types.Entity")).containsExactly("Velm");
        assertThat(test.storage.read(file, test.layers).problems())
                .containsExactly("kind of entity [0,4] is 'ship', which is none of person, organisation, location,"
                        + " nationality");
    }

    @Test
    void emptyTextsAndEmptyListsComeBackFromStockUima(@TempDir Path folder) throws Exception {
        Report report = Report.of("r", "", Map.of(), List.of());
        Path file = write(folder, report);
        StockUima.save(load(file), file);

        assertThat(test.storage.read(file, test.layers).report()).isEqualTo(report);
    }

    @Test
    void linksThatDangleDoNotKeepStockUimaFromLoading(@TempDir Path folder) throws Exception {
        Report report = Report.of(
                "r",
                "six men",
                Map.of(),
                List.of(new Mark(
                        0x1000000, "figure", new Span(0, 3), Features.NONE.with("of", new Link.ToItem(77)), null)));
        Path file = write(folder, report);

        assertThat(covered(load(file), "org.sitmark.types.Figure")).containsExactly("six");
        assertThat(test.storage.read(file, test.layers).report()).isEqualTo(report);
    }
}
