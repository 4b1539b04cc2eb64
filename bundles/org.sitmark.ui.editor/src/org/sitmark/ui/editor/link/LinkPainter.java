// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.link;

import java.util.List;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.link.LinkWires.Box;
import org.sitmark.ui.editor.link.LinkWires.Corner;
import org.sitmark.ui.editor.text.ReportText;
import org.sitmark.ui.palette.Palette;

/**
 * Draws the links of one item: a thin box around each end, a line with an arrow between them that runs in the gaps between the lines of the text, and
 * the role as a small label. Links to the item are dashed.
 */
public final class LinkPainter {

    private static final int RADIUS = 3;

    private final ReportText text;
    private final Function<Item, Color> colors;

    /** @param colors the colour of lines for an item's layer, in the theme of the moment */
    public LinkPainter(ReportText text, Function<Item, Color> colors) {
        this.text = text;
        this.colors = colors;
    }

    /** Paints what is on the lines; the font of labels is set. */
    public void paint(GC gc, Palette palette, Item item, List<LinkEnd> ends, Span lines) {
        int lane = 0;
        for (LinkEnd end : ends) {
            Item source = end.item();
            Color color = colors.apply(end.incoming() && source != null ? source : item);
            gc.setForeground(color);
            gc.setBackground(color);
            gc.setLineWidth(1);
            if (end.incoming()) {
                gc.setLineDash(new int[] {3, 2});
            } else {
                gc.setLineStyle(SWT.LINE_SOLID);
            }
            boxes(gc, end.span(), lines);
            wire(gc, item.span(), end, lane++, lines);
            gc.setLineStyle(SWT.LINE_SOLID);
        }
        for (LinkEnd end : ends) {
            Item source = end.item();
            Color color = colors.apply(end.incoming() && source != null ? source : item);
            text.pieces(end.span(), lines.begin(), lines.end(), piece -> {
                if (piece.first()) {
                    label(gc, palette, (end.incoming() ? "\u2190 " : "") + end.label(), color, piece.bounds());
                }
            });
        }
    }

    private void boxes(GC gc, Span span, Span lines) {
        text.pieces(span, lines.begin(), lines.end(), piece -> {
            Rectangle r = piece.bounds();
            gc.drawRoundRectangle(r.x - 2, r.y - 1, r.width + 4, r.height + 4, 6, 6);
        });
    }

    private void wire(GC gc, Span here, LinkEnd end, int lane, Span lines) {
        if (here.overlaps(end.span())) {
            return; // the box inside the box says it
        }
        boolean below = end.span().begin() > here.begin();
        Box from = box(here, !below);
        Box to = box(end.span(), below);
        if (from == null
                || to == null
                || Math.max(from.line(), to.line()) < lines.begin()
                || Math.min(from.line(), to.line()) > lines.end()) {
            return;
        }
        int gap = Math.max(4, text.widget().getLineSpacing());
        List<Corner> way = LinkWires.route(from, to, gap, text.textLeft() - 7, lane);
        draw(gc, way);
        if (end.incoming()) {
            arrow(gc, way.get(1), way.get(0));
        } else {
            arrow(gc, way.get(way.size() - 2), way.get(way.size() - 1));
        }
    }

    /** Where the first or the last line of a span is, with its outline. */
    private @Nullable Box box(Span span, boolean first) {
        int line = text.lineAt(first ? span.begin() : Math.max(span.begin(), span.end() - 1));
        Box[] found = new Box[1];
        text.pieces(span, line, line, piece -> {
            Rectangle r = piece.bounds();
            found[0] = new Box(line, r.x, r.y, r.x + r.width, r.y + r.height);
        });
        return found[0];
    }

    private static void draw(GC gc, List<Corner> way) {
        Path path = new Path(gc.getDevice());
        try {
            path.moveTo(way.get(0).x() + 0.5f, way.get(0).y());
            for (int i = 1; i + 1 < way.size(); i++) {
                Corner corner = way.get(i);
                Corner before = towards(corner, way.get(i - 1));
                Corner after = towards(corner, way.get(i + 1));
                path.lineTo(before.x() + 0.5f, before.y() + 0.5f);
                path.quadTo(corner.x() + 0.5f, corner.y() + 0.5f, after.x() + 0.5f, after.y() + 0.5f);
            }
            Corner last = way.get(way.size() - 1);
            path.lineTo(last.x() + 0.5f, last.y());
            gc.drawPath(path);
        } finally {
            path.dispose();
        }
    }

    private static Corner towards(Corner from, Corner to) {
        int dx = to.x() - from.x();
        int dy = to.y() - from.y();
        int far = Math.max(Math.abs(dx), Math.abs(dy));
        int step = Math.min(RADIUS, far / 2);
        return new Corner(from.x() + Integer.signum(dx) * step, from.y() + Integer.signum(dy) * step);
    }

    private static void arrow(GC gc, Corner from, Corner tip) {
        int back = tip.y() > from.y() ? -4 : 4;
        gc.fillPolygon(new int[] {tip.x(), tip.y(), tip.x() - 3, tip.y() + back, tip.x() + 4, tip.y() + back});
    }

    /** Sits on the lower edge of the box, so that it covers nothing of the line below. */
    private static void label(GC gc, Palette palette, String label, Color color, Rectangle box) {
        Point size = gc.textExtent(label);
        FontMetrics metrics = gc.getFontMetrics();
        int ink = metrics.getAscent() - metrics.getLeading();
        int y = box.y + box.height;
        gc.setBackground(palette.paper());
        gc.fillRectangle(box.x + 1, y, size.x + 4, Math.min(size.y - 3, ink + 1));
        gc.setForeground(color);
        gc.drawText(label, box.x + 3, y - 3, true);
    }
}
