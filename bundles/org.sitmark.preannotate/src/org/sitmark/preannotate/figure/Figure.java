// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.math.BigDecimal;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Span;

/**
 * A figure that was found.
 *
 * @param first its first piece
 * @param last its last piece
 * @param kind as in the layer
 * @param value plain number or ISO date; null where there is a range or it is unknown
 * @param low lower end of a range, or null
 * @param high upper end of a range, or null
 * @param unit or null
 * @param modifier or null
 * @param counted what is counted, or null
 * @param rule name of the rule, for people
 */
public record Figure(
        int first,
        int last,
        String kind,
        @Nullable String value,
        @Nullable String low,
        @Nullable String high,
        @Nullable String unit,
        @Nullable String modifier,
        @Nullable Span counted,
        String rule) {

    static Figure single(int first, int last, String kind, @Nullable String value, @Nullable String unit, String rule) {
        return new Figure(first, last, kind, value, null, null, unit, null, null, rule);
    }

    static Figure range(
            int first,
            int last,
            String kind,
            @Nullable String low,
            @Nullable String high,
            @Nullable String unit,
            String rule) {
        return new Figure(first, last, kind, null, low, high, unit, null, null, rule);
    }

    Figure withModifier(int newFirst, int newLast, @Nullable String changed) {
        return new Figure(newFirst, newLast, kind, value, low, high, unit, changed, counted, rule);
    }

    /** The same where the numbers are hundredths of the unit: 75 cents are .75 dollars. */
    Figure inHundredths() {
        return new Figure(
                first, last, kind, hundredth(value), hundredth(low), hundredth(high), unit, modifier, counted, rule);
    }

    private static @Nullable String hundredth(@Nullable String number) {
        return number == null ? null : plain(new BigDecimal(number).movePointLeft(2));
    }

    Figure withKind(String changed) {
        return new Figure(
                first,
                last,
                changed,
                value,
                low,
                high,
                unit,
                modifier,
                counted,
                rule + ", " + changed + " by the model");
    }

    Figure withCounted(@Nullable Span changed) {
        return new Figure(first, last, kind, value, low, high, unit, modifier, changed, rule);
    }

    /** A number as it stands in the features: no exponent, no needless zeros. */
    static @Nullable String plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
