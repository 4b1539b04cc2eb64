// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train.start;

import java.io.IOException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.wizard.Wizard;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.model.ModelStore;
import org.sitmark.train.start.StartFromNothing;
import org.sitmark.ui.failure.Failures;

/**
 * Makes a first model for a corpus that nobody has annotated, from what lists and rules are sure of: what to learn, then the training and what it is worth.
 * Finish keeps the model and promotes it where that is wanted; Cancel leaves no trace.
 */
public final class StartWizard extends Wizard {

    private final Corpus corpus;
    private final ChoicePage choice;
    private final ResultPage result;

    public StartWizard(Corpus corpus) {
        this.corpus = corpus;
        this.choice = new ChoicePage(corpus);
        this.result = new ResultPage(corpus, choice);
        setWindowTitle("Start from Nothing");
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        addPage(choice);
        addPage(result);
    }

    @Override
    public boolean canFinish() {
        return result.result() != null;
    }

    @Override
    public boolean performFinish() {
        ModelCard card = card();
        if (card == null) {
            return false;
        }
        if (result.isPromoted()) {
            try {
                new ModelStore(corpus).promote(card.id());
            } catch (IOException e) {
                Failures.show("The model cannot be promoted", e);
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean performCancel() {
        result.forget();
        return true;
    }

    private @Nullable ModelCard card() {
        StartFromNothing.Result made = result.result();
        return made == null ? null : made.card();
    }
}
