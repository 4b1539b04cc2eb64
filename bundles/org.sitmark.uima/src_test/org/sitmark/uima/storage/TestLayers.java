// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.storage;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Repair;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Value;
import org.sitmark.core.spi.Storage.LayerDeclaration;
import org.sitmark.uima.layer.LayerTypes;

/** The built-in layers and one of a third party with every form of feature, and a report that uses all of it. */
public final class TestLayers {

    public final XmiStorage storage = new XmiStorage();
    public final Layers layers;

    public TestLayers() throws IOException {
        List<Layer> found = new ArrayList<>();
        found.add(layer("entity", "org.sitmark.types.Entity", "/org/sitmark/types/Entity.xml", "kind"));
        found.add(layer("figure", "org.sitmark.types.Figure", "/org/sitmark/types/Figure.xml", "kind"));
        found.add(layer("equipment", "org.sitmark.types.Equipment", "/org/sitmark/types/Equipment.xml", "category"));
        found.add(layer("quote", "org.sitmark.types.Quote", "/org/sitmark/types/Quote.xml", "type"));
        found.add(layer("weather", "com.acme.types.Weather", "/org/sitmark/uima/storage/Weather.xml", "type"));
        layers = new Layers(found);
    }

    Layer layer(String id, String type, String descriptor, @Nullable String kindFeature) throws IOException {
        URL url = TestLayers.class.getResource(descriptor);
        if (url == null) {
            throw new IOException("No " + descriptor);
        }
        return storage.layer(
                new LayerDeclaration(id, id, type, url, kindFeature, "#ffffff", "#000000", null, null, "test", null));
    }

    /** The types behind the layers. */
    LayerTypes types() {
        return storage.types();
    }

    /** All layers but these. */
    Layers without(String... ids) {
        return new Layers(
                layers.stream().filter(l -> !List.of(ids).contains(l.id())).toList());
    }

    static final String TEXT =
            "At least 40 shells hit Velm on 3 May, Ann Example said. A storm followed.\r\n\tEnd \uD83D\uDE00 e\u0301.";

    static Mark mark(int id, String layer, String covered, Features features, @Nullable Origin origin) {
        int begin = TEXT.indexOf(covered);
        return new Mark(id, layer, new Span(begin, begin + covered.length()), features, origin);
    }

    static Report report() {
        List<Item> items = new ArrayList<>();
        Mark figure = mark(
                0x1000001,
                "figure",
                "At least 40",
                Features.of("kind", "count")
                        .with("value", "40")
                        .with("modifier", ">=")
                        .with("of", new Link.ToItem(0x1000002)),
                null);
        items.add(figure);
        items.add(mark(
                0x1000002,
                "equipment",
                "shells",
                Features.of("category", "ammunition").with("quantity", Link.to(figure)),
                new Origin("gazetteer", 0.94, "equipment.tsv:118 \"shell\" <a&b>", false)));
        Suggestion velm = new Suggestion(
                0x1000003,
                "entity",
                new Span(23, 27),
                Features.of("kind", "location"),
                new Origin("model entity-3", 0.71, ""),
                Suggestion.State.OPEN);
        items.add(velm);
        items.add(new Suggestion(
                0x1000004,
                "figure",
                new Span(31, 36),
                Features.of("kind", "date").with("value", "--05-03").with("of", Link.to(new Span(23, 27))),
                new Origin("figures", 1, "rule day-month", true),
                Suggestion.State.REJECTED));
        Mark ann = mark(
                0x1000005,
                "entity",
                "Ann Example",
                Features.of("kind", "person").with("identifier", "line 1\nline 2\ttab \" quote ' <b> & \u0085 \u2028"),
                null);
        items.add(ann);
        items.add(mark(
                0x1000006,
                "quote",
                "At least 40 shells hit Velm on 3 May",
                Features.of("type", "indirect").with("speaker", Link.to(ann)).with("cue", Link.to(new Span(50, 54))),
                new Origin("quotes", 0.5, "said", true)));
        items.add(mark(
                0x1000007,
                "weather",
                "A storm",
                Features.of("type", "storm")
                        .with("severity", Value.of(3))
                        .with("speed", Value.of(31.5))
                        .with("certain", Value.of(true))
                        .with("cause", Link.to(velm))
                        .with("place", Link.to(new Span(23, 27)))
                        .with("all", Value.of(List.of(Link.to(ann), Link.to(new Span(0, 2)))))
                        .with("shared", Value.of(List.of(Link.to(figure), Link.to(ann))))
                        .with("listed", Value.of(List.of(Link.to(ann), Link.to(figure), Link.to(new Span(3, 8)))))
                        .with("chained", Value.of(List.of(Link.to(figure), Link.to(ann)))),
                null));
        return Report.of(
                        "r",
                        TEXT,
                        java.util.Map.of("title", "T & \"U\"", "state", "in-progress", "language", "de"),
                        items)
                .with(List.of(
                        new Change.OfRepair(null, new Repair(Repair.Unit.SENTENCE, 56, false)),
                        new Change.OfRepair(null, new Repair(Repair.Unit.TOKEN, 5, true))));
    }
}
