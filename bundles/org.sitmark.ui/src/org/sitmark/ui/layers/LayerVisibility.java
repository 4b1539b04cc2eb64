// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.layers;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.core.runtime.ListenerList;

/** Which layers the user has hidden, for all editors and views. UI thread only. */
public final class LayerVisibility {

    private static final LayerVisibility INSTANCE = new LayerVisibility();

    private final Set<String> hidden = new HashSet<>();
    private final ListenerList<Runnable> listeners = new ListenerList<>();

    private LayerVisibility() {}

    public static LayerVisibility get() {
        return INSTANCE;
    }

    public boolean isVisible(String layer) {
        return !hidden.contains(layer);
    }

    public void setVisible(String layer, boolean visible) {
        if (visible ? hidden.remove(layer) : hidden.add(layer)) {
            listeners.forEach(Runnable::run);
        }
    }

    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
