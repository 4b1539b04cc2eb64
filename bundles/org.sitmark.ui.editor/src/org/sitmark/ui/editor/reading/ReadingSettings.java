// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.reading;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.sitmark.ui.editor.text.TextLook;

/** How reports are shown, for all editors; remembered over restarts. UI thread only. */
public final class ReadingSettings {

    /** What a line of the window is. */
    public enum Mode {
        /** The lines of the report, wrapped. */
        WRITTEN("As Written"),
        /** Paragraphs that flow, also where the report breaks its lines at a fixed width. */
        PARAGRAPHS("Flowing Paragraphs"),
        /** Each sentence begins a line. */
        SENTENCES("One Sentence per Line");

        private final String words;

        Mode(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }

        Mode next() {
            return values()[(ordinal() + 1) % values().length];
        }

        static Mode of(String name) {
            for (Mode mode : values()) {
                if (mode.name().equalsIgnoreCase(name)) {
                    return mode;
                }
            }
            return WRITTEN;
        }
    }

    /** Preference node. */
    public static final String NODE = "org.sitmark.ui.editor";

    private static final String WRAP = "wrap";
    private static final String SPACING = "lineSpacing";
    private static final String ZOOM = "zoom";
    private static final String MODE = "mode";
    private static final String FOCUS = "focus";
    private static final String FOLD = "foldDone";
    private static final String EDGE = "cardAtEdge";
    private static final String BOUNDARIES = "boundaries";
    private static final int CLOSEST = 2;
    private static final int WIDEST = 26;
    private static final int SPACING_STEP = 3;
    private static final int MOST_ZOOM = 24;

    private static final ReadingSettings INSTANCE = new ReadingSettings();

    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
    private final ListenerList<Runnable> listeners = new ListenerList<>();

    private ReadingSettings() {}

    public static ReadingSettings get() {
        return INSTANCE;
    }

    /** The layout that follows from the settings. */
    public TextLook look() {
        return new TextLook(
                isWrap(),
                Math.max(CLOSEST, Math.min(WIDEST, node.getInt(SPACING, TextLook.DEFAULT.spacing()))),
                Math.max(-MOST_ZOOM, Math.min(MOST_ZOOM, node.getInt(ZOOM, 0))),
                mode() != Mode.WRITTEN);
    }

    public boolean isWrap() {
        return node.getBoolean(WRAP, true);
    }

    public void setWrap(boolean wrap) {
        node.putBoolean(WRAP, wrap);
        changed();
    }

    public Mode mode() {
        return Mode.of(node.get(MODE, Mode.WRITTEN.name()));
    }

    public void setMode(Mode mode) {
        node.put(MODE, mode.name());
        changed();
    }

    /** Whether what is done is dimmed. */
    public boolean isFocus() {
        return node.getBoolean(FOCUS, false);
    }

    public void setFocus(boolean focus) {
        node.putBoolean(FOCUS, focus);
        changed();
    }

    /** Whether paragraphs that are done are folded. */
    public boolean isFoldDone() {
        return node.getBoolean(FOLD, false);
    }

    public void setFoldDone(boolean fold) {
        node.putBoolean(FOLD, fold);
        changed();
    }

    /** Whether the card of the current item lies at the edge of the text, where it hides nothing that is about to be read. */
    public boolean isCardAtEdge() {
        return node.getBoolean(EDGE, false);
    }

    public void setCardAtEdge(boolean edge) {
        node.putBoolean(EDGE, edge);
        changed();
    }

    /** Whether it is shown where sentences and tokens begin. */
    public boolean isBoundaries() {
        return node.getBoolean(BOUNDARIES, false);
    }

    public void setBoundaries(boolean show) {
        node.putBoolean(BOUNDARIES, show);
        changed();
    }

    /** Puts the lines further apart, or with a negative number closer. */
    public void changeSpacing(int steps) {
        int spacing = look().spacing() + steps * SPACING_STEP;
        node.putInt(SPACING, Math.max(CLOSEST, Math.min(WIDEST, spacing)));
        changed();
    }

    /** Enlarges the text by points; 0 gives it the size of the reading font again. */
    public void changeZoom(int points) {
        node.putInt(ZOOM, points == 0 ? 0 : Math.max(-MOST_ZOOM, Math.min(MOST_ZOOM, look().zoom() + points)));
        changed();
    }

    /** Everything as it is at the first start. */
    public void reset() {
        for (String key : new String[] {WRAP, SPACING, ZOOM, MODE, FOCUS, FOLD, EDGE, BOUNDARIES}) {
            node.remove(key);
        }
        changed();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(ReadingSettings.class).warn("The reading settings could not be kept", e);
        }
    }

    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
