// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.speed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_component.AnalysisComponent;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.CAS;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.resource.ResourceManager;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Segmentation;
import org.sitmark.core.model.Span;
import org.sitmark.uima.runtime.UimaRuntime;

/**
 * What a user of DKPro Core writes down first: OpenNlpSegmenter, OpenNlpPosTagger and OpenNlpNamedEntityRecognizer with OpenNLP's English models. Used
 * by one thread.
 */
final class DkproPipeline {

    private static final List<String> TYPES = List.of(
            "desc.type.Morpheme",
            "desc.type.POS",
            "desc.type.metadata",
            "desc.type.metadata_customized",
            "desc.type.NamedEntity",
            "desc.type.LexicalUnits",
            "desc.type.LexicalUnits_customized");

    private final List<AnalysisEngine> engines = new ArrayList<>();
    private final CAS cas;

    DkproPipeline(Path names) throws Exception {
        ResourceManager manager = UimaRuntime.newResourceManager();
        cas = UimaRuntime.call(() -> {
            TypeSystemDescription types =
                    TypeSystemDescriptionFactory.createTypeSystemDescription(TYPES.toArray(String[]::new));
            types.resolveImports(manager);
            String models = "classpath:/opennlp-en-ud-ewt-";
            add(
                    "OpenNlpSegmenter",
                    types,
                    manager,
                    Map.of(
                            "segmentationModelLocation", models + "sentence-1.3-2.5.4.bin",
                            "tokenizationModelLocation", models + "tokens-1.3-2.5.4.bin"));
            add(
                    "OpenNlpPosTagger",
                    types,
                    manager,
                    Map.of(
                            "modelLocation",
                            models + "pos-1.3-2.5.4.bin",
                            "POSMappingLocation",
                            "classpath:/org/dkpro/core/api/lexmorph/tagset/en-ud-pos.map"));
            add(
                    "OpenNlpNamedEntityRecognizer",
                    types,
                    manager,
                    Map.of("modelLocation", names.toUri().toString()));
            return CasCreationUtils.createCas(types, null, null, null, manager);
        });
    }

    private void add(String name, TypeSystemDescription types, ResourceManager manager, Map<String, String> parameters)
            throws Exception {
        Class<? extends AnalysisComponent> type = Class.forName(
                        "org.dkpro.core.opennlp." + name, true, UimaRuntime.loader())
                .asSubclass(AnalysisComponent.class);
        Object[] values = parameters.entrySet().stream()
                .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
                .toArray();
        engines.add(UIMAFramework.produceAnalysisEngine(
                AnalysisEngineFactory.createEngineDescription(type, types, null, null, null, values), manager, null));
    }

    /** Runs over a text and returns how many names it found. */
    int process(String text) throws Exception {
        return UimaRuntime.call(() -> {
            cas.reset();
            cas.setDocumentLanguage("en");
            cas.setDocumentText(text);
            for (AnalysisEngine engine : engines) {
                engine.process(cas);
            }
            return cas.getAnnotationIndex(
                            cas.getTypeSystem().getType("de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"))
                    .size();
        });
    }

    /** Trains the name finder of the pipeline with OpenNLP's defaults, since none comes with OpenNLP. */
    static void train(List<Report> reports, Path model) throws IOException {
        List<NameSample> samples = new ArrayList<>();
        for (Report report : reports) {
            Segmentation segmentation = Sitmark.installed().segmenter().segment(report.text());
            for (Span sentence : segmentation.sentences()) {
                samples.add(sample(report, segmentation.tokensIn(sentence), sentence));
            }
        }
        TokenNameFinderFactory factory = new TokenNameFinderFactory();
        try (OutputStream out = Files.newOutputStream(model)) {
            NameFinderME.train(
                            "en",
                            null,
                            ObjectStreamUtils.createObjectStream(samples),
                            TrainingParameters.defaultParams(),
                            factory)
                    .serialize(out);
        }
    }

    private static NameSample sample(Report report, List<Span> tokens, Span sentence) {
        List<opennlp.tools.util.Span> names = new ArrayList<>();
        for (var mark : report.marksOverlapping(sentence)) {
            int first = -1;
            int end = -1;
            for (int i = 0; i < tokens.size(); i++) {
                if (mark.span().overlaps(tokens.get(i))) {
                    first = first < 0 ? i : first;
                    end = i + 1;
                }
            }
            boolean free = names.isEmpty() || names.get(names.size() - 1).getEnd() <= first;
            if (mark.layer().equals("entity") && first >= 0 && free) {
                String kind = String.valueOf(mark.features().get("kind"));
                names.add(new opennlp.tools.util.Span(first, end, kind));
            }
        }
        return new NameSample(
                tokens.stream().map(t -> t.of(report.text())).toArray(String[]::new),
                names.toArray(opennlp.tools.util.Span[]::new),
                false);
    }
}
