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
import org.sitmark.ui.layers.LayerVisibility;
import org.sitmark.ui.palette.Palette;

/**
 * The whole report beside its text: on the left where marks are and how many, on the right where suggestions are open, and the current item across. A
 * click goes there. Counts per stretch of text are kept, so that an edit costs the same in any report.
 */
public final class OverviewRuler {

    private static final int WIDTH = 20;
    private static final int WIDEST_BAR = 8;
    private static final int NEAR = 4;
    private static final int STRETCHES = 400;

    private final Canvas canvas;
    private final ReportText text;
    private final ReportEditing editing;
    private final Map<String, int[]> marks = new HashMap<>();
    private final Map<String, int[]> open = new HashMap<>();
    private int currentY = -1;
    private boolean changing;

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
        canvas.addListener(SWT.MouseMove, this::explain);
        canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = "Overview of marks and open suggestions";
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = description();
            }
        });
        editing.report().marks().forEach(m -> count(m, 1));
        editing.report().suggestions().forEach(s -> count(s, 1));
    }

    public Control control() {
        return canvas;
    }

    /** Keeps the counts right after an edit, and paints the stretches anew that have others. */
    public void changed(ReportChange change) {
        changing = change.changes().size() <= STRETCHES;
        if (!changing) {
            canvas.redraw();
        }
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
        int stretch = stretch(item.begin());
        int[] of = counts.computeIfAbsent(item.layer(), l -> new int[STRETCHES]);
        of[stretch] += by;
        if (changing) {
            canvas.redraw(0, top(stretch, canvas.getClientArea().height) - 1, WIDTH, 5, false);
        }
    }

    /** Another item is the current one: only its place and that of the one before are painted anew. */
    public void update() {
        Item current = editing.current();
        int now = current == null ? -1 : y(current.begin(), canvas.getClientArea().height);
        if (now != currentY) {
            for (int y : new int[] {currentY, now}) {
                if (y >= 0) {
                    canvas.redraw(0, y - 1, WIDTH, 5, false);
                }
            }
            currentY = now;
        }
    }

    /** Paints all anew, as in another theme. */
    public void redraw() {
        canvas.redraw();
    }

    private int stretch(int offset) {
        return (int) ((long) offset * STRETCHES / Math.max(1, text.text().length() + 1));
    }

    /** Where a stretch is painted. */
    private static int top(int stretch, int height) {
        return 2 + (int) ((long) stretch * (height - 6) / STRETCHES);
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
            int y = top(i, area.height);
            if (y + 3 < event.y || y > event.y + event.height) {
                continue;
            }
            int x = 3;
            for (Layer layer : layers) {
                // the more marks, the longer the bar
                int bar = Math.min(3 + WIDEST_BAR - x, 2 * count(marks, layer, i));
                if (bar > 0) {
                    // grounds cannot be seen as thin bars
                    gc.setBackground(palette.strong(layer));
                    gc.fillRectangle(x, y, bar, 3);
                    x += bar;
                }
                if (count(open, layer, i) > 0) {
                    gc.setBackground(palette.strong(layer));
                    gc.fillRectangle(13, y, 5, 2);
                }
            }
        }
        Item current = editing.current();
        if (current != null) {
            gc.setBackground(palette.accent());
            currentY = y(current.begin(), area.height);
            gc.fillRectangle(2, currentY, WIDTH - 3, 3);
        }
    }

    private static int count(Map<String, int[]> counts, Layer layer, int stretch) {
        int[] of = counts.get(layer.id());
        return of == null ? 0 : of[stretch];
    }

    private int sum(Map<String, int[]> counts, int first, int last) {
        int sum = 0;
        for (int[] of : counts.values()) {
            for (int i = first; i <= last; i++) {
                sum += of[i];
            }
        }
        return sum;
    }

    /** What the ruler shows, for those who do not see it. */
    private String description() {
        int last = STRETCHES - 1;
        String all = words(sum(marks, 0, last), sum(open, 0, last));
        Item current = editing.current();
        return current == null
                ? all
                : all + ", the current one at "
                        + (100L * current.begin() / Math.max(1, text.text().length())) + " percent of the text";
    }

    private static String words(int marked, int unfinished) {
        return marked
                + (marked == 1 ? " mark, " : " marks, ")
                + unfinished
                + (unfinished == 1 ? " suggestion open" : " suggestions open");
    }

    /** The stretch of text that a place on the ruler stands for, with a few pixels more on either side. */
    private Span around(int y) {
        return new Span(offset(y - NEAR), Math.min(text.text().length(), offset(y + NEAR) + 1));
    }

    private int offset(int y) {
        int height = Math.max(1, canvas.getClientArea().height - 6);
        int length = text.text().length();
        return (int) Math.max(0, Math.min(length, (long) (y - 2) * length / height));
    }

    private void explain(Event event) {
        Span near = around(event.y);
        int paragraph = text.paragraphs().at(offset(event.y)) + 1;
        String words = "Paragraph " + Math.max(1, paragraph) + ": "
                + words(
                        sum(marks, stretch(near.begin()), stretch(near.end())),
                        sum(open, stretch(near.begin()), stretch(near.end())));
        if (!words.equals(canvas.getToolTipText())) {
            canvas.setToolTipText(words);
        }
    }

    /** Goes to the open suggestion that is nearest, or else to the text. */
    private void clicked(Event event) {
        int offset = offset(event.y);
        Suggestion nearest = null;
        for (Suggestion suggestion : editing.report().suggestionsOverlapping(around(event.y))) {
            if (suggestion.isOpen()
                    && LayerVisibility.get().isVisible(suggestion.layer())
                    && (nearest == null
                            || Math.abs(suggestion.begin() - offset) < Math.abs(nearest.begin() - offset))) {
                nearest = suggestion;
            }
        }
        if (nearest != null) {
            editing.setCurrent(nearest);
        } else {
            text.reveal(new Span(offset, offset));
        }
        text.widget().setFocus();
    }
}
