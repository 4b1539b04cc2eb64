// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.keys;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.commands.ICommandService;
import org.sitmark.core.model.Layer;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.header.ReportHeader;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.RunPainter;
import org.sitmark.ui.palette.RunPainter.Line;

/** Shows the keys over the text; the next key or click takes it away, and the key still does what it does. */
public final class KeySheet {

    private static final int LINE = 25;
    private static final int PAD = 26;
    private static final int WIDTH = 560;

    private final ReportEditor editor;
    private final List<Line> lines = new ArrayList<>();

    private KeySheet(ReportEditor editor) {
        this.editor = editor;
        lines.add(new Line().bold("Decide a suggestion"));
        lines.add(new Line()
                .key("Enter")
                .plain("accept, go to the next")
                .key("\u232b")
                .plain("reject, or remove a mark"));
        lines.add(new Line()
                .key("1")
                .plain("\u2026")
                .key("9")
                .plain("set the kind")
                .key("A")
                .plain("accept all alike in this report"));
        lines.add(new Line()
                .key("Tab")
                .plain("next")
                .key("\u21e7Tab")
                .plain("previous")
                .key("N")
                .plain("next unfinished report")
                .key("Esc")
                .plain("none"));
        lines.add(new Line());
        lines.add(new Line().bold("Boundaries of the current one"));
        lines.add(new Line()
                .key("\u21e7\u2190")
                .key("\u21e7\u2192")
                .plain("end by word")
                .key("Ctrl\u21e7\u2190")
                .key("Ctrl\u21e7\u2192")
                .plain("end by character"));
        lines.add(new Line()
                .key("Alt\u21e7\u2190")
                .key("Alt\u21e7\u2192")
                .plain("begin by word")
                .key("Ctrl Alt\u21e7\u2190")
                .key("Ctrl Alt\u21e7\u2192")
                .plain("begin by character"));
        lines.add(new Line());
        lines.add(new Line().bold("Mark the selection or the word at the caret"));
        var keys = new Line();
        for (Layer layer : editor.layers()) {
            String key = layer.key();
            if (key != null) {
                keys.key(key).plain(layer.name());
            }
        }
        lines.add(keys);
        lines.add(new Line()
                .key("L")
                .plain("pick what the current one links to")
                .key("J")
                .plain("go there, and back")
                .key("\u21e7J")
                .plain("the other way"));
        lines.add(new Line());
        lines.add(new Line().bold("Features of the current one"));
        lines.add(new Line()
                .key("T")
                .plain("take what the pane proposes")
                .key("K")
                .plain("link it")
                .key("Alt 1")
                .plain("\u2026")
                .key("9")
                .plain("who spoke"));
        lines.add(new Line()
                .key("F2")
                .plain("type, Esc back")
                .key("G")
                .plain("add to the gazetteer")
                .key("H")
                .plain("guideline"));
        lines.add(new Line());
        lines.add(new Line()
                .key("Ctrl Z")
                .plain("undo")
                .key("Ctrl Y")
                .plain("redo")
                .key("Ctrl S")
                .plain("save")
                .key("Ctrl C")
                .plain("copy")
                .key("?")
                .plain("these keys"));
    }

    /** Shows the sheet, or takes it away where it is shown. */
    public static void toggle(ReportEditor editor) {
        Control parent = editor.text().widget();
        if (parent.getData(KeySheet.class.getName()) instanceof Canvas shown && !shown.isDisposed()) {
            shown.dispose();
            return;
        }
        new KeySheet(editor).open();
    }

    private void open() {
        var widget = editor.text().widget();
        var canvas = new Canvas(widget, SWT.NO_FOCUS | SWT.DOUBLE_BUFFERED);
        canvas.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        widget.setData(KeySheet.class.getName(), canvas);
        Rectangle area = widget.getClientArea();
        int width = Math.min(WIDTH, area.width - 20);
        int height = Math.min(lines.size() * LINE + 2 * PAD - 10, area.height - 20);
        canvas.setBounds((area.width - width) / 2, (area.height - height) / 2, width, height);
        canvas.moveAbove(null);
        canvas.addPaintListener(e -> paint(e, width, height));
        canvas.addListener(SWT.MouseDown, e -> canvas.dispose());
        Listener away = e -> {
            if (e.type != SWT.KeyDown || e.character != '?' && e.keyCode != SWT.SHIFT) {
                dispose(canvas);
            }
        };
        // keys that are bound to commands do not reach the widget
        var commands = new OnCommand(() -> dispose(canvas));
        ICommandService service = editor.getSite().getService(ICommandService.class);
        service.addExecutionListener(commands);
        widget.addListener(SWT.KeyDown, away);
        widget.addListener(SWT.MouseDown, away);
        canvas.addDisposeListener(e -> {
            service.removeExecutionListener(commands);
            if (!widget.isDisposed()) {
                widget.removeListener(SWT.KeyDown, away);
                widget.removeListener(SWT.MouseDown, away);
            }
        });
    }

    private static void dispose(@Nullable Canvas canvas) {
        if (canvas != null && !canvas.isDisposed()) {
            canvas.dispose();
        }
    }

    private void paint(PaintEvent event, int width, int height) {
        Palette palette = Palette.current();
        GC gc = event.gc;
        gc.setBackground(palette.paper());
        gc.fillRectangle(0, 0, width, height);
        gc.setAntialias(SWT.ON);
        Font plain = JFaceResources.getFontRegistry().get(ReportHeader.SMALL_FONT);
        Font bold = JFaceResources.getFontRegistry().getBold(ReportHeader.SMALL_FONT);
        var painter = new RunPainter(palette, plain, bold);
        int middle = PAD;
        for (Line line : lines) {
            painter.draw(gc, line, PAD, middle, width - 2 * PAD);
            middle += line.isEmpty() ? LINE / 2 : LINE;
        }
        gc.setForeground(palette.dim());
        gc.drawRoundRectangle(0, 0, width - 1, height - 1, 10, 10);
    }
}
