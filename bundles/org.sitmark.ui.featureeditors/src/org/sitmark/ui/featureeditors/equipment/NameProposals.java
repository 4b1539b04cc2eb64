// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.featureeditors.equipment;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Text;
import org.sitmark.preannotate.gazetteer.Entry;
import org.sitmark.preannotate.gazetteer.GazetteerNames;

/** Completes names of the gazetteer while they are typed; arrows and Enter take one. */
final class NameProposals {

    private static final int MOST = 12;

    private static final class Proposal extends ContentProposal {
        final Entry entry;

        Proposal(Entry entry) {
            super(entry.canonical(), label(entry), null);
            this.entry = entry;
        }

        private static String label(Entry entry) {
            String kind = entry.kind().replace('_', ' ');
            return entry.form().equals(entry.canonical())
                    ? entry.canonical() + "  \u2013  " + kind
                    : entry.canonical() + "  \u2013  " + kind + ", as " + entry.form();
        }
    }

    private NameProposals() {}

    /**
     * Lets a text field complete names.
     *
     * @param names asked at each key; null while there are none
     * @param take told of the entry that was chosen
     */
    static ContentProposalAdapter install(Text text, Supplier<@Nullable GazetteerNames> names, Consumer<Entry> take) {
        var adapter = new ContentProposalAdapter(
                text,
                new TextContentAdapter(),
                (contents, position) -> {
                    GazetteerNames known = names.get();
                    List<Entry> entries =
                            known == null ? List.of() : known.complete(contents.substring(0, position), MOST);
                    return entries.stream().map(Proposal::new).toArray(IContentProposal[]::new);
                },
                null,
                null);
        adapter.setPopupSize(new Point(300, 180));
        adapter.setAutoActivationDelay(60);
        adapter.setFilterStyle(ContentProposalAdapter.FILTER_NONE);
        adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_IGNORE);
        adapter.addContentProposalListener(proposal -> {
            if (proposal instanceof Proposal chosen) {
                take.accept(chosen.entry);
            }
        });
        return adapter;
    }
}
