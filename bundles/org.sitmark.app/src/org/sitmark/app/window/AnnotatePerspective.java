// SPDX-License-Identifier: Apache-2.0
package org.sitmark.app.window;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.sitmark.app.tour.TourView;
import org.sitmark.ui.corpus.CorpusView;
import org.sitmark.ui.features.FeaturesView;
import org.sitmark.ui.layers.LayersView;
import org.sitmark.ui.outline.OutlineView;
import org.sitmark.ui.suggestions.SuggestionsView;

/** Corpus and legend on the left, the text in the middle, features and suggestions on the right. */
public final class AnnotatePerspective implements IPerspectiveFactory {

    /** Id of the perspective. */
    public static final String ID = "org.sitmark.app.annotate";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editor = layout.getEditorArea();
        layout.setEditorAreaVisible(true);
        IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.22f, editor);
        left.addView(CorpusView.ID);
        IFolderLayout legend = layout.createFolder("legend", IPageLayout.BOTTOM, 0.55f, "left");
        legend.addView(LayersView.ID);
        legend.addView(OutlineView.ID);
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.7f, editor);
        right.addView(FeaturesView.ID);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.58f, "right");
        below.addView(SuggestionsView.ID);
        for (String view :
                new String[] {CorpusView.ID, LayersView.ID, OutlineView.ID, FeaturesView.ID, SuggestionsView.ID}) {
            layout.addShowViewShortcut(view);
            layout.getViewLayout(view).setCloseable(false);
        }
        layout.addPlaceholder(TourView.ID, IPageLayout.BOTTOM, 0.77f, editor);
        layout.addPerspectiveShortcut(TrainPerspective.ID);
    }
}
