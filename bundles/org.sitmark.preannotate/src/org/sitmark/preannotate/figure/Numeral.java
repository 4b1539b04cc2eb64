// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.figure;

import java.math.BigDecimal;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A number in a text, in digits or words.
 *
 * @param first its first piece
 * @param last its last piece
 * @param value null where it is not known, as of "dozens"
 * @param type what sort of number
 * @param words whether it is written in words, at least in its first part
 */
record Numeral(int first, int last, @Nullable BigDecimal value, Type type, boolean words) {

    enum Type {
        CARDINAL,
        ORDINAL,
        FRACTION
    }

    Numeral withLast(int changed, @Nullable BigDecimal changedValue) {
        return new Numeral(first, changed, changedValue, type, words);
    }
}
