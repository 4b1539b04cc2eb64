// SPDX-License-Identifier: Apache-2.0
package org.sitmark.app.tour;

import java.io.IOException;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.part.ViewPart;
import org.sitmark.app.tour.TourStep.Moment;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Report;
import org.sitmark.train.model.ModelStore;
import org.sitmark.ui.editing.ActiveReport;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.hint.Commands;
import org.sitmark.ui.session.SessionService;

/** The tour, beside the work: says what to do, waits until it is done, and goes on. It never takes the focus. */
public final class TourView extends ViewPart implements ActiveReport.Listener, TourPane.Actions {

    /** Id of the view. */
    public static final String ID = "org.sitmark.app.tour";

    private static final int LOOK_MILLIS = 500;
    private static final Report NONE = Report.of("none", "");

    private @Nullable TourPane pane;
    private @Nullable ActiveReport active;
    private @Nullable Moment last;
    private int step;

    private final PerspectiveAdapter perspectives = new PerspectiveAdapter() {
        @Override
        public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
            if (page == getSite().getPage()) {
                Tour.show(page);
            }
        }
    };

    @Override
    public void createPartControl(Composite parent) {
        pane = new TourPane(parent, this);
        step = TourMemory.step();
        active = ActiveReport.follow(getSite().getPage(), this);
        getSite().getWorkbenchWindow().addPerspectiveListener(perspectives);
        goTo(step);
    }

    /** The number of the current step, from 0; as many as there are steps at the end. */
    public int step() {
        return step;
    }

    @Override
    public void goTo(int number) {
        step = number;
        TourMemory.setStep(number);
        if (number == TourStep.values().length) {
            TourMemory.setSeen(true);
        }
        last = moment();
        TourPane shown = pane;
        if (shown != null) {
            shown.show(number);
        }
        if (number < TourStep.values().length && TourStep.values()[number] == TourStep.TRAIN) {
            lookForModels();
        }
    }

    @Override
    public void skip() {
        goTo(step + 1);
    }

    @Override
    public void leave() {
        TourMemory.setSeen(true);
        TourMemory.setStep(0);
        IWorkbenchPage page = getSite().getPage();
        page.hideView(this);
        if (page.getActiveEditor() != null) {
            page.activate(page.getActiveEditor());
        }
    }

    @Override
    public void openTraining() {
        Commands.run(
                "org.eclipse.ui.perspectives.showPerspective",
                Map.of("org.eclipse.ui.perspectives.showPerspective.perspectiveId", "org.sitmark.app.train"));
    }

    /** Training ends some time after the button was pressed; the models are counted meanwhile, a folder with a few names in it. */
    private void lookForModels() {
        Display.getCurrent().timerExec(LOOK_MILLIS, () -> {
            TourPane shown = pane;
            if (shown != null && !shown.isDisposed() && isAt(TourStep.TRAIN)) {
                look();
                if (isAt(TourStep.TRAIN)) {
                    lookForModels();
                }
            }
        });
    }

    private boolean isAt(TourStep wanted) {
        return step == wanted.ordinal();
    }

    @Override
    public void reportActivated(@Nullable ReportEditing editing) {
        last = moment();
    }

    @Override
    public void reportChanged(ReportEditing editing) {
        look();
    }

    private void look() {
        Moment before = last;
        Moment now = moment();
        last = now;
        ActiveReport follower = active;
        ReportEditing editing = follower == null ? null : follower.editing();
        if (before == null || step >= TourStep.values().length) {
            return;
        }
        TourStep current = TourStep.values()[step];
        if (current == TourStep.TRAIN
                || editing != null && before.report().name().equals(now.report().name())) {
            Corpus corpus = SessionService.get().corpus();
            if (corpus != null && current.isDoneBy(before, now, corpus.layers())) {
                goTo(step + 1);
            }
        }
    }

    private Moment moment() {
        ActiveReport follower = active;
        ReportEditing editing = follower == null ? null : follower.editing();
        boolean undone = editing != null && editing.session().redoLabel().isPresent();
        return new Moment(editing == null ? NONE : editing.report(), undone, models());
    }

    private int models() {
        Corpus corpus = SessionService.get().corpus();
        if (corpus == null || !isAt(TourStep.TRAIN)) {
            return 0;
        }
        try {
            return new ModelStore(corpus).list().size();
        } catch (IOException e) {
            Failures.log("The models cannot be counted", e);
            return 0;
        }
    }

    @Override
    public void setFocus() {
        TourPane shown = pane;
        if (shown != null) {
            shown.setFocus();
        }
    }

    @Override
    public void dispose() {
        getSite().getWorkbenchWindow().removePerspectiveListener(perspectives);
        ActiveReport follower = active;
        if (follower != null) {
            follower.dispose();
        }
        super.dispose();
    }
}
