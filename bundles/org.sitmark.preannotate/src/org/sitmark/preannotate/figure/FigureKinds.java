// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.model.Classifier;
import org.sitmark.preannotate.words.Words;

/**
 * Decides what kind a figure is of by a model that was trained on a corpus, from what the rules say, the expression and the words around it. Immutable,
 * may be shared by threads.
 */
public final class FigureKinds {

    /** What the model decides, by which version of the features. */
    public static final String TASK = "figure/kind/1";
    /** Setting of a corpus: the file of the model, from the corpus folder. Without it rules alone decide. */
    public static final String MODEL = "figures.model";

    private static final String NONE = "none";
    private static final int INSIDE = 8;

    private final Classifier model;

    private FigureKinds(Classifier model) {
        this.model = model;
    }

    /**
     * The model in a file.
     *
     * @throws IOException with a sentence for people if the file is no such model
     */
    public static FigureKinds read(Path file) throws IOException {
        return new FigureKinds(Classifier.shared(file, TASK));
    }

    /** The model that a corpus names in its setting {@link #MODEL}, if it does. */
    static Optional<FigureKinds> of(String setting, @Nullable Path corpus) throws IOException {
        return setting.isBlank() ? Optional.empty() : Optional.of(read(file(setting, corpus)));
    }

    static Path file(String setting, @Nullable Path corpus) {
        return corpus == null ? Path.of(setting) : corpus.resolve(setting);
    }

    /** A kind and how likely it is. */
    public record Kind(String kind, double probability) {}

    /**
     * The likeliest kind.
     *
     * @param features from {@link #features}
     */
    public Kind decide(List<String> features) {
        double[] probabilities = model.probabilities(features);
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return new Kind(model.outcomes().get(best), probabilities[best]);
    }

    /**
     * What a model looks at. Words are taken in small letters; words that begin with a capital inside of a sentence are only told as such, so that no
     * names are learned.
     *
     * @param span UTF-16 offsets of the expression
     * @param kind by the rules, or null where they see no figure
     * @param rule that found it, or null
     */
    public static List<String> features(Words words, Span span, @Nullable String kind, @Nullable String rule) {
        int first = words.at(span.begin());
        int last = words.at(Math.max(span.begin(), span.end() - 1));
        List<String> features = new ArrayList<>();
        features.add("bias");
        features.add("rule=" + (kind == null ? NONE : kind));
        features.add("rule=" + (kind == null ? NONE : kind) + "&by=" + (rule == null ? NONE : rule));
        if (last >= words.size()) {
            return features;
        }
        StringBuilder shape = new StringBuilder();
        for (int i = first; i <= last && i < first + INSIDE; i++) {
            shape.append(shape(words, i)).append(' ');
            features.add("in=" + word(words, i));
        }
        features.add("shape=" + shape.toString().strip());
        features.add("last=" + word(words, last));
        for (int k = 1; k <= 2; k++) {
            features.add("before" + k + "=" + word(words, first - k));
            features.add("behind" + k + "=" + word(words, last + k));
        }
        features.add("around=" + word(words, first - 1) + " _ " + word(words, last + 1));
        return features;
    }

    private static String shape(Words words, int i) {
        if (!words.isNumber(i)) {
            return words.isWord(i) ? "w" : words.raw(i);
        }
        StringBuilder shape = new StringBuilder();
        String raw = words.raw(i);
        for (int k = 0; k < raw.length() && k < INSIDE; k++) {
            shape.append(Character.isDigit(raw.charAt(k)) ? '0' : raw.charAt(k));
        }
        boolean year = raw.length() == 4 && (raw.startsWith("19") || raw.startsWith("20"));
        return year ? "year" : shape.toString();
    }

    private static String word(Words words, int i) {
        if (i < 0 || i >= words.size()) {
            return NONE;
        }
        if (words.isNumber(i)) {
            return shape(words, i);
        }
        boolean starts = i == words.sentenceFirst(i);
        return words.isWord(i) && words.isCapital(i) && !starts ? "Capital" : words.low(i);
    }

    /** What the rules say of expressions at known places of a text. */
    public static final class Ruled {

        private final Words words;
        private final List<Figure> figures;

        /** Reads a whole text; numbers in its names of equipment and entities are no figures. */
        public Ruled(Words words, List<Span> names, List<Span> equipment) {
            this.words = words;
            this.figures = FigureFinder.find(words, names, equipment);
        }

        /** The figure of the rules at just this place, else what they read in it alone, or null. */
        public @Nullable Figure at(Span span) {
            for (Figure figure : figures) {
                if (words.span(figure.first(), figure.last()).equals(span)) {
                    return figure;
                }
            }
            Figure longest = null;
            Words alone = Words.of(span.of(words.text()));
            for (Figure figure : FigureFinder.find(alone, List.of(), List.of())) {
                if (longest == null
                        || alone.span(figure.first(), figure.last()).length()
                                > alone.span(longest.first(), longest.last()).length()) {
                    longest = figure;
                }
            }
            return longest;
        }
    }
}
