// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import java.util.function.BiConsumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sitmark.ui.failure.Failures;

/** The commands of the feature pane. They work from the text as well, whether the pane is in front or behind another view. */
public final class FeatureHandlers {

    private FeatureHandlers() {}

    private abstract static class OnEditor extends AbstractHandler {

        private final BiConsumer<FeatureEditor, ExecutionEvent> action;

        OnEditor(BiConsumer<FeatureEditor, ExecutionEvent> action) {
            this.action = action;
        }

        @Override
        public final @Nullable Object execute(ExecutionEvent event) {
            IWorkbenchPage page = page(event);
            IViewReference view = page == null ? null : page.findViewReference(FeaturesView.ID);
            IWorkbenchPart part = view == null ? null : view.getPart(true);
            if (part instanceof FeaturesView features) {
                FeatureEditor editor = features.editor();
                if (editor != null) {
                    action.accept(editor, event);
                }
            }
            return null;
        }
    }

    private static @Nullable IWorkbenchPage page(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        return window == null ? null : window.getActivePage();
    }

    /** Takes what is proposed. */
    public static final class Take extends OnEditor {
        public Take() {
            super((editor, event) -> editor.take());
        }
    }

    /** Links what is proposed. */
    public static final class LinkIt extends OnEditor {
        public LinkIt() {
            super((editor, event) -> editor.link());
        }
    }

    /** Adds to the list. */
    public static final class Add extends OnEditor {
        public Add() {
            super((editor, event) -> editor.add());
        }
    }

    /** Takes the proposal whose number is the command's parameter. */
    public static final class Choose extends OnEditor {

        /** Parameter of the command: the number, from 1. */
        public static final String NUMBER = "org.sitmark.ui.features.choose.number";

        public Choose() {
            super((editor, event) -> {
                String number = event.getParameter(NUMBER);
                if (number != null) {
                    editor.choose(Integer.parseInt(number));
                }
            });
        }
    }

    /** Goes to the pane. */
    public static final class Focus extends AbstractHandler {
        @Override
        public @Nullable Object execute(ExecutionEvent event) {
            IWorkbenchPage page = page(event);
            try {
                if (page != null) {
                    page.showView(FeaturesView.ID);
                }
            } catch (PartInitException e) {
                Failures.show("The features cannot be shown", e);
            }
            return null;
        }
    }
}
