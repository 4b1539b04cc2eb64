// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.keys;

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
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.header.ReportHeader;
import org.sitmark.ui.editor.keys.KeyList.Entry;
import org.sitmark.ui.editor.keys.KeyList.Group;
import org.sitmark.ui.editor.modal.ModalKeys;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.RunPainter;
import org.sitmark.ui.palette.RunPainter.Line;

/**
 * Shows the keys over the text, in groups. Letters that are typed filter it, arrows scroll where it is too long; any other key, a click or ? takes it
 * away.
 */
public final class KeySheet implements ModalKeys.Owner {

    private static final int LINE = 22;
    private static final int PAD = 20;
    private static final int COLUMN = 350;
    private static final int FOOT = 30;

    private final StyledText widget;
    private final KeyList all;
    private final ModalKeys keys;
    private final Canvas canvas;
    private String filter = "";
    private int scrolled;

    private KeySheet(ReportEditor editor) {
        widget = editor.text().widget();
        all = KeyList.now(editor.layers());
        canvas = new Canvas(widget, SWT.NO_FOCUS | SWT.DOUBLE_BUFFERED);
        canvas.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        canvas.addPaintListener(this::paint);
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = "Keys: " + String.join("; ", lines());
            }
        });
        widget.setData(KeySheet.class.getName(), this);
        keys = new ModalKeys(editor, this);
        place();
    }

    /** Shows the sheet, or takes it away where it is shown. */
    public static void toggle(ReportEditor editor) {
        if (editor.text().widget().getData(KeySheet.class.getName()) instanceof KeySheet shown) {
            shown.keys.close();
        } else {
            editor.setFocus();
            new KeySheet(editor);
        }
    }

    /** The lines of the sheet that an editor shows now, groups' titles among them; empty where it shows none. */
    public static List<String> shown(ReportEditor editor) {
        return editor.text().widget().getData(KeySheet.class.getName()) instanceof KeySheet sheet
                ? sheet.lines()
                : List.of();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Group group : all.matching(filter).groups()) {
            lines.add(group.title());
            group.entries().forEach(e -> lines.add((String.join(" ", e.keys()) + " " + e.text()).strip()));
        }
        return lines;
    }

    private void place() {
        Rectangle area = widget.getClientArea();
        int width = Math.min(area.width - 16, 2 * PAD + columns(area.width - 16 - 2 * PAD) * COLUMN);
        int rows = rows(all).size();
        int perColumn = (rows + columns(width - 2 * PAD) - 1) / columns(width - 2 * PAD) + 1;
        int height = Math.min(area.height - 16, perColumn * LINE + 2 * PAD + FOOT);
        canvas.setBounds((area.width - width) / 2, (area.height - height) / 2, width, height);
        canvas.moveAbove(null);
    }

    private static int columns(int width) {
        return Math.max(1, width / (COLUMN - 20));
    }

    /** What stands below one another; null is a gap. */
    private static List<Object> rows(KeyList list) {
        List<Object> rows = new ArrayList<>();
        for (Group group : list.groups()) {
            if (!rows.isEmpty()) {
                rows.add("");
            }
            rows.add(group.title());
            rows.addAll(group.entries());
        }
        return rows;
    }

    @Override
    public void key(Event event) {
        boolean modified = (event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) != 0;
        if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.PAGE_DOWN) {
            scroll(event.keyCode == SWT.ARROW_DOWN ? 1 : 10);
        } else if (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.PAGE_UP) {
            scroll(event.keyCode == SWT.ARROW_UP ? -1 : -10);
        } else if (event.keyCode == SWT.BS && !filter.isEmpty()) {
            filter(filter.substring(0, filter.length() - 1));
        } else if (!modified && (Character.isLetterOrDigit(event.character) || event.character == ' ')) {
            filter(filter + event.character);
        } else {
            keys.close();
        }
    }

    private void filter(String words) {
        filter = words.stripLeading();
        scrolled = 0;
        canvas.redraw();
    }

    private void scroll(int rows) {
        scrolled = Math.max(0, Math.min(overflow(), scrolled + rows));
        canvas.redraw();
    }

    private int overflow() {
        return Math.max(0, rows(all.matching(filter)).size() - room());
    }

    private int perColumn() {
        return Math.max(1, (canvas.getSize().y - 2 * PAD - FOOT) / LINE);
    }

    private int room() {
        return perColumn() * columns(canvas.getSize().x - 2 * PAD);
    }

    @Override
    public boolean owns(org.eclipse.swt.widgets.Widget clicked) {
        return false;
    }

    @Override
    public void closed() {
        canvas.dispose();
        if (!widget.isDisposed()) {
            widget.setData(KeySheet.class.getName(), null);
        }
    }

    private void paint(PaintEvent event) {
        Palette palette = Palette.current();
        GC gc = event.gc;
        Rectangle area = canvas.getClientArea();
        gc.setBackground(palette.paper());
        gc.fillRectangle(area);
        gc.setAntialias(SWT.ON);
        Font plain = JFaceResources.getFontRegistry().get(ReportHeader.SMALL_FONT);
        Font bold = JFaceResources.getFontRegistry().getBold(ReportHeader.SMALL_FONT);
        var painter = new RunPainter(palette, plain, bold);
        List<Object> rows = rows(all.matching(filter));
        int columns = columns(area.width - 2 * PAD);
        int width = (area.width - 2 * PAD) / columns;
        int column = 0;
        int row = 0;
        for (Object shown : rows.subList(Math.min(scrolled, rows.size()), rows.size())) {
            boolean top = row == 0;
            if (top && "".equals(shown)) {
                continue; // no gap at the top of a column
            }
            int middle = PAD + row * LINE + LINE / 2;
            painter.draw(gc, line(shown), PAD + column * width, middle, width - 14);
            row++;
            if (row >= perColumn()) {
                row = 0;
                column++;
            }
            if (column >= columns) {
                break;
            }
        }
        paintFoot(gc, palette, painter, area, rows.isEmpty());
        gc.setForeground(palette.dim());
        gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, 10, 10);
    }

    private void paintFoot(GC gc, Palette palette, RunPainter painter, Rectangle area, boolean nothing) {
        int middle = area.height - FOOT / 2 - 4;
        gc.setForeground(palette.line());
        gc.drawLine(PAD, area.height - FOOT - 4, area.width - PAD, area.height - FOOT - 4);
        var line = new Line();
        if (filter.isEmpty()) {
            line.dim("Type to search");
        } else {
            line.accent(filter).dim(nothing ? "no key does that" : "");
        }
        if (overflow() > 0) {
            line.key("\u2193").key("\u2191").dim("scroll");
        }
        line.key("Esc").dim("close").dim("   Other keys: Window \u203a Keys");
        painter.draw(gc, line, PAD, middle, area.width - 2 * PAD);
    }

    private static Line line(Object row) {
        var line = new Line();
        if (row instanceof Entry entry) {
            entry.keys().forEach(k -> {
                if (k.equals("\u2026")) {
                    line.plain(k);
                } else {
                    line.key(k);
                }
            });
            return entry.warning() ? line.accent("!").plain(entry.text()) : line.plain(entry.text());
        }
        return line.bold(String.valueOf(row));
    }
}
