// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.mark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.ui.editor.EditorHandler;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.keys.LayerKey;
import org.sitmark.ui.keys.LayerKeys;
import org.sitmark.ui.label.ItemLabels;

/** In the context menu: the layers to mark with and the kinds of the current item, each with its key. */
public final class MarkingMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        ReportEditor editor = EditorHandler.active();
        if (editor == null) {
            return new IContributionItem[0];
        }
        List<IContributionItem> items = new ArrayList<>();
        var mark = new MenuManager("Mark");
        for (Layer layer : editor.layers()) {
            String key = LayerKeys.get()
                    .of(editor.layers(), layer)
                    .map(LayerKey::key)
                    .orElse(null);
            mark.add(item(layer.name(), key, () -> new Marking(editor).mark(layer)));
        }
        items.add(mark);
        Item current = editor.current();
        Layer layer =
                current == null ? null : editor.layers().byId(current.layer()).orElse(null);
        if (current != null && layer != null && !layer.kinds().isEmpty()) {
            items.add(kinds(editor, layer, layer.kindOf(current)));
        }
        return items.toArray(IContributionItem[]::new);
    }

    private static MenuManager kinds(ReportEditor editor, Layer layer, @Nullable String now) {
        Map<String, String> own = new HashMap<>();
        LayerKeys.get().of(editor.layers()).stream()
                .filter(k -> k.kind() != null && k.layer().id().equals(layer.id()))
                .forEach(k -> own.put(k.kind(), k.key()));
        var kinds = new MenuManager("Kind");
        for (int i = 0; i < layer.kinds().size(); i++) {
            int number = i + 1;
            String kind = layer.kinds().get(i);
            String digits = i < 9 ? Integer.toString(number) : i < 18 ? "0 " + (number - 9) : null;
            String key = own.getOrDefault(kind, digits);
            ActionContributionItem item = item(ItemLabels.kind(kind), key, () -> new Marking(editor).setKind(number));
            item.getAction().setChecked(kind.equals(now));
            kinds.add(item);
        }
        return kinds;
    }

    private static ActionContributionItem item(String text, @Nullable String key, Runnable run) {
        // the key stands after the tab as text: it is no accelerator of the menu, the editor handles it
        return new ActionContributionItem(new Action(key == null ? text : text + "\t" + key) {
            @Override
            public void run() {
                run.run();
            }
        });
    }
}
