// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.opennlp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.util.model.BaseModel;

/**
 * Writes a model as a standard OpenNLP file whose bytes depend on nothing but the model: OpenNLP itself puts the present time into the manifest and
 * into each zip entry, and orders entries and manifest lines by chance. When a model was made stands in its card.
 */
public final class ModelFile {

    private static final String TAGGER = ".postagger";
    private static final String MANIFEST = "manifest.properties";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ModelFile() {}

    public static void write(BaseModel model, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.serialize(bytes);
        write(bytes.toByteArray(), out);
    }

    /** The zip of a model, in which models may lie. */
    private static void write(byte[] model, OutputStream out) throws IOException {
        // the manifest first: OpenNLP looks for it before all others
        Map<String, byte[]> entries = new TreeMap<>(
                Comparator.comparing((String name) -> !name.equals(MANIFEST)).thenComparing(Comparator.naturalOrder()));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(model))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        entries.computeIfPresent(MANIFEST, (name, content) -> withoutTime(content));
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            ZipEntry header = new ZipEntry(entry.getKey());
            header.setTimeLocal(NO_TIME);
            zip.putNextEntry(header);
            if (entry.getKey().endsWith(TAGGER)) {
                ByteArrayOutputStream inner = new ByteArrayOutputStream();
                write(entry.getValue(), inner);
                zip.write(inner.toByteArray());
            } else {
                zip.write(entry.getValue());
            }
            zip.closeEntry();
        }
        zip.finish();
    }

    private static byte[] withoutTime(byte[] manifest) {
        Properties properties = new Properties();
        try {
            properties.load(new ByteArrayInputStream(manifest));
            properties.setProperty("Timestamp", "0");
            StringBuilder lines = new StringBuilder();
            for (String key : new java.util.TreeSet<>(properties.stringPropertyNames())) {
                Properties one = new Properties();
                one.setProperty(key, properties.getProperty(key));
                ByteArrayOutputStream line = new ByteArrayOutputStream();
                one.store(line, null);
                line.toString(StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(l -> !l.startsWith("#"))
                        .forEach(l -> lines.append(l).append('\n'));
            }
            return lines.toString().getBytes(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
