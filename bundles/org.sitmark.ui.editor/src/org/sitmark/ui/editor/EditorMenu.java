// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.custom.StyledText;

/** The context menu of the text; commands are contributed to it in plugin.xml. */
final class EditorMenu {

    /** Id of the menu, for contributions. */
    static final String ID = "org.sitmark.ui.editor.menu";

    EditorMenu(ReportEditor editor, StyledText widget) {
        var manager = new MenuManager("Report", ID);
        manager.setRemoveAllWhenShown(true);
        manager.addMenuListener(m -> m.add(new GroupMarker("additions")));
        widget.setMenu(manager.createContextMenu(widget));
        editor.getSite().registerContextMenu(ID, manager, editor.getSite().getSelectionProvider());
    }
}
