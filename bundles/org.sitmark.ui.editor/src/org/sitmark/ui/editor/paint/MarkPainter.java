// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.ui.editor.link.EditorLinks;
import org.sitmark.ui.editor.link.LinkPainter;
import org.sitmark.ui.editor.text.ReportText;
import org.sitmark.ui.layers.LayerVisibility;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.SignPainter;

/**
 * Draws marks as coloured ground with a thin line below, open suggestions as dotted lines, the current item as an outlined box and what it links to
 * as thin boxes with the feature's name. The sign of the layer stands where a mark or suggestion begins, so that colours need not be told apart. Marks
 * around others have a line of their own, so that overlapping layers stay readable. Only lines that are asked for are looked at.
 */
public final class MarkPainter {

    /** What is to be drawn. */
    public interface Model {

        Report report();

        Layers layers();

        @Nullable
        Item current();

        /** The parts of a line that are dimmed, in text order. */
        List<Span> dimmed(Span line);

        /** The links that are to be drawn. */
        EditorLinks links();
    }

    private static final int CAP = 2;
    /** How much lower the line of a mark is that lies around others. */
    private static final int OUTER = 3;

    private final ReportText text;
    private final Model model;
    private final Font labelFont;
    private final LinkPainter links;

    /** @param labelFont for paragraph numbers and names of links; owned by the caller */
    public MarkPainter(ReportText text, Model model, Font labelFont) {
        this.text = text;
        this.model = model;
        this.labelFont = labelFont;
        links = new LinkPainter(text, item -> strong(item, Palette.current()));
        StyledText widget = text.widget();
        widget.addLineStyleListener(this::styleLine);
        widget.addPaintListener(this::paint);
    }

    private void styleLine(LineStyleEvent event) {
        var line = new Span(event.lineOffset, event.lineOffset + event.lineText.length());
        Palette palette = Palette.current();
        List<StyleRange> styles = new ArrayList<>();
        List<LineFills.Fill> fills = LineFills.of(line, marks(line));
        List<Span> dimmed = model.dimmed(line);
        if (dimmed.isEmpty()) {
            for (LineFills.Fill fill : fills) {
                styles.add(new StyleRange(fill.span().begin(), fill.span().length(), null, fill(fill.mark(), palette)));
            }
        } else {
            for (LineFills.Part part : LineFills.parts(fills, dimmed)) {
                styles.add(style(part, palette));
            }
        }
        event.styles = styles.toArray(StyleRange[]::new);
    }

    private StyleRange style(LineFills.Part part, Palette palette) {
        Mark mark = part.mark();
        Color fill = mark == null ? null : part.dimmed() ? faded(mark, palette) : fill(mark, palette);
        return new StyleRange(part.span().begin(), part.span().length(), part.dimmed() ? palette.dim() : null, fill);
    }

    private Color faded(Item item, Palette palette) {
        Optional<Layer> layer = model.layers().byId(item.layer());
        return layer.isPresent() ? palette.faded(layer.get()) : palette.paper();
    }

    private List<Mark> marks(Span span) {
        var visibility = LayerVisibility.get();
        return model.report().marksOverlapping(span).stream()
                .filter(m -> visibility.isVisible(m.layer()))
                .toList();
    }

    private List<Suggestion> suggestions(Span span) {
        var visibility = LayerVisibility.get();
        return model.report().suggestionsOverlapping(span).stream()
                .filter(s -> s.isOpen() && visibility.isVisible(s.layer()))
                .toList();
    }

    private Color fill(Item item, Palette palette) {
        Optional<Layer> layer = model.layers().byId(item.layer());
        return layer.isPresent() ? palette.fill(layer.get()) : palette.line();
    }

    private Color strong(Item item, Palette palette) {
        Optional<Layer> layer = model.layers().byId(item.layer());
        return layer.isPresent() ? palette.strong(layer.get()) : palette.dim();
    }

    private void paint(PaintEvent event) {
        GC gc = event.gc;
        Palette palette = Palette.current();
        Span lines = text.linesAt(event.y, event.height);
        var visible = new Span(
                text.lineSpan(lines.begin()).begin(), text.lineSpan(lines.end()).end());
        gc.setAntialias(SWT.ON);
        gc.setFont(labelFont);
        paintParagraphNumbers(gc, palette, lines);
        List<Mark> marks = marks(visible);
        List<Span> dimmed = model.dimmed(visible);
        for (Mark mark : marks) {
            boolean dim = dimmed.stream().anyMatch(d -> d.contains(mark.begin()));
            paintMark(gc, palette, mark, dim ? faded(mark, palette) : fill(mark, palette), marks, lines);
        }
        List<Suggestion> suggestions = suggestions(visible);
        for (Suggestion suggestion : suggestions) {
            paintSuggestion(gc, palette, suggestion, level(suggestion, suggestions), lines);
        }
        Item current = model.current();
        if (current != null && LayerVisibility.get().isVisible(current.layer())) {
            gc.setForeground(palette.accent());
            gc.setLineWidth(2);
            paintBox(gc, current.span(), lines, 3, 2);
        }
        Item linked = model.links().item();
        if (linked != null) {
            if (current == null) {
                gc.setForeground(palette.accent());
                gc.setLineWidth(1);
                paintBox(gc, linked.span(), lines, 3, 2);
            }
            links.paint(gc, palette, linked, model.links().ends(), lines);
        }
    }

