// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.quote;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Button;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.edit.Edit;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Value;
import org.sitmark.preannotate.quote.QuoteAnnotator;
import org.sitmark.preannotate.quote.SpeakerRanker;
import org.sitmark.preannotate.quote.Speech;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.featureeditors.context.Neighbours;
import org.sitmark.ui.featureeditors.context.Passage;
import org.sitmark.ui.featureeditors.context.RankedTable;
import org.sitmark.ui.features.FeatureActions;
import org.sitmark.ui.features.FeatureEditor;
import org.sitmark.ui.features.FeatureGrid;
import org.sitmark.ui.features.FeatureKey;
import org.sitmark.ui.features.Notice;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.Palette;

/**
 * The features of a quote. Who may have spoken is ranked and taken by number; one key goes on with the speaker of the quote before; quotation marks
 * that are not closed, and a type that they contradict, are told.
 */
public final class QuoteEditor implements FeatureEditor {

    private static final int PARAGRAPHS = 2;
    private static final int ROWS = 5;
    /** Quotations of more paragraphs than this are joined in steps. */
    private static final int LONG_QUOTATION = 12;

    private static final String SAME = "Same speaker as the quote before";

    /** The controls and what they show. */
    private static final class Pane {
        final FeatureActions actions;
        final Notice marks;
        final Button take;
        final RankedTable speakers;
        final Notice chain;
        final Button join;

        @Nullable
        Item item;

        List<Candidate> candidates = List.of();
        String type = "";

        @Nullable
        Item before;

        Edit parts = new Edit("", List.of());

        Pane(FeatureGrid grid, QuoteEditor editor) {
            actions = grid.actions();
            grid.field("type");
            marks = grid.notice();
            take = grid.button(grid.buttons(), "Take the type", FeatureKey.TAKE, editor::take);
            grid.field("cue");
            grid.field("speaker");
            String key = FeatureKey.shown("org.sitmark.ui.features.choose");
            grid.title("Who spoke?" + (key.isEmpty() ? "" : "   " + key.replaceAll("\\d$", "1") + " to 9"));
            speakers = new RankedTable(grid.content(), "Speaker candidates", ROWS, 36, 62, i -> editor.choose(i + 1));
            chain = grid.notice();
            join = grid.button(grid.buttons(), SAME, FeatureKey.LINK, editor::link);
        }
    }

    private @Nullable Pane pane;

    @Override
    public void create(FeatureGrid grid) {
        pane = new Pane(grid, this);
    }

    private static Passage passage(ReportEditing editing, Span span) {
        return passage(editing, span, PARAGRAPHS);
    }

    private static Passage passage(ReportEditing editing, Span span, int paragraphs) {
        return Passage.around(
                editing.report(), span, editing.session().corpus().sitmark().segmenter(), paragraphs);
    }

    /** The ranker that pre-annotation asks in this corpus; the one that comes with Sitmark where that is none, or cannot be read. */
    private static Optional<SpeakerRanker> ranker(ReportEditing editing) {
        Corpus corpus = editing.session().corpus();
        try {
            String setting = corpus.setting(QuoteAnnotator.SPEAKERS).orElse("");
            return SpeakerRanker.of(setting, corpus.folder()).or(SpeakerRanker::shipped);
        } catch (IOException e) {
            ILog.of(QuoteEditor.class)
                    .warn("The speaker ranker of the corpus cannot be read; pre-annotation says so too", e);
            return SpeakerRanker.shipped();
        }
    }

    private static QuoteParts parts(ReportEditing editing, Span span, Passage near, Speech speech) {
        QuoteParts parts = QuoteParts.of(near, speech, span);
        if (!parts.isSeveral()) {
            return parts;
        }
        Passage far = passage(editing, span, LONG_QUOTATION);
        return QuoteParts.of(far, Speech.of(far.text(), far.segmentation()), span);
    }

    @Override
    public void show(ReportEditing editing, Item item) {
        Pane shown = pane;
        if (shown == null) {
            return;
        }
        shown.item = item;
        Report report = editing.report();
        Passage passage = passage(editing, item.span());
        Speech speech = Speech.of(passage.text(), passage.segmentation());
        showMarks(shown, passage, speech, item);
        showSpeakers(
                shown,
                report,
                item,
                ranker(editing)
                        .map(r -> SpeakerRanking.of(report, item, passage, r))
                        .orElse(List.of()));
        showChain(shown, report, item);
        showParts(shown, report, item, parts(editing, item.span(), passage, speech));
    }

    /** A quotation over several paragraphs goes before what the quote before tells. */
    private static void showParts(Pane shown, Report report, Item item, QuoteParts parts) {
        shown.parts = parts.join(report, item);
        if (shown.parts.isEmpty()) {
            FeatureGrid.setLabel(shown.join, SAME, FeatureKey.LINK);
            return;
        }
        int count = parts.parts().size();
        shown.chain.say(Notice.Level.INFO, "The quotation goes on over " + count + " paragraphs.");
        FeatureGrid.setLabel(shown.join, "Join the " + count + " paragraphs", FeatureKey.LINK);
        FeatureGrid.setShown(shown.join.getParent(), true);
    }

