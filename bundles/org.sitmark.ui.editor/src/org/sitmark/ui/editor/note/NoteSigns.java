// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.note;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.sitmark.core.model.Note;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.editor.text.ReportText;
import org.sitmark.ui.notes.NoteLabels;
import org.sitmark.ui.palette.Palette;

/** The signs of comments and bookmarks in the margin, with what they say on hover and a click to change it; the place of an open comment is underlined. */
public final class NoteSigns {

    private static final int LEFT = 39;
    private static final int RIGHT = 54;

    private final ReportText text;
    private final ReportEditing editing;
    private final Font font;
    private final Consumer<Note> clicked;

    /** @param font of the signs; owned by the caller */
    public NoteSigns(ReportText text, ReportEditing editing, Font font, Consumer<Note> clicked) {
        this.text = text;
        this.editing = editing;
        this.font = font;
        this.clicked = clicked;
        StyledText widget = text.widget();
        widget.addPaintListener(this::paint);
        widget.addListener(SWT.MouseHover, this::hover);
        widget.addListener(SWT.MouseMove, e -> {
            if (e.x > RIGHT && widget.getToolTipText() != null) {
                widget.setToolTipText(null);
            }
        });
        widget.addListener(SWT.MouseDown, this::mouseDown);
    }

    private void paint(PaintEvent event) {
        Report report = editing.report();
        if (!report.hasNotes()) {
            return;
        }
        Palette palette = Palette.current();
        Span lines = text.linesAt(event.y, event.height);
        GC gc = event.gc;
        gc.setFont(font);
        for (Note note : report.notes()) {
            Span place = inside(note.place(report));
            int line = text.lineAt(place.begin());
            if (text.lineAt(place.end()) < lines.begin() || line > lines.end()) {
                continue;
            }
            boolean open = note.kind() == Note.Kind.COMMENT && !note.resolved();
            gc.setForeground(open || note.kind() == Note.Kind.BOOKMARK ? palette.accent() : palette.dim());
            if (line >= lines.begin()) {
                String sign = NoteLabels.sign(note);
                Point size = gc.textExtent(sign);
                // a bookmark stands left of a comment on the same line
                int x = note.kind() == Note.Kind.BOOKMARK ? LEFT - 1 : RIGHT - size.x;
                gc.drawText(sign, x, text.widget().getLinePixel(line) + (text.glyphHeight() - size.y) / 2, true);
            }
            if (open && !place.isEmpty()) {
                gc.setLineWidth(1);
                gc.setLineStyle(SWT.LINE_SOLID);
                text.pieces(place, lines.begin(), lines.end(), piece -> {
                    int y = piece.bounds().y + piece.bounds().height;
                    gc.drawLine(piece.bounds().x, y, piece.bounds().x + piece.bounds().width, y);
                });
            }
        }
    }

    private Span inside(Span span) {
        int length = text.text().length();
        return new Span(Math.min(span.begin(), length), Math.min(span.end(), length));
    }

    /** The notes whose sign is there. */
    private List<Note> at(int x, int y) {
        List<Note> found = new ArrayList<>();
        if (x < LEFT - 2 || x > RIGHT || !editing.report().hasNotes()) {
            return found;
        }
        int line = text.widget().getLineIndex(y);
        for (Note note : editing.report().notes()) {
            if (text.lineAt(inside(note.place(editing.report())).begin()) == line) {
                found.add(note);
            }
        }
        return found;
    }

    private void hover(Event event) {
        List<Note> notes = at(event.x, event.y);
        if (!notes.isEmpty()) {
            text.widget()
                    .setToolTipText(notes.stream()
                            .map(n -> NoteLabels.sign(n) + " " + (n.text().isEmpty() ? NoteLabels.state(n) : n.text())
                                    + "\n   " + NoteLabels.by(n))
                            .collect(Collectors.joining("\n")));
        }
    }

    private void mouseDown(Event event) {
        if (event.button != 1) {
            return;
        }
        at(event.x, event.y).stream()
                .filter(n -> n.kind() == Note.Kind.COMMENT)
                .findFirst()
                .ifPresent(n -> text.widget().getDisplay().asyncExec(() -> clicked.accept(n)));
    }
}
