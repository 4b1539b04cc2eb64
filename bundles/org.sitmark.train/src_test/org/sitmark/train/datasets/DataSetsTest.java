// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.ReportInfo.State;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.search.SearchQuery;
import org.sitmark.core.search.TextQuery;
import org.sitmark.train.Gold;
import org.sitmark.train.datasets.Candidates.Reason;

class DataSetsTest {

    private static final Selection ENTITIES = Selection.of(Set.of("entity"));

    static Corpus corpus(Path folder, Collection<Report> reports) throws IOException {
        Corpus corpus = Corpus.create(folder, Sitmark.installed());
        for (Report report : reports) {
            corpus.add(report);
        }
        return corpus;
    }

    private static Report with(Report report, String key, String value) {
        return report.with(List.of(new Change.OfInfo(key, report.info(key), value)));
    }

    @Test
    void whatIsWrittenComesBackAndIsAReadableFile(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder.resolve("c"), Gold.many(20))) {
            DataSets sets = new DataSets(corpus);
            assertThat(sets.list()).isEmpty();
            Selection selection = ENTITIES.withKinds(Map.of("entity", Set.of("person")))
                    .withStates(Set.of(State.NEW, State.DONE))
                    .withQuery(SearchQuery.of(new TextQuery("Gen?eral", true, false, false, false)))
                    .withPartial(Partial.UP_TO_LAST);
            DataSet made = sets.create("persons", "Those who do.", selection, SplitRule.USUAL, null);

            assertThat(sets.require("persons")).isEqualTo(made);
            assertThat(sets.list()).containsExactly(made);
            assertThat(made.version()).isEqualTo(1);
            assertThat(made.isLocked()).isTrue();
            List<String> lines = Files.readAllLines(folder.resolve("c/datasets/persons.json"));
            String first = made.of(Part.TEST).firstKey();
            assertThat(lines).anyMatch(l -> l.strip()
                    .startsWith("\"" + first + "\" : \"" + made.of(Part.TEST).get(first)));
            assertThat(sets.changes(made, null).isEmpty()).isTrue();
            assertThat(sets.update("persons", false, null)).isEqualTo(made);
            assertThat(sets.contents(made, null).fingerprint()).isEqualTo(made.fingerprint());

            assertThatThrownBy(() -> sets.create("persons", "", selection, SplitRule.USUAL, null))
                    .isInstanceOf(FileAlreadyExistsException.class);
            assertThatThrownBy(() -> sets.create("a/b", "", selection, SplitRule.USUAL, null))
                    .hasMessageContaining("cannot be the name");
            assertThatThrownBy(() -> sets.require("nope")).hasMessageContaining("there are persons");
            Files.writeString(folder.resolve("c/datasets/broken.json"), "{");
            assertThat(sets.list()).hasSize(1);
            assertThat(sets.problems()).singleElement().asString().contains("broken");
            sets.delete("persons");
            assertThat(sets.list()).isEmpty();
        }
    }

    @Test
    void aNewVersionTellsWhatChangedAndKeepsTheTest(@TempDir Path folder) throws Exception {
        List<Report> gold = Gold.many(30);
        try (Corpus corpus = corpus(folder.resolve("c"), gold.subList(0, 20))) {
            DataSets sets = new DataSets(corpus);
            DataSet made = sets.create("all", "", ENTITIES, SplitRule.USUAL, null);
            String train = made.of(Part.TRAIN).firstKey();
            String test = made.of(Part.TEST).firstKey();
            for (Report report : gold.subList(20, 30)) {
                corpus.add(report);
            }
            corpus.add(corpus.read(test).named("again"));
            Mark mark = corpus.read(train).marks("entity").get(0);
            corpus.apply("Remove", Map.of(train, new Edit("Remove", List.of(Change.remove(mark)))), null);
            Report tested = corpus.read(test);
            corpus.apply(
                    "Skip",
                    Map.of(
                            test,
                            new Edit(
                                    "Skip",
                                    List.of(new Change.OfInfo(
                                            ReportInfo.STATE, tested.info(ReportInfo.STATE), State.SKIPPED.text())))),
                    null);

            Changes changes = sets.changes(made, null);
            assertThat(changes.changed()).containsExactly(train);
            assertThat(changes.gone()).containsExactly(test);
            assertThat(changes.added()).hasSize(11).contains("again");
            assertThat(changes.toString()).startsWith("The corpus has changed since: 1 report changed (" + train);
            assertThat(sets.contents(made, null).fingerprint()).isNotEqualTo(made.fingerprint());
            assertThat(sets.contents(made, null).remarks()).anyMatch(r -> r.contains(test));

            DataSet next = sets.update("all", false, null);
            assertThat(next.version()).isEqualTo(2);
            assertThat(next.of(Part.TEST).keySet()).isEqualTo(made.of(Part.TEST).keySet());
            assertThat(next.of(Part.ASIDE)).containsOnlyKeys("again");
            assertThat(sets.contents(next, null).fingerprint()).isEqualTo(next.fingerprint());

            DataSet edited = sets.edit("all", "x", ENTITIES, SplitRule.of(SplitRule.By.REPORT, 0.3, 0.2, 9), null);
            assertThat(edited.version()).isEqualTo(3);
            assertThat(edited.of(Part.TEST).keySet())
                    .isEqualTo(made.of(Part.TEST).keySet());
            assertThat(edited.of(Part.TRAIN)).doesNotContainKey("again");
            assertThat(edited.of(Part.VALIDATION)).doesNotContainKey("again");
        }
    }

    @Test
    void looksAtTheTestPartAreCounted(@TempDir Path folder) throws Exception {
        try (Corpus corpus = corpus(folder.resolve("c"), Gold.many(10))) {
            DataSets sets = new DataSets(corpus);
            DataSet made = sets.create("all", "", ENTITIES, SplitRule.USUAL, null);
            sets.look(made, "model a");
            sets.look(made, "model b");
            assertThat(sets.looks("all")).extracting(TestLook::what).containsExactly("model a", "model b");
            assertThat(sets.list()).hasSize(1);
        }
    }

    @Test
    void reportsAreSelectedByStateDateSourceAndWhatIsFound() throws Exception {
        List<Report> reports = new ArrayList<>();
        List<Report> gold = Gold.many(8);
        for (int i = 0; i < gold.size(); i++) {
            Report report = with(gold.get(i), ReportInfo.DATE, "2024-01-0" + (i + 1));
            report = with(report, ReportInfo.SOURCE, i % 2 == 0 ? "Agency" : "Ministry");
            reports.add(i < 2 ? with(report, ReportInfo.STATE, State.DONE.text()) : report);
        }
        reports.add(Report.of("bare", "Nothing was marked in it on 2024-01-01."));
        reports.add(with(gold.get(0).named("bad"), ReportInfo.STATE, State.PROBLEM.text()));

        assertThat(taken(reports, ENTITIES)).hasSize(8);
        Candidates usual = Candidates.of(reports, ENTITIES, Sitmark.installed(), null);
        assertThat(usual.leftOut())
                .containsEntry(Reason.UNMARKED, List.of("bare"))
                .containsEntry(Reason.STATE, List.of("bad"));
        assertThat(taken(reports, ENTITIES.withStates(Set.of(State.DONE)))).containsExactly("report000", "report001");
        assertThat(taken(reports, ENTITIES.withStates(Set.of(State.PROBLEM)))).containsExactly("bad");
        assertThat(taken(
                        reports,
                        ENTITIES.withDates(java.time.LocalDate.of(2024, 1, 3), java.time.LocalDate.of(2024, 1, 4))))
                .containsExactly("report002", "report003");
        assertThat(taken(reports, ENTITIES.withSources(Set.of("Agency")))).hasSize(4);
        assertThat(taken(reports, ENTITIES.withQuery(SearchQuery.of(new TextQuery("Carla", false, true, true, false)))))
                .isNotEmpty()
                .hasSizeLessThan(8);
        assertThatThrownBy(() ->
                        taken(reports, ENTITIES.withQuery(SearchQuery.of(new TextQuery("(", true, true, true, false)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ENTITIES.withKinds(Map.of("entity", Set.of("nope")))
                        .check(Sitmark.installed().layers()))
                .hasMessageContaining("no kind 'nope'");
    }

    private static Set<String> taken(List<Report> reports, Selection selection) {
        return new TreeSet<>(Candidates.of(reports, selection, Sitmark.installed(), null)
                .taken()
                .keySet());
    }

    @Test
    void ofPartlyAnnotatedReportsOnlyFinishedSentencesAreLearnedFrom() {
        String text = "Ann Example spoke in Northtown. Nothing happened there. Bob Sample left for Eastport. "
                + "Carla Muster stayed. Nobody came.";
        List<org.sitmark.core.model.Item> items = new ArrayList<>();
        items.add(new Mark(1, "entity", span(text, "Ann Example"), Features.of("kind", "person"), null));
        items.add(suggestion(2, span(text, "Eastport"), Suggestion.State.OPEN));
        items.add(new Mark(3, "entity", span(text, "Bob Sample"), Features.of("kind", "person"), null));
        items.add(suggestion(4, span(text, "Muster"), Suggestion.State.REJECTED));
        Report report = Report.of("r", text, Map.of(ReportInfo.STATE, State.IN_PROGRESS.text()), items);

        assertThat(Candidates.of(List.of(report), ENTITIES, Sitmark.installed(), null)
                        .leftOut())
                .containsEntry(Reason.PARTIAL, List.of("r"));
        assertThat(text(report, Partial.DECIDED)).isEqualTo("Ann Example spoke in Northtown.\n\nCarla Muster stayed.");
        assertThat(text(report, Partial.UP_TO_LAST))
                .isEqualTo("Ann Example spoke in Northtown. Nothing happened there.\n\nCarla Muster stayed.");
        Report part = candidate(report, Partial.DECIDED).report();
        assertThat(part.marks("entity"))
                .singleElement()
                .satisfies(m -> assertThat(m.span().of(part.text())).isEqualTo("Ann Example"));
        assertThat(part.suggestions()).isEmpty();
    }

    private static Candidates.Candidate candidate(Report report, Partial partial) {
        Candidates found = Candidates.of(List.of(report), ENTITIES.withPartial(partial), Sitmark.installed(), null);
        Candidates.Candidate candidate = found.taken().get("r");
        assertThat(candidate.partial()).isTrue();
        return candidate;
    }

    private static String text(Report report, Partial partial) {
        return candidate(report, partial).report().text();
    }

    private static Span span(String text, String part) {
        return new Span(text.indexOf(part), text.indexOf(part) + part.length());
    }

    private static Suggestion suggestion(int id, Span span, Suggestion.State state) {
        return new Suggestion(
                id, "entity", span, Features.of("kind", "location"), new Origin("test", 0.5, "test"), state);
    }

    @Test
    void aParagraphThatIsMeasuredOnIsCutOutOfTraining(@TempDir Path folder) throws Exception {
        String repeated = "The convoy of twelve trucks left the depot near Oldham before dawn and came back at noon"
                + " without any loss.";
        List<Report> gold = Gold.many(12);
        try (Corpus corpus = corpus(folder.resolve("c"), gold)) {
            DataSets sets = new DataSets(corpus);
            DataSet made = sets.create("plain", "", ENTITIES, SplitRule.USUAL, null);
            String train = made.of(Part.TRAIN).firstKey();
            String test = made.of(Part.TEST).firstKey();
            try (Corpus other = corpus(
                    folder.resolve("d"),
                    gold.stream()
                            .map(r -> r.name().equals(train) || r.name().equals(test) ? append(r, repeated) : r)
                            .toList())) {
                DataSets others = new DataSets(other);
                others.save(made);
                Contents contents = others.contents(made, null);
                assertThat(contents.cutParagraphs()).isEqualTo(1);
                assertThat(contents.test()).anyMatch(r -> r.text().contains("twelve trucks"));
                assertThat(contents.train()).noneMatch(r -> r.text().contains("twelve trucks"));
                assertThat(contents.trainAndValidation())
                        .noneMatch(r -> r.text().contains("twelve trucks"));
                assertThat(contents.train()).hasSameSizeAs(made.of(Part.TRAIN).keySet());
                assertThat(contents.remarks()).anyMatch(r -> r.contains("1 paragraph of train"));
                Report cut = contents.train().stream()
                        .filter(r -> r.name().equals(train))
                        .findFirst()
                        .orElseThrow();
                assertThat(strings(cut)).isEqualTo(strings(other.read(train)));
            }
        }
    }

    private static List<String> strings(Report report) {
        return report.marks("entity").stream()
                .map(m -> m.span().of(report.text()))
                .toList();
    }

    private static Report append(Report report, String paragraph) {
        return Report.of(report.name(), report.text() + paragraph + "\n", report.info(), report.marks());
    }

    @Test
    void statisticsCountKindsLengthsAmbiguousAndSeenStrings(@TempDir Path folder) throws Exception {
        List<Report> gold = new ArrayList<>(Gold.many(12));
        gold.add(Gold.report(
                "odd",
                "[Northtown|entity=person] is what they call Mr. Northtown in [Far Away Place|entity=location] ."));
        try (Corpus corpus = corpus(folder.resolve("c"), gold)) {
            DataSets sets = new DataSets(corpus);
            DataSet made = sets.create("both", "", Selection.of(Set.of("entity", "equipment")), SplitRule.USUAL, null);
            Contents contents = sets.contents(made, null);
            Statistics statistics = Statistics.of(contents, corpus.layers());

            int marks = gold.stream()
                    .mapToInt(
                            r -> r.marks("entity").size() + r.marks("equipment").size())
                    .sum();
            assertThat(statistics.parts().values().stream()
                            .mapToInt(Statistics.Size::marks)
                            .sum())
                    .isEqualTo(marks);
            assertThat(statistics.parts().values().stream()
                            .mapToInt(Statistics.Size::reports)
                            .sum())
                    .isEqualTo(13);
            assertThat(statistics.kinds())
                    .extracting(k -> k.layer() + "." + k.kind())
                    .containsExactly(
                            "entity.*",
                            "entity.location",
                            "entity.person",
                            "equipment.*",
                            "equipment.ship",
                            "equipment.tank");
            int entities = gold.stream().mapToInt(r -> r.marks("entity").size()).sum();
            assertThat(statistics.kinds().get(0).total()).isEqualTo(entities);
            assertThat(statistics.lengths().get(0).counts().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(entities);
            assertThat(statistics.lengths().get(0).counts().get(2)).isEqualTo(1);
            assertThat(statistics.ambiguous()).singleElement().satisfies(a -> {
                assertThat(a.text()).isEqualTo("northtown");
                assertThat(a.kinds()).containsEntry("person", 1).containsKey("location");
            });
            Set<String> known =
                    Statistics.strings(contents.train(), Set.of("entity")).get("entity");
            long seen = contents.test().stream()
                    .flatMap(r -> r.marks("entity").stream().map(m -> Statistics.key(r, m)))
                    .filter(known::contains)
                    .count();
            assertThat(statistics.seen())
                    .filteredOn(s -> s.part() == Part.TEST
                            && s.layer().equals("entity")
                            && s.kind().equals("*"))
                    .singleElement()
                    .satisfies(s -> assertThat(s.seen()).isEqualTo((int) seen));
            assertThat(statistics.sources()).containsOnlyKeys("");
        }
    }
}
