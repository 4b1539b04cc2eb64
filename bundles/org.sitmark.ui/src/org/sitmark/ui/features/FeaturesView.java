// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.sitmark.core.corpus.ReportChange;
import org.sitmark.core.edit.Edits;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Link;
import org.sitmark.core.model.Value;
import org.sitmark.ui.editing.ActiveReport;
import org.sitmark.ui.editing.ReportEditing;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.ThemeChanges;

/** The features of the current mark or suggestion, to read and to change. The form of a layer is made when the layer changes, not at each step. */
public final class FeaturesView extends ViewPart implements ActiveReport.Listener, FeatureField.Editor {

    /** Id of the view. */
    public static final String ID = "org.sitmark.ui.features";

    private @Nullable ScrolledComposite scrolled;
    private @Nullable FeatureForm form;
    private @Nullable ActiveReport active;
    private final Runnable themeListener = this::applyTheme;

    @Override
    public void createPartControl(Composite parent) {
        var scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.addListener(SWT.Resize, e -> fit());
        scrolled = scroller;
        ThemeChanges.addListener(themeListener);
        active = ActiveReport.follow(getSite().getPage(), this);
    }

    private @Nullable ReportEditing editing() {
        ActiveReport follower = active;
        return follower == null ? null : follower.editing();
    }

    @Override
    public void reportActivated(@Nullable ReportEditing editing) {
        show(editing);
    }

    @Override
    public void currentChanged(ReportEditing editing) {
        show(editing);
    }

    @Override
    public void reportChanged(ReportEditing editing, ReportChange change) {
        show(editing);
    }

    private void show(@Nullable ReportEditing editing) {
        ScrolledComposite scroller = scrolled;
        if (scroller == null || scroller.isDisposed()) {
            return;
        }
        Item item = editing == null ? null : editing.current();
        Optional<Layer> layer = editing == null || item == null
                ? Optional.empty()
                : editing.layers().byId(item.layer());
        if (editing == null || item == null || layer.isEmpty()) {
            form = null;
            replace(scroller, hint(scroller));
            applyTheme();
            return;
        }
        FeatureForm shown = form;
        if (shown == null || !shown.layer().equals(layer.get())) {
            shown = new FeatureForm(scroller, layer.get(), this);
            form = shown;
            replace(scroller, shown.control());
            applyTheme();
        }
        shown.show(editing.report(), editing.layers(), item);
        fit();
    }

    private static void replace(ScrolledComposite scroller, Control content) {
        Control before = scroller.getContent();
        scroller.setContent(content);
        if (before != null) {
            before.dispose();
        }
    }

    private static Control hint(Composite parent) {
        var content = new Composite(parent, SWT.NONE);
        var layout = new GridLayout();
        layout.marginWidth = 12;
        layout.marginHeight = 10;
        content.setLayout(layout);
        Label label = new Label(content, SWT.WRAP);
        var data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = 80;
        label.setLayoutData(data);
        label.setText("Nothing is current. Tab goes to the next open suggestion, a click takes what lies there.");
        return content;
    }

    private void fit() {
        ScrolledComposite scroller = scrolled;
        if (scroller != null && scroller.getContent() != null) {
            int width = scroller.getClientArea().width;
            scroller.setMinSize(width, scroller.getContent().computeSize(width, SWT.DEFAULT).y);
        }
    }

    private void applyTheme() {
        ScrolledComposite scroller = scrolled;
        if (scroller == null || scroller.isDisposed()) {
            return;
        }
        Palette palette = Palette.current();
        scroller.setBackground(palette.paper());
        FeatureForm shown = form;
        if (shown != null) {
            shown.applyTheme(palette);
        } else if (scroller.getContent() instanceof Composite hint) {
            hint.setBackground(palette.paper());
            for (Control child : hint.getChildren()) {
                child.setBackground(palette.paper());
                child.setForeground(palette.dim());
            }
            fit();
        }
    }

    @Override
    public void set(String feature, @Nullable Value value) {
        ReportEditing editing = editing();
        Item item = editing == null ? null : editing.current();
        if (editing != null && item != null) {
            Features before = item.features();
            editing.apply(
                    Edits.setFeatures(item, value == null ? before.without(feature) : before.with(feature, value)));
        }
    }

    @Override
    public void pick(String feature) {
        ReportEditing editing = editing();
        if (editing != null) {
            getSite().getPage().activate(getSite().getPage().getActiveEditor());
            editing.pickTarget(feature);
        }
    }

    @Override
    public void goTo(String feature) {
        ReportEditing editing = editing();
        Item item = editing == null ? null : editing.current();
        Link link = item == null ? null : item.features().link(feature);
        if (editing != null && link instanceof Link.ToItem to) {
            editing.report().item(to.id()).ifPresent(editing::setCurrent);
        }
    }

    @Override
    public void setFocus() {
        ScrolledComposite scroller = scrolled;
        if (scroller != null) {
            scroller.setFocus();
        }
    }

    @Override
    public void dispose() {
        ThemeChanges.removeListener(themeListener);
        ActiveReport follower = active;
        if (follower != null) {
            follower.dispose();
        }
        super.dispose();
    }
}
