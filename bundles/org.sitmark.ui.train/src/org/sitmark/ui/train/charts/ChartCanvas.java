// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.charts;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.sitmark.train.charts.Chart;
import org.sitmark.train.charts.ChartFiles;
import org.sitmark.train.charts.Look;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.palette.OwnColors;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.ThemeChanges;

/**
 * Shows a chart as large as there is room, in the colours of the theme and as fine as the screen; what it shows is told to screen readers in words. UI
 * thread only.
 */
public final class ChartCanvas extends Canvas {

    private static final int LEAST = 120;
    private static final PaletteData RGB = new PaletteData(0xff0000, 0xff00, 0xff);

    private @Nullable Chart chart;
    private @Nullable Image image;

    public ChartCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        OwnColors.keep(this);
        Runnable themeListener = this::renew;
        ThemeChanges.addListener(themeListener);
        addListener(SWT.Dispose, e -> {
            ThemeChanges.removeListener(themeListener);
            forget();
        });
        addListener(SWT.Resize, e -> renew());
        addListener(SWT.Paint, e -> paint(e.gc));
        ControlNames.set(this, "Chart");
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = words();
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_GRAPHIC;
            }
        });
        renew();
    }

    /** Shows another chart, or nothing. */
    public void show(@Nullable Chart shown) {
        chart = shown;
        ControlNames.set(this, shown == null ? "Chart" : "Chart: " + shown.title());
        renew();
    }

    public @Nullable Chart chart() {
        return chart;
    }

    /** What is shown, in words; empty where nothing is. */
    public String words() {
        Chart shown = chart;
        return shown == null ? "" : shown.words();
    }

    private void renew() {
        if (!isDisposed()) {
            forget();
            setBackground(Palette.current().paper());
            redraw();
        }
    }

    private void forget() {
        Image before = image;
        image = null;
        if (before != null) {
            before.dispose();
        }
    }

    private void paint(GC gc) {
        Chart shown = chart;
        Rectangle area = getClientArea();
        gc.setBackground(Palette.current().paper());
        gc.fillRectangle(area);
        if (shown == null || area.width < LEAST || area.height < LEAST) {
            return;
        }
        Image drawn = image;
        if (drawn == null) {
            int height = Math.min(area.height, shown.rows().isEmpty() ? area.height : height(shown, area.width));
            Look look = Look.of(Palette.current().isDark());
            // drawn for the zoom of the screen that it is shown on
            ImageDataProvider atZoom = zoom -> data(shown, look, area.width, height, zoom / 100.0);
            drawn = new Image(getDisplay(), atZoom);
            image = drawn;
        }
        gc.drawImage(drawn, 0, 0);
    }

    private static int height(Chart chart, int width) {
        return ChartFiles.height(chart, width);
    }

    private static ImageData data(Chart chart, Look look, int width, int height, double scale) {
        int[] pixels = ChartFiles.pixels(chart, look, width, height, scale);
        int wide = ChartFiles.scaled(width, scale);
        int high = ChartFiles.scaled(height, scale);
        var data = new ImageData(wide, high, 24, RGB);
        for (int y = 0; y < high; y++) {
            data.setPixels(0, y, wide, pixels, y * wide);
        }
        return data;
    }
}
