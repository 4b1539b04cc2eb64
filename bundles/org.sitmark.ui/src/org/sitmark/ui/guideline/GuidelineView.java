// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.guideline;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.core.model.Mark;
import org.sitmark.ui.editing.ActiveReport;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.hint.CorpusHints;
import org.sitmark.ui.hint.HintStack;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.ThemeChanges;
import org.sitmark.ui.session.ReportInput;

/**
 * The guideline of the current item's layer, opened at the item's kind, with examples of that kind from the corpus. Enter or a click on an example
 * opens it. Examples are looked for in the background and kept for a while.
 */
public final class GuidelineView extends ViewPart implements ActiveReport.Listener {

    /** Id of the view. */
    public static final String ID = "org.sitmark.ui.guideline";

    private static final int CALM_MILLIS = 200;
    private static final long FRESH_MILLIS = 60_000;

    private record Topic(
            Corpus corpus, Layer layer, @Nullable String kind) {}

    private record Known(long time, List<Example> examples) {}

    private final Map<Topic, Known> known = new HashMap<>();
    private @Nullable HintStack hints;
    private @Nullable StyledText widget;
    private @Nullable GuidelinePainter painter;
    private @Nullable ActiveReport active;
    private @Nullable Topic topic;
    private @Nullable GuidelineText shown;
    private @Nullable Job search;
    private final Runnable themeListener = this::paint;
    private final IPartListener2 visibility = new IPartListener2() {
        @Override
        public void partVisible(IWorkbenchPartReference part) {
            ReportEditing editing = editing();
            if (part.getPart(false) == GuidelineView.this && editing != null) {
                currentChanged(editing);
            }
        }
    };

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new FillLayout());
        var stack = new HintStack(parent, this::paint);
        hints = stack;
        var text = new StyledText(stack.place(), SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.MULTI);
        text.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        text.setMargins(12, 10, 12, 10);
        text.setLineSpacing(2);
        ControlNames.set(text, "Guideline");
        text.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) {
                follow(text.getCaretOffset());
            } else if (e.keyCode == SWT.ESC && getSite().getPage().getActiveEditor() != null) {
                getSite().getPage().activate(getSite().getPage().getActiveEditor());
            }
        });
        text.addListener(SWT.MouseUp, e -> {
            if (e.button == 1 && text.getSelectionCount() == 0) {
                follow(text.getCaretOffset());
            }
        });
        stack.setContent(text);
        widget = text;
        painter = new GuidelinePainter(text);
        ThemeChanges.addListener(themeListener);
        getSite().getPage().addPartListener(visibility);
        active = ActiveReport.follow(getSite().getPage(), this);
        paint();
    }

    private @Nullable ReportEditing editing() {
        ActiveReport follower = active;
        return follower == null ? null : follower.editing();
    }

    @Override
    public void reportActivated(@Nullable ReportEditing editing) {
        if (editing == null) {
            stopSearch();
            topic = null;
            shown = null;
            paint();
        } else {
            currentChanged(editing);
        }
    }

    @Override
    public void reportChanged(ReportEditing editing) {
        currentChanged(editing); // the kind may be another one
    }

    @Override
    public void currentChanged(ReportEditing editing) {
        StyledText text = widget;
        if (text == null || text.isDisposed() || !getSite().getPage().isPartVisible(this)) {
            return;
        }
        Item item = editing.current();
        Layers layers = editing.layers();
        Corpus corpus = editing.session().corpus();
        Topic before = topic;
        Topic now;
        if (item != null && layers.byId(item.layer()).isPresent()) {
            now = new Topic(corpus, layers.byId(item.layer()).get(), layers.kindOf(item));
        } else if (before != null && before.corpus() == corpus
                || !layers.iterator().hasNext()) {
            return; // goes on to show what was read last
        } else {
            now = new Topic(corpus, layers.iterator().next(), null);
        }
        if (!now.equals(before)) {
            topic = now;
            Known examples = known.get(now);
            show(now, examples == null ? List.of() : examples.examples());
            if (examples == null || System.currentTimeMillis() - examples.time() > FRESH_MILLIS) {
                search(now, editing.session().name());
            }
        }
    }

    private void show(Topic now, List<Example> examples) {
        GuidelineText text = GuidelineText.of(now.layer(), now.kind(), examples);
        if (!text.equals(shown)) {
            shown = text;
            paint();
        }
    }

    private void search(Topic wanted, String reading) {
        stopSearch();
        Display display = getSite().getShell().getDisplay();
        Job job = new Job("Looking for examples") {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    List<Example> found = new ExampleSearch(wanted.layer(), wanted.kind())
                            .search(wanted.corpus(), reading, monitor::isCanceled);
                    if (!monitor.isCanceled() && !display.isDisposed()) {
                        display.asyncExec(() -> found(wanted, found));
                    }
                } catch (IOException e) {
                    if (!monitor.isCanceled()) { // or the corpus may be gone by now
                        Failures.log("Examples for the guideline cannot be read", e);
                    }
                }
                return Status.OK_STATUS;
            }

            @Override
            public boolean belongsTo(Object family) {
                return family == wanted.corpus();
            }
        };
        job.setSystem(true);
        job.setPriority(Job.DECORATE);
        job.schedule(CALM_MILLIS);
        search = job;
    }

    private void stopSearch() {
        Job job = search;
        if (job != null) {
            job.cancel();
            search = null;
        }
    }

    private void found(Topic about, List<Example> examples) {
        StyledText text = widget;
        if (text == null || text.isDisposed()) {
            return;
        }
        known.keySet().removeIf(t -> t.corpus() != about.corpus());
        known.put(about, new Known(System.currentTimeMillis(), examples));
        if (Objects.equals(topic, about)) {
            show(about, examples);
        }
    }

    private void paint() {
        GuidelinePainter drawing = painter;
        StyledText text = widget;
        if (drawing == null || text == null || text.isDisposed()) {
            return;
        }
        Topic now = topic;
        HintStack stack = hints;
        if (stack != null) {
            stack.show(now == null ? CorpusHints.noReport(getSite().getPage()) : null);
        }
        drawing.show(shown, now == null ? null : now.layer(), Palette.current());
    }

    private void follow(int offset) {
        GuidelineText text = shown;
        Topic now = topic;
        if (text == null || now == null) {
            return;
        }
        for (GuidelineText.Link link : text.links()) {
            if (link.begin() <= offset && offset <= link.end()) {
                open(now.corpus(), link.example());
                return;
            }
        }
    }

    private void open(Corpus corpus, Example example) {
        try {
            ReportInput.open(getSite().getPage(), corpus, example.report());
            ReportEditing editing = ActiveReport.of(getSite().getPage());
            if (editing != null) {
                Mark mark = editing.report().mark(example.item()).orElse(null);
                if (mark != null) {
                    editing.setCurrent(mark);
                }
            }
        } catch (PartInitException e) {
            Failures.show("The report cannot be opened", e);
        }
    }

    /** The text as it is shown, for tests. */
    public String text() {
        GuidelineText text = shown;
        return text == null ? "" : text.rendered().text();
    }

    @Override
    public void setFocus() {
        HintStack stack = hints;
        if (stack != null) {
            stack.setFocus();
        }
    }

    @Override
    public void dispose() {
        ThemeChanges.removeListener(themeListener);
        getSite().getPage().removePartListener(visibility);
        ActiveReport follower = active;
        if (follower != null) {
            follower.dispose();
        }
        stopSearch();
        super.dispose();
    }
}
