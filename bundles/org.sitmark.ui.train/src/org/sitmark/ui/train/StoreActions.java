// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ListSelectionDialog;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.model.Layer;
import org.sitmark.train.model.CardText;
import org.sitmark.train.model.ModelArchive;
import org.sitmark.train.model.ModelCard;
import org.sitmark.train.model.ModelInspection;
import org.sitmark.train.model.ModelStore;
import org.sitmark.ui.failure.Failures;

/** What can be done with the models of a corpus besides promoting them. UI thread only. */
public final class StoreActions {

    private final Shell shell;
    private final Corpus corpus;
    private final Consumer<String> told;

    /** @param told told what was done, as a sentence */
    public StoreActions(Shell shell, Corpus corpus, Consumer<String> told) {
        this.shell = shell;
        this.corpus = corpus;
        this.told = told;
    }

    void showCard(ModelCard card) {
        MessageDialog.open(
                MessageDialog.INFORMATION,
                shell,
                "Card of a model",
                String.join("\n", CardText.of(card)),
                SWT.SHEET | SWT.RESIZE);
    }

    /** Moves a model to the trash; returns whether it was. */
    boolean delete(ModelCard card) {
        try {
            new ModelStore(corpus).delete(card.id());
            told.accept("Deleted " + card.id()
                    + "; it stays in the trash of the corpus for thirty days. Undo Delete brings it back.");
            return true;
        } catch (IOException e) {
            told.accept(String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** The model that was deleted last; null where the trash is empty. */
    @Nullable
    String lastDeleted() {
        try {
            List<String> deleted = new ModelStore(corpus).deleted();
            return deleted.isEmpty() ? null : deleted.get(0);
        } catch (IOException e) {
            Failures.log("The deleted models cannot be listed", e);
            return null;
        }
    }

    /** Brings the model back that was deleted last; returns its id, or null where there is none. */
    @Nullable
    String undoDelete() {
        String id = lastDeleted();
        if (id == null) {
            return null;
        }
        try {
            new ModelStore(corpus).restore(id);
            told.accept("Model " + id + " is back.");
            return id;
        } catch (IOException e) {
            told.accept(String.valueOf(e.getMessage()));
            return null;
        }
    }

    void export(ModelCard card) {
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText("Export the model with its card");
        dialog.setFilterExtensions(new String[] {"*.zip"});
        dialog.setFileName(card.id() + ".zip");
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            export(card, Path.of(file));
        }
    }

    /** Writes a model as a zip file. */
    public void export(ModelCard card, Path file) {
        try {
            ModelArchive.export(corpus, card.id(), file);
            told.accept("Wrote " + file
                    + (corpus.setting(ModelArchive.LICENCE).isPresent()
                            ? "."
                            : ". Its note says that the corpus does not tell under which licence its texts are."));
        } catch (IOException e) {
            Failures.show("The model cannot be exported", e);
        }
    }

    /** Asks for a file and takes it in; returns the id of the model, or null where there is none. */
    @Nullable
    String importModel() {
        var dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText("Import a model");
        dialog.setFilterExtensions(new String[] {"*.zip;*.bin", "*"});
        dialog.setFilterNames(new String[] {"Models (*.zip, *.bin)", "All files"});
        String file = dialog.open();
        return file == null ? null : importModel(Path.of(file));
    }

    private @Nullable String importModel(Path file) {
        try {
            Set<String> layers = Set.of();
            ModelInspection found;
            try {
                found = ModelArchive.inspect(corpus, file, layers);
            } catch (IOException e) {
                if (!String.valueOf(e.getMessage()).contains("name them")) {
                    throw e;
                }
                layers = askLayers(String.valueOf(e.getMessage()));
                if (layers.isEmpty()) {
                    return null;
                }
                found = ModelArchive.inspect(corpus, file, layers);
            }
            if (!found.remarks().isEmpty()
                    && !MessageDialog.openConfirm(
                            shell,
                            "Import a model",
                            "The model finds " + found.words() + ".\n\n" + String.join("\n", found.remarks()))) {
                return null;
            }
            return take(file, layers);
        } catch (IOException e) {
            Failures.show("The model cannot be imported", e);
            return null;
        }
    }

    /** Takes a model in that was looked at; returns its id. */
    public String take(Path file, Set<String> layers) throws IOException {
        ModelCard card = ModelArchive.take(corpus, file, layers);
        told.accept("Imported " + card.id() + ". Promote it to use it.");
        return card.id();
    }

    private Set<String> askLayers(String why) {
        List<Layer> all = new ArrayList<>(corpus.layers().asList());
        var dialog = new ListSelectionDialog(
                shell,
                all,
                ArrayContentProvider.getInstance(),
                LabelProvider.createTextProvider(l -> ((Layer) l).name()),
                why.replace("name them", "choose them"));
        dialog.setTitle("Layers of the model");
        Set<String> chosen = new TreeSet<>();
        if (dialog.open() == Window.OK) {
            for (Object each : dialog.getResult()) {
                chosen.add(((Layer) each).id());
            }
        }
        return chosen;
    }
}
