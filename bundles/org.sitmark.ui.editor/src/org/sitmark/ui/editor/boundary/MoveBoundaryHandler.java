// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.boundary;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.graphics.Point;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Graphemes;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.EditorHandler;
import org.sitmark.ui.editor.ReportEditor;

/**
 * Moves a boundary of the current item by a token or a character; without a current item it moves the end of the selection, so that text can be
 * selected by keys to be marked. Left and right are those of the window: in a paragraph that is read from right to left, left goes on.
 */
public final class MoveBoundaryHandler extends EditorHandler {

    /** Parameter: {@code begin} or {@code end}. */
    public static final String EDGE = "org.sitmark.ui.editor.moveBoundary.edge";
    /** Parameter: {@code left} or {@code right}. */
    public static final String DIRECTION = "org.sitmark.ui.editor.moveBoundary.direction";
    /** Parameter: {@code token} or {@code character}. */
    public static final String UNIT = "org.sitmark.ui.editor.moveBoundary.unit";

    @Override
    protected void run(ReportEditor editor, ExecutionEvent event) {
        boolean begin = "begin".equals(event.getParameter(EDGE));
        boolean right = "right".equals(event.getParameter(DIRECTION));
        boolean byToken = "token".equals(event.getParameter(UNIT));
        Item item = editor.current();
        if (item == null || editor.picking() != null) {
            int caret = editor.text().widget().getCaretOffset();
            select(editor, right != editor.text().isRightToLeft(caret), byToken);
            return;
        }
        boolean on = right != editor.text().isRightToLeft(begin ? item.begin() : item.end() - 1);
        Span span = moved(editor.tokens(), editor.report().text(), item.span(), begin, on, byToken);
        if (!span.isEmpty()) {
            editor.apply(Edits.setSpan(editor.report(), item, span));
        }
    }

    /** The span with one boundary moved; the same span where it would become empty. */
    static Span moved(Tokens tokens, String text, Span span, boolean begin, boolean on, boolean byToken) {
        if (begin) {
            int to = byToken
                    ? on ? tokens.nextBegin(span.begin()) : tokens.previousBegin(span.begin())
                    : step(text, span.begin(), on);
            return to < span.end() ? new Span(to, span.end()) : span;
        }
        int to =
                byToken ? on ? tokens.nextEnd(span.end()) : tokens.previousEnd(span.end()) : step(text, span.end(), on);
        return to > span.begin() ? new Span(span.begin(), to) : span;
    }

    private static int step(String text, int offset, boolean on) {
        return on ? Graphemes.next(text, offset) : Graphemes.previous(text, offset);
    }

    private static void select(ReportEditor editor, boolean on, boolean byToken) {
        var widget = editor.text().widget();
        Point selection = widget.getSelection();
        int caret = widget.getCaretOffset();
        int anchor = caret == selection.x ? selection.y : selection.x;
        Tokens tokens = editor.tokens();
        int to = !byToken
                ? step(editor.report().text(), caret, on)
                : on ? tokens.nextEnd(caret) : tokens.previousBegin(caret);
        editor.selectByHand(new Span(Math.min(anchor, to), Math.max(anchor, to)), to < anchor, !byToken);
    }
}
