// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.palette.Palette;

/**
 * Shows and changes the features of one layer's items in the Features view. Contributed through the extension point
 * {@code org.sitmark.ui.featureEditors}; a layer without one gets fields made from its type system.
 *
 * <p>A fresh object per view, called on the UI thread only. What it changes goes through {@link FeatureGrid#actions()} or
 * {@link ReportEditing#apply}, one edit for one thing that the user did, so that one undo takes it back. Nothing of it opens a dialog.
 */
public interface FeatureEditor {

    /** Makes the controls, row by row; called at most once, before {@link #show}. */
    void create(FeatureGrid grid);

    /**
     * Shows an item of the layer; called whenever the item or another part of the report has changed, so it must be quick. The fields of the grid show
     * their values by themselves.
     *
     * @param item as the newest snapshot has it
     */
    void show(ReportEditing editing, Item item);

    /** Colours what the editor has made outside of the grid. */
    default void applyTheme(@SuppressWarnings("unused") Palette palette) {
        // the grid colours its own rows
    }

    /** Takes over what the editor proposes for the item shown: a parsed value, a known name. */
    default void take() {
        // nothing is proposed
    }

    /** Links the item shown to what the editor proposes; where it is linked so already, lets the user point at another target. */
    default void link() {
        // nothing is proposed
    }

    /** Adds what the item names to a list that later pre-annotations use. */
    default void add() {
        // there is no list
    }

    /** Takes the proposal with this number, from 1; a number without one does nothing. */
    default void choose(@SuppressWarnings("unused") int number) {
        // nothing is proposed
    }

    /**
     * What a new mark on this stretch would say: its features as far as the text tells them. Called without {@link #create} too.
     *
     * @return null where the text tells nothing
     */
    default @Nullable Features propose(
            @SuppressWarnings("unused") ReportEditing editing, @SuppressWarnings("unused") Span span) {
        return null;
    }

    /** The controls are gone. */
    default void dispose() {
        // most editors hold nothing
    }
}
