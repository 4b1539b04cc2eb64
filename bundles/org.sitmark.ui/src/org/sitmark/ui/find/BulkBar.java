// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.find;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.sitmark.core.bulk.BulkAction;
import org.sitmark.core.bulk.BulkAction.Verb;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.search.Hit;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.label.ItemLabels;

/** The fields that say what to do with the checked rows. */
final class BulkBar {

    private static final String[] VERBS = {"Do nothing", "Mark as", "Change to", "Remove", "Accept", "Reject"};
    private static final Verb[] ACTIONS = {null, Verb.MARK, Verb.CHANGE, Verb.REMOVE, Verb.ACCEPT, Verb.REJECT};

    private final Combo verb;
    private final Combo layer;
    private final Combo kind;
    private final Text features;
    private final Button remember;
    private final Button apply;
    private final Composite bar;

    BulkBar(Composite parent, Runnable changed, Runnable run) {
        bar = new Composite(parent, SWT.NONE);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        var row = new RowLayout();
        row.marginLeft = 0;
        row.marginTop = 0;
        row.marginBottom = 0;
        row.center = true;
        row.spacing = 5;
        bar.setLayout(row);
        verb = combo("What to do with the checked places");
        verb.setItems(VERBS);
        verb.select(0);
        layer = combo("Layer to mark in or to change to");
        kind = combo("Kind to set");
        features = new Text(bar, SWT.BORDER);
        features.setMessage("feature=value; \u2026");
        features.setToolTipText("Features to set, such as identifier=Q1; a name with = alone removes the feature");
        ControlNames.set(features, "Features to set");
        features.setLayoutData(new RowData(130, SWT.DEFAULT));
        remember = new Button(bar, SWT.CHECK);
        remember.setText("Remember");
        remember.setToolTipText(
                "Suggest the same in reports that are imported later; for what is removed, never suggest it"
                        + " again");
        apply = new Button(bar, SWT.PUSH);
        apply.setText("Apply");
        verb.addListener(SWT.Selection, e -> {
            fillLayers();
            changed.run();
        });
        layer.addListener(SWT.Selection, e -> {
            fillKinds();
            changed.run();
        });
        kind.addListener(SWT.Selection, e -> changed.run());
        features.addListener(SWT.DefaultSelection, e -> changed.run());
        features.addListener(SWT.FocusOut, e -> changed.run());
        apply.addListener(SWT.Selection, e -> run.run());
        fillLayers();
    }

    private Combo combo(String name) {
        var combo = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setToolTipText(name);
        ControlNames.set(combo, name);
        combo.setVisibleItemCount(20);
        return combo;
    }

    private static List<Layer> layers() {
        return Sitmark.installed().layers().asList();
    }

    private @Nullable Verb chosen() {
        return ACTIONS[Math.max(0, verb.getSelectionIndex())];
    }

    private boolean mayStay() {
        return chosen() == Verb.CHANGE;
    }

    private void fillLayers() {
        String before = layer.getText();
        layer.removeAll();
        if (mayStay()) {
            layer.add("its layer");
        }
        layers().forEach(l -> layer.add(l.name()));
        int index = layer.indexOf(before);
        layer.select(Math.max(0, index));
        boolean sets = chosen() == Verb.MARK || chosen() == Verb.CHANGE;
        layer.setEnabled(sets);
        kind.setEnabled(sets);
        features.setEnabled(sets);
        fillKinds();
    }

    private @Nullable Layer chosenLayer() {
        int index = layer.getSelectionIndex() - (mayStay() ? 1 : 0);
        return index < 0 ? null : layers().get(index);
    }

