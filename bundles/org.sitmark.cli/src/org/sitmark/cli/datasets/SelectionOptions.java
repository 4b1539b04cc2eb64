// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.datasets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.search.ItemFilter;
import org.sitmark.core.search.SearchQuery;
import org.sitmark.core.search.TextQuery;
import org.sitmark.train.datasets.Partial;
import org.sitmark.train.datasets.Selection;
import org.sitmark.train.datasets.SplitRule;
import picocli.CommandLine.Option;

/** What a data set takes and how it is split, as options of a command. What is not given keeps what it is. */
final class SelectionOptions {

    @Option(
            names = "--layer",
            split = ",",
            paramLabel = "LAYER",
            description = "The layers, with commas between; LAYER.KIND for some kinds of a layer only.")
    private List<String> layers = new ArrayList<>();

    @Option(
            names = "--state",
            split = ",",
            paramLabel = "STATE",
            description =
                    "Reports in these states, or 'usual': done, or with marks and nothing open, neither skipped nor a problem.")
    private List<String> states = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DAY", description = "Reports of this day (2024-03-12) and later.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Reports of this day and earlier.")
    private @Nullable LocalDate to;

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "Reports whose info names this source; may be given again.")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--text", paramLabel = "TEXT", description = "Reports that have this text, as in sitmark find.")
    private @Nullable String text;

    @Option(names = "--regex", description = "The text is a regular expression.")
    private boolean regex;

    @Option(names = "--case", description = "Capital and small letters differ.")
    private boolean matchCase;

    @Option(names = "--words", description = "Whole words only.")
    private boolean words;

    @Option(names = "--forms", description = "Inflected forms too.")
    private boolean forms;

    @Option(
            names = "--has",
            paramLabel = "LAYER[.KIND]",
            description = "Reports that have a mark or suggestion of this layer and kind.")
    private @Nullable String has;

    @Option(
            names = "--has-feature",
            paramLabel = "NAME[=VALUE]",
            description = "Reports that have a mark or suggestion with this feature.")
    private @Nullable String feature;

    @Option(names = "--comment", paramLabel = "TEXT", description = "Reports with this in a comment; * for any.")
    private @Nullable String comment;

    @Option(
            names = "--partial",
            paramLabel = "HOW",
            description =
                    "Partly annotated reports: leave-out; decided, to learn from their sentences in which something was decided and"
                            + " nothing is open; or up-to-last, from all before the last decision too.")
    private @Nullable String partial;

    @Option(names = "--split", paramLabel = "report|source|date", description = "What stays together.")
    private SplitRule.@Nullable By by;

    @Option(names = "--validation", paramLabel = "SHARE", description = "The share to choose on.")
    private @Nullable Double validation;

    @Option(names = "--test", paramLabel = "SHARE", description = "The share to report on.")
    private @Nullable Double test;

    @Option(
            names = "--validation-from",
            paramLabel = "DAY",
            description = "By date: the first day of the validation part, instead of a share.")
    private @Nullable LocalDate validationFrom;

    @Option(
            names = "--test-from",
            paramLabel = "DAY",
            description = "By date: the first day of the test part, instead of a share.")
    private @Nullable LocalDate testFrom;

    @Option(names = "--seed", paramLabel = "N", description = "What the parts are drawn with.")
    private @Nullable Long seed;

    /** Whether nothing was given. */
    boolean isEmpty() {
        Selection none = Selection.of(Set.of());
        return selection(none).equals(none) && rule(SplitRule.USUAL).equals(SplitRule.USUAL);
    }

    /** @throws IllegalArgumentException with a sentence for people if something is unknown */
    Selection selection(Selection before) {
        SortedSet<String> ids = new TreeSet<>(before.layers());
        SortedMap<String, SortedSet<String>> kinds = new TreeMap<>(before.kinds());
        if (!layers.isEmpty()) {
            ids.clear();
            kinds.clear();
            for (String layer : layers) {
                int dot = layer.indexOf('.');
                String id = dot < 0 ? layer : layer.substring(0, dot);
                ids.add(id);
                if (dot > 0) {
                    kinds.computeIfAbsent(id, i -> new TreeSet<>()).add(layer.substring(dot + 1));
                }
            }
        }
        String how = partial;
        return new Selection(
                ids,
                kinds,
                states.isEmpty() ? before.states() : states(),
                from == null ? before.from() : from,
                to == null ? before.to() : to,
                sources.isEmpty() ? before.sources() : new TreeSet<>(sources),
                query(before.query()),
                how == null ? before.partial() : Partial.of(how));
    }

    private SortedSet<ReportInfo.State> states() {
        SortedSet<ReportInfo.State> some = new TreeSet<>();
        for (String state : states) {
            if (!state.equals("usual")) {
                some.add(Arrays.stream(ReportInfo.State.values())
                        .filter(s -> s.text().equals(state))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("'" + state + "' is no state; there are usual, "
                                + Arrays.stream(ReportInfo.State.values())
                                        .map(ReportInfo.State::text)
                                        .collect(Collectors.joining(", ")))));
            }
        }
        return some;
    }

    private SearchQuery query(SearchQuery before) {
        String wanted = text;
        String layer = has;
        String named = feature;
        if (wanted == null && layer == null && named == null && comment == null) {
            return before;
        }
        int dot = layer == null ? -1 : layer.indexOf('.');
        int equals = named == null ? -1 : named.indexOf('=');
        ItemFilter items = new ItemFilter(
                layer == null || dot < 0 ? layer : layer.substring(0, dot),
                layer == null || dot < 0 ? null : layer.substring(dot + 1),
                named == null || equals < 0 ? named : named.substring(0, equals),
                named == null || equals < 0 ? null : named.substring(equals + 1),
                null,
                Set.of());
        return new SearchQuery(
                wanted == null ? TextQuery.NONE : new TextQuery(wanted, regex, matchCase, words, forms),
                items,
                comment);
    }

    /** @throws IllegalArgumentException with a sentence for people if the shares leave nothing */
    SplitRule rule(SplitRule before) {
        SplitRule.By what = by;
        if ((validationFrom != null || testFrom != null) && (what == null ? before.by() : what) != SplitRule.By.DATE) {
            throw new IllegalArgumentException("--validation-from and --test-from need --split "
                    + SplitRule.By.DATE.name().toLowerCase(Locale.ROOT));
        }
        Double ofValidation = validation;
        Double ofTest = test;
        Long drawn = seed;
        return new SplitRule(
                what == null ? before.by() : what,
                ofValidation == null ? before.validation() : ofValidation,
                ofTest == null ? before.test() : ofTest,
                drawn == null ? before.seed() : drawn,
                validationFrom == null ? before.validationFrom() : validationFrom,
                testFrom == null ? before.testFrom() : testFrom);
    }
}
