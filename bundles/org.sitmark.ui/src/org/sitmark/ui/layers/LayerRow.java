// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.layers;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Report;
import org.sitmark.ui.keys.LayerKey;
import org.sitmark.ui.keys.LayerKeys;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.OwnColors;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.RunPainter;
import org.sitmark.ui.palette.RunPainter.Line;
import org.sitmark.ui.palette.SignPainter;

/** One layer in the legend. */
final class LayerRow {

    private final Layer layer;
    private final Button show;
    private final Label counts;
    private final Canvas swatch;
    private final Label kinds;
    private String shown = "";

    LayerRow(Composite parent, Layer layer) {
        this.layer = layer;
        show = new Button(parent, SWT.CHECK);
        show.setText(layer.name());
        show.setToolTipText("Show " + layer.name() + " in the text");
        show.setSelection(LayerVisibility.get().isVisible(layer.id()));
        show.addListener(SWT.Selection, e -> LayerVisibility.get().setVisible(layer.id(), show.getSelection()));
        counts = new Label(parent, SWT.RIGHT);
        counts.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        swatch = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS) {
            @Override
            public Point computeSize(int widthHint, int heightHint, boolean changed) {
                return new Point(64, 22);
            }
        };
        swatch.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        swatch.addListener(SWT.Paint, this::paintSwatch);
        kinds = new Label(parent, SWT.WRAP);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < layer.kinds().size(); i++) {
            String number = (i < 9 ? "" + (i + 1) : "0\u200a" + (i - 8)) + "\u00a0";
            names.add(number + ItemLabels.kind(layer.kinds().get(i)).replace(' ', '\u00a0'));
        }
        kinds.setText(String.join("  ", names));
        var data = new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1);
        data.horizontalIndent = 22;
        data.widthHint = 100;
        data.exclude = names.isEmpty();
        kinds.setLayoutData(data);
        OwnColors.keep(counts, kinds);
        kinds.setFont(JFaceResources.getFontRegistry().get("org.sitmark.ui.editor.smallFont"));
        updateKey();
    }

    void setFocus() {
        show.setFocus();
    }

    void applyTheme(Palette palette) {
        counts.setBackground(palette.paper());
        counts.setForeground(palette.dim());
        kinds.setBackground(palette.paper());
        kinds.setForeground(palette.dim());
        swatch.setBackground(palette.paper());
        swatch.redraw();
    }

    void count(@Nullable Report report) {
        if (counts.isDisposed()) {
            return;
        }
        if (report == null) {
            counts.setText("");
            shown = "";
            return;
        }
        int marks = report.markCount(layer.id());
        int open = report.openCount(layer.id());
        String text = open == 0 ? Integer.toString(marks) : marks + " + " + open;
        if (!text.equals(shown)) {
            shown = text;
            counts.setText(text);
            counts.setToolTipText(marks + " marks, " + open + " open suggestions");
        }
    }

    private void paintSwatch(Event event) {
        Palette palette = Palette.current();
        GC gc = event.gc;
        gc.setAntialias(SWT.ON);
        gc.setBackground(palette.fill(layer));
        gc.fillRoundRectangle(3, 3, 16, 15, 5, 5);
        gc.setBackground(palette.strong(layer));
        gc.fillRectangle(4, 18, 14, 1);
        SignPainter.draw(gc, palette, layer, 7, 6, SignPainter.LARGE);
        LayerKey key = key();
        String shown = key == null ? null : key.key();
        var line = new Line();
        if (shown != null) {
            line.key(shown);
        }
        if (key != null && key.clashes()) {
            line.accent("!");
        }
        var font = JFaceResources.getFontRegistry().get("org.sitmark.ui.editor.smallFont");
        new RunPainter(palette, font, font).draw(gc, line, 26, 11, 46);
    }

    private @Nullable LayerKey key() {
        return LayerKeys.get().of(Sitmark.installed().layers(), layer).orElse(null);
    }

    /** The key has perhaps changed. */
    void updateKey() {
        if (swatch.isDisposed()) {
            return;
        }
        LayerKey key = key();
        String shown = key == null || key.key() == null ? "no key" : "key " + key.key();
        swatch.setToolTipText(key != null && key.clashes() ? key.problem() : shown);
        show.setToolTipText("Show " + layer.name() + " in the text (" + shown + ")"
                + (key != null && key.clashes() ? "\n" + key.problem() : ""));
        swatch.redraw();
    }
}
