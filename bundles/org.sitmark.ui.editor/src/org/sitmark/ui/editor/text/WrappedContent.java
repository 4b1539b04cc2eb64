// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledTextContent;
import org.eclipse.swt.custom.TextChangeListener;
import org.eclipse.swt.custom.TextChangedEvent;

/**
 * A report's text as the widget's content: read-only, in the lines of {@link SoftWrap}. Offsets are the report's. Nothing of the text is copied
 * but the lines that are shown.
 */
final class WrappedContent implements StyledTextContent {

    private final CopyOnWriteArrayList<TextChangeListener> listeners = new CopyOnWriteArrayList<>();
    private final String text;
    private int[] starts = {0};
    private BitSet folds = new BitSet();
    private Paragraphs paragraphs;

    WrappedContent(String text) {
        this.text = text;
        paragraphs = Paragraphs.asWritten(text);
    }

    /**
     * Shows the text in other lines.
     *
     * @param folded lines of which nothing is shown
     * @param by which line breaks are shown as blanks
     */
    void setLines(int[] lineStarts, BitSet folded, Paragraphs by) {
        starts = lineStarts;
        folds = folded;
        paragraphs = by;
        var event = new TextChangedEvent(this);
        listeners.forEach(l -> l.textSet(event));
    }

    boolean hasLines(int[] lineStarts, BitSet folded) {
        return Arrays.equals(starts, lineStarts) && folds.equals(folded);
    }

    /** Whether the line stands for text that is not shown. */
    boolean isFold(int line) {
        return folds.get(line);
    }

    /** Offset at which the next line starts, or the text's end. */
    int nextStart(int line) {
        return line + 1 < starts.length ? starts[line + 1] : text.length();
    }

    /** Control characters have no glyph, and some make the widget very slow. */
    static boolean isShownAsBlank(char c) {
        return c < ' ' && c != '\t' || c >= 0x7f && c < 0xa0 || c == '\u2028' || c == '\u2029' || c == '\ufeff';
    }

    /** Offset after the last character of the line that is shown. */
    int lineEnd(int line) {
        int start = starts[line];
        if (folds.get(line)) {
            return start;
        }
        if (line + 1 == starts.length) {
            return text.length();
        }
        int end = starts[line + 1];
        char last = text.charAt(end - 1);
        if (last == '\n' && end - 2 >= start && text.charAt(end - 2) == '\r') {
            return end - 2;
        }
        return last == '\n' || last == '\r' || last == ' ' || last == '\t' ? end - 1 : end;
    }

    /** Whether a paragraph of the report begins with this line, not just a line of the window. */
    boolean startsParagraph(int line) {
        if (line == 0) {
            return true;
        }
        char before = text.charAt(starts[line] - 1);
        return (before == '\n' || before == '\r') && !paragraphs.isJoined(starts[line] - 1);
    }

    @Override
    public String getLine(int line) {
        int start = starts[line];
        int end = lineEnd(line);
        for (int i = start; i < end; i++) {
            if (isShownAsBlank(text.charAt(i))) {
                return withBlanks(start, end);
            }
        }
        return text.substring(start, end);
    }

    private String withBlanks(int start, int end) {
        char[] shown = new char[end - start];
        text.getChars(start, end, shown, 0);
        for (int i = 0; i < shown.length; i++) {
            if (isShownAsBlank(shown[i])) {
                shown[i] = ' ';
            }
        }
        return new String(shown);
    }

    @Override
    public int getLineAtOffset(int offset) {
        if (offset < 0 || offset > text.length()) {
            SWT.error(SWT.ERROR_INVALID_ARGUMENT);
        }
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public int getCharCount() {
        return text.length();
    }

    @Override
    public int getLineCount() {
        return starts.length;
    }

    @Override
    public String getLineDelimiter() {
        return "\n";
    }

    @Override
    public int getOffsetAtLine(int line) {
        return starts[line];
    }

    @Override
    public String getTextRange(int start, int length) {
        return text.substring(start, start + length);
    }

    @Override
    public void addTextChangeListener(TextChangeListener listener) {
        listeners.addIfAbsent(listener);
    }

    @Override
    public void removeTextChangeListener(TextChangeListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void replaceTextRange(int start, int replaceLength, String replacement) {
        throw new UnsupportedOperationException("The text of a report never changes");
    }

    @Override
    public void setText(String replacement) {
        throw new UnsupportedOperationException("The text of a report never changes");
    }
}
