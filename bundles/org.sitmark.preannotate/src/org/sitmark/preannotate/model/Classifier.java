// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.ml.model.MaxentModel;

/**
 * A log-linear model that gives a list of features one of some outcomes. Its file is a standard one of OpenNLP's document categoriser, whose manifest
 * says what the model decides; the features are made by the one who asks. Immutable, may be shared by threads.
 */
public final class Classifier {

    /** Manifest entry: what the model decides and by which features, such as {@code quote/speaker/1}. */
    public static final String TASK_ENTRY = "Sitmark-Decides";

    private record Version(Path file, long size, FileTime changed, String task) {}

    private static final Map<Version, SoftReference<Classifier>> SHARED = new ConcurrentHashMap<>();

    private final MaxentModel model;
    private final List<String> outcomes;

    private Classifier(MaxentModel model) {
        this.model = model;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < model.getNumOutcomes(); i++) {
            names.add(model.getOutcome(i));
        }
        this.outcomes = List.copyOf(names);
    }

    /** A classifier with these weights. */
    public static Classifier of(MaxentModel model) {
        return new Classifier(model);
    }

    /**
     * The classifier in a file that may come from anywhere; it is looked through before OpenNLP sees it.
     *
     * @param task what it must decide, see {@link #TASK_ENTRY}
     * @throws IOException with file and reason if it is missing, damaged, asks for code to be loaded, or decides something else
     */
    public static Classifier read(Path file, String task) throws IOException {
        byte[] bytes = ModelBytes.of(file, ModelLimits.forThisProgram());
        try {
            new ModelCheck(ModelLimits.forThisProgram(), ModelCheck.Component.CATEGORISER).check(bytes);
            return read(new ByteArrayInputStream(bytes), task);
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new IOException(file + " cannot be loaded as a classifier: " + ModelBytes.reason(e), e);
        }
    }

    /**
     * The same, read once for all threads and runs as long as the file does not change and there is memory for it.
     *
     * @throws IOException as {@link #read(Path, String)}
     */
    public static Classifier shared(Path file, String task) throws IOException {
        if (!Files.isRegularFile(file)) {
            return read(file, task); // tells what is wrong
        }
        Version version = new Version(file.toRealPath(), Files.size(file), Files.getLastModifiedTime(file), task);
        SoftReference<Classifier> known = SHARED.get(version);
        Classifier classifier = known == null ? null : known.get();
        if (classifier == null) {
            classifier = read(file, task);
            SHARED.keySet().removeIf(v -> v.file().equals(version.file()));
            SHARED.put(version, new SoftReference<>(classifier));
        }
        return classifier;
    }

    /**
     * The classifier in a stream of our own.
     *
     * @throws IOException if it is none, or decides something else
     */
    public static Classifier read(InputStream in, String task) throws IOException {
        DoccatModel model = new DoccatModel(in);
        String decides = model.getManifestProperty(TASK_ENTRY);
        if (!task.equals(decides)) {
            throw new IOException("it decides " + decides + ", not " + task);
        }
        return new Classifier(model.getMaxentModel());
    }

    /** What may come out, in the order of {@link #probabilities}. */
    public List<String> outcomes() {
        return outcomes;
    }

    /** How likely each outcome is; the sum is 1. Features that were not seen in training do not count. */
    public double[] probabilities(List<String> features) {
        return model.eval(features.toArray(String[]::new));
    }

    /** How likely one outcome is; 0 where the model does not know it. */
    public double probability(List<String> features, String outcome) {
        int i = outcomes.indexOf(outcome);
        return i < 0 ? 0 : probabilities(features)[i];
    }
}
