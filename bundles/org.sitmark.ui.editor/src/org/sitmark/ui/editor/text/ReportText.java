// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.FontDescriptor;
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
    /** Room for labels above the first line. */
    private static final int MARGIN_TOP = 10;

    private static final int MARGIN_RIGHT = 26;
    /** Longer lines tire the eye; measured in widths of the letter n. */
    private static final int MEASURE = 84;

    /** Without wrap; a line of a megabyte would stop the window. */
    private static final int UNWRAPPED = 1000;

    private static final int SMALLEST_FONT = 6;
    private static final int LINES_OF_CONTEXT = 4;

    private final String text;
    private final StyledText widget;
    private final WrappedContent content;
    private final List<Font> ownFonts = new ArrayList<>();
    private Paragraphs paragraphs;
    private TextLook look = TextLook.DEFAULT;
    private int[] lineStarts = {};
    private int[] wrapped = {0};
    private List<Span> folds = List.of();
    private GlyphAdvances advances;
    private GC measuring;
    private int glyphHeight;
    private boolean layingOut;
    private final Directions directions;
    private final RightToLeft rightToLeft;
    private int column = MEASURE;

    public ReportText(Composite parent, String text) {
        this.text = text;
        widget = new CopyingText(parent, SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        widget.getHorizontalBar().setVisible(false);
        // the workbench's style sheet must not recolour what Palette colours
        widget.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        widget.setEditable(false);
        widget.setLineSpacing(look.spacing());
        widget.setMargins(MARGIN_LEFT, MARGIN_TOP, MARGIN_RIGHT, 0);
        measuring = new GC(widget);
        advances = new GlyphAdvances(measuring);
        content = new WrappedContent(text);
        paragraphs = Paragraphs.asWritten(text);
        directions = Directions.of(text);
        rightToLeft = new RightToLeft(widget, directions, () -> paragraphs, () -> column);
        applyFont();
        applyColors();
        widget.setContent(content);
        widget.addListener(SWT.Resize, e -> wrap());
        widget.addDisposeListener(e -> {
            measuring.dispose();
            ownFonts.forEach(Font::dispose);
        });
    }

    /** The reading font has changed. */
    public void applyFont() {
        Font font = font();
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

    private Font font() {
        Font font = JFaceResources.getFontRegistry().get(READING_FONT);
        if (look.zoom() == 0) {
            return font;
        }
        int height = Math.max(SMALLEST_FONT, font.getFontData()[0].getHeight() + look.zoom());
        Font zoomed = FontDescriptor.createFrom(font).setHeight(height).createFont(widget.getDisplay());
        ownFonts.add(zoomed);
        return zoomed;
    }

    public TextLook look() {
        return look;
    }

    /**
     * Lays the text out anew.
     *
     * @param starts where lines must start besides, such as sentences; ascending
     */
    public void setLook(TextLook newLook, int[] starts) {
        boolean font = newLook.zoom() != look.zoom();
        if (newLook.rejoined() != look.rejoined()) {
            paragraphs = newLook.rejoined() ? Paragraphs.rejoined(text) : Paragraphs.asWritten(text);
        }
        look = newLook;
        lineStarts = starts;
        if (widget.getHorizontalBar().getVisible() == look.wrap()) {
            widget.setHorizontalPixel(0);
            widget.getHorizontalBar().setVisible(!look.wrap());
        }
        if (widget.getLineSpacing() != look.spacing()) {
            widget.setLineSpacing(look.spacing());
        }
        if (font) {
            List<Font> old = List.copyOf(ownFonts);
            ownFonts.clear();
            applyFont();
            old.forEach(Font::dispose);
        } else {
            wrap();
        }
    }

    /** Shows one line in place of each of the spans, which are whole paragraphs; ascending. */
    public void setFolds(List<Span> spans) {
        if (!folds.equals(spans)) {
            folds = List.copyOf(spans);
            showLines();
        }
    }

    /** The text that the line stands for without showing it, or null. */
    public @Nullable Span foldAt(int line) {
        return content.isFold(line) ? new Span(content.getOffsetAtLine(line), content.nextStart(line)) : null;
    }

    public Paragraphs paragraphs() {
        return paragraphs;
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
        float n = advances.at("n", 0);
        float measure = look.wrap() ? MEASURE * n : UNWRAPPED * n;
        // without a size yet the text is wrapped all the same: the widget would lay out a line of a megabyte
        float width = available > 0 && look.wrap() ? Math.min(available, measure) : measure;
        wrapped = SoftWrap.lineStarts(text, width, advances, new SoftWrap.Rules(paragraphs, lineStarts));
        // without wrap what is read from right to left ends at the edge of the window, where its reader begins
        int now = Math.round(look.wrap() || available <= 0 ? width : available);
        boolean moved = now != column && directions.isMixed() && widget.getContent() == content;
        column = now;
        showLines();
        if (moved) {
            widget.redrawRange(0, text.length(), true); // lines that did not change have another indent
        }
    }

    private void showLines() {
        var folded = new BitSet();
        int[] lines = folds.isEmpty() ? wrapped : fold(wrapped, folded);
        if (content.hasLines(lines, folded)) {
            return;
        }
        Point selection = widget.getSelectionRange();
        int caret = widget.getCaretOffset();
        int anchor = anchor(caret);
        int y = widget.getLinePixel(content.getLineAtOffset(anchor));
        layingOut = true;
        widget.setRedraw(false);
        content.setLines(lines, folded, paragraphs);
        int begin = shownPlace(selection.x);
        int end = shownPlace(selection.x + selection.y);
        if (end > begin) {
            widget.setSelectionRange(begin, end - begin);
        } else {
            widget.setCaretOffset(shownPlace(caret));
        }
        // the eye finds the line where it was
        int line = content.getLineAtOffset(anchor);
        widget.setTopPixel(Math.max(0, widget.getTopPixel() + widget.getLinePixel(line) - y));
        widget.setRedraw(true);
        layingOut = false;
    }

    /** The offset, or where it is folded the beginning of the fold. */
    private int shownPlace(int offset) {
        int line = content.getLineAtOffset(offset);
        return content.isFold(line) ? content.getOffsetAtLine(line) : offset;
    }

    /** Whether the caret moves now because the lines change, not because of the user. */
    public boolean isLayingOut() {
        return layingOut;
    }

    /** What stays where it is: the caret's line where it is in view, else the topmost line. */
    private int anchor(int caret) {
        int y = widget.getLinePixel(content.getLineAtOffset(caret));
        return y >= 0 && y < widget.getClientArea().height
                ? caret
                : content.getOffsetAtLine(Math.min(widget.getTopIndex(), content.getLineCount() - 1));
    }

    /** Leaves out the lines of folded text but the first of each fold. */
    private int[] fold(int[] lines, BitSet folded) {
        int[] result = new int[lines.length];
        int count = 0;
        int line = 0;
        for (Span fold : folds) {
            while (line + 1 < lines.length && lines[line + 1] <= fold.begin()) {
                result[count++] = lines[line++];
            }
            folded.set(count);
            result[count++] = lines[line++];
            while (line < lines.length && lines[line] < fold.end()) {
                line++;
            }
        }
        while (line < lines.length) {
            result[count++] = lines[line++];
        }
        return Arrays.copyOf(result, count);
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
        int index = paragraphs.at(content.getOffsetAtLine(line) - 1) + 1;
        boolean begins = index < paragraphs.count() && paragraphs.get(index).begin() < content.nextStart(line);
        return begins ? index + 1 : 0;
    }

    /**
     * A part of a span on one line that is read in one direction, in pixels of the widget.
     *
     * @param first whether the span begins in it
     * @param last whether the span ends in it
     */
    public record Piece(int line, Rectangle bounds, boolean first, boolean last, boolean rightToLeft) {

        /** Whether an end of the span is at its left. */
        public boolean closedLeft() {
            return rightToLeft ? last : first;
        }

        /** Whether an end of the span is at its right. */
        public boolean closedRight() {
            return rightToLeft ? first : last;
        }
    }

    /** Whether the paragraph at the offset is read from right to left. */
    public boolean isRightToLeft(int offset) {
        return rightToLeft.isAt(offset);
    }

    /** Where the edge of a span is, seen as part of its own characters: x in pixels of the widget. */
    public int edge(Span span, boolean begin) {
        int at = begin ? span.begin() : Math.max(span.begin(), span.end() - 1);
        Rectangle bounds = widget.getTextBounds(at, at);
        return begin == readsRightToLeft(at) ? bounds.x + bounds.width : bounds.x;
    }

    /** Whether the character at the offset is read from right to left, whatever its paragraph is. */
    public boolean readsRightToLeft(int offset) {
        if (directions.isMixed()) {
            for (Directions.Run run : rightToLeft.runs(lineSpan(lineAt(offset)))) {
                if (run.span().contains(offset)) {
                    return run.rightToLeft();
                }
            }
        }
        return false;
    }

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
            if (directions.isMixed()) {
                mixedPieces(span, line, shown, out);
                continue;
            }
            int left = widget.getLocationAtOffset(begin).x;
            int right = content.getLineAtOffset(end) == line ? widget.getLocationAtOffset(end).x : rightOf(end - 1);
            var bounds = new Rectangle(left, widget.getLinePixel(line), right - left, glyphHeight);
            out.accept(new Piece(line, bounds, begin == span.begin(), end == span.end(), false));
        }
    }

    /** What is one stretch of text may be several on the line, and its end may lie left of its beginning. */
    private void mixedPieces(Span span, int line, Span shown, Consumer<Piece> out) {
        for (Directions.Run run : rightToLeft.runs(shown)) {
            int begin = Math.max(run.span().begin(), span.begin());
            int end = Math.min(run.span().end(), span.end());
            if (begin < end) {
                Rectangle at = widget.getTextBounds(begin, end - 1);
                var bounds = new Rectangle(at.x, widget.getLinePixel(line), at.width, glyphHeight);
                out.accept(new Piece(line, bounds, begin == span.begin(), end == span.end(), run.rightToLeft()));
            }
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
            scrollTo(first - context);
        } else if (last > top + visible - 1 - context) {
            // leave room below for what comes next
            scrollTo(first - visible / 3);
        }
    }

    private void scrollTo(int line) {
        if (line <= 0) {
            widget.setTopPixel(0); // the first index would hide the margin above, which cuts labels of the first line
        } else {
            widget.setTopIndex(line);
        }
    }

    /** Lines that meet the vertical stretch of the widget, one more on either side, within the text. */
    public Span linesAt(int y, int height) {
        int first = Math.max(0, widget.getLineIndex(y) - 1);
        int last = Math.min(lineCount() - 1, widget.getLineIndex(y + height) + 1);
        return new Span(first, Math.max(first, last));
    }

    /** Paints everything in view anew, with the styles of its lines. */
    public void redrawView() {
        Span lines = linesAt(0, widget.getClientArea().height);
        int begin = content.getOffsetAtLine(lines.begin());
        widget.redrawRange(begin, content.nextStart(lines.end()) - begin, true);
        widget.redraw();
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
        int top = widget.getLinePixel(lineAt(inside.begin()));
        int bottom = widget.getLinePixel(lineAt(inside.end())) + glyphHeight;
        int spacing = widget.getLineSpacing() + 4;
        if (bottom + spacing < 0 || top - spacing > widget.getClientArea().height) {
            widget.redrawRange(inside.begin(), inside.length(), true); // only forgets how the lines looked
        } else {
            // once: with each call the widget asks the X server where the mouse is
            widget.redraw(0, top - spacing, widget.getClientArea().width, bottom - top + 2 * spacing, false);
        }
    }
}
