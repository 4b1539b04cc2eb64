// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.choose;

import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Widget;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.header.ReportHeader;
import org.sitmark.ui.editor.modal.ModalKeys;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.RunPainter;
import org.sitmark.ui.palette.RunPainter.Line;

/**
 * A small list under a place of the text. A digit takes the row that shows it, letters narrow the list to rows with a word that begins so (the last one
 * left is taken), arrows and Enter or a click choose too, Escape leaves. UI thread only.
 */
public final class Chooser implements ModalKeys.Owner {

    /**
     * What can be chosen.
     *
     * @param digit or lower-case letter that takes it while the list is open, or 0
     * @param key what its key cap shows; empty for none
     * @param text for people
     * @param color a swatch before it, or null
     * @param action what choosing does
     */
    public record Row(
            char digit, String key, String text, @Nullable Color color, Runnable action) {}

    private static final int ROW = 24;
    private static final int PAD = 8;
    private static final int SWATCH = 22;
    private static final int BELOW = 10;

    private final StyledText widget;
    private final String title;
    private final List<Row> all;
    private final ModalKeys keys;
    private final Canvas canvas;
    private List<Row> rows;
    private String typed = "";
    private int selected;

    private Chooser(ReportEditor editor, Span at, String title, List<Row> rows, int selected) {
        this.title = title;
        this.all = List.copyOf(rows);
        this.rows = all;
        this.selected = Math.max(0, selected);
        widget = editor.text().widget();
        canvas = new Canvas(widget, SWT.NO_FOCUS | SWT.DOUBLE_BUFFERED);
        canvas.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        canvas.setCursor(widget.getDisplay().getSystemCursor(SWT.CURSOR_ARROW));
        canvas.addPaintListener(this::paint);
        canvas.addListener(SWT.MouseUp, e -> clicked(e.y));
        canvas.addListener(SWT.MouseMove, e -> hover(e.y));
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = title;
            }
        });
        widget.setData(Chooser.class.getName(), this);
        keys = new ModalKeys(editor, this);
        place(editor, at);
    }

    /**
     * Shows the list under a stretch of text.
     *
     * @param selected index of the row that Enter takes at first
     */
    public static void open(ReportEditor editor, Span at, String title, List<Row> rows, int selected) {
        if (!rows.isEmpty()) {
            new Chooser(editor, at, title, rows, selected);
        }
    }

    /** What the list that an editor shows now offers; empty where it shows none. */
    public static List<String> shown(ReportEditor editor) {
        return editor.text().widget().getData(Chooser.class.getName()) instanceof Chooser chooser
                ? chooser.rows.stream()
                        .map(r -> (r.key() + " " + r.text()).strip())
                        .toList()
                : List.of();
    }

    private void place(ReportEditor editor, Span at) {
        var gc = new GC(canvas);
        int width = 0;
        try {
            RunPainter painter = painter();
            width = painter.width(gc, new Line().bold(title));
            for (Row row : all) {
                width = Math.max(width, SWATCH + painter.width(gc, line(row)));
            }
        } finally {
            gc.dispose();
        }
        Rectangle area = widget.getClientArea();
        int height = Math.min(area.height - 4, (all.size() + 1) * ROW + 2 * PAD);
        int most = Math.min(area.width - 20, width + 2 * PAD + 10);
        Point begin = widget.getLocationAtOffset(at.begin());
        Point end = widget.getLocationAtOffset(at.end());
        int glyph = editor.text().glyphHeight();
        int below = end.y + glyph + BELOW;
        int above = begin.y - BELOW - height;
        int y = below + height <= area.height || above < 0 ? below : above;
        int x = Math.max(4, Math.min(begin.x - 4, area.width - most - 8));
        canvas.setBounds(x, Math.max(2, Math.min(y, area.height - height - 2)), most, height);
        canvas.moveAbove(null);
    }

    private static Line line(Row row) {
        var line = new Line();
        if (!row.key().isEmpty()) {
            line.key(row.key());
        }
        return line.plain(row.text());
    }

    @Override
    public void key(Event event) {
        switch (event.keyCode) {
            case SWT.ESC -> keys.close();
            case SWT.CR, SWT.KEYPAD_CR -> choose(selected);
            case SWT.ARROW_DOWN -> select(selected + 1);
            case SWT.ARROW_UP -> select(selected - 1);
            case SWT.BS -> narrow(typed.isEmpty() ? "" : typed.substring(0, typed.length() - 1));
            default -> character(event.character);
        }
    }

    private void character(char c) {
        for (int i = 0; i < rows.size(); i++) {
            if (c != 0 && rows.get(i).digit() == c) {
                choose(i);
                return;
            }
        }
        if (Character.isLetter(c)) {
            narrow(typed + Character.toLowerCase(c));
        }
    }

    private void narrow(String beginning) {
        List<Row> fitting =
                all.stream().filter(r -> matches(r.text(), beginning)).toList();
        if (fitting.isEmpty()) {
            return;
        }
        typed = beginning;
        rows = fitting;
        selected = 0;
        if (fitting.size() == 1 && !beginning.isEmpty()) {
            choose(0);
        } else {
            canvas.redraw();
        }
    }

    private static boolean matches(String text, String beginning) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith(beginning) || lower.contains(" " + beginning);
    }

    private void select(int row) {
        selected = Math.floorMod(row, rows.size());
        canvas.redraw();
    }

    private void choose(int row) {
        if (row >= 0 && row < rows.size()) {
            Runnable action = rows.get(row).action();
            keys.close();
            action.run();
        }
    }

    private int rowAt(int y) {
        int row = (y - PAD) / ROW - 1;
        return y < PAD + ROW || row >= rows.size() ? -1 : row;
    }

    private void hover(int y) {
        int row = rowAt(y);
        if (row >= 0 && row != selected) {
            select(row);
        }
    }

    private void clicked(int y) {
        choose(rowAt(y));
    }

    @Override
    public boolean owns(Widget clicked) {
        return clicked == canvas;
    }

    @Override
    public void closed() {
        canvas.dispose();
        if (!widget.isDisposed()) {
            widget.setData(Chooser.class.getName(), null);
        }
    }

    private static RunPainter painter() {
        Font plain = JFaceResources.getFontRegistry().get(ReportHeader.SMALL_FONT);
        Font bold = JFaceResources.getFontRegistry().getBold(ReportHeader.SMALL_FONT);
        return new RunPainter(Palette.current(), plain, bold);
    }

    private void paint(PaintEvent event) {
        Palette palette = Palette.current();
        GC gc = event.gc;
        Point size = canvas.getSize();
        gc.setBackground(palette.paper());
        gc.fillRectangle(0, 0, size.x, size.y);
        gc.setAntialias(SWT.ON);
        RunPainter painter = painter();
        int width = size.x - 2 * PAD;
        var head = new Line().bold(title);
        if (!typed.isEmpty()) {
            head.accent(typed + "\u2026");
        }
        painter.draw(gc, head, PAD + 4, PAD + ROW / 2 - 2, width);
        for (int i = 0; i < rows.size(); i++) {
            int top = PAD + (i + 1) * ROW;
            if (i == selected) {
                gc.setBackground(palette.selection());
                gc.fillRoundRectangle(4, top, size.x - 8, ROW, 6, 6);
            }
            Color swatch = rows.get(i).color();
            if (swatch != null) {
                gc.setBackground(swatch);
                gc.fillRoundRectangle(PAD + 4, top + 6, 12, 12, 4, 4);
            }
            int x = PAD + (swatch == null ? 4 : SWATCH);
            painter.draw(gc, line(rows.get(i)), x, top + ROW / 2, width - SWATCH);
        }
        gc.setForeground(palette.accent());
        gc.setLineWidth(1);
        gc.drawRoundRectangle(0, 0, size.x - 1, size.y - 1, 8, 8);
    }
}
