// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.link;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.sitmark.core.model.Item;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.header.ReportHeader;
import org.sitmark.ui.editor.text.ReportText;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.RunPainter;

/** Signs at the upper and lower edge of the text that name the ends of links which are scrolled away; a click goes there. */
public final class EdgeSigns {

    private static final int MOST = 3;
    private static final int LINE = 20;
    private static final int PAD = 9;
    private static final int LONGEST = 40;

    private final ReportEditor editor;
    private final StyledText widget;
    private final ReportText text;
    private final Sign above;
    private final Sign below;
    private int lastTop = -1;
    private int lastHeight = -1;

    public EdgeSigns(ReportEditor editor, ReportText text) {
        this.editor = editor;
        this.text = text;
        widget = text.widget();
        above = new Sign("\u2191");
        below = new Sign("\u2193");
        // scrolling has no event that comes in all cases, painting does
        widget.addPaintListener(e -> {
            int top = widget.getTopPixel();
            int height = widget.getSize().y;
            if (top != lastTop || height != lastHeight) {
                lastTop = top;
                lastHeight = height;
                widget.getDisplay().asyncExec(this::update);
            }
        });
    }

    /** What the signs say, top down; empty where both ends of all links are in view. */
    public List<String> shown() {
        List<String> result = new ArrayList<>(above.words());
        result.addAll(below.words());
        return result;
    }

    /** The links or what is in view have changed. */
    public void update() {
        if (widget.isDisposed()) {
            return;
        }
        int height = widget.getClientArea().height;
        List<LinkEnd> upper = new ArrayList<>();
        List<LinkEnd> lower = new ArrayList<>();
        List<LinkEnd> ends = new ArrayList<>(editor.links().ends());
        Item shown = editor.links().item();
        if (shown != null && editor.current() == null) {
            ends.add(new LinkEnd("back to " + shown.layer(), shown.span(), shown, false));
        }
        for (LinkEnd end : ends) {
            int top = widget.getLinePixel(text.lineAt(end.span().begin()));
            if (top + text.glyphHeight() <= 0) {
                upper.add(end);
            } else if (top >= height) {
                lower.add(end);
            }
        }
        above.show(upper, true);
        below.show(lower, false);
    }

    private static String shortened(String covered) {
        String line = covered.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST).stripTrailing() + "\u2026";
    }

    private final class Sign {

        private final String arrow;
        private final Canvas canvas;
        private List<LinkEnd> ends = List.of();
        private boolean visible;

        Sign(String arrow) {
            this.arrow = arrow;
            canvas = new Canvas(widget, SWT.NO_FOCUS | SWT.DOUBLE_BUFFERED);
            canvas.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
            canvas.setVisible(false);
            canvas.setCursor(widget.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
            canvas.addPaintListener(this::paint);
            canvas.addListener(SWT.MouseDown, this::clicked);
            canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
                @Override
                public void getName(AccessibleEvent event) {
                    event.result = String.join(", ", words());
                }
            });
        }

        List<String> words() {
            return visible ? ends.stream().map(this::words).toList() : List.of();
        }

        private String words(LinkEnd end) {
            return arrow + " " + end.label() + ": "
                    + shortened(end.span().of(editor.report().text()));
        }

        void show(List<LinkEnd> now, boolean atTop) {
            if (now.isEmpty()) {
                visible = false;
                ends = now;
                if (canvas.getVisible()) {
                    canvas.setVisible(false);
                }
                return;
            }
            visible = true;
            ends = now;
            int lines = Math.min(MOST, ends.size());
            var gc = new GC(canvas);
            int width = 0;
            try {
                gc.setFont(font());
                for (int i = 0; i < lines; i++) {
                    width = Math.max(width, gc.textExtent(line(i)).x);
                }
            } finally {
                gc.dispose();
            }
            Rectangle area = widget.getClientArea();
            width = Math.min(width + 2 * PAD, area.width - 20);
            int height = lines * LINE + 4;
            canvas.setBounds(area.width - width - 10, atTop ? 3 : area.height - height - 3, width, height);
            canvas.setToolTipText("Click, or press J, to go there");
            canvas.setVisible(true);
            canvas.redraw();
        }

        private String line(int index) {
            int more = ends.size() - MOST;
            String words = words(ends.get(index));
            return index == MOST - 1 && more > 0 ? words + "  (and " + more + " more)" : words;
        }

        private Font font() {
            return JFaceResources.getFontRegistry().get(ReportHeader.SMALL_FONT);
        }

        private void paint(PaintEvent event) {
            Palette palette = Palette.current();
            GC gc = event.gc;
            Point size = canvas.getSize();
            gc.setBackground(palette.paper());
            gc.fillRectangle(0, 0, size.x, size.y);
            gc.setAntialias(SWT.ON);
            gc.setFont(font());
            gc.setForeground(palette.ink());
            for (int i = 0; i < Math.min(MOST, ends.size()); i++) {
                String line = RunPainter.shortened(gc, line(i), size.x - 2 * PAD);
                gc.drawText(
                        line, PAD, 2 + i * LINE + (LINE - gc.getFontMetrics().getHeight()) / 2, true);
            }
            gc.setForeground(palette.dim());
            gc.drawRoundRectangle(0, 0, size.x - 1, size.y - 1, 8, 8);
        }

        private void clicked(Event event) {
            int index = Math.min(Math.max(0, (event.y - 2) / LINE), ends.size() - 1);
            if (index >= 0) {
                editor.links().tour().goTo(ends.get(index));
                widget.setFocus();
            }
        }
    }
}
