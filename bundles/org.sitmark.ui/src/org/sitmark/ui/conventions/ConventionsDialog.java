// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.conventions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.sitmark.core.conventions.Conventions;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Extension;
import org.sitmark.core.model.Layer;
import org.sitmark.core.spi.Convention;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.preannotation.PreAnnotateJob;

/**
 * Asks how the guideline of the corpus differs from Sitmark's, a page for each layer, made from the installed conventions. OK writes the file and, if
 * wanted, renews the suggestions of all reports, which can be undone.
 */
final class ConventionsDialog extends TitleAreaDialog {

    private static final String AS_SUGGESTED = "as Sitmark suggests";
    private static final int KINDS_IN_A_ROW = 4;

    private final Corpus corpus;
    private Conventions conventions;
    private @Nullable Button again;

    ConventionsDialog(Shell parent, Corpus corpus, Conventions conventions) {
        super(parent);
        this.corpus = corpus;
        this.conventions = conventions;
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.APPLICATION_MODAL);
        setBlockOnOpen(false);
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Conventions of the Corpus");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("How does your guideline differ?");
        setMessage("Suggestions follow these conventions. They are kept in " + Conventions.FILE + " of the corpus.");
        var area = (Composite) super.createDialogArea(parent);
        var content = new Composite(area, SWT.NONE);
        content.setLayout(new GridLayout());
        content.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        var pages = new TabFolder(content, SWT.NONE);
        pages.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        ControlNames.set(pages, "Layers");
        for (Layer layer : corpus.layers()) {
            List<Extension<Convention>> own = Conventions.of(corpus.sitmark(), layer.id());
            if (!own.isEmpty() || !layer.kinds().isEmpty()) {
                var page = new TabItem(pages, SWT.NONE);
                page.setText(layer.name());
                page.setControl(page(pages, layer, own));
            }
        }
        var now = new Button(content, SWT.CHECK);
        now.setText("&Pre-annotate all reports again now; undo takes it back");
        now.setSelection(true);
        again = now;
        return area;
    }

    private Control page(Composite parent, Layer layer, List<Extension<Convention>> own) {
        var page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout(2, false));
        for (Extension<Convention> convention : own) {
            choice(page, layer.id(), convention);
        }
        if (!layer.kinds().isEmpty()) {
            kinds(page, layer);
        }
        return page;
    }

    private void choice(Composite page, String layer, Extension<Convention> convention) {
        String key = Conventions.key(convention);
        List<String> choices = convention.list("choices");
        var name = new Label(page, SWT.NONE);
        name.setText(convention.name());
        var combo = new Combo(page, SWT.READ_ONLY);
        combo.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false));
        combo.add(AS_SUGGESTED);
        choices.forEach(combo::add);
        combo.select(
                1 + choices.indexOf(conventions.choice(layer, key).orElse("").toLowerCase(Locale.ROOT)));
        combo.setToolTipText(convention.description());
        ControlNames.set(combo, convention.name());
        combo.addListener(SWT.Selection, e -> {
            int chosen = combo.getSelectionIndex() - 1;
            conventions = conventions.with(layer, key, chosen < 0 ? null : choices.get(chosen));
        });
        var told = new Label(page, SWT.WRAP);
        told.setText(convention.description());
        var data = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        data.horizontalIndent = 12;
        data.widthHint = 460;
        told.setLayoutData(data);
    }

    private void kinds(Composite page, Layer layer) {
        var group = new Group(page, SWT.NONE);
        group.setText("Suggest these kinds");
        group.setLayout(new GridLayout(KINDS_IN_A_ROW, true));
        group.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        List<Button> boxes = new ArrayList<>();
        Set<String> omitted = conventions.omitted(layer.id());
        for (String kind : layer.kinds()) {
            var box = new Button(group, SWT.CHECK);
            box.setText(kind.replace('_', ' '));
            box.setData(kind);
            box.setSelection(!omitted.contains(kind));
            box.addListener(
                    SWT.Selection,
                    e -> conventions = conventions.omitting(
                            layer.id(),
                            boxes.stream()
                                    .filter(b -> !b.getSelection())
                                    .map(b -> (String) b.getData())
                                    .toList()));
            boxes.add(box);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        Button run = again;
        try {
            conventions.save(corpus.folder());
            if (run != null && run.getSelection() && !corpus.names().isEmpty()) {
                new PreAnnotateJob(corpus, corpus.names()).schedule();
            }
            super.okPressed();
        } catch (IOException e) {
            Failures.show("The conventions cannot be written", e);
        }
    }
}
