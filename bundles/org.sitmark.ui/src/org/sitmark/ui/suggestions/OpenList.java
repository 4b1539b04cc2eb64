// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.suggestions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Suggestion;

/** The open suggestions in text order, kept so while the report changes. Not thread-safe. */
final class OpenList {

    private final Predicate<Suggestion> filter;
    private List<Suggestion> items = new ArrayList<>();

    /** @param filter lets those pass that are listed */
    OpenList(Predicate<Suggestion> filter) {
        this.filter = filter;
    }

    /** Begins anew with the open suggestions of a report, in text order. */
    void show(List<Suggestion> open) {
        items = new ArrayList<>(open);
        items.removeIf(filter.negate());
    }

    /** Takes over what was changed. Answers the first row that shows something else now, or -1 if none does. */
    int follow(List<Change> steps) {
        int first = Integer.MAX_VALUE;
        for (Change step : steps) {
            if (step instanceof Change.OfItem change) {
                first = Math.min(first, follow(change));
            }
        }
        return first == Integer.MAX_VALUE ? -1 : first;
    }

    private int follow(Change.OfItem change) {
        Item before = change.before();
        int from = before == null ? -1 : indexOf(before);
        Suggestion after = change.after() instanceof Suggestion s && s.isOpen() && filter.test(s) ? s : null;
        int first = Integer.MAX_VALUE;
        if (from >= 0) {
            items.remove(from);
            first = from;
        }
        if (after != null) {
            int found = indexOf(after);
            int to = found >= 0 ? found : -found - 1;
            items.add(to, after);
            first = Math.min(first, to);
        }
        return first;
    }

    int size() {
        return items.size();
    }

    Suggestion get(int index) {
        return items.get(index);
    }

    /** Where it is listed; negative where it is not. */
    int indexOf(Item item) {
        return Collections.binarySearch(items, item, Item.TEXT_ORDER);
    }
}
