// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.datasets;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.sitmark.cli.console.Table;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.train.datasets.Candidates;
import org.sitmark.train.datasets.DataSet;
import org.sitmark.train.datasets.DataSetJson;
import org.sitmark.train.datasets.Part;
import org.sitmark.train.datasets.Selection;
import org.sitmark.train.datasets.SplitRule;
import org.sitmark.train.datasets.TestLook;

/** Data sets as people and programs read them. */
final class Printing {

    private Printing() {}

    static ObjectNode node(DataSet set, List<TestLook> looks) {
        ObjectNode node = DataSetJson.node(set);
        node.put("locked", set.isLocked());
        ArrayNode array = node.putArray("looks");
        looks.forEach(l -> array.addObject()
                .put("time", l.time())
                .put("version", l.version())
                .put("what", l.what()));
        return node;
    }

    static Table table(DataSet set) {
        Table table = new Table("part", "reports", "");
        for (Part part : Part.values()) {
            int size = set.of(part).size();
            if (part != Part.ASIDE || size > 0) {
                table.row(part.text(), size, part == Part.TEST && size > 0 ? "locked" : "");
            }
        }
        return table;
    }

    /** What was left out, a sentence for each reason but that nothing is annotated. */
    static List<String> leftOut(Candidates found) {
        List<String> sentences = new ArrayList<>();
        found.leftOut().forEach((reason, names) -> {
            if (reason != Candidates.Reason.UNMARKED) {
                sentences.add("Left out: " + names.size() + (names.size() == 1 ? " report " : " reports ")
                        + reason.words() + ", such as " + names.get(0));
            }
        });
        return sentences;
    }

    static String layers(Selection selection) {
        List<String> words = new ArrayList<>();
        for (String layer : selection.layers()) {
            SortedSet<String> kinds = selection.kinds().get(layer);
            if (kinds == null) {
                words.add(layer);
            } else {
                kinds.forEach(k -> words.add(layer + "." + k));
            }
        }
        return String.join(",", words);
    }

    static String words(Selection selection) {
        List<String> words = new ArrayList<>(List.of(layers(selection)));
        words.add(
                selection.states().isEmpty()
                        ? "annotated reports"
                        : "reports that are "
                                + String.join(
                                        " or ",
                                        selection.states().stream()
                                                .map(ReportInfo.State::text)
                                                .toList()));
        if (selection.from() != null) {
            words.add("from " + selection.from());
        }
        if (selection.to() != null) {
            words.add("to " + selection.to());
        }
        if (!selection.sources().isEmpty()) {
            words.add("by " + String.join(" or ", selection.sources()));
        }
        if (!selection.query().isEmpty()) {
            words.add("with " + DataSetJson.selection(selection).path("query"));
        }
        words.add("of a partly annotated report "
                + selection
                        .partial()
                        .words()
                        .replaceFirst("^it is left out$", "nothing")
                        .replaceFirst("^its sentences count", "the sentences"));
        return String.join("; ", words);
    }

    static String words(SplitRule rule) {
        StringBuilder words = new StringBuilder("by " + rule.by().text());
        words.append(String.format(
                Locale.ROOT, ", %.0f %% validation, %.0f %% test", 100 * rule.validation(), 100 * rule.test()));
        if (rule.by() == SplitRule.By.DATE) {
            words.append(", validation from ").append(rule.validationFrom());
            words.append(", test from ").append(rule.testFrom());
        } else {
            words.append(", seed ").append(rule.seed());
        }
        return words.toString();
    }
}
