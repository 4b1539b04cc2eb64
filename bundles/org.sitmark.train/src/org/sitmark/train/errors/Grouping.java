// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.errors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Suggestion;

/** By what errors can be put together. */
public enum Grouping {
    /** The class of error and the layer. */
    OUTCOME("class"),
    /** The text of the mark, in lower case. */
    STRING("string"),
    /** The word before the mark, in lower case. */
    CUE("word before"),
    /** Who made the prediction. */
    SOURCE("source"),
    /** Gold kind and predicted kind. */
    KIND("kind"),
    /** The report. */
    REPORT("report"),
    /** Where the report comes from, as it says itself. */
    REPORT_SOURCE("report's source");

    private final String words;

    Grouping(String words) {
        this.words = words;
    }

    /** For people, in lower case. */
    public String words() {
        return words;
    }

    /**
     * Puts the errors among the findings together; what is right is left out.
     *
     * @param reports gives a report by its name
     * @return the groups, largest first, then by name
     */
    public List<ErrorGroup> group(List<Finding> findings, Function<String, Report> reports) {
        Map<String, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding.isError()) {
                groups.computeIfAbsent(key(finding, reports), k -> new ArrayList<>())
                        .add(finding);
            }
        }
        return groups.entrySet().stream()
                .map(e -> new ErrorGroup(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt((ErrorGroup g) -> -g.findings().size())
                        .thenComparing(ErrorGroup::name))
                .toList();
    }

    private String key(Finding finding, Function<String, Report> reports) {
        return switch (this) {
            case OUTCOME -> finding.layer() + " " + finding.outcome().words();
            case STRING ->
                finding.span()
                        .of(reports.apply(finding.report()).text())
                        .replaceAll("\\s+", " ")
                        .toLowerCase(Locale.ROOT);
            case CUE ->
                wordBefore(
                        reports.apply(finding.report()).text(), finding.span().begin());
            case SOURCE -> source(finding);
            case KIND ->
                finding.layer() + " " + Confusion.name(finding.gold() != null, finding.goldKind(), finding.layer())
                        + " > " + Confusion.name(finding.predicted() != null, finding.predictedKind(), finding.layer());
            case REPORT -> finding.report();
            case REPORT_SOURCE -> {
                String from = reports.apply(finding.report()).info(ReportInfo.SOURCE);
                yield from == null || from.isBlank() ? "(no source told)" : from;
            }
        };
    }

    private static String source(Finding finding) {
        Item predicted = finding.predicted();
        Origin origin =
                predicted instanceof Suggestion s ? s.origin() : predicted instanceof Mark m ? m.origin() : null;
        return origin == null ? "nobody" : origin.source();
    }

    private static String wordBefore(String text, int offset) {
        int end = offset;
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1)) && text.charAt(end - 1) != '\n') {
            end--;
        }
        int begin = end;
        while (begin > 0 && Character.isLetterOrDigit(text.charAt(begin - 1))) {
            begin--;
        }
        return begin == end ? "(start of the line)" : text.substring(begin, end).toLowerCase(Locale.ROOT);
    }
}
