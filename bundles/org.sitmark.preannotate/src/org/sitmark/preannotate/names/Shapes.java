// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.names;

import org.sitmark.preannotate.words.Words;

/** The shape of a piece: how capitals, small letters and digits follow each other. */
final class Shapes {

    private static final int LONG_NUMBER = 5;

    private Shapes() {}

    static String of(Words w, int i) {
        String raw = w.raw(i);
        if (w.isNumber(i)) {
            return raw.indexOf('.') >= 0 || raw.indexOf(',') >= 0 ? "9," : "9" + Math.min(LONG_NUMBER, raw.length());
        }
        if (!w.isWord(i)) {
            return raw.isBlank() ? "?" : raw;
        }
        if (raw.length() == 1) {
            return Character.isUpperCase(raw.charAt(0)) ? "X1" : "x1";
        }
        StringBuilder shape = new StringBuilder();
        char before = 0;
        for (int k = 0; k < raw.length(); k++) {
            char c = Character.isUpperCase(raw.charAt(k)) ? 'X' : 'x';
            if (c != before && shape.length() < 4) {
                shape.append(c);
            }
            before = c;
        }
        if (shape.length() == 1) {
            shape.append(raw.length() <= 3 ? "3" : raw.length() <= 5 ? "5" : "9");
        }
        return shape.toString();
    }
}
