// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.text;

import java.util.Arrays;
import java.util.function.Consumer;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.sitmark.core.model.Span;
import org.sitmark.ui.palette.Palette;

/**
 * A report's text in a widget: read-only, wrapped to a comfortable measure, with a margin for paragraph numbers. Offsets in the widget are the
 * report's. UI thread only.
 */
public final class ReportText {

    /** Key of the reading font in the font registry; users change it in the preferences. */
    public static final String READING_FONT = "org.sitmark.ui.editor.readingFont";

    private static final int MARGIN_LEFT = 56;
    private static final int MARGIN_RIGHT = 26;
    /** Longer lines tire the eye; measured in widths of the letter n. */
    private static final int MEASURE = 84;

    private static final int LINES_OF_CONTEXT = 4;

    private final String text;
    private final StyledText widget;
    private final WrappedContent content;
    private final int[] paragraphs;
    private GlyphAdvances advances;
    private GC measuring;
    private int glyphHeight;

    public ReportText(Composite parent, String text) {
        this.text = text;
        widget = new CopyingText(parent, SWT.MULTI | SWT.V_SCROLL);
        // the workbench's style sheet must not recolour what Palette colours
        widget.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        widget.setEditable(false);
        widget.setLineSpacing(8);
        widget.setMargins(MARGIN_LEFT, 0, MARGIN_RIGHT, 0);
        measuring = new GC(widget);
        advances = new GlyphAdvances(measuring);
        content = new WrappedContent(text);
        paragraphs = paragraphs(text);
        applyFont();
        applyColors();
        widget.setContent(content);
        widget.addListener(SWT.Resize, e -> wrap());
        widget.addDisposeListener(e -> measuring.dispose());
    }

    private static int[] paragraphs(String text) {
        int[] starts = new int[16];
        int count = 0;
        boolean atStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                atStart = true;
            } else if (atStart && !Character.isWhitespace(c)) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i;
                atStart = false;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** The reading font has changed. */
    public void applyFont() {
        Font font = JFaceResources.getFontRegistry().get(READING_FONT);
        widget.setFont(font);
        measuring.dispose();
        measuring = new GC(widget);
        measuring.setFont(font);
        advances = new GlyphAdvances(measuring);
        FontMetrics metrics = measuring.getFontMetrics();
        glyphHeight = metrics.getAscent() + metrics.getDescent();
        widget.setFixedLineMetrics(metrics);
        wrap();
    }

    /** The theme has changed. */
    public void applyColors() {
        Palette palette = Palette.current();
        widget.setBackground(palette.paper());
        widget.setForeground(palette.ink());
        widget.setMarginColor(palette.paper());
        widget.setSelectionBackground(palette.selection());
        widget.setSelectionForeground(palette.ink());
    }

    private void wrap() {
        int available = widget.getClientArea().width - MARGIN_LEFT - MARGIN_RIGHT;
        float measure = MEASURE * advances.at("n", 0);
        // without a size yet the text is wrapped all the same: the widget would lay out a line of a megabyte
        float width = available > 0 ? Math.min(available, measure) : measure;
        int[] lines = SoftWrap.lineStarts(text, width, advances);
        if (content.hasLines(lines)) {
            return;
        }
        int top = content.getOffsetAtLine(Math.min(widget.getTopIndex(), content.getLineCount() - 1));
        Point selection = widget.getSelectionRange();
        int caret = widget.getCaretOffset();
        widget.setRedraw(false);
        content.setLines(lines);
        if (selection.y > 0) {
            widget.setSelectionRange(selection.x, selection.y);
        } else {
            widget.setCaretOffset(caret);
        }
        widget.setTopIndex(content.getLineAtOffset(top));
        widget.setRedraw(true);
    }

    /** Where lines of text begin, in pixels of the widget; left of it is the margin. */
    public int textLeft() {
        return MARGIN_LEFT;
    }

    public StyledText widget() {
        return widget;
    }

    public String text() {
        return text;
    }

    /** Height of the glyphs of a line, without the space between lines. */
    public int glyphHeight() {
        return glyphHeight;
    }

    public int lineAt(int offset) {
        return content.getLineAtOffset(offset);
    }

