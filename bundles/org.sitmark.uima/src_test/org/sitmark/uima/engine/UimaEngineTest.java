// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.uima.storage.TestLayers;

class UimaEngineTest {

    private static final String NAMED_ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity";

    private final TestLayers test = new TestLayers();

    UimaEngineTest() throws Exception {}

    private UimaEngine prepared(UimaEngine engine) throws Exception {
        engine.prepare(Results.context(test.layers, null), new NullProgressMonitor());
        return engine;
    }

    private static UimaEngine storms() {
        UimaEngine engine = new UimaEngine();
        engine.engine = StormEngine.class.getName();
        engine.typeSystems = "org.sitmark.uima.engine.Storm";
        engine.parameters = "words: storm,gale; strength:3";
        engine.type = "com.acme.engine.Storm";
        engine.kindFrom = "sort";
        engine.kinds = "storm:storm";
        return engine;
    }

    private static Report report(String text) {
        return Report.of("r", text);
    }

    @Test
    void aUimaFitEngineNeedsNoClassOfItsOwn() throws Exception {
        UimaEngine engine = storms();
        engine.features = "severity:strength, cause:at";
        engine.scoreFrom = "sure";
        Report report = Report.of(
                "r",
                "In Velm a storm and a gale.",
                Map.of(),
                List.of(new Mark(
                        7, "entity", new org.sitmark.core.model.Span(3, 7), Features.of("kind", "location"), null)));

        assertThat(Results.of(prepared(engine), report, "weather"))
                .containsExactly("weather[10,15]{cause=[3,7], severity=3, type=storm} 0.13636364 Storm storm");
    }

    @Test
    void otherValuesCanBecomeOneKind() throws Exception {
        UimaEngine engine = storms();
        engine.kinds = "storm:storm,*:flood";
        engine.layer = "weather";
        engine.score = 0.25;

        assertThat(Results.of(prepared(engine), report("A storm, then a gale."), "entity"))
                .containsExactly(
                        "weather[2,7]{type=storm} 0.25 Storm storm", "weather[16,20]{type=flood} 0.25 Storm gale");
    }

    @Test
    void oneEngineServesReportAfterReport() throws Exception {
        UimaEngine engine = prepared(storms());

        List<String> first = Results.of(engine, report("A storm."), "weather");
        assertThat(Results.of(engine, report(""), "weather")).isEmpty();
        assertThat(Results.of(engine, report("storm storm"), "weather")).hasSize(2);
        assertThat(Results.of(engine, report("A storm."), "weather"))
                .isEqualTo(first)
                .hasSize(1);
    }

    @Test
    void dkproFindsNamesWithAModelTrainedHere(@TempDir Path folder) throws Exception {
        UimaEngine engine = new UimaEngine();
        engine.engine = "org.dkpro.core.opennlp.OpenNlpNamedEntityRecognizer";
        engine.parameters = "modelLocation:" + model(folder).toUri() + ";language:en";
        engine.type = NAMED_ENTITY;
        engine.kindFrom = "value";
        engine.kinds = "person:person,place:location";
        prepared(engine);

        assertThat(Results.of(engine, report("Yesterday Ann Example went to Velm ."), "entity"))
                .containsExactly(
                        "entity[10,21]{kind=person} 0.5 NamedEntity person",
                        "entity[30,34]{kind=location} 0.5 NamedEntity place");
    }

    /** A tiny model that knows what stands before "went to" and after it. */
    private static Path model(Path folder) throws Exception {
        List<NameSample> samples = Stream.of("Bob Miller", "Eve Stone", "Ann Baker", "Carl Example", "Dora Lake")
                .flatMap(name -> Stream.of("Karsk", "Velm", "Orsk", "Tarn")
                        .map(place -> new NameSample(
                                ("Yesterday " + name + " went to " + place + " .").split(" "),
                                new Span[] {new Span(1, 3, "person"), new Span(5, 6, "place")},
                                false)))
                .toList();
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        TokenNameFinderModel model = NameFinderME.train(
                "en", null, ObjectStreamUtils.createObjectStream(samples), parameters, new TokenNameFinderFactory());
        Path file = folder.resolve("ner.bin");
        try (OutputStream out = Files.newOutputStream(file)) {
            model.serialize(out);
        }
        return file;
    }

