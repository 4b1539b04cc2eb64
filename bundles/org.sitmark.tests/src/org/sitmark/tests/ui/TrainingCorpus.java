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
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Span;
import org.sitmark.ui.session.CorpusSwitch;
import org.sitmark.ui.session.SessionService;

/** A corpus of annotated reports from which a model learns something, and one report without marks, open in the window. */
final class TrainingCorpus {

    /** The report without marks. */
    static final String FRESH = "fresh";

    /** A town in lower case that stands in one report only and in no list, so that nothing suggests it. */
    static final String ODD_TOWN = "old mill";

    /** A town of the report without marks: only what stands around it tells that it is one. */
    static final String NEW_TOWN = "marrol";

    private static final int ODD_REPORT = 5;

    private static final List<String> TOWNS =
            List.of("velm", "orsk", "tarn", "lozh", "sarn", "berez", "halvar", "ilva");
    private static final List<String> PEOPLE =
            List.of("Ann Example", "Bo Sample", "Cy Specimen", "Di Instance", "Ed Pattern");

    private TrainingCorpus() {}

    /** Makes the corpus in a new folder and opens it. */
    static Corpus open(Path folder, int reports) throws IOException {
        try (Corpus corpus = Corpus.create(folder, Sitmark.installed())) {
            for (int i = 0; i < reports; i++) {
                corpus.add(report(i));
            }
            corpus.add(Report.of(FRESH, "Cy Specimen said that shells hit the town of " + NEW_TOWN + " at dawn."));
        }
        assertThat(CorpusSwitch.open(Workbench.window(), folder)).isTrue();
        Workbench.settle();
        Corpus opened = SessionService.get().corpus();
        if (opened == null) {
            throw new AssertionError("no corpus is open");
        }
        return opened;
    }

    private static Report report(int number) {
        StringBuilder text = new StringBuilder();
        List<Item> marks = new ArrayList<>();
        for (int s = 0; s < 6; s++) {
            String town = TOWNS.get((number * 5 + s * 3) % TOWNS.size());
            String person = PEOPLE.get((number * 2 + s) % PEOPLE.size());
            text.append("Report ").append(number * 7 + s).append(": ");
            mark(text, marks, person, "person");
            text.append(" said that shells hit the town of ");
            mark(text, marks, town, "location");
            text.append(s % 2 == 0 ? " at dawn.\n" : " after a calm night.\n");
        }
        if (number == ODD_REPORT) {
            text.append("It was calm at ");
            mark(text, marks, ODD_TOWN, "location");
            text.append(".\n");
        }
        return Report.of("r" + number, text.toString(), Map.of(ReportInfo.STATE, ReportInfo.State.DONE.text()), marks);
    }

    private static void mark(StringBuilder text, List<Item> marks, String covered, String kind) {
        Span span = new Span(text.length(), text.length() + covered.length());
        text.append(covered);
        marks.add(new Mark(0x1000001 + marks.size(), "entity", span, Features.of("kind", kind), null));
    }
}
