// SPDX-License-Identifier: Apache-2.0
package org.sitmark.cli.kill;

import java.util.List;
import java.util.Random;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.ReportInfo;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;

/**
 * What an annotator might do, step by step, decided by a seed and the present state alone: the editing program and the test that judges it come to
 * the same edits.
 */
final class EditScript {

    private static final List<String> LAYERS = List.of("entity", "equipment", "figure");

    /** What a step does. */
    enum Action {
        EDIT,
        UNDO,
        REDO,
        SAVE
    }

    /** @param edit what to apply; empty for the other actions */
    record Step(Action action, Edit edit) {}

    private final Random random;

    EditScript(long seed) {
        random = new Random(seed);
    }

    Step next(Report report) {
        int dice = random.nextInt(100);
        if (dice < 12) {
            return new Step(Action.UNDO, nothing());
        }
        if (dice < 16) {
            return new Step(Action.REDO, nothing());
        }
        if (dice < 20) {
            return new Step(Action.SAVE, nothing());
        }
        return new Step(Action.EDIT, edit(report, dice));
    }

    private Edit edit(Report report, int dice) {
        List<Mark> marks = report.marks();
        List<Suggestion> open = report.openSuggestions();
        if (dice < 35 && !open.isEmpty()) {
            return Edits.accept(report, List.of(pick(open)));
        }
        if (dice < 45 && !open.isEmpty()) {
            return Edits.reject(List.of(pick(open)));
        }
        if (dice < 55 && !marks.isEmpty()) {
            return Edits.remove(report, List.of(pick(marks)));
        }
        if (dice < 65 && !marks.isEmpty()) {
            return Edits.setSpan(report, pick(marks), word(report));
        }
        List<Mark> entities = report.marks("entity");
        if (dice < 70 && !entities.isEmpty()) {
            Item mark = pick(entities);
            return Edits.setFeatures(mark, Features.of("identifier", "Q" + random.nextInt(1000)));
        }
        if (dice < 75) {
            return Edits.setInfo(report, ReportInfo.TITLE, "Title " + random.nextInt(1000));
        }
        String layer = pick(LAYERS);
        return Edits.add(report, layer, word(report), Features.NONE);
    }

    /** A place of letters and digits, which is what the text of the test is made of, with single blanks between. */
    private Span word(Report report) {
        String text = report.text();
        int at = random.nextInt(text.length());
        int begin = text.lastIndexOf(' ', at) + 1;
        int end = text.indexOf(' ', begin);
        return new Span(begin, end < 0 ? text.length() : end);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static Edit nothing() {
        return new Edit("nothing", List.of());
    }
}
