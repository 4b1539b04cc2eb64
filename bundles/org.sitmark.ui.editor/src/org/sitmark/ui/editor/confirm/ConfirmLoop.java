// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.confirm;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.current.ItemLookup;

/** What the keys of the confirm loop do: decide the current suggestion, then go to the next open one. */
public final class ConfirmLoop {

    private final ReportEditor editor;

    public ConfirmLoop(ReportEditor editor) {
        this.editor = editor;
    }

    /** Accepts the current suggestion and goes on; on a mark it only goes on. While a target is picked, takes what is at the caret. */
    public void accept() {
        if (editor.picking() != null) {
            editor.pickedTarget(editor.selection());
            return;
        }
        Item item = editor.current();
        if (item instanceof Suggestion suggestion) {
            editor.apply(Edits.accept(editor.report(), List.of(suggestion)));
        }
        next(item);
    }

    /** Rejects the current suggestion and goes on; removes a mark and stays. */
    public void reject() {
        Item item = editor.current();
        if (item instanceof Suggestion suggestion) {
            editor.apply(Edits.reject(List.of(suggestion)));
            next(item);
        } else if (item instanceof Mark mark) {
            editor.apply(Edits.remove(editor.report(), List.of(mark)));
        }
    }

    public void next() {
        next(editor.current());
    }

    private void next(@Nullable Item from) {
        editor.setCurrent(ItemLookup.next(editor.report(), from, caret(), editor::isVisible));
    }

    public void previous() {
        editor.setCurrent(ItemLookup.previous(editor.report(), editor.current(), caret(), editor::isVisible));
    }

    private int caret() {
        return editor.text().widget().getCaretOffset();
    }

    /** Accepts all open suggestions of the report that have the current item's layer, kind and text, as one step. */
    public void acceptAllLike() {
        Item item = editor.current();
        if (item == null) {
            return;
        }
        List<Suggestion> alike = alike(item);
        editor.apply(Edits.accept(editor.report(), alike));
        next(item);
    }

    /** Rejects all open suggestions of the report that have the current item's layer, kind and text, as one step. */
    public void rejectAllLike() {
        Item item = editor.current();
        if (item != null) {
            editor.apply(Edits.reject(alike(item)));
            next(item);
        }
    }

    /** Accepts all open suggestions that begin in the current sentence, as one step, and goes to the next one after it. */
    public void acceptSentence() {
        Item item = editor.current();
        int at = item == null ? caret() : item.begin();
        Span sentence = editor.tokens().sentence(at);
        if (sentence == null) {
            return;
        }
        List<Suggestion> open = editor.report().openSuggestions().stream()
                .filter(s -> sentence.contains(s.begin()) && editor.isVisible(s))
                .toList();
        editor.apply(Edits.accept(editor.report(), open));
        editor.setCurrent(ItemLookup.next(editor.report(), null, sentence.end(), editor::isVisible));
    }

    /** The open suggestions of the report that have the item's layer, kind and text. */
    public List<Suggestion> alike(Item item) {
        Report report = editor.report();
        String covered = item.span().of(report.text());
        String kind = editor.layers().kindOf(item);
        return report.suggestions(item.layer()).stream()
                .filter(s -> s.isOpen()
                        && s.span().length() == covered.length()
                        && report.text().startsWith(covered, s.begin())
                        && (kind == null || kind.equals(editor.layers().kindOf(s))))
                .toList();
    }
}
