// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Value;
import org.sitmark.core.model.XmlText;

/** Reads the features of a mark as its layer declares them; what does not fit is left out and remarked. */
final class FeatureReader {

    /** Numbers with more digits than this keep their exponent. */
    private static final int PLAIN_DIGITS = 40;

    private final Remarks remarks;

    FeatureReader(Remarks remarks) {
        this.remarks = remarks;
    }

    /** @param links gives the place that a link object points to, or null where it points nowhere */
    Features read(Layer layer, JsonNode object, Function<JsonNode, @Nullable Link> links, String where) {
        Features features = Features.NONE;
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            String name = entry.getKey();
            JsonNode node = entry.getValue();
            if (node.isNull()) {
                continue;
            }
            Optional<FeatureSpec> spec = layer.feature(name);
            if (spec.isEmpty()) {
                remarks.add("features that the layers do not have were left out:", layer.id() + "." + name, where);
                continue;
            }
            Value value = value(spec.get(), node, links);
            if (value != null) {
                features = features.with(name, value);
            } else if (spec.get().kind() == FeatureSpec.Kind.STRING && node.isTextual()) {
                remarks.add(
                        "values that the layers do not have were left out:",
                        layer.id() + "." + name + "=" + node.textValue(),
                        where);
            } else {
                remarks.add(
                        "features that cannot be read were left out:",
                        layer.id() + "." + name + ", which is "
                                + expected(spec.get().kind()),
                        where);
            }
        }
        return features;
    }

    private static @Nullable Value value(FeatureSpec spec, JsonNode node, Function<JsonNode, @Nullable Link> links) {
        switch (spec.kind()) {
            case STRING:
                String text = text(node);
                return text == null
                                || !spec.allowedValues().isEmpty()
                                        && !spec.allowedValues().contains(text)
                        ? null
                        : Value.of(XmlText.replaceIllegal(text));
            case NUMBER:
                Double number = number(node);
                return number == null ? null : Value.of(number.doubleValue());
            case BOOLEAN:
                String truth = text(node);
                return "true".equals(truth) ? Value.of(true) : "false".equals(truth) ? Value.of(false) : null;
            case LINK:
                Link link = links.apply(node);
                return link == null ? null : Value.of(link);
            case LINKS:
                return links(node, links);
            default:
                throw new IllegalStateException("Unknown kind of feature " + spec.kind());
        }
    }

    private static @Nullable Value links(JsonNode node, Function<JsonNode, @Nullable Link> links) {
        List<Link> all = new ArrayList<>();
        for (JsonNode each : node.isArray() ? node : List.of(node)) {
            Link link = links.apply(each);
            if (link == null) {
                return null;
            }
            all.add(link);
        }
        return Value.of(all);
    }

    /** Strings as they are, numbers without exponent and with the digits that they have in the file. */
    private static @Nullable String text(JsonNode node) {
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            boolean plain = number.precision() + Math.abs(number.scale()) < PLAIN_DIGITS;
            return plain ? number.toPlainString() : number.toString();
        }
        return node.isTextual() || node.isBoolean() ? node.asText() : null;
    }

    private static @Nullable Double number(JsonNode node) {
        if (node.isNumber()) {
            return node.doubleValue();
        }
        try {
            return node.isTextual() ? Double.valueOf(node.textValue()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String expected(FeatureSpec.Kind kind) {
        return switch (kind) {
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case LINK -> "a link to a place of the text, {\"begin\", \"end\"} or {\"mark\"}";
            case LINKS -> "links to places of the text";
        };
    }
}
