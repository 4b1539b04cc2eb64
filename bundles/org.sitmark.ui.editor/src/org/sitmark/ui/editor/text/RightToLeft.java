// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.text;

import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.eclipse.swt.custom.BidiSegmentEvent;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.TextLayout;
import org.sitmark.core.model.Span;

/**
 * Lays paragraphs that are read from right to left out so in a widget that knows one direction for all of its lines: such a line is embedded in the
 * other direction, and moved to the right edge of the column. Texts without such letters pay nothing for it. UI thread only.
 */
final class RightToLeft {

    /** Begins a stretch that is read from right to left; the widget lays it out but does not show it. */
    private static final char EMBEDDING = '\u202b';

    private final StyledText widget;
    private final Directions directions;
    private final Supplier<Paragraphs> paragraphs;
    private final IntSupplier column;
    private final TextLayout measuring;

    /** @param column width of the column in pixels */
    RightToLeft(StyledText widget, Directions directions, Supplier<Paragraphs> paragraphs, IntSupplier column) {
        this.widget = widget;
        this.directions = directions;
        this.paragraphs = paragraphs;
        this.column = column;
        measuring = new TextLayout(widget.getDisplay());
        widget.addDisposeListener(e -> measuring.dispose());
        // the widget looks at its carets in another way with this listener, so only those texts have it that need it
        if (directions.isMixed()) {
            widget.addBidiSegmentListener(this::embed);
            widget.addLineStyleListener(this::indent);
        }
    }

    /** Whether the paragraph at the offset is read from right to left. */
    boolean isAt(int offset) {
        if (!directions.isMixed()) {
            return false;
        }
        int index = paragraphs.get().at(offset);
        return index >= 0 && directions.isRightToLeft(paragraphs.get().get(index));
    }

    private void embed(BidiSegmentEvent event) {
        if (!event.lineText.isEmpty() && isLine(event.lineOffset, event.lineText)) {
            event.segments = new int[] {0};
            event.segmentsChars = new char[] {EMBEDDING};
        }
    }

    /** A line may begin with blanks before its paragraph does. */
    private boolean isLine(int offset, String line) {
        int blanks = 0;
        while (blanks < line.length() && Character.isWhitespace(line.charAt(blanks))) {
            blanks++;
        }
        return isAt(offset + Math.min(blanks, line.length() - 1));
    }

    /** The widget aligns only where it wraps by itself, which is too slow for long reports. */
    private void indent(LineStyleEvent event) {
        if (!event.lineText.isEmpty() && isLine(event.lineOffset, event.lineText)) {
            measuring.setFont(widget.getFont());
            measuring.setText(EMBEDDING + event.lineText);
            event.indent = Math.max(0, column.getAsInt() - measuring.getBounds().width);
        }
    }

    /** The stretches of a line that are each read in one direction. */
    Iterable<Directions.Run> runs(Span line) {
        return directions.runs(
                line, isLine(line.begin(), widget.getContent().getTextRange(line.begin(), line.length())));
    }
}
