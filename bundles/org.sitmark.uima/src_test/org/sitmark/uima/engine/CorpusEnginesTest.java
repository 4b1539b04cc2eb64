// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitmark.core.model.Report;
import org.sitmark.uima.storage.TestLayers;

class CorpusEnginesTest {

    private static final String MAPPING = """
            {"parameters": {"words": "storm,gale"},
             "mappings": [{"type": "com.acme.engine.Storm", "layer": "weather", "kindFrom": "sort",
                           "kinds": {"storm": "storm"}, "features": {"severity": "strength"}, "score": 0.75}]}
            """;

    private final TestLayers test = new TestLayers();

    CorpusEnginesTest() throws Exception {}

    @AfterEach
    void forgetTrust() {
        System.clearProperty(TrustedEngines.PROPERTY);
    }

    private CorpusEngines prepared(Path corpus) throws Exception {
        CorpusEngines engines = new CorpusEngines();
        engines.prepare(Results.context(test.layers, corpus), new NullProgressMonitor());
        return engines;
    }

    private static Path engine(Path corpus, String json) throws IOException {
        Path descriptor = Files.createDirectories(corpus.resolve("engines")).resolve("storms.xml");
        try (InputStream in = Objects.requireNonNull(CorpusEnginesTest.class.getResourceAsStream("Storms.xml"))) {
            Files.write(descriptor, in.readAllBytes());
        }
        Files.writeString(corpus.resolve("engines/storms.json"), json);
        return descriptor;
    }

    private static void trust(Path corpus, Path descriptor) throws IOException {
        Path trusted = corpus.resolve("trusted");
        Files.writeString(
                trusted,
                "# mine\n" + TrustedEngines.fingerprint(descriptor, corpus.resolve("engines/storms.json"))
                        + " storms\n");
        System.setProperty(TrustedEngines.PROPERTY, trusted.toString());
    }

    @Test
    void aTrustedEngineOfTheCorpusRuns(@TempDir Path corpus) throws Exception {
        trust(corpus, engine(corpus, MAPPING));

        assertThat(Results.of(prepared(corpus), Report.of("r", "A storm, a gale."), "*"))
                .containsExactly("weather[2,7]{severity=2, type=storm} 0.75 Storm storm");
    }

    @Test
    void anEngineIsNotRunUntilItIsTrustedAndNotAfterItChanged(@TempDir Path corpus) throws Exception {
        System.setProperty(TrustedEngines.PROPERTY, corpus.resolve("none").toString());
        Path descriptor = engine(corpus, MAPPING);
        assertThatThrownBy(() -> prepared(corpus))
                .hasMessageContaining("If you trust it, add this line to " + corpus.resolve("none") + ": "
                        + TrustedEngines.fingerprint(descriptor, corpus.resolve("engines/storms.json")));

        trust(corpus, descriptor);
        Files.writeString(descriptor, Files.readString(descriptor) + "<!-- -->", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> prepared(corpus)).hasMessageContaining("If you trust it");
    }

    @Test
    void aCorpusWithoutEnginesIsFine(@TempDir Path corpus) throws Exception {
        assertThat(Results.of(prepared(corpus), Report.of("r", "A storm."), "*"))
                .isEmpty();
        CorpusEngines none = new CorpusEngines();
        none.prepare(Results.context(test.layers, null), new NullProgressMonitor());
        assertThat(Results.of(none, Report.of("r", "A storm."), "*")).isEmpty();
    }

    @Test
    void anEngineWithoutMappingIsSaid(@TempDir Path corpus) throws Exception {
        Path descriptor = engine(corpus, MAPPING);
        Files.delete(corpus.resolve("engines/storms.json"));

        assertThatThrownBy(() -> prepared(corpus))
                .hasMessage("engines/storms.xml has no storms.json beside it, which says what becomes a suggestion");
        assertThat(descriptor).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{; is no JSON: ",
                "[]; expected an object with [mappings, parameters, segmentation, typeSystems]",
                "{\"mapping\": []}; has the key \"mapping\"",
                "{}; has no \"mappings\"",
                "{\"mappings\": [{\"type\": \"x\"}]}; a mapping has no \"layer\"",
                "{\"mappings\": [{\"type\": \"x\", \"layer\": \"weather\"}]}; has no annotation type x",
                "{\"mappings\": [{\"type\": \"com.acme.engine.Storm\", \"layer\": \"y\"}]}; there is no layer 'y'"
            })
    void aBrokenMappingIsSaid(String json, String message, @TempDir Path corpus) throws Exception {
        trust(corpus, engine(corpus, json));

        assertThatThrownBy(() -> prepared(corpus))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("engines/storms.")
                .hasMessageContaining(message.strip());
    }
}
