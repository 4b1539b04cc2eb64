// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.figure;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sitmark.core.model.Features;
import org.sitmark.preannotate.figure.FigureParser;
import org.sitmark.preannotate.figure.FigureReading;

/** What a person means who types a value: a plain number or ISO date as it stands, or an expression such as "1.2bn" or "30–40". */
final class TypedFigure {

    private static final Pattern PLAIN = Pattern.compile(
            "-?\\d+(\\.\\d+)?|-?\\d[\\d.]*,-?\\d[\\d.]*" + "|(\\d{4}|-)(-\\d{2}){0,2}|\\d{2}:\\d{2}(:\\d{2})?");

    private TypedFigure() {}

    /** Whether the typed text is stored as it stands. */
    static boolean isPlain(String typed) {
        return PLAIN.matcher(typed).matches();
    }

    /** What is read from a typed expression; nothing where it is plain or no figure. */
    static Optional<FigureReading> read(String typed) {
        return typed.isBlank() || isPlain(typed) ? Optional.empty() : FigureParser.read(typed);
    }

    /** The features after a value was typed. What the expression does not tell stays, such as the kind of a bare number. */
    static Features apply(Features features, String typed) {
        if (typed.isEmpty()) {
            return features.without("value");
        }
        Optional<FigureReading> read = read(typed);
        if (read.isEmpty()) {
            return features.with("value", typed).without("low").without("high");
        }
        FigureReading reading = read.get();
        Features result = reading.applyTo(features);
        if (reading.unit() == null && features.text("unit") != null) {
            result = result.with("unit", String.valueOf(features.text("unit")));
        }
        if (reading.modifier() == null && features.text("modifier") != null) {
            result = result.with("modifier", String.valueOf(features.text("modifier")));
        }
        String kind = features.text("kind");
        if (reading.kind().equals("count") && kind != null) {
            result = result.with("kind", kind);
        }
        return result;
    }
}