    private void fillKinds() {
        String before = kind.getText();
        kind.removeAll();
        kind.add(mayStay() ? "its kind" : "no kind");
        Layer of = chosenLayer();
        if (of != null) {
            of.kinds().forEach(k -> kind.add(ItemLabels.kind(k)));
        } else {
            layers().stream().flatMap(l -> l.kinds().stream()).distinct().forEach(k -> kind.add(ItemLabels.kind(k)));
        }
        kind.select(Math.max(0, kind.indexOf(before)));
        remember.setEnabled(chosen() == Verb.MARK || chosen() == Verb.CHANGE || chosen() == Verb.REMOVE);
        bar.layout();
    }

    /** Chooses an action. */
    void set(Verb wanted, @Nullable String layerId, @Nullable String kindId) {
        verb.select(List.of(VERBS).indexOf(VERBS[index(wanted)]));
        fillLayers();
        for (int i = 0; i < layers().size(); i++) {
            if (layers().get(i).id().equals(layerId)) {
                layer.select(i + (mayStay() ? 1 : 0));
            }
        }
        fillKinds();
        if (kindId != null) {
            kind.select(Math.max(0, kind.indexOf(ItemLabels.kind(kindId))));
        }
        features.setText("");
        remember.setSelection(false);
    }

    /** Chooses the layer and kind that lie at most of the places; leaves them where nothing lies there. */
    void setLike(List<Hit> hits) {
        Map<Item, Integer> examples = new LinkedHashMap<>();
        Map<String, Item> first = new HashMap<>();
        for (Hit hit : hits) {
            for (Item item : hit.here()) {
                if (item.span().equals(hit.span())) {
                    String what =
                            item.layer() + " " + Sitmark.installed().layers().kindOf(item);
                    examples.merge(first.computeIfAbsent(what, w -> item), 1, Integer::sum);
                }
            }
        }
        Verb what = chosen();
        examples.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .ifPresent(item -> {
                    if (what != null) {
                        set(what, item.layer(), Sitmark.installed().layers().kindOf(item));
                    }
                });
    }

    private static int index(Verb wanted) {
        for (int i = 0; i < ACTIONS.length; i++) {
            if (ACTIONS[i] == wanted) {
                return i;
            }
        }
        return 0;
    }

    /**
     * The action as it is chosen, or null where nothing is to be done.
     *
     * @throws IllegalArgumentException with a sentence for people if the features are no name=value
     */
    @Nullable
    BulkAction action() {
        Verb what = chosen();
        if (what == null) {
            return null;
        }
        if (what != Verb.MARK && what != Verb.CHANGE) {
            return BulkAction.of(what);
        }
        var set = new TreeMap<String, String>();
        Layer to = chosenLayer();
        if (kind.getSelectionIndex() > 0) {
            String feature = to == null ? kindFeature() : to.kindFeature();
            if (feature != null) {
                set.put(feature, kindId(to));
            }
        }
        for (String part : features.getText().split(";")) {
            if (part.isBlank()) {
                continue;
            }
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("\u201c" + part.strip() + "\u201d is no feature=value");
            }
            set.put(
                    part.substring(0, equals).strip(),
                    part.substring(equals + 1).strip());
        }
        return new BulkAction(what, to == null ? null : to.id(), set);
    }

    private String kindId(@Nullable Layer of) {
        List<String> kinds = of == null
                ? layers().stream().flatMap(l -> l.kinds().stream()).distinct().toList()
                : of.kinds();
        return kinds.get(kind.getSelectionIndex() - 1);
    }

    /** The feature that the chosen kind is of, where the layer stays. */
    private @Nullable String kindFeature() {
        String id = kindId(null);
        return layers().stream()
                .filter(l -> l.kinds().contains(id))
                .map(Layer::kindFeature)
                .findFirst()
                .orElse(null);
    }

    boolean isRemembered() {
        return remember.isEnabled() && remember.getSelection();
    }

    /** Says how many places the button would change. */
    void setCount(int count) {
        apply.setText(String.format(Locale.ROOT, "Apply to %,d", count));
        apply.setEnabled(count > 0);
        bar.layout();
    }

    void setFocus() {
        apply.setFocus();
    }
}
