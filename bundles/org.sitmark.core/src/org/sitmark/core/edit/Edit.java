// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Change;

/**
 * An edit of one report as a value: what a person sees as one step in Undo. Made by {@link Edits}, applied by the report's session.
 *
 * @param label for the Undo menu, such as "Accept equipment"
 * @param changes in the order in which they are applied
 * @param group what ties edits of several reports into one undo step, or null
 */
public record Edit(
        String label, List<Change> changes, @Nullable String group) {

    public Edit {
        changes = List.copyOf(changes);
    }

    public Edit(String label, List<Change> changes) {
        this(label, changes, null);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The edit that takes this one back. */
    public Edit inverse() {
        List<Change> reversed = new ArrayList<>(changes.size());
        for (Change change : changes) {
            reversed.add(change.inverse());
        }
        Collections.reverse(reversed);
        return new Edit(label, reversed, group);
    }

    /** Ties an edit to the one before it in its report, so that undo and redo take both. */
    private static final String FOLLOWS = "follows";

    /** The same edit as a consequence of the person's last edit of the report: it is undone and done again with that. */
    public Edit asConsequence() {
        return inGroup(FOLLOWS);
    }

    /** Whether it is undone and done again with the edit before it. */
    public boolean isConsequence() {
        return FOLLOWS.equals(group);
    }

    public Edit inGroup(String groupId) {
        return new Edit(label, changes, groupId);
    }
}
