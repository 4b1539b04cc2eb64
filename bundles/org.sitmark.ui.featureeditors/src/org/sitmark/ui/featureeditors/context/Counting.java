// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Change;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.preannotate.figure.FigureParser;

/** Which figure counts what. The figure's {@code of} and the equipment's {@code quantity} are set in one step. */
public final class Counting {

    private static final String FIGURE = "figure";
    private static final String EQUIPMENT = "equipment";
    private static final List<String> THINGS = List.of(EQUIPMENT, "entity");
    private static final int FAR = 60;

    private Counting() {}

    /** What a figure counts, as the text tells: a link to an item or to a stretch of text. */
    public static Optional<Link> counted(Report report, Span figure, Passage passage) {
        List<Span> mentions = Neighbours.in(report, passage.span(), EQUIPMENT).stream()
                .map(Item::span)
                .filter(passage.span()::covers)
                .map(passage::inside)
                .toList();
        return FigureParser.counted(passage.text(), passage.inside(figure), passage.sentences(), mentions)
                .map(passage::outside)
                .map(span -> Neighbours.link(report, span, THINGS));
    }

    /** The figure that counts a mention of equipment: one that says so, else the nearest count shortly before it. */
    public static Optional<Item> quantity(Report report, Item equipment, Passage passage) {
        List<Item> figures = Neighbours.in(report, passage.span(), FIGURE);
        for (Item figure : figures) {
            Link of = figure.features().link("of");
            if (of != null
                    && of.resolve(report).filter(equipment.span()::equals).isPresent()) {
                return Optional.of(figure);
            }
        }
        Item nearest = null;
        int sentence = passage.sentenceAt(equipment.begin());
        for (Item figure : figures) {
            String kind = figure.features().text("kind");
            if (figure.end() <= equipment.begin()
                    && equipment.begin() - figure.end() < FAR
                    && passage.sentenceAt(figure.begin()) == sentence
                    && (kind == null || kind.equals("count"))) {
                nearest = figure;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Links a figure to what it counts, and equipment that has no quantity back to the figure. */
    public static Edit count(Report report, Item figure, Link thing) {
        List<Change> changes = new ArrayList<>(
                Edits.setFeatures(figure, figure.features().with("of", thing)).changes());
        if (thing instanceof Link.ToItem to) {
            report.item(to.id())
                    .filter(i -> i.layer().equals(EQUIPMENT) && !i.features().has("quantity"))
                    .ifPresent(i ->
                            changes.addAll(Edits.setFeatures(i, i.features().with("quantity", Link.to(figure)))
                                    .changes()));
        }
        return new Edit("Link what is counted", changes);
    }

    /** Links equipment to the figure that counts it, and a figure that counts nothing yet to the equipment. */
    public static Edit countedBy(Item equipment, Item figure) {
        List<Change> changes = new ArrayList<>(
                Edits.setFeatures(equipment, equipment.features().with("quantity", Link.to(figure)))
                        .changes());
        if (!figure.features().has("of")) {
            changes.addAll(Edits.setFeatures(figure, figure.features().with("of", Link.to(equipment)))
                    .changes());
        }
        return new Edit("Link the quantity", changes);
    }
}
