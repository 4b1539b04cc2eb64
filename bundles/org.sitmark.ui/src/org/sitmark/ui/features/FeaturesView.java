// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.sitmark.core.edit.Edit;
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
import org.sitmark.ui.session.SessionService;

/**
 * The features of the current mark or suggestion, to read and to change; where none is current, what the layers would make of the selected text. Each
 * layer has one form, made when it is first needed.
 */
public final class FeaturesView extends ViewPart implements ActiveReport.Listener, FeatureActions {

    /** Id of the view. */
    public static final String ID = "org.sitmark.ui.features";

    private static final String CONTEXT = "org.sitmark.ui.features.context";

    private @Nullable FormStack stack;
    private final Map<Layer, FeatureForm> byLayer = new HashMap<>();
    private @Nullable FeatureForm form;
    private @Nullable SelectionPreview preview;
    private @Nullable ActiveReport active;
    private final Runnable themeListener = this::applyTheme;
    private final Runnable corpusListener = this::corpusChanged;

    @Override
    public void createPartControl(Composite parent) {
        stack = new FormStack(parent);
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        ThemeChanges.addListener(themeListener);
        SessionService.get().addListener(corpusListener);
        active = ActiveReport.follow(getSite().getPage(), this);
    }

    private @Nullable ReportEditing editing() {
        ActiveReport follower = active;
        return follower == null ? null : follower.editing();
    }

    /**
     * The editor that shows the current item, or null where none is current. The pane follows a moment after an edit; who asks for the editor means the
     * item as it is now, and keys come faster.
     */
    public @Nullable FeatureEditor editor() {
        show(editing());
        FeatureForm shown = form;
        return shown == null ? null : shown.editor();
    }

    @Override
    public void reportActivated(@Nullable ReportEditing editing) {
        show(editing);
    }

    @Override
    public void followed(ReportEditing editing, ActiveReport.Since since) {
        show(editing);
    }

    private void corpusChanged() {
        getSite().getShell().getDisplay().asyncExec(() -> show(editing()));
    }

    private void show(@Nullable ReportEditing editing) {
        FormStack forms = stack;
        if (forms == null || forms.control().isDisposed()) {
            return;
        }
        Item item = editing == null ? null : editing.current();
        Optional<Layer> layer = editing == null || item == null
                ? Optional.empty()
                : editing.layers().byId(item.layer());
        if (editing == null || item == null || layer.isEmpty()) {
            form = null;
            SelectionPreview shown = preview;
            if (shown == null) {
                shown = new SelectionPreview(forms.place());
                preview = shown;
                shown.applyTheme(Palette.current());
            }
            shown.show(editing, getSite().getPage());
            forms.show(shown.control());
            return;
        }
        FeatureForm shown = byLayer.get(layer.get());
        if (shown == null) {
            shown = new FeatureForm(forms.place(), layer.get(), FeatureEditors.create(layer.get()), this, this::leave);
            byLayer.put(layer.get(), shown);
            shown.applyTheme(Palette.current());
        }
        form = shown;
        shown.show(editing, item);
        forms.show(shown.control());
    }

    private void applyTheme() {
        FormStack forms = stack;
        if (forms == null || forms.control().isDisposed()) {
            return;
        }
        Palette palette = Palette.current();
        forms.control().setBackground(palette.paper());
        forms.place().setBackground(palette.paper());
        byLayer.values().forEach(f -> f.applyTheme(palette));
        SelectionPreview hint = preview;
        if (hint != null) {
            hint.applyTheme(palette);
        }
    }

    /** Gives the focus back to the text. */
    private void leave() {
        IWorkbenchPage page = getSite().getPage();
        if (page.getActiveEditor() != null) {
            page.activate(page.getActiveEditor());
        }
    }

    private @Nullable Item current() {
        ReportEditing editing = editing();
        return editing == null ? null : editing.current();
    }

    @Override
    public void set(String feature, @Nullable Value value) {
        Item item = current();
        if (item != null) {
            Features before = item.features();
            set(value == null ? before.without(feature) : before.with(feature, value));
        }
    }

    @Override
    public void set(Features features) {
        Item item = current();
        if (item != null) {
            apply(Edits.setFeatures(item, features));
        }
    }

    @Override
    public void apply(Edit edit) {
        ReportEditing editing = editing();
        if (editing != null) {
            editing.apply(edit);
        }
    }

    @Override
    public void pick(String feature) {
        ReportEditing editing = editing();
        if (editing != null) {
            leave();
            editing.pickTarget(feature);
        }
    }

    @Override
    public void goTo(Link link) {
        ReportEditing editing = editing();
        if (editing == null) {
            return;
        }
        if (link instanceof Link.ToItem to) {
            editing.report().item(to.id()).ifPresent(editing::setCurrent);
        } else if (link instanceof Link.ToSpan to) {
            editing.select(to.span());
        }
    }

    @Override
    public void setFocus() {
        FormStack forms = stack;
        if (forms != null) {
            forms.control().setFocus();
        }
    }

    @Override
    public void dispose() {
        ThemeChanges.removeListener(themeListener);
        SessionService.get().removeListener(corpusListener);
        ActiveReport follower = active;
        if (follower != null) {
            follower.dispose();
        }
        super.dispose();
    }
}
