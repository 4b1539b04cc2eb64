// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.graphics.GC;

/** Widths of characters in a font, each measured once. Fractions of pixels count: a line has a hundred of them. */
final class GlyphAdvances implements SoftWrap.Advances {

    private static final int REPEAT = 16;
    /** Zero width non-joiner. */
    private static final String APART = "\u200c";
    /** How often a letter of Arabic stands as wide as it does alone, with some to spare. */
    private static final float ALONE = 0.4f;

    private final GC gc;
    private final float[] widths = new float[0x10000];
    private final Map<Integer, Float> supplementary = new HashMap<>();

    /** @param gc with the font set; used as long as this object is, disposed by the caller */
    GlyphAdvances(GC gc) {
        this.gc = gc;
        Arrays.fill(widths, -1);
    }

    @Override
    public float at(CharSequence text, int offset) {
        char c = text.charAt(offset);
        if (Character.isSurrogate(c)) {
            if (Character.isHighSurrogate(c) && offset + 1 < text.length()) {
                int codePoint = Character.codePointAt(text, offset);
                return supplementary.computeIfAbsent(codePoint, p -> measure(Character.toString(p)));
            }
            return 0;
        }
        float width = widths[c];
        if (width < 0) {
            width = measureChar(c);
            widths[c] = width;
        }
        return width;
    }

    private float measureChar(char c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        if (Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
            // in words letters are joined more often than not; a line may end early, but not beyond the edge
            float joined = measure(Character.toString(c));
            return joined + (measure(c + APART) - joined) * ALONE;
        }
        return measure(c == '\t' ? "    " : WrappedContent.isShownAsBlank(c) ? " " : Character.toString(c));
    }

    private float measure(String character) {
        return gc.textExtent(character.repeat(REPEAT)).x / (float) REPEAT;
    }
}
