// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.link;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Span;

/**
 * A walk along the links of one item: to one end after the other and at last back to where it began. It goes on as long as nobody went elsewhere
 * between two steps.
 */
public final class LinkTour {

    /** The place that a walk stands at, and what can be reached from there. */
    public interface Place {

        @Nullable
        Item current();

        /** The selected text; empty at the caret. */
        Span selection();

        /** The ends of all links of the item. */
        List<LinkEnd> linksOf(Item item);

        void goTo(Item item);

        /** Goes to text that no item lies on. */
        void goTo(Span span);
    }

    private final Place place;
    private @Nullable Item origin;
    private List<LinkEnd> ends = List.of();
    private int at; // 0 is the origin

    public LinkTour(Place place) {
        this.place = place;
    }

    /**
     * Goes one step.
     *
     * @return where it is now, or null where nothing is linked
     */
    public @Nullable String step(boolean forward) {
        if (!isOnTour()) {
            Item start = place.current();
            List<LinkEnd> found = start == null ? List.of() : place.linksOf(start);
            origin = start;
            ends = found;
            at = 0;
        }
        return origin == null || ends.isEmpty()
                ? null
                : arriveAt(Math.floorMod(at + (forward ? 1 : -1), ends.size() + 1));
    }

    private @Nullable String arriveAt(int stop) {
        Item start = origin;
        at = stop;
        if (start == null) {
            return null;
        }
        if (stop == 0) {
            place.goTo(start);
            return start.layer();
        }
        LinkEnd end = ends.get(stop - 1);
        Item there = end.item();
        if (there == null) {
            place.goTo(end.span());
        } else {
            place.goTo(there);
        }
        return end.label();
    }

    /** Goes to one end of the current item's links, as the first step of a walk. */
    public void goTo(LinkEnd end) {
        Item start = shownItem();
        if (start == null) {
            return;
        }
        origin = start;
        ends = place.linksOf(start);
        arriveAt(ends.indexOf(end) + 1);
    }

    /** The item whose links are to be shown: the current one, or while the walk stands on bare text the one that it began at. */
    public @Nullable Item shownItem() {
        Item current = place.current();
        return current == null && isOnTour() ? origin : current;
    }

    private boolean isOnTour() {
        Item start = origin;
        if (start == null || at > ends.size()) {
            return false;
        }
        Item current = place.current();
        Item expected = at == 0 ? start : ends.get(at - 1).item();
        if (expected != null) {
            return current != null && current.id() == expected.id();
        }
        return current == null && place.selection().equals(ends.get(at - 1).span());
    }
}
