// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.mark;

import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.confirm.ConfirmLoop;
import org.sitmark.ui.features.FeatureEditors;

/** Marking by hand: a key for the layer, then perhaps a number for the kind. */
public final class Marking {

    private final ReportEditor editor;

    public Marking(ReportEditor editor) {
        this.editor = editor;
    }

    /** Marks the selection, or the word at the caret, in the layer with what its feature editor reads there; the new mark becomes the current item. */
    public void mark(Layer layer) {
        markSelected(layer, null);
    }

    /** Gives the current item of the layer the kind, as its number would; without one marks as {@link #mark(Layer)} does, with that kind. */
    public void markOrChange(Layer layer, String kind) {
        Item item = editor.current();
        if (item != null
                && item.layer().equals(layer.id())
                && editor.selection().isEmpty()) {
            setKind(layer.kinds().indexOf(kind) + 1);
        } else {
            markSelected(layer, kind);
        }
    }

    private void markSelected(Layer layer, @Nullable String kind) {
        Span selection = editor.selection();
        Span word = selection.isEmpty() ? editor.tokens().at(selection.begin()) : null;
        Span span = selection.isEmpty() ? word : snapped(selection);
        if (span == null || span.isEmpty()) {
            return;
        }
        mark(layer, kind, span);
    }

    /**
     * Marks a stretch as it is; what its feature editor does not read is as in a mark of the same text in this report.
     *
     * @param kind that it gets whatever the text says, or null
     */
    public void mark(Layer layer, @Nullable String kind, Span span) {
        Features proposed = FeatureEditors.propose(editor, layer, span);
        String kindFeature = layer.kindFeature();
        Features features = kind == null || kindFeature == null
                ? likeTheSame(layer, span, proposed)
                : proposed.with(kindFeature, kind);
        editor.apply(Edits.add(editor.report(), layer.id(), span, features));
        editor.report().marks(layer.id()).stream()
                .filter(m -> m.span().equals(span))
                .findFirst()
                .ifPresent(editor::setCurrent);
    }

    /** Whole words, unless the user took care to select characters; never white space at the ends. */
    private Span snapped(Span selection) {
        if (!editor.isSelectedExactly()) {
            return editor.tokens().snap(selection);
        }
        String text = editor.report().text();
        int begin = selection.begin();
        int end = selection.end();
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(begin, end);
    }

    /** Where the kind is only the layer's first one, the kind that a person gave the same text before. */
    private Features likeTheSame(Layer layer, Span span, Features proposed) {
        String kindFeature = layer.kindFeature();
        if (kindFeature == null
                || layer.kinds().isEmpty()
                || !layer.kinds().get(0).equals(proposed.text(kindFeature))) {
            return proposed;
        }
        String covered = span.of(editor.report().text());
        return editor.report().marks(layer.id()).stream()
                .filter(m -> m.span().length() == covered.length()
                        && editor.report().text().startsWith(covered, m.begin()))
                .map(layer::kindOf)
                .filter(Objects::nonNull)
                .findFirst()
                .map(kind -> proposed.with(kindFeature, kind))
                .orElse(proposed);
    }

    /** Gives the current item the kind with this number, counted from 1; a suggestion is accepted with it and the next one is current. */
    public void setKind(int number) {
        Item item = editor.current();
        Layer layer = item == null ? null : editor.layers().byId(item.layer()).orElse(null);
        if (item == null || layer == null || number > layer.kinds().size()) {
            return;
        }
        String kindFeature = layer.kindFeature();
        if (kindFeature == null) {
            return;
        }
        Features features = item.features().with(kindFeature, layer.kinds().get(number - 1));
        if (item instanceof Suggestion suggestion) {
            editor.apply(Edits.accept(editor.report(), suggestion, suggestion.span(), features));
            new ConfirmLoop(editor).next();
        } else {
            editor.apply(Edits.setFeatures((Mark) item, features));
        }
    }
}
