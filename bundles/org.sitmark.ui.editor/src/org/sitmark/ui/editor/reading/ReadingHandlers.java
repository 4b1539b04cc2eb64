// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.reading;

import java.util.Map;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.sitmark.ui.editor.EditorHandler;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.reading.ReadingSettings.Mode;

/** The commands that change how reports are shown. */
public final class ReadingHandlers {

    /** Parameter of the mode command. */
    public static final String MODE = "org.sitmark.ui.editor.readingMode.mode";

    private static final String MODE_COMMAND = "org.sitmark.ui.editor.readingMode";

    private ReadingHandlers() {}

    /** A setting that is on or off; menus show which. */
    private abstract static class Toggle extends AbstractHandler implements IElementUpdater {

        @Override
        public final @Nullable Object execute(ExecutionEvent event) {
            toggle(ReadingSettings.get());
            say(words(isOn(ReadingSettings.get())));
            refresh(event.getCommand().getId());
            return null;
        }

        @Override
        public final void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
            element.setChecked(isOn(ReadingSettings.get()));
        }

        abstract void toggle(ReadingSettings settings);

        abstract boolean isOn(ReadingSettings settings);

        abstract String words(boolean on);
    }

    /** Lines end at the edge of the window. */
    public static final class Wrap extends Toggle {
        @Override
        void toggle(ReadingSettings settings) {
            settings.setWrap(!settings.isWrap());
        }

        @Override
        boolean isOn(ReadingSettings settings) {
            return settings.isWrap();
        }

        @Override
        String words(boolean on) {
            return on ? "Lines are wrapped" : "Lines are not wrapped";
        }
    }

    /** What is done is dimmed. */
    public static final class Focus extends Toggle {
        @Override
        void toggle(ReadingSettings settings) {
            settings.setFocus(!settings.isFocus());
        }

        @Override
        boolean isOn(ReadingSettings settings) {
            return settings.isFocus();
        }

        @Override
        String words(boolean on) {
            return on ? "What is done is dimmed" : "Nothing is dimmed";
        }
    }

    /** Paragraphs that are done are folded. */
    public static final class FoldDone extends Toggle {
        @Override
        void toggle(ReadingSettings settings) {
            settings.setFoldDone(!settings.isFoldDone());
        }

        @Override
        boolean isOn(ReadingSettings settings) {
            return settings.isFoldDone();
        }

        @Override
        String words(boolean on) {
            return on ? "Paragraphs that are done are folded" : "Nothing is folded";
        }
    }

    /** The card lies at the edge of the text. */
    public static final class CardAtEdge extends Toggle {
        @Override
        void toggle(ReadingSettings settings) {
            settings.setCardAtEdge(!settings.isCardAtEdge());
        }

        @Override
        boolean isOn(ReadingSettings settings) {
            return settings.isCardAtEdge();
        }

        @Override
        String words(boolean on) {
            return on ? "The card is at the edge" : "The card is below the mark";
        }
    }

    /** Folds the paragraph at the caret, or opens the fold there. */
    public static final class FoldHere extends EditorHandler {
        @Override
        protected void run(ReportEditor editor, ExecutionEvent event) {
            editor.reading().toggleFold();
        }
    }

    /** Sets what a line of the window is; without the parameter the next way in turn. */
    public static final class SetMode extends AbstractHandler implements IElementUpdater {
        @Override
        public @Nullable Object execute(ExecutionEvent event) {
            ReadingSettings settings = ReadingSettings.get();
            String wanted = event.getParameter(MODE);
            settings.setMode(wanted == null ? settings.mode().next() : Mode.of(wanted));
            say(settings.mode().words());
            refresh(MODE_COMMAND);
            return null;
        }

        @Override
        public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
            element.setChecked(parameters.get(MODE) instanceof String mode
                    && Mode.of(mode) == ReadingSettings.get().mode());
        }
    }

    /** Larger letters. */
    public static final class Larger extends AbstractHandler {
        @Override
        public @Nullable Object execute(ExecutionEvent event) {
            ReadingSettings.get().changeZoom(1);
            return null;
        }
    }

    /** Smaller letters. */
    public static final class Smaller extends AbstractHandler {
        @Override
        public @Nullable Object execute(ExecutionEvent event) {
            ReadingSettings.get().changeZoom(-1);
            return null;
        }
    }

    /** Letters of the size that the preferences give. */
    public static final class NormalSize extends AbstractHandler {
        @Override
        public @Nullable Object execute(ExecutionEvent event) {
            ReadingSettings.get().changeZoom(0);
            return null;
        }
    }

    /** Lines further apart. */
    public static final class MoreSpace extends AbstractHandler {
        @Override
        public @Nullable Object execute(ExecutionEvent event) {
            ReadingSettings.get().changeSpacing(1);
            return null;
        }
    }

    /** Lines closer together. */
    public static final class LessSpace extends AbstractHandler {
        @Override
        public @Nullable Object execute(ExecutionEvent event) {
            ReadingSettings.get().changeSpacing(-1);
            return null;
        }
    }

    private static void say(String words) {
        ReportEditor editor = EditorHandler.active();
        if (editor != null) {
            editor.say(words);
        }
    }

    private static void refresh(String command) {
        PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(command, null);
    }
}
