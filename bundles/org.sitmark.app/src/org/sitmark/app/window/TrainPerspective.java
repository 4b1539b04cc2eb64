// SPDX-License-Identifier: Apache-2.0
package org.sitmark.app.window;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.sitmark.app.tour.TourView;
import org.sitmark.ui.corpus.CorpusView;
import org.sitmark.ui.train.TrainingView;
import org.sitmark.ui.train.charts.ChartsView;
import org.sitmark.ui.train.compare.CompareView;
import org.sitmark.ui.train.datasets.DataSetsView;
import org.sitmark.ui.train.errors.ErrorsView;
import org.sitmark.ui.train.sweep.SweepView;

/** The corpus on the left, training and models beside it. */
public final class TrainPerspective implements IPerspectiveFactory {

    /** Id of the perspective. */
    public static final String ID = "org.sitmark.app.train";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        IFolderLayout bench = layout.createFolder("bench", IPageLayout.RIGHT, 0.22f, layout.getEditorArea());
        bench.addView(TrainingView.ID);
        bench.addView(DataSetsView.ID);
        bench.addView(SweepView.ID);
        bench.addView(ErrorsView.ID);
        bench.addView(CompareView.ID);
        bench.addView(ChartsView.ID);
        layout.addView(CorpusView.ID, IPageLayout.LEFT, 0.22f, layout.getEditorArea());
        layout.addPlaceholder(TourView.ID, IPageLayout.BOTTOM, 0.77f, TrainingView.ID);
        layout.addPerspectiveShortcut(AnnotatePerspective.ID);
    }
}
