// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.text;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.sitmark.core.model.Span;

/**
 * Which way a report is read: the direction of its paragraphs and of the stretches within their lines, by the Unicode bidirectional algorithm.
 * Offsets are UTF-16. Immutable; headless.
 */
public final class Directions {

    /** Before this there are only letters that are read from left to right, and signs. */
    private static final char FIRST_RIGHT_TO_LEFT = '\u0590';

    private final String text;
    private final boolean mixed;

    private Directions(String text, boolean mixed) {
        this.text = text;
        this.mixed = mixed;
    }

    /** Looks at each character once. */
    public static Directions of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_RIGHT_TO_LEFT && isRightToLeft(text, i)) {
                return new Directions(text, true);
            }
        }
        return new Directions(text, false);
    }

    private static boolean isRightToLeft(String text, int offset) {
        return switch (Character.getDirectionality(text.codePointAt(offset))) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE -> true;
            default -> false;
        };
    }

    /** Whether anything in the text is read from right to left; without it nothing else here needs to be asked. */
    public boolean isMixed() {
        return mixed;
    }

    /** Whether a paragraph is read from right to left: its first letter decides; without a letter it is read from left to right. */
    public boolean isRightToLeft(Span paragraph) {
        if (!mixed) {
            return false;
        }
        for (int i = paragraph.begin(); i < paragraph.end(); ) {
            int c = text.codePointAt(i);
            byte direction = Character.getDirectionality(c);
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return false;
            }
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return true;
            }
            i += Character.charCount(c);
        }
        return false;
    }

    /** A stretch of a line that is read in one direction, without another one inside. */
    public record Run(Span span, boolean rightToLeft) {}

    /**
     * The stretches of a line in the order of the text.
     *
     * @param line the line, within one paragraph
     * @param rightToLeft whether its paragraph is read from right to left
     */
    public List<Run> runs(Span line, boolean rightToLeft) {
        if (line.isEmpty()) {
            return List.of();
        }
        String shown = line.of(text);
        if (!mixed || !rightToLeft && !Bidi.requiresBidi(shown.toCharArray(), 0, shown.length())) {
            return List.of(new Run(line, false));
        }
        var bidi = new Bidi(shown, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < bidi.getRunCount(); i++) {
            var span = new Span(line.begin() + bidi.getRunStart(i), line.begin() + bidi.getRunLimit(i));
            runs.add(new Run(span, bidi.getRunLevel(i) % 2 != 0));
        }
        return runs;
    }
}
