// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/** A name finder trained in a moment that knows Ann Example, and the entries of its file for taking apart. */
final class TinyModel {

    private TinyModel() {}

    static TokenNameFinderModel train(String type) throws IOException {
        List<NameSample> samples = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            samples.add(new NameSample(
                    "Yesterday Ann Example spoke .".split(" "), new Span[] {new Span(1, 3, type)}, true));
            samples.add(new NameSample("Nothing happened in the north .".split(" "), new Span[0], false));
        }
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "PERCEPTRON");
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 20);
        return NameFinderME.train(
                "en", null, ObjectStreamUtils.createObjectStream(samples), parameters, new TokenNameFinderFactory());
    }

    static byte[] bytes() throws IOException {
        return bytes("person");
    }

    private static byte[] bytes(String type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        train(type).serialize(out);
        return out.toByteArray();
    }

    static Map<String, byte[]> entries() throws IOException {
        return entries("person");
    }

    private static Map<String, byte[]> entries(String type) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(type)))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                entries.put(e.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** The model with a line more in its manifest; later lines win. */
    static byte[] withManifestLine(String line) throws IOException {
        return withManifestLine(line, "person");
    }

    static byte[] withManifestLine(String line, String type) throws IOException {
        Map<String, byte[]> entries = entries(type);
        String manifest = new String(entries.get("manifest.properties"), StandardCharsets.ISO_8859_1);
        entries.put("manifest.properties", (manifest + line + "\n").getBytes(StandardCharsets.ISO_8859_1));
        return zip(entries);
    }
}
