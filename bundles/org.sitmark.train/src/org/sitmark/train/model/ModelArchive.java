// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.corpus.SafeFile;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;

/**
 * Models as zip files to give away: the model, its card and a note on its licence. The same model gives the same bytes. A model comes in from such a file, or
 * as a bare OpenNLP file.
 */
public final class ModelArchive {

    /** The setting of a corpus that says under which licence its texts and marks are. */
    public static final String LICENCE = "licence";

    private static final String NOTE = "NOTICE.txt";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final long MOST = Math.min(1L << 30, Runtime.getRuntime().maxMemory() / 4);

    private ModelArchive() {}

    /**
     * Writes a model of the corpus as a zip file.
     *
     * @throws IOException with a sentence for people if there is no such model or the file cannot be written
     */
    public static void export(Corpus corpus, String id, Path file) throws IOException {
        ModelStore store = new ModelStore(corpus);
        ModelCard card = store.require(id);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, ModelStore.MODEL_FILE, Files.readAllBytes(store.model(id)));
            entry(zip, ModelStore.CARD_FILE, Cards.write(card));
            entry(zip, NOTE, note(corpus, card).getBytes(StandardCharsets.UTF_8));
        }
        SafeFile.write(file, bytes.toByteArray());
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String note(Corpus corpus, ModelCard card) {
        ModelCard.Data data = card.data();
        return "Model " + card.id() + " for " + String.join(", ", card.layers()) + "\n\n"
                + "A standard OpenNLP name finder model with its card. OpenNLP is licensed under the Apache License 2.0.\n\n"
                + (data == null
                        ? "What it was trained on is not known.\n"
                        : "It was trained on " + data.train().size() + " reports, fingerprint " + data.fingerprint()
                                + ".\n")
                + "The weights come from these texts and their marks; whoever passes the model on is bound by their licence:\n"
                + corpus.setting(LICENCE)
                        .orElse("not told in the corpus (setting '" + LICENCE
                                + "' in corpus.json). Find out before you pass it on.")
                + "\n\nThe card names the reports. Its names may tell what the reports are about.\n";
    }

    /**
     * What a file would bring, from a zip file of {@link #export} or a bare OpenNLP file; nothing is stored.
     *
     * @param layers what a model serves that does not say so itself
     */
    public static ModelInspection inspect(Corpus corpus, Path file, Set<String> layers) throws IOException {
        Map<String, byte[]> archive = read(file);
        Path model = archive == null ? file : temporary(archive);
        try {
            return ModelInspection.of(model, layers, corpus.layers(), language(corpus));
        } finally {
            if (archive != null) {
                Files.deleteIfExists(model);
            }
        }
    }

    /**
     * Takes a model in, after {@link #inspect looking at it}. A model that is there already is not stored twice.
     *
     * @return its card in this corpus
     */
    public static ModelCard take(Corpus corpus, Path file, Set<String> layers) throws IOException {
        Map<String, byte[]> archive = read(file);
        Path model = archive == null ? file : temporary(archive);
        try {
            ModelInspection inspection = ModelInspection.of(model, layers, corpus.layers(), language(corpus));
            ModelCard known = archive == null ? null : card(archive);
            return ModelImport.take(corpus, Files.readAllBytes(model), new TreeSet<>(inspection.layers()), known);
        } finally {
            if (archive != null) {
                Files.deleteIfExists(model);
            }
        }
    }

    private static ModelCard card(Map<String, byte[]> archive) throws IOException {
        Path file = Files.createTempFile("sitmark", ModelStore.CARD_FILE);
        try {
            byte[] card = archive.get(ModelStore.CARD_FILE);
            byte[] model = archive.get(ModelStore.MODEL_FILE);
            if (card == null || model == null) {
                throw new IOException("The archive has no " + ModelStore.CARD_FILE);
            }
            Files.write(file, card);
            ModelCard read = Cards.read(file);
            if (!read.sha256().equals(Cards.sha256(model))) {
                throw new IOException("The model in the archive is not the one that its card speaks of");
            }
            return read;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Path temporary(Map<String, byte[]> archive) throws IOException {
        byte[] model = archive.get(ModelStore.MODEL_FILE);
        if (model == null) {
            throw new IOException("The archive has no " + ModelStore.MODEL_FILE);
        }
        Path file = Files.createTempFile("sitmark", ModelStore.MODEL_FILE);
        Files.write(file, model);
        return file;
    }

    /** The entries of an archive; null where the file is something else, such as a bare model. */
    private static @Nullable Map<String, byte[]> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new java.nio.file.NoSuchFileException("There is no file " + file);
        }
        if (Files.size(file) > MOST) {
            throw new IOException(file + " has more than " + (MOST >> 20) + " MB");
        }
        Map<String, byte[]> entries = new HashMap<>();
        long left = MOST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // only what is asked for is inflated, and not without end
                if (Set.of(ModelStore.MODEL_FILE, ModelStore.CARD_FILE, NOTE).contains(entry.getName())) {
                    byte[] content = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left));
                    left -= content.length;
                    if (left <= 0) {
                        throw new IOException(file + " inflates to more than " + (MOST >> 20) + " MB");
                    }
                    entries.put(entry.getName(), content);
                }
            }
        } catch (java.util.zip.ZipException | IllegalArgumentException e) {
            return null; // the check of models says what is wrong
        }
        return entries.containsKey(ModelStore.CARD_FILE) || entries.containsKey(ModelStore.MODEL_FILE) ? entries : null;
    }

    /** The language that most reports say they are in; empty where none says so. */
    private static String language(Corpus corpus) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (String name : corpus.names().stream().limit(50).toList()) {
            Report report = corpus.read(name);
            String language = report.info(ReportInfo.LANGUAGE);
            if (language != null && !language.isBlank()) {
                counts.merge(language, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
