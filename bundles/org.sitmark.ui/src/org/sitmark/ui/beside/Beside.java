// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.beside;

import java.util.List;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MArea;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartSashContainerElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.ui.session.ReportInput;

/**
 * Puts editors beside each other. Two editors of one report share its session: an edit in one is seen in the other, and undo is the same. When the
 * last editor of a side closes, the other side takes the room.
 */
public final class Beside {

    private Beside() {}

    /** Opens the report of the active editor once more, beside or below it; nothing happens where no report is open. */
    public static void split(IWorkbenchPage page, boolean below) throws PartInitException {
        IEditorPart active = page.getActiveEditor();
        if (active == null || !(active.getEditorInput() instanceof ReportInput input)) {
            return;
        }
        IEditorPart second = page.openEditor(
                new ReportInput(input.corpus(), input.getName()), ReportInput.EDITOR, true, IWorkbenchPage.MATCH_NONE);
        if (second != null) {
            place(page, second, active, below);
        }
    }

    /** Opens a report beside the one that is active; one that is open already moves there. Where none is open it opens as always. */
    public static void open(IWorkbenchPage page, Corpus corpus, String name) throws PartInitException {
        IEditorPart active = page.getActiveEditor();
        IEditorPart opened = ReportInput.open(page, corpus, name);
        if (active != null && opened != null && opened != active) {
            place(page, opened, active, false);
        }
    }

    private static void place(IWorkbenchPage page, IEditorPart editor, IEditorPart first, boolean below) {
        MPart part = editor.getSite().getService(MPart.class);
        MPart other = first.getSite().getService(MPart.class);
        EModelService model = page.getWorkbenchWindow().getService(EModelService.class);
        MElementContainer<MUIElement> side = other.getParent();
        // so that the views around hear of the editor again when it has its place
        page.activate(first);
        MPartStack target = otherSide(model, page, side);
        if (target == null) {
            target = model.createModelElement(MPartStack.class);
            target.getTags().add("EditorStack");
            move(part, target);
            model.insert(
                    target,
                    (MPartSashContainerElement) (Object) side,
                    below ? EModelService.BELOW : EModelService.RIGHT_OF,
                    0.5f);
        } else {
            move(part, target);
        }
        target.setSelectedElement(part);
        side.setSelectedElement(other);
        page.activate(editor);
        editor.setFocus();
    }

    private static void move(MPart part, MPartStack target) {
        MElementContainer<MUIElement> before = part.getParent();
        if ((Object) before == target) {
            return;
        }
        if (before != null) {
            before.getChildren().remove(part);
        }
        target.getChildren().add(part);
    }

    private static @Nullable MPartStack otherSide(
            EModelService model, IWorkbenchPage page, MElementContainer<MUIElement> side) {
        MUIElement root = side;
        while (root != null && !(root instanceof MArea)) {
            root = root.getParent();
        }
        if (root == null) {
            return null;
        }
        List<MPartStack> stacks = model.findElements(root, null, MPartStack.class, null);
        return stacks.stream()
                .filter(s -> (Object) s != side && s.isToBeRendered())
                .findFirst()
                .orElse(null);
    }
}
