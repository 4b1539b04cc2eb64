// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.keys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.label.ItemLabels;
import org.sitmark.ui.palette.CalmRows;

/** Preferences: the keys of layers and kinds, and which of them clash. The keys of commands are on the platform's own page. */
public final class LayerKeysPage extends PreferencePage implements IWorkbenchPreferencePage {

    /** Id of the page. */
    public static final String ID = "org.sitmark.ui.keys.page";

    private static final String COMMANDS = "org.eclipse.ui.preferencePages.Keys";

    private final Layers layers = Sitmark.installed().layers();
    private final Map<String, String> before = LayerKeys.get().chosen();
    private final Map<String, TreeItem> rows = new HashMap<>();
    private @Nullable Tree tree;
    private @Nullable Text key;
    private @Nullable Button standard;

    @Override
    public void init(IWorkbench workbench) {
        noDefaultAndApplyButton();
        setDescription(
                "One key marks the selection or the word in a layer, or with a kind at once. With Shift it marks what"
                        + " a label names.");
    }

    /** Keys are tried out at once; cancelling brings back those from before. */
    @Override
    public boolean performCancel() {
        LayerKeys keys = LayerKeys.get();
        keys.chosen().keySet().stream().filter(id -> !before.containsKey(id)).forEach(id -> keys.choose(id, null));
        before.forEach(keys::choose);
        return super.performCancel();
    }

    @Override
    protected Control createContents(Composite parent) {
        var content = new Composite(parent, SWT.NONE);
        var layout = new GridLayout(4, false);
        layout.marginWidth = 0;
        content.setLayout(layout);
        var list = new Tree(content, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        CalmRows.in(list);
        ControlNames.set(list, "Keys of layers and kinds");
        tree = list;
        list.setHeaderVisible(true);
        var data = new GridData(SWT.FILL, SWT.FILL, true, true, 4, 1);
        data.heightHint = 320;
        list.setLayoutData(data);
        column(list, "Layer or kind", 190);
        column(list, "Key", 60);
        column(list, "", 360);
        for (Layer layer : layers) {
            TreeItem item = new TreeItem(list, SWT.NONE);
            add(item, layer.id(), layer.name());
            for (String kind : layer.kinds()) {
                add(new TreeItem(item, SWT.NONE), layer.id() + "/" + kind, ItemLabels.kind(kind));
            }
        }
        list.addListener(SWT.Selection, e -> selected());
        new Label(content, SWT.NONE).setText("&Key of the selected one:");
        Text field = new Text(content, SWT.BORDER);
        ControlNames.set(field, "Key of the selected one");
        key = field;
        field.setTextLimit(1);
        var width = new GridData();
        width.widthHint = 40;
        field.setLayoutData(width);
        field.addListener(SWT.Modify, e -> typed());
        Button reset = new Button(content, SWT.PUSH);
        reset.setText("&Default");
        reset.addListener(SWT.Selection, e -> choose(null));
        standard = reset;
        var link = new Link(content, SWT.NONE);
        link.setText("<a>Keys of all commands\u2026</a>");
        link.setLayoutData(new GridData(SWT.END, SWT.CENTER, true, false));
        link.addListener(SWT.Selection, e -> {
            if (getContainer() instanceof IWorkbenchPreferenceContainer container) {
                container.openPage(COMMANDS, null);
            }
        });
        fill();
        list.setSelection(list.getItem(0));
        selected();
        return content;
    }

    private static void column(Tree tree, String title, int width) {
        var column = new TreeColumn(tree, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    private void add(TreeItem item, String id, String name) {
        item.setText(0, name);
        item.setData(id);
        rows.put(id, item);
    }

    private void fill() {
        rows.values().forEach(r -> {
            r.setText(1, "");
            r.setText(2, "");
        });
        List<LayerKey> planned = LayerKeys.get().of(layers);
        for (LayerKey planning : planned) {
            TreeItem row = rows.get(planning.id());
            if (row != null) {
                String shown = planning.key();
                row.setText(1, shown == null ? "" : shown);
                row.setText(2, planning.problem());
            }
        }
        boolean clash = planned.stream().anyMatch(LayerKey::clashes);
        setMessage(clash ? "Some keys are taken; see the last column." : null, clash ? WARNING : NONE);
    }

    private @Nullable String id() {
        Tree list = tree;
        return list == null || list.getSelectionCount() == 0 ? null : String.valueOf(list.getSelection()[0].getData());
    }

    private boolean showing;

    private void selected() {
        Tree list = tree;
        Text field = key;
        Button reset = standard;
        String id = id();
        if (list == null || field == null || reset == null || id == null) {
            return;
        }
        showing = true;
        String chosen = LayerKeys.get().chosen().get(id);
        field.setText(chosen != null ? chosen : list.getSelection()[0].getText(1));
        showing = false;
        reset.setEnabled(chosen != null);
    }

    private void typed() {
        Text field = key;
        if (!showing && field != null) {
            choose(field.getText().strip());
        }
    }

    private void choose(@Nullable String chosen) {
        String id = id();
        Button reset = standard;
        if (id == null || reset == null) {
            return;
        }
        // an empty field of a kind means no key, which is the default
        LayerKeys.get().choose(id, chosen != null && chosen.isEmpty() && id.contains("/") ? null : chosen);
        fill();
        if (chosen == null) {
            selected();
        } else {
            reset.setEnabled(LayerKeys.get().chosen().containsKey(id));
        }
    }
}
