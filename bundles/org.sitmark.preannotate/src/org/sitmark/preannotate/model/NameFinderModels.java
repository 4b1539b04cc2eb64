// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;

/**
 * Reads name finder models that may come from anywhere. OpenNLP trusts model files like program code and runs out of memory, or throws whatever it
 * likes, on a hostile or broken one; so a file is looked through by {@link ModelCheck} before OpenNLP sees it. Thread-safe.
 */
public final class NameFinderModels {

    private record Version(Path file, long size, FileTime changed) {}

    private static final Map<Version, SoftReference<TokenNameFinderModel>> SHARED = new ConcurrentHashMap<>();

    private NameFinderModels() {}

    /**
     * The model in a file, read once for all threads and runs as long as the file does not change and there is memory for it.
     *
     * @throws IOException as {@link #read}
     */
    public static TokenNameFinderModel shared(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return read(file); // tells what is wrong
        }
        Version version = new Version(file.toRealPath(), Files.size(file), Files.getLastModifiedTime(file));
        SoftReference<TokenNameFinderModel> known = SHARED.get(version);
        TokenNameFinderModel model = known == null ? null : known.get();
        if (model == null) {
            model = read(file);
            SHARED.keySet().removeIf(v -> v.file().equals(version.file()));
            SHARED.values().removeIf(reference -> reference.get() == null);
            SHARED.put(version, new SoftReference<>(model));
        }
        return model;
    }

    /**
     * The model in a file. It may be shared by threads.
     *
     * @throws IOException with file and reason if it is missing, empty, damaged, no name finder model, too large, or asks for code to be loaded
     */
    public static TokenNameFinderModel read(Path file) throws IOException {
        return read(file, ModelLimits.forThisProgram());
    }

    static TokenNameFinderModel read(Path file, ModelLimits limits) throws IOException {
        byte[] bytes = ModelBytes.of(file, limits);
        try {
            new ModelCheck(limits).check(bytes);
            TokenNameFinderModel model = new TokenNameFinderModel(new ByteArrayInputStream(bytes));
            // OpenNLP makes the feature generators only now; a model whose generators are broken must not fail later
            new NameFinderME(model).find(new String[] {"Sitmark"});
            return model;
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new IOException(
                    file + " cannot be loaded as an OpenNLP name finder model: " + ModelBytes.reason(e), e);
        } catch (OutOfMemoryError e) {
            throw new IOException(
                    file + " cannot be loaded as an OpenNLP name finder model: it needs more memory than "
                            + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB",
                    e);
        }
    }
}
