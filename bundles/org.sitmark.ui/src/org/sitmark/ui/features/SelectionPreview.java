// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.hint.Commands;
import org.sitmark.ui.hint.CorpusHints;
import org.sitmark.ui.hint.Hint;
import org.sitmark.ui.hint.HintPane;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.OwnColors;
import org.sitmark.ui.palette.Palette;

/** What the pane shows while nothing is current: what each layer's key would make of the selected text. */
final class SelectionPreview {

    private static final int LONGEST = 600;

    private final Composite content;
    private final Label title;
    private final Label lines;
    private final HintPane hint;

    SelectionPreview(Composite parent) {
        content = new Composite(parent, SWT.NONE);
        var layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        content.setLayout(layout);
        title = label(14);
        lines = label(4);
        OwnColors.keep(title, lines);
        hint = new HintPane(content);
        hint.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    }

    private Label label(int above) {
        Label label = new Label(content, SWT.WRAP);
        var data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.horizontalIndent = 14;
        data.verticalIndent = above;
        data.widthHint = 80;
        label.setLayoutData(data);
        return label;
    }

    Composite control() {
        return content;
    }

    void show(@Nullable ReportEditing editing, IWorkbenchPage page) {
        Span selection =
                editing == null ? null : SelectedWords.of(editing.report().text(), editing.selection());
        boolean nothing = editing == null || selection == null || selection.isEmpty() || selection.length() > LONGEST;
        if (editing != null && selection != null && !nothing) {
            title.setText("Selected: " + escaped(ItemLabels.text(editing.report(), selection)));
            lines.setText(escaped(lines(editing, selection)));
        } else {
            hint.show(editing == null ? CorpusHints.noReport(page) : nothingCurrent(editing, page));
        }
        visible(title, !nothing);
        visible(lines, !nothing);
        visible(hint.control(), nothing);
    }

    private static Hint nothingCurrent(ReportEditing editing, IWorkbenchPage page) {
        boolean open = editing.report().openCount() > 0;
        return new Hint(
                "Nothing is selected",
                "Click a mark or a suggestion to see its features here. Select words to see what each layer would make of them.",
                open
                        ? Commands.step("Go to the next suggestion", "org.sitmark.ui.editor.next")
                        : CorpusHints.nextUnfinished(page, editing.session().name()));
    }

    private static void visible(Control control, boolean visible) {
        control.setVisible(visible);
        ((GridData) control.getLayoutData()).exclude = !visible;
    }

    private static String lines(ReportEditing editing, Span selection) {
        var text = new StringBuilder();
        for (Layer layer : editing.layers()) {
            String key = layer.key();
            Features features = FeatureEditors.read(editing, layer, selection);
            text.append(key == null ? "" : key + "   ").append(layer.name());
            if (features != null) {
                text.append(" \u00b7 ").append(describe(editing.report(), layer, features));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String describe(Report report, Layer layer, Features features) {
        var text = new StringBuilder();
        for (var feature : layer.features()) {
            var value = features.get(feature.name());
            if (value != null) {
                boolean kind = feature.name().equals(layer.kindFeature());
                text.append(text.isEmpty() ? "" : ", ")
                        .append(kind ? "" : feature.name() + " ")
                        .append(kind ? ItemLabels.kind(value.toString()) : ItemLabels.value(report, value));
            }
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&&");
    }

    void applyTheme(Palette palette) {
        content.setBackground(palette.paper());
        title.setBackground(palette.paper());
        title.setForeground(palette.dim());
        lines.setBackground(palette.paper());
        lines.setForeground(palette.ink());
    }
}