    @Test
    void dkproSegmenterMayMakeItsOwnTokens() throws Exception {
        UimaEngine engine = new UimaEngine();
        engine.engine = "org.dkpro.core.tokit.BreakIteratorSegmenter";
        engine.segmentation = false;
        engine.type = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token";

        assertThat(Results.of(prepared(engine), report("A storm."), "weather"))
                .containsExactly("weather[0,1]{} 0.5 Token", "weather[2,7]{} 0.5 Token", "weather[7,8]{} 0.5 Token");
    }

    @Test
    void aDescriptorInThePlugInIsAnEngineToo() throws Exception {
        UimaEngine engine = storms();
        engine.engine = "org/sitmark/uima/engine/Storms.xml";
        engine.typeSystems = "";
        engine.parameters = "strength:9";
        engine.features = "severity:strength";

        assertThat(Results.of(prepared(engine), report("A storm."), "weather"))
                .containsExactly("weather[2,7]{severity=9, type=storm} 0.5 Storm storm");
    }

    @Test
    void marksThatTheEngineWasGivenAreNoSuggestionsOfIt() throws Exception {
        UimaEngine engine = storms();
        engine.type = "org.sitmark.types.Entity";
        engine.kindFrom = "kind";
        engine.kinds = "";
        Report report = Report.of(
                "r",
                "Velm",
                Map.of(),
                List.of(new Mark(
                        7, "entity", new org.sitmark.core.model.Span(0, 4), Features.of("kind", "location"), null)));

        assertThat(Results.of(prepared(engine), report, "entity")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "engine; no.such.Engine; There is no class no.such.Engine in any plug-in",
                "engine; java.lang.String; java.lang.String is no UIMA analysis component",
                "engine; no/such.xml; There is no file no/such.xml in any plug-in",
                "parameters; speed:1; The engine has no parameter 'speed'; it has [fail, strength, words]",
                "parameters; strength:x; Parameter strength takes a number of type Integer, not 'x'",
                "parameters; words:${corpus}/w; needs a corpus",
                "type; com.acme.Nothing; has no annotation type com.acme.Nothing",
                "kindFrom; x; com.acme.engine.Storm has no feature 'x'",
                "kinds; a:b; layer weather has no kind 'b'; it has storm, flood",
                "features; x:sort; layer weather has no feature 'x'",
                "typeSystems; no.such.Types; no/such/Types.xml"
            })
    void whatDoesNotFitIsSaidBeforeTheEngineRuns(String option, String value, String message) throws Exception {
        UimaEngine engine = storms();
        engine.layer = "weather";
        engine.getClass().getField(option).set(engine, value.replace("{corpus}", "{corpus}"));

        assertThatThrownBy(() -> prepared(engine)).hasMessageContaining(message.strip());
    }

    @Test
    void aFailureOfTheEngineIsSaidAndTheNextReportIsFine() throws Exception {
        UimaEngine engine = storms();
        engine.parameters = "fail:true";
        prepared(engine);

        assertThatThrownBy(() -> Results.of(engine, report("A storm."), "weather"))
                .hasMessageContaining("StormEngine failed: ")
                .hasMessageContaining("out of wind");
    }

    @Test
    void aMissingModelIsSaid() throws Exception {
        UimaEngine engine = new UimaEngine();
        engine.engine = "org.dkpro.core.opennlp.OpenNlpNamedEntityRecognizer";
        engine.parameters = "modelLocation:file:/no/such/model.bin;language:en";
        engine.type = NAMED_ENTITY;
        prepared(engine);

        assertThatThrownBy(() -> Results.of(engine, report("A storm."), "entity"))
                .isInstanceOf(java.io.IOException.class)
                .hasMessageContaining("/no/such/model.bin");
    }

    @Test
    void aCancelledRunDoesNotStartTheEngine() throws Exception {
        UimaEngine engine = prepared(storms());
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        Results results = new Results(report("A storm."), "weather", new java.util.ArrayList<>());

        assertThatThrownBy(() -> engine.suggest(results, results, cancelled))
                .isInstanceOf(OperationCanceledException.class);
        assertThat(results.found()).isEmpty();
    }

    @Test
    void theThreadsContextLoaderIsGivenBack() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(null);
        try {
            assertThat(Results.of(prepared(storms()), report("A storm."), "weather"))
                    .hasSize(1);
            assertThat(Thread.currentThread().getContextClassLoader()).isNull();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
