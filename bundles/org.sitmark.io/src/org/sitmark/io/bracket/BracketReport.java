// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.bracket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Value;
import org.sitmark.io.bracket.BracketReader.Annotation;

/** Makes a report of annotations in bracket notation: gives ids, resolves links, checks features against layers. */
final class BracketReport {

    private final String name;
    private final String source;
    private final @Nullable Layers layers;
    private final Map<String, Link> targets = new HashMap<>();

    BracketReport(String name, String source, @Nullable Layers layers) {
        this.name = name;
        this.source = source;
        this.layers = layers;
    }

    Report build(String text, Map<String, String> info, List<Annotation> annotations) {
        List<Item> bare = new ArrayList<>();
        List<Annotation> kept = new ArrayList<>();
        Report taken = Report.of(name, text);
        for (Annotation annotation : annotations) {
            String layer = annotation.layer();
            if (layer == null) {
                define(annotation, Link.to(annotation.span()));
                continue;
            }
            int id = taken.freeId(layer, annotation.span());
            Item item = item(annotation, layer, id, Features.NONE);
            taken = taken.with(List.of(Change.add(item)));
            bare.add(item);
            kept.add(annotation);
            define(annotation, Link.to(item));
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < bare.size(); i++) {
            Item item = bare.get(i);
            items.add(item(kept.get(i), item.layer(), item.id(), features(kept.get(i), item.layer())));
        }
        return Report.of(name, text, info, items);
    }

    private void define(Annotation annotation, Link target) {
        String id = annotation.id();
        if (id != null && targets.put(id, target) != null) {
            throw error(annotation, "#" + id + " stands twice");
        }
    }

    private static Item item(Annotation annotation, String layer, int id, Features features) {
        String decision = annotation.decision();
        if (decision == null) {
            return new Mark(id, layer, annotation.span(), features, null);
        }
        double score = decision.length() > 1 ? Double.parseDouble(decision.substring(1)) : 1;
        return new Suggestion(
                id,
                layer,
                annotation.span(),
                features,
                new Origin(BracketParser.SOURCE, score, ""),
                decision.startsWith("?") ? Suggestion.State.OPEN : Suggestion.State.REJECTED);
    }

    private Features features(Annotation annotation, String layer) {
        Layers known = layers;
        if (known != null && known.byId(layer).isEmpty()) {
            throw error(annotation, "There is no layer \"" + layer + "\"");
        }
        Map<String, Value> values = new TreeMap<>();
        annotation.features().forEach((feature, written) -> {
            FeatureSpec spec =
                    known == null ? null : known.require(layer).feature(feature).orElse(null);
            if (known != null && spec == null) {
                throw error(annotation, "Layer " + layer + " has no feature \"" + feature + "\"");
            }
            values.put(feature, value(annotation, spec, written));
        });
        return Features.of(values);
    }

    private Value value(Annotation annotation, @Nullable FeatureSpec spec, String written) {
        boolean quoted = written.startsWith("\"");
        String text = quoted ? unquoted(written) : written;
        boolean links = !quoted && written.startsWith("@");
        if (spec == null) {
            return links ? linkOrLinks(annotation, text) : Value.of(text);
        }
        return switch (spec.kind()) {
            case STRING -> Value.of(allowed(annotation, spec, text));
            case NUMBER -> Value.of(number(annotation, spec, text));
            case BOOLEAN -> Value.of(truth(annotation, spec, text));
            case LINK -> Value.of(link(annotation, text));
            case LINKS -> Value.of(links(annotation, text));
        };
    }

    private String allowed(Annotation annotation, FeatureSpec spec, String text) {
        if (!spec.allowedValues().isEmpty() && !spec.allowedValues().contains(text)) {
            throw error(
                    annotation,
                    spec.name() + "=" + text + " is not allowed; there are " + String.join(", ", spec.allowedValues()));
        }
        return text;
    }

    private double number(Annotation annotation, FeatureSpec spec, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw error(annotation, spec.name() + "=" + text + " is no number");
        }
    }

    private boolean truth(Annotation annotation, FeatureSpec spec, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw error(annotation, spec.name() + "=" + text + " is neither true nor false");
        }
        return text.equals("true");
    }

    private Value linkOrLinks(Annotation annotation, String text) {
        return text.contains(",") ? Value.of(links(annotation, text)) : Value.of(link(annotation, text));
    }

    private List<Link> links(Annotation annotation, String text) {
        return Arrays.stream(text.split(",")).map(one -> link(annotation, one)).toList();
    }

    private Link link(Annotation annotation, String text) {
        if (!text.startsWith("@")) {
            throw error(annotation, "\"" + text + "\" is no link; expected @id");
        }
        Link target = targets.get(text.substring(1));
        if (target == null) {
            throw error(annotation, "There is no #" + text.substring(1) + " to link to");
        }
        return target;
    }

    private static String unquoted(String written) {
        var result = new StringBuilder();
        for (int i = 1; i < written.length() - 1; i++) {
            if (written.charAt(i) == '\\') {
                i++;
            }
            result.append(written.charAt(i));
        }
        return result.toString();
    }

    private BracketSyntaxException error(Annotation annotation, String reason) {
        return new BracketSyntaxException(name, source, annotation.offset(), reason);
    }
}
