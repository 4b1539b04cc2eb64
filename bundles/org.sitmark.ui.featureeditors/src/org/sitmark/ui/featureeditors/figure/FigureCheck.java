// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Features;
import org.sitmark.preannotate.figure.FigureReading;

/**
 * Compares what the features of a figure say with what its text says.
 *
 * @param verdict how they stand to each other
 * @param words a sentence for people
 */
record FigureCheck(Verdict verdict, String words) {

    /** How features and text stand to each other. */
    enum Verdict {
        /** Both say the same. */
        AGREES,
        /** The features say nothing yet. */
        EMPTY,
        /** The features say something else. */
        DIFFERS,
        /** No figure is read from the text. */
        UNREADABLE
    }

    static FigureCheck of(Features features, Optional<FigureReading> read) {
        if (read.isEmpty()) {
            return new FigureCheck(Verdict.UNREADABLE, "No number is read from this text.");
        }
        FigureReading reading = read.get();
        String text = describe(reading);
        boolean filled = features.has("value") || features.has("low") || features.has("high");
        boolean known = reading.value() != null || reading.low() != null || reading.high() != null;
        if (!filled && known) {
            return new FigureCheck(Verdict.EMPTY, "The text reads: " + text);
        }
        List<String> differences = differences(features, reading, known);
        if (differences.isEmpty()) {
            return new FigureCheck(Verdict.AGREES, "Agrees with the text: " + text);
        }
        return new FigureCheck(
                Verdict.DIFFERS, "The text reads: " + text + ". Here: " + String.join(", ", differences) + ".");
    }

    private static List<String> differences(Features features, FigureReading reading, boolean known) {
        List<String> result = new ArrayList<>();
        if (known) {
            compare("value", features.text("value"), reading.value(), result);
            compare("low", features.text("low"), reading.low(), result);
            compare("high", features.text("high"), reading.high(), result);
        }
        compare("unit", features.text("unit"), reading.unit(), result);
        compare("modifier", features.text("modifier"), reading.modifier(), result);
        compare("kind", features.text("kind"), reading.kind(), result);
        return result;
    }

    private static void compare(String name, @Nullable String have, @Nullable String read, List<String> result) {
        if (!same(have, read)) {
            result.add(have == null ? "no " + name : name + " " + have);
        }
    }

    /** Numbers are the same however they are written. */
    private static boolean same(@Nullable String have, @Nullable String read) {
        if (Objects.equals(have, read)) {
            return true;
        }
        if (have == null || read == null) {
            return false;
        }
        try {
            return new BigDecimal(have).compareTo(new BigDecimal(read)) == 0;
        } catch (NumberFormatException expected) {
            return false;
        }
    }

    /** A reading in short: "count, ≥ 1200", "money, 3.2–4 USD". */
    static String describe(FigureReading reading) {
        var text = new StringBuilder(reading.kind());
        String modifier = reading.modifier();
        String value = reading.value() != null
                ? reading.value()
                : reading.low() != null || reading.high() != null
                        ? Objects.toString(reading.low(), "?") + " to " + Objects.toString(reading.high(), "?")
                        : "value unknown";
        text.append(", ");
        if (modifier != null) {
            text.append(sign(modifier)).append(' ');
        }
        text.append(value);
        String unit = reading.unit();
        if (unit != null) {
            text.append(' ').append(unit);
        }
        return text.toString();
    }

    private static String sign(String modifier) {
        return switch (modifier) {
            case ">=" -> "\u2265";
            case "<=" -> "\u2264";
            case "~" -> "about";
            default -> modifier;
        };
    }
}
