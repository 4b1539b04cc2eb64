// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.start;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.evaluation.Evaluation;
import org.sitmark.train.evaluation.TypeScore;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.model.ModelStore;
import org.sitmark.train.scoring.RowKey;
import org.sitmark.train.start.SilverOptions;
import org.sitmark.train.start.StartFromNothing;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.features.ControlNames;

/** Trains, with progress and cancel, and shows what the model is worth beside lists and rules. */
final class ResultPage extends WizardPage {

    private static final int[] WIDTHS = {150, 100, 70, 130, 80, 70};

    private final Corpus corpus;
    private final ChoicePage choice;
    private StartFromNothing.@Nullable Result result;
    private @Nullable Button train;
    private @Nullable Button promote;
    private @Nullable Table table;
    private @Nullable Label said;

    ResultPage(Corpus corpus, ChoicePage choice) {
        super("result", "Train and measure", null);
        this.corpus = corpus;
        this.choice = choice;
        setDescription("A training takes some seconds for each hundred reports. It can be cancelled.");
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        var layout = new GridLayout(1, false);
        layout.marginWidth = 14;
        layout.marginHeight = 12;
        layout.verticalSpacing = 8;
        body.setLayout(layout);
        Button button = new Button(body, SWT.PUSH);
        button.setText("  Train  ");
        button.addListener(SWT.Selection, e -> train());
        train = button;
        Table scores = new Table(body, SWT.BORDER | SWT.FULL_SELECTION);
        scores.setHeaderVisible(true);
        String[] headings = {"On annotated reports", "Layer", "F1", "95 % interval", "Precision", "Recall"};
        for (int i = 0; i < headings.length; i++) {
            var column = new TableColumn(scores, i < 2 ? SWT.LEFT : SWT.RIGHT);
            column.setText(headings[i]);
            column.setWidth(WIDTHS[i]);
        }
        ControlNames.set(scores, "What the model is worth");
        var tableData = new GridData(SWT.FILL, SWT.FILL, true, true);
        tableData.heightHint = 150;
        scores.setLayoutData(tableData);
        table = scores;
        Label line = new Label(body, SWT.WRAP);
        var data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = 440;
        data.heightHint = 90;
        line.setLayoutData(data);
        line.setText("Nothing was trained yet.");
        said = line;
        Button check = new Button(body, SWT.CHECK);
        check.setText("Use it for pre-annotation from now on (promote it)");
        check.setEnabled(false);
        promote = check;
        setControl(body);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        Button button = train;
        if (visible && button != null) {
            button.setFocus();
        }
    }

    StartFromNothing.@Nullable Result result() {
        return result;
    }

    boolean isPromoted() {
        Button check = promote;
        return check != null && check.getSelection();
    }

    /** Deletes a model that was trained here and is not wanted. */
    void forget() {
        StartFromNothing.Result made = result;
        result = null;
        ModelCard card = made == null ? null : made.card();
        if (card != null) {
            try {
                new ModelStore(corpus).delete(card.id());
            } catch (IOException e) {
                Failures.show("The model " + card.id() + " cannot be deleted", e);
            }
        }
    }

    private void train() {
        forget();
        Set<String> layers = choice.layers();
        SilverOptions options = choice.options();
        var made = new AtomicReference<StartFromNothing.@Nullable Result>();
        setErrorMessage(null);
        try {
            getContainer().run(true, true, monitor -> {
                try {
                    made.set(StartFromNothing.run(corpus, layers, null, options, monitor));
                } catch (IOException | IllegalArgumentException e) {
                    throw new InvocationTargetException(e);
                } catch (OperationCanceledException e) {
                    throw new InterruptedException();
                }
            });
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            String message = cause == null ? null : cause.getMessage();
            setErrorMessage(message == null ? String.valueOf(cause) : message);
        } catch (InterruptedException cancelled) {
            setErrorMessage("Cancelled; nothing was stored.");
        }
        result = made.get();
        show();
    }

    private void show() {
        Table scores = table;
        Label line = said;
        Button check = promote;
        if (scores == null || line == null || check == null) {
            return;
        }
        scores.removeAll();
        StartFromNothing.Result made = result;
        check.setEnabled(made != null);
        check.setSelection(false);
        line.setText(made == null ? "Nothing was trained yet." : String.join("\n", made.remarks()));
        if (made != null) {
            rows(scores, "the model alone", made.model());
            rows(scores, "lists and rules", made.rules());
            rows(scores, "both together", made.together());
        }
        setPageComplete(made != null);
        getContainer().updateButtons();
        line.getParent().layout();
    }

    private void rows(Table scores, String system, @Nullable Evaluation evaluation) {
        for (String layer : choice.layers()) {
            if (evaluation != null) {
                TypeScore score = evaluation.type(layer, RowKey.ALL);
                new TableItem(scores, SWT.NONE).setText(new String[] {
                    system,
                    corpus.layers().require(layer).name(),
                    decimals(score.strict().f1()),
                    decimals(score.f1().low()) + " \u2013 "
                            + decimals(score.f1().high()),
                    decimals(score.strict().precision()),
                    decimals(score.strict().recall())
                });
            }
        }
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
