// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Value;
import org.sitmark.train.scoring.ScoredDocument;
import org.sitmark.train.scoring.ScoredMark;

/** Reports as the scorer sees them, with UTF-16 offsets in gold and prediction alike. */
final class Documents {

    private Documents() {}

    static ScoredDocument gold(Report report, Layers layers) {
        return document(report, report.marks(), layers);
    }

    static ScoredDocument predicted(Report report, Collection<? extends Item> items, Layers layers) {
        return document(report, items, layers);
    }

    private static ScoredDocument document(Report report, Collection<? extends Item> items, Layers layers) {
        List<ScoredMark> marks = new ArrayList<>(items.size());
        for (Item item : items) {
            Map<String, Object> features = new LinkedHashMap<>();
            item.features().asMap().forEach((name, value) -> features.put(name, json(value)));
            // the scorer knows the kind features of the built-in layers; others it finds under the usual name
            String kind = layers.kindOf(item);
            if (kind != null) {
                features.putIfAbsent("kind", kind);
            }
            marks.add(new ScoredMark(item.id(), item.layer(), item.begin(), item.end(), features));
        }
        return new ScoredDocument(report.name(), report.text(), marks);
    }

    private static Object json(Value value) {
        if (value instanceof Value.Num num) {
            return num.number();
        }
        if (value instanceof Value.Bool bool) {
            return bool.value();
        }
        if (value instanceof Value.Ref ref) {
            return json(ref.link());
        }
        if (value instanceof Value.Refs refs) {
            return refs.links().stream().map(Documents::json).toList();
        }
        return value.toString();
    }

    private static Map<String, Object> json(Link link) {
        return link instanceof Link.ToSpan to
                ? Map.of("begin", to.span().begin(), "end", to.span().end())
                : Map.of("mark", ((Link.ToItem) link).id());
    }
}
