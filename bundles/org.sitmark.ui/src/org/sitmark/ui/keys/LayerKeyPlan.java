// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.keys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Layer;

/**
 * Gives every layer its key. Keys of commands come first, since they work without any layer; then what the user chose; then what layers ask for, in the
 * order of their registration. A layer that comes too late gets the first letter of its name that is free, or else the first free letter, so that the
 * same layers have the same keys at every start. A kind has a key only where the user gave it one.
 */
public final class LayerKeyPlan {

    private final Map<String, String> taken = new HashMap<>();
    private final Map<String, LayerKey> planned = new LinkedHashMap<>();
    private final Map<String, String> chosen;

    private LayerKeyPlan(Map<String, String> chosen, Map<String, String> taken) {
        this.chosen = chosen;
        this.taken.putAll(taken);
    }

    /**
     * Plans the keys.
     *
     * @param layers in the order of their registration
     * @param chosen by the user: {@link LayerKey#id()} and key, the empty string for no key
     * @param taken upper-case keys of commands, and the names of the commands
     * @return one entry for each layer, followed by one for each of its kinds that has or wants a key
     */
    public static List<LayerKey> plan(List<Layer> layers, Map<String, String> chosen, Map<String, String> taken) {
        var plan = new LayerKeyPlan(chosen, taken);
        plan.takeChosen(layers);
        layers.stream().filter(l -> !chosen.containsKey(l.id())).forEach(plan::takeDeclared);
        layers.forEach(plan::makeUp);
        return plan.inOrder(layers);
    }

    /**
     * The letters that name layers in the list of all layers, where commands have no say: their keys, else what they asked for, else a letter of their
     * name or any; a digit where even letters are used up.
     *
     * @param planned as {@link #plan} gave it
     * @return by the ids of the layers, in their order; no two are alike
     */
    public static Map<String, String> letters(List<LayerKey> planned) {
        List<LayerKey> layers = planned.stream().filter(k -> k.kind() == null).toList();
        Map<String, String> letters = new LinkedHashMap<>();
        layers.forEach(k -> letters.put(k.layer().id(), ""));
        layers.forEach(k -> name(letters, k.layer(), k.key()));
        layers.forEach(k -> name(letters, k.layer(), k.layer().key()));
        for (LayerKey key : layers) {
            String all = key.layer().name() + "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
            for (int i = 0; i < all.length() && letters.containsValue(""); i++) {
                name(letters, key.layer(), all.substring(i, i + 1));
            }
        }
        return letters;
    }

    /** Takes the letter for a layer that has none, where it is free and one that is typed without more. */
    private static void name(Map<String, String> letters, Layer layer, @Nullable String wish) {
        String letter = wish == null ? "" : wish.strip().toUpperCase(Locale.ROOT);
        boolean plain = letter.length() == 1 && letter.charAt(0) < 0x80 && Character.isLetterOrDigit(letter.charAt(0));
        if (plain && letters.get(layer.id()).isEmpty() && !letters.containsValue(letter)) {
            letters.put(layer.id(), letter);
        }
    }

    private void takeChosen(List<Layer> layers) {
        for (Layer layer : layers) {
            take(layer, null, chosen.get(layer.id()));
            for (String kind : layer.kinds()) {
                take(layer, kind, chosen.get(layer.id() + "/" + kind));
            }
        }
    }

    private void takeDeclared(Layer layer) {
        take(layer, null, layer.key());
    }

    /** Takes the key where it is free, else notes who has it. */
    private void take(Layer layer, @Nullable String kind, @Nullable String wish) {
        if (wish == null) {
            return;
        }
        String key = wish.strip().toUpperCase(Locale.ROOT);
        if (key.length() != 1) {
            var none = new LayerKey(layer, kind, null, null, null);
            planned.put(none.id(), none);
            return;
        }
        String owner = taken.get(key);
        var result = new LayerKey(layer, kind, owner == null ? key : null, key, owner);
        planned.put(result.id(), result);
        if (owner == null) {
            taken.put(key, kind == null ? layer.name() : layer.name() + ", " + kind.replace('_', ' '));
        }
    }

    /** A layer whose wish was taken gets a letter of its name, or any. */
    private void makeUp(Layer layer) {
        LayerKey had = planned.get(layer.id());
        if (had == null || !had.clashes()) {
            return;
        }
        String letters = layer.name().toUpperCase(Locale.ROOT) + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        for (char c : letters.toCharArray()) {
            String key = Character.toString(c);
            if (c >= 'A' && c <= 'Z' && !taken.containsKey(key)) {
                taken.put(key, layer.name());
                planned.put(layer.id(), new LayerKey(layer, null, key, had.wished(), had.takenBy()));
                return;
            }
        }
    }

    private List<LayerKey> inOrder(List<Layer> layers) {
        List<LayerKey> result = new ArrayList<>();
        for (Layer layer : layers) {
            LayerKey own = planned.get(layer.id());
            result.add(own == null ? new LayerKey(layer, null, null, null, null) : own);
            for (String kind : layer.kinds()) {
                LayerKey ofKind = planned.get(layer.id() + "/" + kind);
                if (ofKind != null) {
                    result.add(ofKind);
                }
            }
        }
        return result;
    }
}
