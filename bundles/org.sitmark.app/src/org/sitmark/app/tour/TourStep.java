// SPDX-License-Identifier: Apache-2.0
package org.sitmark.app.tour;

import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;

/** The steps of the tour. Each waits until the person has really done it, by key or by mouse. */
enum TourStep {
    ACCEPT(
            "Accept a suggestion",
            "The dotted words are what the machine suggests; the frame is around the current one. Is it right? Then take it."
                    + " The next one comes by itself.") {
        @Override
        boolean isDoneBy(Moment before, Moment now, Layers layers) {
            return now.report().marks().stream().anyMatch(m -> before.report()
                    .suggestion(m.id())
                    .filter(Suggestion::isOpen)
                    .isPresent());
        }
    },
    MARK(
            "Mark something by hand",
            "What the machine missed, you mark: click a word that has no line yet, or select some, and press the key of a layer.") {
        @Override
        boolean isDoneBy(Moment before, Moment now, Layers layers) {
            return now.report().marks().stream()
                    .map(Mark::id)
                    .anyMatch(id -> before.report().item(id).isEmpty());
        }
    },
    UNDO("Take it back", "Nothing can go wrong: every edit can be undone, one by one, also after a restart.") {
        @Override
        boolean isDoneBy(Moment before, Moment now, Layers layers) {
            return now.undone() && !now.report().equals(before.report());
        }
    },
    KIND(
            "Change a kind",
            "Right words, wrong kind? Go to a suggestion or click a mark, and press the number of another kind."
                    + " The Layers view at the left has the numbers.") {
        @Override
        boolean isDoneBy(Moment before, Moment now, Layers layers) {
            return now.report().marks().stream()
                            .anyMatch(m -> isOther(before.report().item(m.id()).orElse(null), m, layers))
                    || now.report().suggestions().stream()
                            .anyMatch(s -> isOther(before.report().item(s.id()).orElse(null), s, layers));
        }
    },
    TRAIN(
            "Train a model",
            "What is annotated teaches a model, and the better model suggests from then on. Open Train and press its button;"
                    + " it takes some seconds.") {
        @Override
        boolean isDoneBy(Moment before, Moment now, Layers layers) {
            return now.models() > before.models();
        }
    };

    /**
     * How things stand at some time.
     *
     * @param report the active report
     * @param undone whether the last thing done was to undo
     * @param models how many models the corpus has
     */
    record Moment(Report report, boolean undone, int models) {}

    private final String title;
    private final String text;

    TourStep(String title, String text) {
        this.title = title;
        this.text = text;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    /** Whether what happened between two moments, in the same report, is what the step asks for. */
    abstract boolean isDoneBy(Moment before, Moment now, Layers layers);

    private static boolean isOther(@Nullable Item before, Item now, Layers layers) {
        return before != null && !Objects.equals(layers.kindOf(before), layers.kindOf(now));
    }
}
