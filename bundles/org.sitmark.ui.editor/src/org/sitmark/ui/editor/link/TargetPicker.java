// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.link;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Value;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.current.ItemLookup;

/** Lets the user point at the target of a link: the next item clicked, the text selected, or with Enter the word at the caret. */
public final class TargetPicker {

    private final ReportEditor editor;
    private @Nullable String feature;
    private int source;

    public TargetPicker(ReportEditor editor) {
        this.editor = editor;
    }

    /** Starts picking for a link feature of the current item; without a current item nothing happens. */
    public void start(String linkFeature) {
        Item item = editor.current();
        if (item != null) {
            feature = linkFeature;
            source = item.id();
        }
    }

    public void cancel() {
        feature = null;
    }

    public boolean isActive() {
        return feature != null;
    }

    /** The feature whose target is picked, or null. */
    public @Nullable String feature() {
        return feature;
    }

    /** Whether picking goes on while this item is the current one. */
    public boolean belongsTo(@Nullable Item item) {
        return item != null && item.id() == source;
    }

    /** The mouse was released over the text. */
    public void mouseUp() {
        if (isActive()) {
            picked(editor.selection());
        }
    }

    /**
     * Takes the target; an empty span stands for the innermost item there.
     *
     * @return whether a target was being picked and there was one
     */
    public boolean picked(Span span) {
        String name = feature;
        Item item = editor.report().item(source).orElse(null);
        if (name == null || item == null) {
            return false;
        }
        Link target = target(span);
        if (target == null) {
            return false;
        }
        cancel();
        editor.apply(Edits.setFeatures(item, item.features().with(name, value(item, name, target))));
        editor.setCurrent(item);
        return true;
    }

    /** A list of links gets one more; a single link is replaced. */
    private Value value(Item item, String name, Link target) {
        boolean list = editor.layers()
                .byId(item.layer())
                .flatMap(l -> l.feature(name))
                .filter(f -> f.kind() == FeatureSpec.Kind.LINKS)
                .isPresent();
        if (!list) {
            return Value.of(target);
        }
        List<Link> links =
                new ArrayList<>(item.features().get(name) instanceof Value.Refs refs ? refs.links() : List.of());
        links.remove(target);
        links.add(target);
        return Value.of(links);
    }

    private @Nullable Link target(Span span) {
        List<Item> items = ItemLookup.at(
                editor.report(),
                span.begin(),
                i -> i.id() != source
                        && editor.isVisible(i)
                        && (span.isEmpty() || i.span().equals(span)));
        if (!items.isEmpty()) {
            return Link.to(items.get(0));
        }
        return span.isEmpty() ? null : Link.to(span);
    }
}
