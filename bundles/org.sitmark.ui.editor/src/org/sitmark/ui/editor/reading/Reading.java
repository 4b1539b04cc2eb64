// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.sitmark.core.corpus.ReportChange;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.reading.ReadingSettings.Mode;
import org.sitmark.ui.editor.text.ReportText;

/** How one editor shows its report by the {@link ReadingSettings}: layout, what is dimmed and what is folded. UI thread only. */
public final class Reading {

    private final ReportEditor editor;
    private final ReportText text;
    private final Folding folding;
    private final SentenceStarts sentences;
    private final Runnable settingsListener = this::settingsChanged;
    private @Nullable Span bright;
    private int placedAt;

    public Reading(ReportEditor editor, ReportText text) {
        this.editor = editor;
        this.text = text;
        folding = new Folding(text.paragraphs(), this::isParagraphDone);
        sentences = new SentenceStarts(editor, this::layOut);
        new FoldPainter(text, this::words);
        StyledText widget = text.widget();
        widget.addListener(SWT.MouseDown, this::clicked);
        widget.addDisposeListener(e -> {
            ReadingSettings.get().removeListener(settingsListener);
            sentences.cancel();
        });
        ReadingSettings.get().addListener(settingsListener);
        settingsChanged();
    }

    private void placeAgain() {
        moved(editor.current(), text.widget().getCaretOffset());
    }

    private void settingsChanged() {
        boolean bySentence = ReadingSettings.get().mode() == Mode.SENTENCES;
        if (bySentence && !sentences.areKnown()) {
            sentences.find();
        }
        layOut();
        folding.setFoldDone(ReadingSettings.get().isFoldDone());
        refold();
        bright = null;
        placeAgain();
        text.redrawView();
    }

    private void layOut() {
        boolean bySentence = ReadingSettings.get().mode() == Mode.SENTENCES;
        text.setLook(ReadingSettings.get().look(), bySentence ? sentences.known() : new int[0]);
        folding.setParagraphs(text.paragraphs());
        refold();
    }

    /** The sentences of the text are others now. */
    public void segmentationChanged() {
        sentences.forget();
        bright = null;
        text.redrawView();
        if (ReadingSettings.get().mode() == Mode.SENTENCES) {
            sentences.find();
        }
    }

    private boolean isParagraphDone(int index) {
        return Progress.isDone(editor.report(), text.paragraphs().get(index), editor::isVisible);
    }

    private void refold() {
        text.setFolds(folding.folds());
    }

    /** Folds the paragraph at the caret, or opens the fold there. */
    public void toggleFold() {
        int caret = text.widget().getCaretOffset();
        Item item = editor.current();
        int at = item == null ? caret : item.begin();
        folding.setExempt(-1);
        folding.toggle(at);
        refold();
        if (item != null && text.foldAt(text.lineAt(at)) != null) {
            editor.setCurrent(null);
            text.widget().setCaretOffset(text.lineSpan(text.lineAt(at)).begin());
        }
        text.redrawView();
        Span fold = text.foldAt(text.lineAt(at));
        editor.say(fold == null ? "" : words(fold) + "; Z opens it");
    }

    private void clicked(Event event) {
        if (event.button != 1) {
            return;
        }
        int line = text.widget().getLineIndex(event.y);
        int top = text.widget().getLinePixel(line);
        Span fold = text.foldAt(line);
        if (fold != null && event.y >= top && event.y < top + text.glyphHeight()) {
            folding.toggle(fold.begin());
            refold();
            text.redrawView();
        }
    }

    /** Whether the text at the offset is folded. */
    public boolean isFolded(int offset) {
        return text.foldAt(text.lineAt(offset)) != null;
    }

    /** What the fold lines say, top down. */
    public List<String> folds() {
        List<String> result = new ArrayList<>();
        for (Span fold : folding.folds()) {
            result.add(words(fold));
        }
        return result;
    }

    private String words(Span fold) {
        int count = folding.count(fold);
        Report report = editor.report();
        int marks = report.marksOverlapping(fold).size();
        boolean done = Progress.hasNothingOpen(report, fold, editor::isVisible);
        return count + (count == 1 ? " paragraph " : " paragraphs ") + (done ? "done" : "folded") + " \u00b7 " + marks
                + (marks == 1 ? " mark" : " marks");
    }

    /** The report has changed. */
    public void changed(ReportChange change) {
        if (folding.isInUse()) {
            for (Change step : change.changes()) {
                if (step instanceof Change.OfItem c) {
                    Item before = c.before();
                    Item after = c.after();
                    if (before != null) {
                        folding.changed(before.span());
                    }
                    if (after != null) {
                        folding.changed(after.span());
                    }
                }
            }
        }
        placeAgain();
    }

    /** Another item is current, or the caret has moved. Called before the place is revealed. */
    public void moved(@Nullable Item item, int caret) {
        placedAt = item == null ? caret : item.begin();
        if (folding.isInUse()) {
            // where somebody reads nothing is folded under the eyes
            if (item != null || !isFolded(caret)) {
                folding.setExempt(placedAt);
            }
            refold();
        }
        if (ReadingSettings.get().isFocus() && text.widget().getCharCount() > 0) {
            Span now = editor.tokens().sentence(placedAt);
            if (!Objects.equals(now, bright)) {
                bright = now;
                text.redrawView();
            }
        }
    }

    /** Opens the fold that hides the offset, if one does. */
    public void unfold(int offset) {
        if (isFolded(offset)) {
            folding.toggle(offset);
            refold();
        }
    }

    /** The parts of a line that are dimmed because they are done, in text order. */
    public List<Span> dimmed(Span line) {
        if (!ReadingSettings.get().isFocus()) {
            return List.of();
        }
        List<Span> result = new ArrayList<>();
        for (Span sentence : editor.tokens().sentencesTouching(line)) {
            boolean passed = sentence.end() <= placedAt;
            Report report = editor.report();
            boolean done = passed
                    ? Progress.hasNothingOpen(report, sentence, editor::isVisible)
                    : Progress.isDone(report, sentence, editor::isVisible);
            int begin = Math.max(line.begin(), sentence.begin());
            int end = Math.min(line.end(), sentence.end());
            if (done && begin < end && !Objects.equals(sentence, bright)) {
                result.add(new Span(begin, end));
            }
        }
        return result;
    }
}
