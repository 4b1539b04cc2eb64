// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sitmark.core.bulk.Rule;
import org.sitmark.core.bulk.Rules;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.search.TextQuery;
import org.sitmark.ui.failure.Failures;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.palette.CalmRows;
import org.sitmark.ui.session.SessionService;

/** Lists the remembered rules of the corpus; those that are no longer wanted can be removed. */
public final class RulesDialog extends Dialog {

    private final Corpus corpus;
    private Rules rules;
    private @Nullable Table table;

    private RulesDialog(Shell parent, Corpus corpus, Rules rules) {
        super(parent);
        this.corpus = corpus;
        this.rules = rules;
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.APPLICATION_MODAL);
        setBlockOnOpen(false);
    }

    /** Shows the rules of the open corpus. */
    public static void open(Shell parent) {
        Corpus corpus = SessionService.get().corpus();
        if (corpus == null) {
            return;
        }
        try {
            new RulesDialog(parent, corpus, Rules.load(corpus.folder())).open();
        } catch (IOException e) {
            Failures.show("The remembered rules cannot be read", e);
        }
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Remembered rules");
    }

    @Override
    protected Point getInitialSize() {
        return new Point(680, 380);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        Label label = new Label(area, SWT.WRAP);
        label.setText("Pre-annotation applies these rules to reports that have not been decided yet. They are kept in "
                + Rules.FILE + " of the corpus.");
        label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Table rows = new Table(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
        CalmRows.in(rows);
        rows.setHeaderVisible(true);
        rows.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        String[] titles = {"Text", "How", "", "Layer", "Features"};
        int[] widths = {180, 150, 70, 90, 150};
        for (int i = 0; i < titles.length; i++) {
            var column = new TableColumn(rows, SWT.LEFT);
            column.setText(titles[i]);
            column.setWidth(widths[i]);
        }
        ControlNames.set(rows, "Remembered rules");
        table = rows;
        fill();
        return area;
    }

    private void fill() {
        Table rows = table;
        if (rows == null) {
            return;
        }
        rows.removeAll();
        for (Rule rule : rules.asList()) {
            var item = new TableItem(rows, SWT.NONE);
            item.setText(new String[] {
                rule.query().text(),
                how(rule.query()),
                rule.never() ? "never" : "suggest",
                rule.layer(),
                rule.features().entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining("; "))
            });
            item.setData(rule);
        }
        if (rows.getItemCount() > 0) {
            rows.setSelection(0);
        }
    }

    private static String how(TextQuery query) {
        List<String> words = new ArrayList<>();
        if (query.regex()) {
            words.add("regular expression");
        }
        if (query.matchCase()) {
            words.add("case");
        }
        if (query.inflected()) {
            words.add("inflected");
        } else if (query.wholeWords()) {
            words.add("whole words");
        }
        return String.join(", ", words);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button remove = createButton(parent, IDialogConstants.CLIENT_ID, "Remove Rule", false);
        remove.setEnabled(!rules.asList().isEmpty());
        createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == IDialogConstants.CLIENT_ID) {
            remove();
        } else {
            close();
        }
    }

    private void remove() {
        Table rows = table;
        if (rows == null) {
            return;
        }
        List<Rule> removed = new ArrayList<>();
        for (TableItem item : rows.getSelection()) {
            removed.add((Rule) item.getData());
        }
        try {
            Rules changed = Rules.load(corpus.folder()).without(removed);
            changed.save(corpus.folder());
            rules = changed;
            fill();
        } catch (IOException e) {
            Failures.show("The rule could not be removed", e);
        }
    }
}
