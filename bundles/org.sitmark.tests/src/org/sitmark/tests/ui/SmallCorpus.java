// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Suggestion.State;
import org.sitmark.ui.session.CorpusSwitch;
import org.sitmark.ui.session.SessionService;

/** A corpus of one short report with known suggestions, open in the window. */
final class SmallCorpus {

    static final String NAME = "round-up";
    static final String TEXT = "Ann Example said 40 shells fell near Karsk. Karsk lost 12 houses.\n"
            + "\u201cWe stay,\u201d Ann Example told reporters in Velm.";

    private SmallCorpus() {}

    /** Makes the corpus in a new folder and opens it. The suggestions are Ann Example, 40, Karsk, Karsk, 12. */
    static Corpus open(Path folder) throws IOException {
        try (Corpus corpus = Corpus.create(folder, Sitmark.installed())) {
            corpus.add(Report.of(NAME, TEXT, Map.of("title", "Round-up"), suggestions()));
            corpus.add(Report.of(
                    "second", "Velm is calm.", Map.of(), List.of(suggestion(900, "entity", "location", 0, 4))));
        }
        assertThat(CorpusSwitch.open(Workbench.window(), folder)).isTrue();
        Workbench.settle();
        Corpus opened = SessionService.get().corpus();
        if (opened == null) {
            throw new AssertionError("no corpus is open");
        }
        return opened;
    }

    private static List<Item> suggestions() {
        List<Item> items = new ArrayList<>();
        items.add(at(101, "entity", "person", "Ann Example", 0));
        items.add(at(102, "figure", "count", "40", 0));
        items.add(at(103, "entity", "location", "Karsk", 0));
        items.add(at(104, "entity", "location", "Karsk", TEXT.indexOf("Karsk") + 1));
        items.add(at(105, "figure", "count", "12", 0));
        return items;
    }

    private static Suggestion at(int id, String layer, String kind, String covered, int from) {
        int begin = TEXT.indexOf(covered, from);
        return suggestion(id, layer, kind, begin, begin + covered.length());
    }

    private static Suggestion suggestion(int id, String layer, String kind, int begin, int end) {
        return new Suggestion(
                0x1000000 + id,
                layer,
                new Span(begin, end),
                Features.of("kind", kind),
                new Origin("test", 0.9, "test list"),
                State.OPEN);
    }
}
