// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.preannotate.gazetteer.ListProblem;
import org.sitmark.preannotate.trial.Firing;
import org.sitmark.preannotate.trial.Trial;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.learning.Learning;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.session.SessionService;

/**
 * A sentence to type, and below it what fires on it in each layer: its source and entry, its score, and what lost to what and why. Follows the typing;
 * lists of the corpus count as soon as they are saved, and their broken lines are shown.
 */
public final class TryView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.sitmark.ui.try";

    private static final int CALM_MILLIS = 250;

    private @Nullable Text sentence;
    private @Nullable Link note;
    private @Nullable FiringTable table;
    private @Nullable Trial trial;
    private @Nullable Job running;
    private @Nullable Corpus corpus;
    private final Runnable refresh = this::again;
    private int turn;

    /** What was found for one state of the sentence. */
    private record Found(List<Firing> firings, List<ListProblem> problems, List<Path> files) {}

    @Override
    public void createPartControl(Composite parent) {
        var layout = new GridLayout(1, false);
        layout.verticalSpacing = 4;
        parent.setLayout(layout);
        var typed = new Text(parent, SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
        GridData wide = new GridData(SWT.FILL, SWT.FILL, true, false);
        wide.heightHint = typed.getLineHeight() * 2;
        typed.setLayoutData(wide);
        typed.setMessage("Type a sentence, or select one in the report and press Ctrl+Shift+T");
        ControlNames.set(typed, "Sentence to try");
        typed.addModifyListener(e -> soon());
        sentence = typed;
        var rows = new FiringTable(parent, this::details);
        table = rows;
        rows.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        var links = new Link(parent, SWT.WRAP);
        links.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        links.addListener(SWT.Selection, e -> open(e.text));
        note = links;
        SessionService.get().addListener(refresh);
        Learning.get().addListener(refresh);
        again();
    }

    /** Puts a sentence into the field. */
    public void tryIt(String text) {
        Text typed = sentence;
        if (typed != null) {
            typed.setText(text.replaceAll("\\s+", " ").strip());
            typed.setFocus();
            typed.selectAll();
        }
    }

    /** The rows that are shown, for tests. */
    public List<Firing> shown() {
        FiringTable rows = table;
        return rows == null ? List.of() : rows.firings();
    }

    /** What is said below the rows. */
    public String note() {
        Link links = note;
        return links == null ? "" : links.getText();
    }

    private void again() {
        Corpus open = SessionService.get().corpus();
        if (open != corpus) {
            corpus = open;
            trial = open == null ? null : new Trial(open.sitmark(), open.runContext());
        }
        soon();
    }

    private void soon() {
        Text typed = sentence;
        if (typed == null || typed.isDisposed()) {
            return;
        }
        int mine = ++turn;
        typed.getDisplay().timerExec(CALM_MILLIS, () -> {
            if (mine == turn && !typed.isDisposed()) {
                start(typed.getText());
            }
        });
    }

    private void start(String text) {
        Job before = running;
        if (before != null) {
            before.cancel();
        }
        Trial now = trial;
        if (now == null) {
            show(new Found(List.of(), List.of(), List.of()));
            return;
        }
        int mine = turn;
        Job job = new Job("Trying a sentence") {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    Found found = find(now, text, monitor);
                    Display.getDefault().asyncExec(() -> {
                        if (mine == turn) {
                            show(found);
                        }
                    });
                    return Status.OK_STATUS;
                } catch (OperationCanceledException e) {
                    return Status.CANCEL_STATUS;
                } catch (IOException e) {
                    return Failures.status("The sentence cannot be tried", e);
                }
            }

            @Override
            public boolean belongsTo(Object family) {
                return family == corpus;
            }
        };
        job.setSystem(true);
        running = job;
        job.schedule();
    }

    private static synchronized Found find(Trial trial, String text, IProgressMonitor monitor) throws IOException {
        List<ListProblem> problems = trial.problems();
        List<Firing> firings = problems.isEmpty() && !text.isBlank() ? trial.fire(text, monitor) : List.of();
        return new Found(firings, problems, trial.files());
    }

    private void show(Found found) {
        FiringTable rows = table;
        Link links = note;
        if (rows == null || links == null || links.isDisposed()) {
            return;
        }
        rows.show(found.firings());
        StringBuilder text = new StringBuilder();
        if (!found.problems().isEmpty()) {
            text.append("Nothing runs until these lines are mended:");
            for (ListProblem problem : found.problems()) {
                text.append("\n\u2022 <a href=\"")
                        .append(problem.file())
                        .append("\">")
                        .append(problem.file().getFileName())
                        .append(", line ")
                        .append(problem.line())
                        .append("</a>: ")
                        .append(problem.reason().replace("&", "&&"));
            }
        } else if (found.files().isEmpty()) {
            text.append("Lists in the folder <a href=\"")
                    .append(folder())
                    .append("\">gazetteers</a> of the corpus count too.");
        } else {
            text.append("Lists of this corpus:");
            found.files().forEach(file -> text.append(" <a href=\"")
                    .append(file)
                    .append("\">")
                    .append(file.getFileName())
                    .append("</a>"));
        }
        links.setText(text.toString());
        links.setForeground(
                found.problems().isEmpty()
                        ? Palette.current().dim()
                        : Palette.current().ink());
        links.requestLayout();
    }

    private void details(String text) {
        Link links = note;
        if (links != null) {
            links.setText(text.replace("&", "&&").replace("<", "\u2039"));
            links.requestLayout();
        }
    }

    private String folder() {
        Corpus open = corpus;
        return open == null ? "" : open.folder().resolve("gazetteers").toString();
    }

    private void open(String path) {
        if (!Program.launch(path)) {
            Failures.show(
                    "The file cannot be opened",
                    new IOException("There is no program for it on this machine; edit " + path + " by hand"));
        }
    }

    @Override
    public void setFocus() {
        Text typed = sentence;
        if (typed != null) {
            typed.setFocus();
        }
    }

    @Override
    public void dispose() {
        turn++;
        SessionService.get().removeListener(refresh);
        Learning.get().removeListener(refresh);
        Job job = running;
        if (job != null) {
            job.cancel();
        }
        super.dispose();
    }
}
