// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.datasets;

import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.sitmark.train.datasets.DataSet;
import org.sitmark.train.datasets.Part;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.palette.OwnColors;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.ThemeChanges;

/** The parts of a data set as one bar, with their sizes below and a lock at a test part that is written. UI thread only. */
final class SplitBar {

    private static final int BAR = 16;
    private static final int GAP = 2;
    private static final int SPACE = 22;
    private static final int LOCK = 10;

    private final Canvas canvas;
    private final Map<Part, Integer> sizes = new EnumMap<>(Part.class);
    private boolean locked;

    SplitBar(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        OwnColors.keep(canvas);
        var data = new GridData(SWT.FILL, SWT.TOP, true, false);
        GC gc = new GC(canvas);
        data.heightHint = BAR + 8 + gc.textExtent("T").y;
        gc.dispose();
        canvas.setLayoutData(data);
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        Runnable themeListener = canvas::redraw;
        ThemeChanges.addListener(themeListener);
        canvas.addDisposeListener(e -> ThemeChanges.removeListener(themeListener));
        ControlNames.set(canvas, "Parts");
    }

    Canvas control() {
        return canvas;
    }

    /**
     * Shows the sizes of a data set.
     *
     * @param written whether it is in a file, so that its test part is locked
     */
    void show(DataSet set, boolean written) {
        for (Part part : Part.values()) {
            sizes.put(part, set.of(part).size());
        }
        locked = written && set.isLocked();
        ControlNames.set(canvas, "Parts: " + words());
        canvas.setToolTipText(
                locked ? "The test part is locked: its reports stay in it, and every look at it is counted." : null);
        canvas.redraw();
    }

    void clear() {
        sizes.clear();
        locked = false;
        canvas.redraw();
    }

    /** What it shows, in words. */
    String words() {
        StringJoiner words = new StringJoiner(", ");
        sizes.forEach((part, size) -> {
            if (size > 0 || part == Part.TRAIN) {
                words.add(PartColors.name(part) + " " + size + (part == Part.TEST && locked ? " locked" : ""));
            }
        });
        return words.toString();
    }

    private void paint(GC gc) {
        Palette palette = Palette.current();
        Rectangle area = canvas.getClientArea();
        gc.setBackground(canvas.getParent().getBackground());
        gc.fillRectangle(area);
        gc.setAntialias(SWT.ON);
        int all = sizes.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            gc.setBackground(palette.line());
            gc.fillRoundRectangle(0, 0, area.width, BAR, 6, 6);
            return;
        }
        int shown = (int) sizes.values().stream().filter(s -> s > 0).count();
        int width = area.width - GAP * (shown - 1);
        int before = 0;
        int gaps = 0;
        int x = 0;
        for (Map.Entry<Part, Integer> each : sizes.entrySet()) {
            if (each.getValue() > 0) {
                int from = (int) ((long) width * before / all) + gaps * GAP;
                int to = (int) ((long) width * (before + each.getValue()) / all) + gaps * GAP;
                gc.setBackground(PartColors.of(each.getKey()));
                gc.fillRoundRectangle(from, 0, Math.max(3, to - from), BAR, 6, 6);
                before += each.getValue();
                gaps++;
                x = legend(gc, palette, x, each.getKey(), each.getValue());
            }
        }
    }

    private int legend(GC gc, Palette palette, int left, Part part, int size) {
        String text = PartColors.name(part) + "  " + size;
        Point extent = gc.textExtent(text);
        int y = BAR + 7;
        int x = left;
        gc.setBackground(PartColors.of(part));
        gc.fillRoundRectangle(x, y + (extent.y - 10) / 2, 10, 10, 4, 4);
        x += 16;
        gc.setForeground(part == Part.ASIDE ? palette.dim() : palette.ink());
        gc.drawText(text, x, y, true);
        x += extent.x;
        if (part == Part.TEST && locked) {
            x += 8;
            lock(gc, palette, x, y + (extent.y - LOCK) / 2);
            x += LOCK;
        }
        return x + SPACE;
    }

    /** A padlock, drawn, since not every font has one. */
    static void lock(GC gc, Palette palette, int x, int y) {
        gc.setForeground(palette.ink());
        gc.setBackground(palette.ink());
        gc.setLineWidth(2);
        gc.drawArc(x + 2, y - 2, LOCK - 5, LOCK - 2, 0, 180);
        gc.fillRoundRectangle(x, y + 3, LOCK - 1, LOCK - 3, 2, 2);
        gc.setLineWidth(1);
    }
}
