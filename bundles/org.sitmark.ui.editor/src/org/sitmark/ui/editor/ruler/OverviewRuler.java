// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.ruler;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.sitmark.core.corpus.ReportChange;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.editor.text.ReportText;
import org.sitmark.ui.palette.Palette;

/**
 * The whole report beside its text: on the left where marks are, on the right where suggestions are open, and the current item across. A click goes
 * there. Counts per stretch of text are kept, so that an edit costs the same in any report.
 */
public final class OverviewRuler {

    private static final int WIDTH = 16;
    private static final int STRETCHES = 400;

    private final Canvas canvas;
    private final ReportText text;
    private final ReportEditing editing;
    private final Map<String, int[]> marks = new HashMap<>();
    private final Map<String, int[]> open = new HashMap<>();

    public OverviewRuler(Composite parent, ReportText text, ReportEditing editing) {
        this.text = text;
        this.editing = editing;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS) {
            @Override
            public Point computeSize(int widthHint, int heightHint, boolean changed) {
                return new Point(WIDTH, heightHint == SWT.DEFAULT ? 100 : heightHint);
            }
        };
        canvas.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        canvas.addPaintListener(this::paint);
        canvas.addListener(SWT.MouseDown, this::clicked);
        canvas.setToolTipText("Left: marks. Right: open suggestions.");
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = "Overview of marks and open suggestions";
            }
        });
        editing.report().marks().forEach(m -> count(m, 1));
        editing.report().suggestions().forEach(s -> count(s, 1));
    }

    public Control control() {
        return canvas;
    }

    /** Keeps the counts right after an edit. */
    public void changed(ReportChange change) {
        for (Change step : change.changes()) {
            if (step instanceof Change.OfItem item) {
                countIfThere(item.before(), -1);
                countIfThere(item.after(), 1);
            }
        }
    }

    private void countIfThere(@Nullable Item item, int by) {
        if (item != null) {
            count(item, by);
        }
    }

    private void count(Item item, int by) {
        if (item instanceof Suggestion suggestion && !suggestion.isOpen()) {
            return;
        }
        Map<String, int[]> counts = item instanceof Mark ? marks : open;
        counts.computeIfAbsent(item.layer(), l -> new int[STRETCHES])[stretch(item.begin())] += by;
    }

    private int stretch(int offset) {
        return (int) ((long) offset * STRETCHES / Math.max(1, text.text().length() + 1));
    }

    private int y(int offset, int height) {
        return 2 + (int) ((long) offset * (height - 6) / Math.max(1, text.text().length()));
    }

    private void paint(PaintEvent event) {
        Palette palette = Palette.current();
        GC gc = event.gc;
        Rectangle area = canvas.getClientArea();
        gc.setBackground(palette.paper());
        gc.fillRectangle(area);
        gc.setForeground(palette.line());
        gc.drawLine(0, 0, 0, area.height);
        List<Layer> layers = editing.layers().asList();
        for (int i = 0; i < STRETCHES; i++) {
            int y = 2 + (int) ((long) i * (area.height - 6) / STRETCHES);
            for (Layer layer : layers) {
                if (counted(marks, layer, i)) {
                    gc.setBackground(palette.fill(layer));
                    gc.fillRectangle(3, y, 5, 3);
                }
                if (counted(open, layer, i)) {
                    gc.setBackground(palette.strong(layer));
                    gc.fillRectangle(9, y, 5, 2);
                }
            }
        }
        Item current = editing.current();
        if (current != null) {
            gc.setBackground(palette.accent());
            gc.fillRectangle(2, y(current.begin(), area.height), WIDTH - 3, 3);
        }
    }

    private static boolean counted(Map<String, int[]> counts, Layer layer, int stretch) {
        int[] of = counts.get(layer.id());
        return of != null && of[stretch] > 0;
    }

    private void clicked(Event event) {
        int height = Math.max(1, canvas.getClientArea().height - 6);
        int length = text.text().length();
        int offset = (int) Math.max(0, Math.min(length, (long) (event.y - 2) * length / height));
        text.reveal(new Span(offset, offset));
        text.widget().setFocus();
    }
}
