// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.datasets;

import java.util.List;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layer;
import org.sitmark.train.datasets.Statistics;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.palette.OwnColors;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.ThemeChanges;

/** How many words marks have: for each length the share of each layer's marks, as bars beside each other. UI thread only. */
final class LengthsChart {

    private static final int PAD = 4;

    private final Canvas canvas;
    private List<Statistics.Lengths> rows = List.of();

    LengthsChart(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        OwnColors.keep(canvas);
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        Runnable themeListener = canvas::redraw;
        ThemeChanges.addListener(themeListener);
        canvas.addDisposeListener(e -> ThemeChanges.removeListener(themeListener));
        ControlNames.set(canvas, "Words of a mark");
    }

    Canvas control() {
        return canvas;
    }

    void show(List<Statistics.Lengths> lengths) {
        rows = lengths.stream()
                .filter(l -> l.counts().stream().mapToInt(Integer::intValue).sum() > 0)
                .toList();
        StringBuilder words = new StringBuilder("Words of a mark");
        for (Statistics.Lengths row : rows) {
            words.append("; ").append(row.layer()).append(':');
            for (int i = 0; i < row.counts().size(); i++) {
                words.append(' ')
                        .append(label(i))
                        .append(": ")
                        .append(row.counts().get(i));
            }
        }
        ControlNames.set(canvas, words.toString());
        canvas.setToolTipText(rows.isEmpty() ? null : words.toString().replace("; ", "\n"));
        canvas.redraw();
    }

    private static String label(int index) {
        return index == Statistics.LENGTHS - 1 ? (index + 1) + "+" : Integer.toString(index + 1);
    }

    private void paint(GC gc) {
        Palette palette = Palette.current();
        Rectangle area = canvas.getClientArea();
        gc.setBackground(palette.paper());
        gc.fillRectangle(area);
        if (rows.isEmpty()) {
            return;
        }
        gc.setAntialias(SWT.ON);
        int text = gc.textExtent("8").y;
        int top = text + PAD;
        int bottom = area.height - text - PAD;
        double most = 0;
        for (Statistics.Lengths row : rows) {
            for (int i = 0; i < row.counts().size(); i++) {
                most = Math.max(most, share(row, i));
            }
        }
        gc.setForeground(palette.line());
        gc.drawLine(0, bottom, area.width, bottom);
        int group = area.width / Statistics.LENGTHS;
        int bar = Math.max(3, (group - 14) / rows.size());
        for (int i = 0; i < Statistics.LENGTHS; i++) {
            int left = i * group + (group - bar * rows.size()) / 2;
            for (int r = 0; r < rows.size(); r++) {
                double share = share(rows.get(r), i);
                int height = (int) Math.round(share / most * (bottom - top));
                gc.setBackground(color(palette, rows.get(r).layer()));
                gc.fillRectangle(left + r * bar, bottom - height, bar - 1, height);
                if (rows.size() == 1) {
                    String percent =
                            share > 0 && share < 0.005 ? "<1 %" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
                    Point extent = gc.textExtent(percent);
                    gc.setForeground(share == 0 ? palette.dim() : palette.ink());
                    gc.drawText(percent, i * group + (group - extent.x) / 2, bottom - height - extent.y - 1, true);
                }
            }
            gc.setForeground(palette.dim());
            Point extent = gc.textExtent(label(i));
            gc.drawText(label(i), i * group + (group - extent.x) / 2, bottom + PAD, true);
        }
        if (rows.size() > 1) {
            legend(gc, palette, area);
        }
    }

    private void legend(GC gc, Palette palette, Rectangle area) {
        int x = area.width;
        for (int r = rows.size() - 1; r >= 0; r--) {
            String name = Sitmark.installed()
                    .layers()
                    .byId(rows.get(r).layer())
                    .map(Layer::name)
                    .orElse(rows.get(r).layer());
            Point extent = gc.textExtent(name);
            x -= extent.x + 22;
            gc.setBackground(color(palette, rows.get(r).layer()));
            gc.fillRoundRectangle(x, (extent.y - 10) / 2, 10, 10, 4, 4);
            gc.setForeground(palette.ink());
            gc.drawText(name, x + 14, 0, true);
        }
    }

    private static double share(Statistics.Lengths row, int index) {
        int all = row.counts().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : (double) row.counts().get(index) / all;
    }

    private static org.eclipse.swt.graphics.Color color(Palette palette, String layer) {
        return Sitmark.installed().layers().byId(layer).map(palette::strong).orElse(palette.link());
    }
}
