// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.choose;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.graphics.Color;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Suggestion;
import org.sitmark.ui.editor.EditorHandler;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.current.ItemLookup;
import org.sitmark.ui.editor.mark.Marking;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.Palette;

/** What opens a small list over the text. */
public final class ChooseHandlers {

    /** How many kinds have a digit of their own; the ones after have 0 before it. */
    public static final int DIGITS = 9;

    private ChooseHandlers() {}

    /** The kinds of the current item's layer. */
    public static final class Kind extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            Item item = editor.current();
            Layer layer =
                    item == null ? null : editor.layers().byId(item.layer()).orElse(null);
            if (item == null || layer == null) {
                return;
            }
            List<Chooser.Row> rows = new ArrayList<>();
            for (int i = 0; i < layer.kinds().size(); i++) {
                int number = i + 1;
                char digit = i < DIGITS || i >= 2 * DIGITS ? 0 : (char) ('1' + i - DIGITS);
                rows.add(new Chooser.Row(
                        digit,
                        i < DIGITS ? Integer.toString(number) : digit == 0 ? "" : "0 " + digit,
                        ItemLabels.kind(layer.kinds().get(i)),
                        null,
                        () -> new Marking(editor).setKind(number)));
            }
            editor.setFocus();
            Chooser.open(editor, item.span(), "Kind", rows, layer.kinds().indexOf(String.valueOf(layer.kindOf(item))));
        }
    }

    /** The marks and suggestions that lie at the caret. */
    public static final class Here extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            editor.setFocus();
            openHere(editor, editor.text().widget().getCaretOffset());
        }
    }

    /** Offers what lies at an offset, innermost first; with nothing there nothing happens. */
    public static void openHere(ReportEditor editor, int offset) {
        List<Item> items = ItemLookup.at(editor.report(), offset, editor::isVisible);
        Palette palette = Palette.current();
        List<Chooser.Row> rows = new ArrayList<>();
        int current = 0;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            char digit = i < DIGITS ? (char) ('1' + i) : 0;
            Color color =
                    editor.layers().byId(item.layer()).map(palette::strong).orElse(palette.dim());
            String text = ItemLabels.layerAndKind(editor.layers(), item) + "  "
                    + shortened(ItemLabels.text(editor.report(), item.span()))
                    + (item instanceof Suggestion ? "  (suggested)" : "");
            rows.add(new Chooser.Row(
                    digit, digit == 0 ? "" : Character.toString(digit), text, color, () -> editor.setCurrent(item)));
            Item shown = editor.current();
            if (shown != null && shown.id() == item.id()) {
                current = i;
            }
        }
        if (!items.isEmpty()) {
            Chooser.open(editor, items.get(0).span(), "Marks here", rows, current);
        }
    }

    private static String shortened(String text) {
        int longest = 48;
        return text.length() <= longest ? text : text.substring(0, longest).stripTrailing() + "\u2026";
    }
}
