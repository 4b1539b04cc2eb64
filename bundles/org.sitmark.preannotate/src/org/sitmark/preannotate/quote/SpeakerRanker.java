// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.quote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.preannotate.model.Classifier;

/** Ranks who may have spoken a quote by a maximum entropy model. Immutable, may be shared by threads. */
public final class SpeakerRanker {

    /** What the model decides, by which version of the features. */
    public static final String TASK = "quote/speaker/1";
    /** Outcome of the candidate that is the speaker. */
    public static final String YES = "speaker";
    /** Outcome of the others. */
    public static final String NO = "other";
    /** Where the model lies in this bundle; its card lies beside it. */
    public static final String SHIPPED = "models/speakers-en.bin";

    private final Classifier model;

    public SpeakerRanker(Classifier model) {
        this.model = model;
    }

    /**
     * A candidate with how likely it is the speaker.
     *
     * @param probability among the candidates of this quote, whose sum is 1
     * @param alone by itself: small for all candidates where the speaker is not among them
     */
    public record Ranked(SpeakerCandidate candidate, double probability, double alone) {}

    private static final class Shipped {
        static final Optional<SpeakerRanker> RANKER = load();
    }

    /** The one that comes with Sitmark; nothing in a build that has no model yet. */
    public static Optional<SpeakerRanker> shipped() {
        return Shipped.RANKER;
    }

    /** @throws IOException with a sentence for people if the file is no such model */
    public static SpeakerRanker read(Path file) throws IOException {
        return new SpeakerRanker(Classifier.shared(file, TASK));
    }

    /**
     * The one that a corpus asks.
     *
     * @param setting the value of {@link QuoteAnnotator#SPEAKERS}; empty for the one that comes with Sitmark
     * @param corpus the folder that the setting is resolved against, or null
     * @return nothing where rules alone are to decide
     * @throws IOException with a sentence for people if the file is no such model
     */
    public static Optional<SpeakerRanker> of(String setting, @Nullable Path corpus) throws IOException {
        if (setting.equals(QuoteAnnotator.RULES)) {
            return Optional.empty();
        }
        return setting.isBlank() ? shipped() : Optional.of(read(file(setting, corpus)));
    }

    static Path file(String setting, @Nullable Path corpus) {
        return corpus == null ? Path.of(setting) : corpus.resolve(setting);
    }

    private static Optional<SpeakerRanker> load() {
        try (InputStream in = SpeakerRanker.class.getResourceAsStream("/" + SHIPPED)) {
            return in == null ? Optional.empty() : Optional.of(new SpeakerRanker(Classifier.read(in, TASK)));
        } catch (IOException e) {
            throw new UncheckedIOException("This installation is broken: " + SHIPPED + " is unreadable", e);
        }
    }

    /** All candidates, the likeliest first; of equally likely ones the first in the text. */
    public List<Ranked> rank(List<SpeakerCandidate> candidates) {
        double[] alone = new double[candidates.size()];
        double[] odds = new double[candidates.size()];
        double sum = 0;
        for (int i = 0; i < alone.length; i++) {
            alone[i] = model.probability(candidates.get(i).features(), YES);
            odds[i] = alone[i] / Math.max(1e-9, 1 - alone[i]);
            sum += odds[i];
        }
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < alone.length; i++) {
            ranked.add(new Ranked(candidates.get(i), odds[i] / sum, alone[i]));
        }
        ranked.sort(Comparator.comparingDouble((Ranked r) -> -r.probability())
                .thenComparing(r -> r.candidate().span()));
        return ranked;
    }
}
