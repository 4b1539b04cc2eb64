// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.link;

import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.ui.editor.EditorHandler;
import org.sitmark.ui.editor.ReportEditor;

/** Starts to pick the target of the current item's first link; pressed again, of its next one. */
public final class PickLinkHandler extends EditorHandler {

    @Override
    protected void run(ReportEditor editor, ExecutionEvent event) {
        Item item = editor.current();
        Layer layer = item == null ? null : editor.layers().byId(item.layer()).orElse(null);
        if (layer == null) {
            return;
        }
        List<String> links = layer.features().stream()
                .filter(f -> f.kind() == FeatureSpec.Kind.LINK || f.kind() == FeatureSpec.Kind.LINKS)
                .map(FeatureSpec::name)
                .toList();
        if (!links.isEmpty()) {
            String picking = editor.picking();
            int next = picking == null ? 0 : (links.indexOf(picking) + 1) % links.size();
            editor.pickTarget(links.get(next));
        }
    }
}
