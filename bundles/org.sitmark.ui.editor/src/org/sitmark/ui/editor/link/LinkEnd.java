// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.link;

import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Span;

/**
 * The other end of a link of an item. Immutable.
 *
 * @param feature name of the link feature
 * @param span where the other end is in the text
 * @param item what lies there, or null where the link leads to bare text
 * @param incoming whether the link leads from there to here
 */
public record LinkEnd(String feature, Span span, @Nullable Item item, boolean incoming) {

    /** What the end is to the item, in a few words: the role, for an incoming link with the layer that it comes from. */
    public String label() {
        Item source = item;
        return incoming && source != null ? feature + " of " + source.layer() : feature;
    }
}
