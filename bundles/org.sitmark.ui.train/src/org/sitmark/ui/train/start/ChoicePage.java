// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Layer;
import org.sitmark.train.start.SilverOptions;
import org.sitmark.ui.features.ControlNames;

/** What to learn, and how sure lists and rules must be. */
final class ChoicePage extends WizardPage {

    private static final Set<String> USUAL = Set.of("entity", "equipment");

    private final Corpus corpus;
    private final List<Button> checks = new ArrayList<>();
    private @Nullable Spinner sure;

    ChoicePage(Corpus corpus) {
        super("choice", "A first model from lists and rules", null);
        this.corpus = corpus;
        setDescription("It learns from what lists and rules are sure of in reports that nobody has annotated yet.");
    }

    @Override
    public void createControl(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        var layout = new GridLayout(1, false);
        layout.marginWidth = 14;
        layout.marginHeight = 12;
        layout.verticalSpacing = 6;
        body.setLayout(layout);
        new Label(body, SWT.NONE).setText("What is to be learned, in one model:");
        for (Layer layer : corpus.layers()) {
            var check = new Button(body, SWT.CHECK);
            check.setText(layer.name());
            check.setData(layer.id());
            check.setSelection(USUAL.contains(layer.id()));
            check.addListener(SWT.Selection, e -> check());
            var data = new GridData();
            data.horizontalIndent = 12;
            check.setLayoutData(data);
            checks.add(check);
        }
        var row = new Composite(body, SWT.NONE);
        var rowLayout = new GridLayout(3, false);
        rowLayout.marginWidth = 0;
        row.setLayout(rowLayout);
        new Label(row, SWT.NONE).setText("Learn from suggestions that are right at least");
        Spinner spinner = new Spinner(row, SWT.BORDER);
        spinner.setValues((int) Math.round(100 * SilverOptions.USUAL.sure()), 40, 99, 0, 5, 10);
        ControlNames.set(spinner, "Percent of suggestions that must be right");
        sure = spinner;
        new Label(row, SWT.NONE).setText("times in a hundred.");
        Label explained = new Label(body, SWT.WRAP);
        explained.setText(
                "Sentences in which something is in doubt are left out. Frequent names are thinned out and some are exchanged for"
                        + " others, so that the model learns the words around names and not the lists by heart. Reports with marks of people are"
                        + " not learned from: they show what the model is worth.");
        var data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = 440;
        data.verticalIndent = 6;
        explained.setLayoutData(data);
        setControl(body);
        check();
    }

    private void check() {
        setPageComplete(!layers().isEmpty());
        setErrorMessage(layers().isEmpty() ? "Choose what is to be learned." : null);
    }

    /** Ids of the chosen layers. */
    Set<String> layers() {
        Set<String> layers = new TreeSet<>();
        for (Button check : checks) {
            if (check.getSelection() && check.getData() instanceof String id) {
                layers.add(id);
            }
        }
        return layers;
    }

    SilverOptions options() {
        SilverOptions usual = SilverOptions.USUAL;
        Spinner spinner = sure;
        double score = spinner == null ? usual.sure() : spinner.getSelection() / 100.0;
        return new SilverOptions(
                score, Math.min(usual.doubtful(), score), usual.mostPerName(), usual.exchanged(), usual.seed());
    }
}
