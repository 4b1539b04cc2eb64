// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.layers;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Layer;
import org.sitmark.ui.editing.ActiveReport;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.keys.LayerKeys;
import org.sitmark.ui.palette.OwnColors;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.ThemeChanges;

/** The legend: for each layer its colour, its key, how many marks and open suggestions the report has, its kinds with their numbers, and a switch. */
public final class LayersView extends ViewPart implements ActiveReport.Listener {

    /** Id of the view. */
    public static final String ID = "org.sitmark.ui.layers";

    private final List<LayerRow> rows = new ArrayList<>();
    private @Nullable ScrolledComposite scrolled;
    private @Nullable Label hint;
    private @Nullable ActiveReport active;
    private final Runnable themeListener = this::applyTheme;
    private final Runnable keyListener = () -> rows.forEach(LayerRow::updateKey);

    @Override
    public void createPartControl(Composite parent) {
        var scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scrolled = scroller;
        var content = new Composite(scroller, SWT.NONE);
        var layout = new GridLayout(3, false);
        layout.marginWidth = 10;
        layout.marginHeight = 8;
        layout.horizontalSpacing = 8;
        layout.verticalSpacing = 3;
        content.setLayout(layout);
        for (Layer layer : Sitmark.installed().layers()) {
            rows.add(new LayerRow(content, layer));
        }
        Label legend = new Label(content, SWT.WRAP);
        legend.setText(
                "Coloured ground and thin line: marked. Dotted line: suggested, not yet decided. The sign where it begins is that of the layer.");
        var data = new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1);
        data.verticalIndent = 8;
        data.widthHint = 100;
        legend.setLayoutData(data);
        OwnColors.keep(legend);
        hint = legend;
        scroller.setContent(content);
        scroller.addListener(SWT.Resize, e -> {
            int width = scroller.getClientArea().width;
            scroller.setMinSize(width, content.computeSize(width, SWT.DEFAULT).y);
        });
        ThemeChanges.addListener(themeListener);
        LayerKeys.get().addListener(keyListener);
        active = ActiveReport.follow(getSite().getPage(), this);
        applyTheme();
    }

    private void applyTheme() {
        ScrolledComposite scroller = scrolled;
        Label legend = hint;
        if (scroller == null || legend == null || scroller.isDisposed()) {
            return;
        }
        Palette palette = Palette.current();
        scroller.setBackground(palette.paper());
        scroller.getContent().setBackground(palette.paper());
        rows.forEach(r -> r.applyTheme(palette));
        legend.setBackground(palette.paper());
        legend.setForeground(palette.dim());
    }

    @Override
    public void reportActivated(@Nullable ReportEditing editing) {
        rows.forEach(r -> r.count(editing == null ? null : editing.report()));
    }

    @Override
    public void reportChanged(ReportEditing editing) {
        rows.forEach(r -> r.count(editing.report()));
    }

    @Override
    public void setFocus() {
        if (!rows.isEmpty()) {
            rows.get(0).setFocus();
        }
    }

    @Override
    public void dispose() {
        ThemeChanges.removeListener(themeListener);
        LayerKeys.get().removeListener(keyListener);
        ActiveReport follower = active;
        if (follower != null) {
            follower.dispose();
        }
        super.dispose();
    }
}
