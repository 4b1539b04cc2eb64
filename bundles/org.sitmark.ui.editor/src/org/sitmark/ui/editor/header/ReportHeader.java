// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.header;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.resource.JFaceResources;
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
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.ReportInfo.State;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.label.StateLabels;
import org.sitmark.ui.palette.Palette;

/** The line above the text: date and source of the report, and how much of it is decided, as words and as a bar. */
public final class ReportHeader {

    /** Key of the small font of labels in the font registry. */
    public static final String SMALL_FONT = "org.sitmark.ui.editor.smallFont";

    private static final String NEXT_REPORT = "org.sitmark.ui.editor.nextUnfinished";

    private static final int HEIGHT = 28;
    private static final int BAR_WIDTH = 90;

    private final Canvas canvas;
    private final ReportEditing editing;
    private String painted = "";

    public ReportHeader(Composite parent, ReportEditing editing) {
        this.editing = editing;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS) {
            @Override
            public Point computeSize(int widthHint, int heightHint, boolean changed) {
                return new Point(widthHint == SWT.DEFAULT ? 200 : widthHint, HEIGHT);
            }
        };
        canvas.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        canvas.addPaintListener(this::paint);
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = origin() + ", " + progress();
            }
        });
    }

    public Control control() {
        return canvas;
    }

    /** The report has changed, or only what is current in it; what is said here is painted anew if it is something else. */
    public void update() {
        if (!(origin() + progress()).equals(painted)) {
            canvas.redraw();
        }
    }

    /** Paints all anew, as in another theme. */
    public void redraw() {
        canvas.redraw();
    }

    private String origin() {
        Report report = editing.report();
        List<String> parts = new ArrayList<>();
        for (String key : List.of(ReportInfo.DATE, ReportInfo.SOURCE)) {
            String value = report.info(key);
            if (value != null) {
                parts.add(value);
            }
        }
        return parts.isEmpty() ? report.name() : String.join("  \u00b7  ", parts);
    }

    private String progress() {
        State state = ReportInfo.stateOf(editing.report());
        boolean told = state != State.NEW && state != State.IN_PROGRESS;
        return (told ? StateLabels.signAndWords(state) + "  \u00b7  " : "") + counts();
    }

    private String counts() {
        Report report = editing.report();
        int open = report.openCount();
        int decided = report.markCount();
        if (open == 0) {
            return decided == 0
                    ? "nothing marked yet"
                    : decided + (decided == 1 ? " mark" : " marks") + ", nothing open" + whatNext();
        }
        return decided + " of " + (decided + open) + " decided";
    }

    /** The key that goes on, as it is bound now. */
    private static String whatNext() {
        String key = PlatformUI.getWorkbench()
                .getService(IBindingService.class)
                .getBestActiveBindingFormattedFor(NEXT_REPORT);
        return key == null ? "" : "  \u00b7  " + key + " opens the next report";
    }

    private void paint(PaintEvent event) {
        Palette palette = Palette.current();
        GC gc = event.gc;
        Rectangle area = canvas.getClientArea();
        gc.setBackground(palette.paper());
        gc.fillRectangle(area);
        gc.setFont(JFaceResources.getFontRegistry().get(SMALL_FONT));
        gc.setAntialias(SWT.ON);
        gc.setForeground(palette.dim());
        String progress = progress();
        painted = origin() + progress;
        Point size = gc.textExtent(progress);
        int y = (HEIGHT - size.y) / 2;
        int right = area.width - 18 - BAR_WIDTH;
        gc.drawText(origin(), 24, y, true);
        gc.setBackground(palette.paper());
        gc.fillRectangle(right - size.x - 20, 0, size.x + 20, HEIGHT);
        gc.drawText(progress, right - size.x - 10, y, true);
        Report report = editing.report();
        int all = report.markCount() + report.openCount();
        int barY = HEIGHT / 2 - 3;
        gc.setBackground(palette.line());
        gc.fillRoundRectangle(right, barY, BAR_WIDTH, 6, 6, 6);
        if (all > 0 && report.markCount() > 0) {
            gc.setBackground(palette.done());
            int width = Math.max(6, (int) ((long) BAR_WIDTH * report.markCount() / all));
            gc.fillRoundRectangle(right, barY, width, 6, 6, 6);
        }
        gc.setForeground(palette.line());
        gc.drawLine(0, HEIGHT - 1, area.width, HEIGHT - 1);
    }
}
