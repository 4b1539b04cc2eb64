// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.keys;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.bindings.Trigger;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.osgi.service.prefs.BackingStoreException;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.ui.failure.Failures;

/** The keys of layers and kinds as they are now, with what the user chose in the preferences. UI thread only. */
public final class LayerKeys {

    private static final String NODE = "org.sitmark.ui/layerKeys";
    private static final LayerKeys INSTANCE = new LayerKeys();

    private final ListenerList<Runnable> listeners = new ListenerList<>();
    private final Set<String> told = new HashSet<>();

    private LayerKeys() {}

    public static LayerKeys get() {
        return INSTANCE;
    }

    /** The keys of the layers and of the kinds that have one. A clash is told in the log, once. */
    public List<LayerKey> of(Layers layers) {
        List<LayerKey> keys = LayerKeyPlan.plan(layers.asList(), chosen(), taken());
        for (LayerKey key : keys) {
            if (key.clashes() && told.add(key.id() + key.problem())) {
                Platform.getLog(LayerKeys.class)
                        .warn("Key of layer " + key.layer().name() + " of "
                                + key.layer().contributor() + ": " + key.problem());
            }
        }
        return keys;
    }

    /** The key of a layer. */
    public Optional<LayerKey> of(Layers layers, Layer layer) {
        return of(layers).stream()
                .filter(k -> k.kind() == null && k.layer().id().equals(layer.id()))
                .findFirst();
    }

    /** The letters that name the layers in the list of all layers, by the layers' ids. */
    public Map<String, String> letters(Layers layers) {
        return LayerKeyPlan.letters(of(layers));
    }

    /** What a character that no command has marks with. */
    public Optional<LayerKey> at(Layers layers, char typed) {
        String key = Character.toString(typed).toUpperCase(Locale.ROOT);
        return of(layers).stream().filter(k -> key.equals(k.key())).findFirst();
    }

    /** The keys of one stroke without modifiers that commands have while the text has the focus, and the names of the commands. */
    private static Map<String, String> taken() {
        Map<String, String> taken = new HashMap<>();
        Set<String> contexts =
                Set.of(BoundKeys.ANNOTATING, BoundKeys.TEXT, BoundKeys.WINDOW, BoundKeys.DIALOG_AND_WINDOW);
        for (BoundKeys.Bound bound : BoundKeys.in(contexts)) {
            Trigger[] triggers = bound.keys().getTriggers();
            if (triggers.length > 0
                    && triggers[0] instanceof KeyStroke stroke
                    && stroke.getModifierKeys() == 0
                    && stroke.getNaturalKey() > ' '
                    && stroke.getNaturalKey() < 0x7f) {
                taken.put(Character.toString((char) stroke.getNaturalKey()), "\u201c" + bound.name() + "\u201d");
            }
        }
        return taken;
    }

    /** What the user chose, by {@link LayerKey#id()}; the empty string for no key. */
    public Map<String, String> chosen() {
        Map<String, String> chosen = new HashMap<>();
        try {
            for (String id : node().keys()) {
                chosen.put(id.replace('|', '/'), node().get(id, ""));
            }
        } catch (BackingStoreException e) {
            Failures.log("The keys of the layers cannot be read", e);
        }
        return chosen;
    }

    /** Stores the user's choice; with null what the layer asks for is used again. */
    public void choose(String id, @Nullable String key) {
        String stored = id.replace('/', '|');
        if (key == null) {
            node().remove(stored);
        } else {
            node().put(stored, key);
        }
        try {
            node().flush();
        } catch (BackingStoreException e) {
            Failures.show("The key could not be stored", e);
        }
        listeners.forEach(Runnable::run);
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    /** Called when the user chose another key. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