    private static void showMarks(Pane shown, Passage passage, Speech speech, Item item) {
        shown.type = speech.type(passage.text(), passage.inside(item.span()));
        String type = item.features().text("type");
        String problem = QuoteMarks.problem(passage, speech, item.span());
        boolean differs = !shown.type.equals(type);
        if (problem != null) {
            shown.marks.say(Notice.Level.WARNING, problem);
        } else if (differs) {
            shown.marks.say(
                    type == null ? Notice.Level.INFO : Notice.Level.WARNING,
                    "By its quotation marks it is " + shown.type + ".");
        } else {
            shown.marks.clear();
        }
        FeatureGrid.setShown(shown.take.getParent(), differs);
    }

    private static void showSpeakers(Pane shown, Report report, Item item, List<Candidate> candidates) {
        shown.candidates = candidates;
        Link speaker = item.features().link("speaker");
        Optional<Span> chosen = speaker == null ? Optional.empty() : speaker.resolve(report);
        List<RankedTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            String check = chosen.filter(candidate.span()::equals).isPresent() ? "\u2713" : "";
            rows.add(new RankedTable.Row((i + 1) + " " + check, candidate.text(), candidate.why()));
        }
        shown.speakers.show(rows);
    }

    private static void showChain(Pane shown, Report report, Item item) {
        QuoteChain chain = QuoteChain.of(report, item);
        Item previous = chain.previous();
        Item before = chain.before();
        shown.before = before;
        Link speaker = item.features().link("speaker");
        Link beforeSpeaker = before == null ? null : before.features().link("speaker");
        if (chain.quotes().size() > 1) {
            String who = ItemLabels.value(report, Value.of(Objects.requireNonNull(speaker)));
            String first =
                    "Quote " + (chain.index() + 1) + " of " + chain.quotes().size() + " by " + who;
            shown.chain.say(
                    Notice.Level.INFO,
                    previous == null ? first + "." : first + ", after: " + start(report, previous.span()));
        } else if (before != null && beforeSpeaker != null && speaker == null) {
            shown.chain.say(
                    Notice.Level.INFO,
                    "The quote before is by " + ItemLabels.value(report, Value.of(beforeSpeaker)) + ".");
        } else {
            shown.chain.clear();
        }
        FeatureGrid.setShown(shown.join.getParent(), beforeSpeaker != null && !beforeSpeaker.equals(speaker));
    }

    private static String start(Report report, Span span) {
        String text = ItemLabels.text(report, span);
        return text.length() <= 40 ? text : text.substring(0, 40) + "\u2026";
    }

    @Override
    public void applyTheme(Palette palette) {
        Pane shown = pane;
        if (shown != null) {
            shown.speakers.applyTheme(palette);
        }
    }

    @Override
    public void take() {
        Pane shown = pane;
        Item item = shown == null ? null : shown.item;
        if (shown != null && item != null && !shown.type.isEmpty()) {
            shown.actions.set(item.features().with("type", shown.type));
        }
    }

    @Override
    public void choose(int number) {
        Pane shown = pane;
        Item item = shown == null ? null : shown.item;
        if (shown != null && item != null && number >= 1 && number <= shown.candidates.size()) {
            shown.actions.set(item.features()
                    .with("speaker", shown.candidates.get(number - 1).link()));
        }
    }

    @Override
    public void link() {
        Pane shown = pane;
        Item item = shown == null ? null : shown.item;
        Item before = shown == null ? null : shown.before;
        if (shown == null || item == null) {
            return;
        }
        if (!shown.parts.isEmpty()) {
            shown.actions.apply(shown.parts);
            return;
        }
        Features joined = before == null ? item.features() : QuoteChain.continued(item.features(), before);
        if (joined.equals(item.features())) {
            shown.actions.pick("speaker");
        } else {
            shown.actions.set(joined);
        }
    }

    @Override
    public @Nullable Features propose(ReportEditing editing, Span span) {
        Report report = editing.report();
        Passage passage = passage(editing, span);
        Speech speech = Speech.of(passage.text(), passage.segmentation());
        Features features = Features.of("type", speech.type(passage.text(), passage.inside(span)));
        var quote = new Mark(Integer.MAX_VALUE, "quote", span, features, null);
        Optional<Speech.Reporting> cue = SpeakerRanking.cue(quote, passage, speech);
        if (cue.isEmpty()) {
            return features;
        }
        Span source = passage.outside(cue.get().sources().get(0));
        return source.overlaps(span)
                ? features
                : features.with("cue", Link.to(passage.outside(cue.get().cue())))
                        .with("speaker", Neighbours.link(report, source, List.of("entity")));
    }
}
