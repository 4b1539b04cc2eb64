// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.link;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.ReportChange;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editor.ReportEditor;

/** The links that an editor shows: those of the current item, from it and to it. UI thread only. */
public final class EditorLinks {

    private final ReportEditor editor;
    private final LinkTour tour;
    private @Nullable LinkIndex index;
    private @Nullable Report shownOf;
    private @Nullable Item shownFor;
    private List<LinkEnd> shown = List.of();

    public EditorLinks(ReportEditor editor) {
        this.editor = editor;
        tour = new LinkTour(new EditorPlace());
    }

    /** The stretch of text from the first to the last end of the links that were asked for last, with their item; null where there were none. */
    public @Nullable Span extent() {
        Item item = shownFor;
        if (item == null || shown.isEmpty()) {
            return null;
        }
        int begin = item.begin();
        int end = item.end();
        for (LinkEnd other : shown) {
            begin = Math.min(begin, other.span().begin());
            end = Math.max(end, other.span().end());
        }
        return new Span(begin, end);
    }

    /** Follows a change of the report. */
    public void changed(ReportChange change) {
        shownOf = null;
        LinkIndex built = index;
        if (built != null && change.kind() != ReportChange.Kind.RELOAD) {
            built.changed(change.changes());
        } else {
            index = null;
        }
    }

    /** The item whose links are shown, or null. */
    public @Nullable Item item() {
        return tour.shownItem();
    }

    /** The ends of the links that are shown. */
    public List<LinkEnd> ends() {
        Item item = tour.shownItem();
        Report report = editor.report();
        if (item == null) {
            shownFor = null;
            shown = List.of();
            return shown;
        }
        if (report != shownOf || item != shownFor) {
            shown = of(item);
            shownOf = report;
            shownFor = item;
        }
        return shown;
    }

    /** The ends of all links of an item whose layers are visible, those that lead from it first. */
    public List<LinkEnd> of(Item item) {
        Report report = editor.report();
        LinkIndex built = index;
        if (built == null) {
            built = new LinkIndex(report);
            index = built;
        }
        List<LinkEnd> ends = new ArrayList<>(LinkIndex.from(report, item));
        for (LinkEnd end : built.into(report, item)) {
            Item source = end.item();
            if (source != null && editor.isVisible(source)) {
                ends.add(end);
            }
        }
        return ends;
    }

    /** The walk along links. */
    public LinkTour tour() {
        return tour;
    }

    private final class EditorPlace implements LinkTour.Place {

        @Override
        public @Nullable Item current() {
            return editor.current();
        }

        @Override
        public Span selection() {
            return editor.selection();
        }

        @Override
        public List<LinkEnd> linksOf(Item item) {
            return of(item);
        }

        @Override
        public void goTo(Item item) {
            editor.setCurrent(item);
        }

        @Override
        public void goTo(Span span) {
            editor.showText(span);
        }
    }
}
