// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.choice;

import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.ui.editor.EditorHandler;
import org.sitmark.ui.editor.ReportEditor;

/** Puts the next of all suggestions that were found here in the place of the current one; after the last comes the first again. */
public final class ChoiceHandler extends EditorHandler {

    @Override
    protected void run(ReportEditor editor, ExecutionEvent event) {
        Item item = editor.current();
        List<Suggestion> choices = editor.choices();
        Suggestion next = item == null ? null : next(choices, item);
        if (next == null || !(item instanceof Suggestion current)) {
            editor.say("Nothing else was found here");
            return;
        }
        Report before = editor.report();
        editor.apply(Edits.exchange(before, current, next));
        editor.report().suggestionsOverlapping(next.span()).stream()
                .filter(s -> isSame(next, s) && before.item(s.id()).isEmpty())
                .findFirst()
                .ifPresent(editor::setCurrent);
    }

    /** Whether an item is what a choice would become. */
    public static boolean isSame(Suggestion choice, Item item) {
        return choice.layer().equals(item.layer())
                && choice.span().equals(item.span())
                && choice.features().names().equals(item.features().names())
                && choice.features().asMap().entrySet().stream()
                        .allMatch(f -> String.valueOf(choice.features().text(f.getKey()))
                                .equals(String.valueOf(item.features().text(f.getKey()))));
    }

    /** The choice behind the one that the item is, or null where there is no other. */
    public static @Nullable Suggestion next(List<Suggestion> choices, Item item) {
        int at = -1;
        for (int i = 0; i < choices.size(); i++) {
            if (isSame(choices.get(i), item)) {
                at = i;
            }
        }
        for (int step = 1; step <= choices.size(); step++) {
            Suggestion next = choices.get((at + step) % choices.size());
            if (!isSame(next, item)) {
                return next;
            }
        }
        return null;
    }
}