    public int lineCount() {
        return content.getLineCount();
    }

    /** The part of the report that a line shows. */
    public Span lineSpan(int line) {
        return new Span(content.getOffsetAtLine(line), content.lineEnd(line));
    }

    /** Number of the paragraph that begins with this line, counted from 1; 0 where none begins. */
    public int paragraphStartingAt(int line) {
        if (!content.startsParagraph(line)) {
            return 0;
        }
        Span span = lineSpan(line);
        int found = Arrays.binarySearch(paragraphs, span.begin());
        int index = found >= 0 ? found : -found - 1;
        return index < paragraphs.length && span.contains(paragraphs[index]) ? index + 1 : 0;
    }

    /** A part of a span on one line, in pixels of the widget. */
    public record Piece(int line, Rectangle bounds, boolean first, boolean last) {}

    /** The pieces of a span on the lines from first to last, top down. */
    public void pieces(Span span, int firstLine, int lastLine, Consumer<Piece> out) {
        int from = Math.max(firstLine, lineAt(span.begin()));
        int to = Math.min(lastLine, lineAt(Math.max(span.begin(), span.end() - 1)));
        for (int line = from; line <= to; line++) {
            Span shown = lineSpan(line);
            int begin = Math.max(shown.begin(), span.begin());
            int end = Math.min(shown.end(), span.end());
            if (begin >= end) {
                continue;
            }
            int left = widget.getLocationAtOffset(begin).x;
            int right = content.getLineAtOffset(end) == line ? widget.getLocationAtOffset(end).x : rightOf(end - 1);
            // in right-to-left text the end lies left of the beginning
            var bounds = new Rectangle(
                    Math.min(left, right), widget.getLinePixel(line), Math.abs(right - left), glyphHeight);
            out.accept(new Piece(line, bounds, begin == span.begin(), end == span.end()));
        }
    }

    private int rightOf(int offset) {
        Rectangle bounds = widget.getTextBounds(offset, offset);
        return bounds.x + bounds.width;
    }

    /** Scrolls as little as needed to show the span with some lines around it. */
    public void reveal(Span span) {
        int top = widget.getTopIndex();
        int lineHeight = glyphHeight + widget.getLineSpacing();
        int visible = Math.max(1, widget.getClientArea().height / lineHeight);
        int context = Math.min(LINES_OF_CONTEXT, visible / 3);
        int first = lineAt(span.begin());
        int last = lineAt(Math.max(span.begin(), span.end() - 1));
        if (first < top + context) {
            widget.setTopIndex(Math.max(0, first - context));
        } else if (last > top + visible - 1 - context) {
            // leave room below for what comes next
            widget.setTopIndex(Math.max(0, first - visible / 3));
        }
    }

    /** Lines that meet the vertical stretch of the widget, one more on either side, within the text. */
    public Span linesAt(int y, int height) {
        int first = Math.max(0, widget.getLineIndex(y) - 1);
        int last = Math.min(lineCount() - 1, widget.getLineIndex(y + height) + 1);
        return new Span(first, Math.max(first, last));
    }

    /** Paints the part of the span that is in view anew, over the whole width. */
    public void redrawShown(Span span) {
        int height = widget.getClientArea().height;
        int spacing = widget.getLineSpacing() + 4;
        int top = Math.max(0, widget.getLinePixel(lineAt(span.begin())) - spacing);
        int bottom = Math.min(height, widget.getLinePixel(lineAt(span.end())) + glyphHeight + spacing);
        if (bottom > top) {
            widget.redraw(0, top, widget.getClientArea().width, bottom - top, false);
        }
    }

    /** Paints the lines of the span anew, and the space around them that decorations reach into. */
    public void redraw(Span span) {
        Span inside = new Span(Math.min(span.begin(), text.length()), Math.min(span.end(), text.length()));
        widget.redrawRange(inside.begin(), inside.length(), true);
        int top = widget.getLinePixel(lineAt(inside.begin()));
        int bottom = widget.getLinePixel(lineAt(inside.end())) + glyphHeight;
        int spacing = widget.getLineSpacing() + 4;
        widget.redraw(0, top - spacing, widget.getClientArea().width, bottom - top + 2 * spacing, false);
    }
}
