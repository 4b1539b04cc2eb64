// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.errors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Value;
import org.sitmark.preannotate.gazetteer.CorpusGazetteer;

/** Corrections of gold where a prediction turned out to be right. */
public final class Repairs {

    private Repairs() {}

    /**
     * Makes gold what was predicted: adds the mark, removes it, or gives it the predicted boundaries and kind; other features of a gold mark stay.
     *
     * @param report as it is now
     * @param kindFeature the feature that says the kind in the finding's layer, or null where it has none
     * @return the edit, or nothing where gold is no longer as it was when the finding was made, or agrees already
     */
    public static Optional<Edit> takePredicted(Report report, Finding finding, @Nullable String kindFeature) {
        Item predicted = finding.predicted();
        Item gold = finding.gold();
        if (gold == null) {
            return predicted == null ? Optional.empty() : add(report, predicted);
        }
        Optional<Mark> now = report.mark(gold.id()).filter(m -> m.span().equals(gold.span()));
        if (now.isEmpty()) {
            return Optional.empty();
        }
        Mark mark = now.get();
        if (predicted == null) {
            return Optional.of(named("Remove wrong gold", Edits.remove(report, List.of(mark))));
        }
        return change(report, mark, predicted, kindFeature);
    }

    /**
     * Puts what gold has there into the corpus's list of its layer, so that it is found from now on. An edit of the report, which is undone with it.
     *
     * @return nothing where gold has no mark there, or the list has the name
     */
    public static Optional<Edit> intoList(Path corpusFolder, Report report, Finding finding) throws IOException {
        Item gold = finding.gold();
        if (gold == null) {
            return Optional.empty();
        }
        String name = gold.span().of(report.text()).replaceAll("\\s+", " ");
        String kind = finding.goldKind();
        return new CorpusGazetteer(corpusFolder, finding.layer())
                .addition(name, kind == null ? "" : kind, "")
                .map(change -> new Edit("Add '" + name + "' to the list", List.of(change)));
    }

    private static Optional<Edit> add(Report report, Item predicted) {
        boolean there =
                report.marks(predicted.layer()).stream().anyMatch(m -> m.span().equals(predicted.span()));
        // links of a prediction point to items that are not in the report
        return there || predicted.end() > report.text().length()
                ? Optional.empty()
                : Optional.of(named(
                        "Add missing gold", Edits.add(report, predicted.layer(), predicted.span(), plain(predicted))));
    }

    private static Features plain(Item item) {
        Features features = Features.NONE;
        for (Map.Entry<String, Value> each : item.features().asMap().entrySet()) {
            Value value = each.getValue();
            if (!(value instanceof Value.Ref) && !(value instanceof Value.Refs)) {
                features = features.with(each.getKey(), value);
            }
        }
        return features;
    }

    private static Edit named(String label, Edit edit) {
        return new Edit(label, edit.changes());
    }

    private static Optional<Edit> change(Report report, Mark mark, Item predicted, @Nullable String kindFeature) {
        Edit move = Edits.setSpan(report, mark, predicted.span());
        Report moved = report.with(move.changes());
        String kind = kindFeature == null ? null : predicted.features().text(kindFeature);
        Mark there = moved.mark(mark.id()).orElse(mark);
        if (kindFeature == null || kind == null || kind.equals(there.features().text(kindFeature))) {
            return move.isEmpty() ? Optional.empty() : Optional.of(named("Correct gold", move));
        }
        Edit features = Edits.setFeatures(there, there.features().with(kindFeature, kind));
        List<Change> all = new ArrayList<>(move.changes());
        all.addAll(features.changes());
        return Optional.of(new Edit("Correct gold", all));
    }
}
