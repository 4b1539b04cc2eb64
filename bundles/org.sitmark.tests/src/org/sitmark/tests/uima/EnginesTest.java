// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.uima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitmark.testkit.TestReports.suggestionsOf;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.CasIOUtils;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.testkit.TestReports;
import org.sitmark.uima.engine.UimaEngine;

/** Engines and type systems of several bundles find each other in OSGi as they do on a class path. */
class EnginesTest {

    private static UimaEngine dkproNames(Path folder) throws Exception {
        List<NameSample> samples = Stream.of("Bob Miller", "Eve Stone", "Ann Baker", "Dora Lake")
                .flatMap(name -> Stream.of("Karsk", "Velm", "Orsk", "Tarn")
                        .map(place -> new NameSample(
                                ("Yesterday " + name + " went to " + place + " .").split(" "),
                                new Span[] {new Span(1, 3, "person"), new Span(5, 6, "place")},
                                false)))
                .toList();
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        Path model = folder.resolve("ner.bin");
        try (OutputStream out = Files.newOutputStream(model)) {
            NameFinderME.train(
                            "en",
                            null,
                            ObjectStreamUtils.createObjectStream(samples),
                            parameters,
                            new TokenNameFinderFactory())
                    .serialize(out);
        }
        UimaEngine engine = new UimaEngine();
        engine.engine = "org.dkpro.core.opennlp.OpenNlpNamedEntityRecognizer";
        engine.parameters = "modelLocation:" + model.toUri() + ";language:en";
        engine.type = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity";
        engine.layer = "entity";
        engine.kindFrom = "value";
        engine.kinds = "person:person,place:location";
        return engine;
    }

    @Test
    void dkproRunsAsAPreAnnotator(@TempDir Path folder) throws Exception {
        assertThat(suggestionsOf(dkproNames(folder), "Yesterday Eve Lake went to Velm."))
                .containsExactly("[10,18]entity(person) (Eve Lake)", "[27,31]entity(location) (Velm)");
    }

    @Test
    void anEngineSeesTheTypesOfALayerOfAnotherBundle() {
        UimaEngine engine = new UimaEngine();
        engine.engine = "org.dkpro.core.tokit.BreakIteratorSegmenter";
        engine.segmentation = false;
        engine.type = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence";
        engine.layer = "weather";

        assertThat(suggestionsOf(engine, "Snow in [Velm|entity kind=location]."))
                .containsExactly("[0,13]weather (Snow in Velm.)");
    }

    @Test
    void itRunsWithoutAContextClassLoaderToo(@TempDir Path folder) throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(null);
        try {
            assertThat(suggestionsOf(dkproNames(folder), "Yesterday Eve Lake went to Velm."))
                    .hasSize(2);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void storedReportsLoadStrictlyWithTheTypeSystemBesideThem(@TempDir Path folder) throws Exception {
        Sitmark sitmark = Sitmark.installed();
        Report report = TestReports.doc("[Snow|weather type=snow place=@v] in [Velm|entity#v kind=location].");
        sitmark.storage().writeTypeSystem(folder, sitmark.layers());
        Path file = folder.resolve("test.xmi");
        sitmark.storage().write(file, report, null, null, sitmark.layers(), hash -> {});

        CAS cas = CasCreationUtils.createCas(
                UIMAFramework.getXMLParser()
                        .parseTypeSystemDescription(new XMLInputSource(
                                folder.resolve("TypeSystem.xml").toFile())),
                null,
                null);
        try (InputStream in = Files.newInputStream(file)) {
            CasIOUtils.load(in, cas);
        }
        assertThat(cas.getDocumentText()).isEqualTo("Snow in Velm.");
        assertThat(cas.getAnnotationIndex(cas.getTypeSystem().getType("org.sitmark.example.lexicon.Weather")))
                .hasSize(1);
        assertThat(sitmark.storage().read(file, sitmark.layers()).report()).isEqualTo(report);
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains("layer=\"weather\"");
    }
}
