// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.find;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.sitmark.core.model.Span;
import org.sitmark.core.search.SearchException;
import org.sitmark.core.search.TextQuery;
import org.sitmark.core.search.TextSearch;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.editor.text.ReportText;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.palette.Palette;

/** The bar above the text that finds while it is typed into. All hits are shown in the text, and which of them is the selected one. */
public final class FindBar {

    /** Id of the key binding context of the bar. */
    public static final String CONTEXT = "org.sitmark.ui.editor.find.context";

    private static final int LIMIT = 20_000;
    /** A pattern that takes longer would be felt at every key. */
    private static final long MILLIS = 400;

    private final Composite bar;
    private final ReportEditing editing;
    private final ReportText report;
    private final Text text;
    private final Button matchCase;
    private final Button words;
    private final Button regex;
    private final Label count;
    private final IWorkbenchSite site;
    private final FindPainter painter;
    private final Consumer<Boolean> keys;
    private @Nullable IContextActivation active;
    private List<Span> hits = List.of();
    private int current = -1;
    private int from;

    /**
     * @param keys told true when the bar takes the focus: letters are text now, no keys of the editor
     */
    public FindBar(
            Composite parent, ReportEditing editing, ReportText report, IWorkbenchSite site, Consumer<Boolean> keys) {
        this.editing = editing;
        this.report = report;
        this.site = site;
        this.keys = keys;
        bar = new Composite(parent, SWT.NONE);
        var data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.exclude = true;
        bar.setLayoutData(data);
        bar.setVisible(false);
        var layout = new GridLayout(8, false);
        layout.marginHeight = 3;
        bar.setLayout(layout);
        text = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH);
        text.setMessage("Find in this report");
        var wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 120;
        text.setLayoutData(wide);
        ControlNames.set(text, "Find in this report");
        matchCase = option("Case", "Match case");
        words = option("Words", "Whole words");
        regex = option(".*", "Regular expression");
        count = new Label(bar, SWT.NONE);
        var counted = new GridData(SWT.FILL, SWT.CENTER, false, false);
        counted.widthHint = 150;
        count.setLayoutData(counted);
        button("\u2191", "Previous (Shift+F3)", this::previous);
        button("\u2193", "Next (F3)", this::next);
        button("\u2715", "Close (Esc)", this::close);
        painter = new FindPainter(report, () -> hits, () -> current);
        text.addModifyListener(e -> search());
        text.addListener(SWT.KeyDown, this::key);
        text.addListener(
                SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_ESCAPE && e.detail != SWT.TRAVERSE_RETURN);
        for (var control : bar.getChildren()) {
            control.addListener(SWT.FocusIn, e -> focused());
            control.addListener(SWT.FocusOut, e -> left());
            if (control != text) {
                control.addListener(SWT.KeyDown, e -> {
                    if (e.keyCode == SWT.ESC) {
                        close();
                    }
                });
            }
        }
    }

    /** The bar itself. */
    public Composite control() {
        return bar;
    }

    private Button option(String label, String name) {
        var button = new Button(bar, SWT.CHECK);
        button.setText(label);
        button.setToolTipText(name);
        ControlNames.set(button, name + " in this report");
        button.addListener(SWT.Selection, e -> search());
        return button;
    }

    private void button(String label, String name, Runnable action) {
        var button = new Button(bar, SWT.PUSH | SWT.FLAT);
        button.setText(label);
        button.setToolTipText(name);
        ControlNames.set(button, name);
        button.addListener(SWT.Selection, e -> action.run());
    }

    private void focused() {
        if (active == null) {
            keys.accept(true);
            active = site.getService(IContextService.class).activateContext(CONTEXT);
        }
    }

    private void left() {
        IContextActivation activation = active;
        if (activation != null) {
            active = null;
            site.getService(IContextService.class).deactivateContext(activation);
            keys.accept(false);
        }
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ESC) {
            close();
        } else if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            if ((event.stateMask & SWT.SHIFT) != 0) {
                previous();
            } else {
                next();
            }
        }
    }

    /** Shows the bar and takes the focus; what is selected in the text is looked for. */
    public void open() {
        Span selection = editing.selection();
        if (!isOpen()) {
            show(true);
        }
        from = selection.begin();
        String selected = selection.of(report.text());
        if (!selected.isBlank() && !selected.contains("\n") && selected.length() < 200) {
            text.setText(selected);
        } else {
            search();
        }
        text.setFocus();
        text.selectAll();
    }

    /** Hides the bar and the hits; the selected one stays selected. */
    public void close() {
        if (isOpen()) {
            show(false);
            found(List.of(), -1);
            left();
            report.widget().setFocus();
        }
    }

    private void show(boolean visible) {
        if (bar.getLayoutData() instanceof GridData data) {
            data.exclude = !visible;
        }
        bar.setVisible(visible);
        bar.getParent().layout(true);
    }

    public boolean isOpen() {
        return bar.getVisible();
    }

    /** What the bar says of the hits. */
    public String message() {
        return count.getText();
    }

    /** The places that are shown in the text. */
    public List<Span> hits() {
        return hits;
    }

    /** Selects the next hit; after the last comes the first. */
    public void next() {
        step(1);
    }

    /** Selects the hit before; before the first comes the last. */
    public void previous() {
        step(-1);
    }

    private void step(int by) {
        if (!isOpen()) {
            open();
            return;
        }
        if (hits.isEmpty()) {
            return;
        }
        int size = hits.size();
        int raw = current < 0 ? (by > 0 ? 0 : size - 1) : current + by;
        current = Math.floorMod(raw, size);
        from = hits.get(current).begin();
        String turned = raw >= size ? " \u00b7 from the top" : raw < 0 ? " \u00b7 from the end" : "";
        select();
        say(place() + turned, false);
    }

    private String place() {
        return String.format(Locale.ROOT, "%,d of %,d", current + 1, hits.size());
    }

    private void search() {
        var query = new TextQuery(
                text.getText(), regex.getSelection(), matchCase.getSelection(), words.getSelection(), false);
        if (query.isEmpty()) {
            found(List.of(), -1);
            say("", false);
            return;
        }
        try {
            TextSearch.Found found = TextSearch.of(query, w -> w).find(report.text(), LIMIT, MILLIS, null);
            int first = 0;
            while (first < found.spans().size() && found.spans().get(first).begin() < from) {
                first++;
            }
            found(
                    found.spans(),
                    found.spans().isEmpty() ? -1 : first % found.spans().size());
            if (found.spans().isEmpty()) {
                say("nothing found", true);
            } else {
                select();
                say(place() + (found.more() ? " or more" : ""), false);
            }
        } catch (SearchException e) {
            found(List.of(), -1);
            say(String.valueOf(e.getMessage()), true);
        }
    }

    private void found(List<Span> spans, int index) {
        hits = spans;
        current = index;
        painter.changed();
    }

    private void select() {
        Span hit = hits.get(current);
        editing.select(hit);
        painter.changed();
    }

    private void say(String message, boolean problem) {
        count.setText(message);
        count.setToolTipText(message);
        count.setForeground(problem ? Palette.current().accent() : null);
        boolean open = !message.isEmpty();
        ControlNames.set(text, "Find in this report" + (open ? ", " + message : ""));
        if (count.getLayoutData() instanceof GridData data) {
            data.widthHint = Math.min(330, Math.max(150, count.computeSize(SWT.DEFAULT, SWT.DEFAULT).x));
        }
        bar.layout();
    }
}
