// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.importing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;

/** Lets files and folders be dropped. */
public final class FileDrop {

    private FileDrop() {}

    /** Files that are dropped on the control are given to the taker, after the drop is over. */
    public static void on(Control control, Consumer<List<Path>> taker) {
        var target = new DropTarget(control, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] names) {
                    List<Path> files = Arrays.stream(names).map(Path::of).toList();
                    control.getDisplay().asyncExec(() -> taker.accept(files));
                }
            }
        });
    }

    /** Files that are dropped on the control are offered for import into the open corpus. */
    public static void toImport(Control control) {
        on(control, files -> ImportHandler.open(control.getShell(), files));
    }
}