    private void paintParagraphNumbers(GC gc, Palette palette, Span lines) {
        gc.setForeground(palette.dim());
        gc.setBackground(palette.paper());
        for (int line = lines.begin(); line <= lines.end(); line++) {
            int number = text.paragraphStartingAt(line);
            if (number > 0) {
                String label = Integer.toString(number);
                Point size = gc.textExtent(label);
                int y = text.widget().getLinePixel(line) + (text.glyphHeight() - size.y) / 2;
                gc.drawText(label, 36 - size.x, y, true);
            }
        }
    }

    /** Rounds the ends of a mark a little into the blanks beside it; a mark around others is underlined, so that it can be followed. */
    private void paintMark(GC gc, Palette palette, Mark mark, Color fill, List<Mark> all, Span lines) {
        boolean outer = false;
        for (Mark other : all) {
            outer |= other != mark
                    && other.span().overlaps(mark.span())
                    && other.span().length() < mark.span().length();
        }
        boolean around = outer;
        Color line = strong(mark, palette);
        text.pieces(mark.span(), lines.begin(), lines.end(), piece -> {
            Rectangle r = piece.bounds();
            gc.setBackground(fill);
            if (piece.closedLeft() && isBlank(piece.rightToLeft() ? mark.end() : mark.begin() - 1)) {
                gc.fillRectangle(r.x - 1, r.y + 1, 1, r.height - 2);
                gc.fillRectangle(r.x - CAP, r.y + 2, 1, r.height - 4);
            }
            if (piece.closedRight() && isBlank(piece.rightToLeft() ? mark.begin() - 1 : mark.end())) {
                gc.fillRectangle(r.x + r.width, r.y + 1, 1, r.height - 2);
                gc.fillRectangle(r.x + r.width + 1, r.y + 2, 1, r.height - 4);
            }
            gc.setBackground(line);
            gc.fillRectangle(r.x, r.y + r.height + (around ? OUTER : 0), r.width, 1);
            if (around) {
                if (piece.closedLeft()) {
                    gc.fillRectangle(r.x - CAP, r.y, 1, r.height + OUTER + 1);
                }
                if (piece.closedRight()) {
                    gc.fillRectangle(r.x + r.width + 1, r.y, 1, r.height + OUTER + 1);
                }
            }
            sign(gc, palette, mark, piece, around ? OUTER : 0);
        });
    }

    /** The sign of the layer, on the line below the item, where it begins. */
    private void sign(GC gc, Palette palette, Item item, ReportText.Piece piece, int lower) {
        Layer layer = piece.first() ? model.layers().byId(item.layer()).orElse(null) : null;
        if (layer != null) {
            Rectangle r = piece.bounds();
            int x = piece.rightToLeft() ? r.x + r.width - SignPainter.SMALL + 1 : r.x - 1;
            SignPainter.draw(gc, palette, layer, x, r.y + r.height - SignPainter.SMALL / 2 + lower, SignPainter.SMALL);
        }
    }

    private boolean isBlank(int offset) {
        return offset < 0
                || offset >= text.text().length()
                || Character.isWhitespace(text.text().charAt(offset));
    }

    /** How many suggestions lie inside this one: outer ones are underlined lower. */
    private static int level(Suggestion suggestion, List<Suggestion> all) {
        int inside = 0;
        for (Suggestion other : all) {
            if (other != suggestion
                    && suggestion.span().overlaps(other.span())
                    && other.span().length() < suggestion.span().length()) {
                inside = 1;
            }
        }
        return inside;
    }

    private void paintSuggestion(GC gc, Palette palette, Suggestion suggestion, int level, Span lines) {
        gc.setForeground(strong(suggestion, palette));
        gc.setAntialias(SWT.OFF);
        gc.setLineWidth(2);
        gc.setLineCap(SWT.CAP_FLAT);
        gc.setLineDash(new int[] {2, 2});
        // asking where it lies costs more than drawing, so once
        List<ReportText.Piece> begins = new ArrayList<>(1);
        text.pieces(suggestion.span(), lines.begin(), lines.end(), piece -> {
            Rectangle r = piece.bounds();
            int y = r.y + r.height + 1 + OUTER * level;
            gc.drawLine(r.x, y, r.x + r.width, y);
            if (piece.first()) {
                begins.add(piece);
            }
        });
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setAntialias(SWT.ON);
        begins.forEach(piece -> sign(gc, palette, suggestion, piece, OUTER * level));
    }

    /** A rounded box around a span; where the span goes over several lines, the box is open to where it goes on. */
    private void paintBox(GC gc, Span span, Span lines, int padX, int padY) {
        text.pieces(span, lines.begin(), lines.end(), piece -> {
            Rectangle r = piece.bounds();
            int x = r.x - padX;
            int y = r.y - padY;
            int right = r.x + r.width + padX;
            int bottom = r.y + r.height + padY + 3;
            if (piece.closedLeft() && piece.closedRight()) {
                gc.drawRoundRectangle(x, y, right - x, bottom - y, 6, 6);
                return;
            }
            gc.drawLine(x, y, right, y);
            gc.drawLine(x, bottom, right, bottom);
            if (piece.closedLeft()) {
                gc.drawLine(x, y, x, bottom);
            }
            if (piece.closedRight()) {
                gc.drawLine(right, y, right, bottom);
            }
        });
    }
}
