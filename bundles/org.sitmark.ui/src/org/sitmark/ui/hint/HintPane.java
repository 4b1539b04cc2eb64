// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.hint;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.sitmark.ui.palette.OwnColors;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.ThemeChanges;

/** A hint as it looks: a title, a sentence, and a link for each thing that can be done. Coloured for the theme by itself. UI thread only. */
public final class HintPane {

    private static final int NARROW = 80;

    private final Composite content;
    private final Label title;
    private final Label text;
    private final List<Link> links = new ArrayList<>();
    private @Nullable Hint shown;

    public HintPane(Composite parent) {
        content = new Composite(parent, SWT.NONE);
        var layout = new GridLayout();
        layout.marginWidth = 14;
        layout.marginHeight = 14;
        layout.verticalSpacing = 8;
        content.setLayout(layout);
        title = new Label(content, SWT.WRAP);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        title.setLayoutData(wide());
        text = new Label(content, SWT.WRAP);
        text.setLayoutData(wide());
        OwnColors.keep(title, text);
        Runnable themeListener = this::applyTheme;
        ThemeChanges.addListener(themeListener);
        content.addDisposeListener(e -> ThemeChanges.removeListener(themeListener));
        applyTheme();
    }

    private static GridData wide() {
        var data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = NARROW;
        return data;
    }

    public Composite control() {
        return content;
    }

    /** Shows a hint; links stay where they say the same, so that the focus stays. */
    public void show(Hint hint) {
        Hint before = shown;
        shown = hint;
        if (before != null && hint.looksLike(before)) {
            return;
        }
        title.setText(escaped(hint.title()));
        text.setText(escaped(hint.text()));
        ((GridData) text.getLayoutData()).exclude = hint.text().isEmpty();
        text.setVisible(!hint.text().isEmpty());
        links.forEach(Control::dispose);
        links.clear();
        for (int i = 0; i < hint.steps().size(); i++) {
            int number = i;
            Link link = new Link(content, SWT.NONE);
            link.setText("<a>" + escaped(hint.steps().get(i).label()) + "</a>");
            link.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
            OwnColors.keep(link);
            link.addListener(SWT.Selection, e -> follow(number));
            links.add(link);
        }
        applyTheme();
        content.layout(true, true);
    }

    /** The step of the newest hint: what it does may have changed while its label did not. */
    private void follow(int number) {
        Hint hint = shown;
        if (hint != null) {
            hint.steps().get(number).action().run();
        }
    }

    /** Gives the focus to the first link, if there is one. */
    public boolean setFocus() {
        return !links.isEmpty() && links.get(0).setFocus();
    }

    private static String escaped(String words) {
        return words.replace("&", "&&");
    }

    private void applyTheme() {
        if (content.isDisposed()) {
            return;
        }
        Palette palette = Palette.current();
        content.setBackground(palette.paper());
        for (Control child : content.getChildren()) {
            child.setBackground(palette.paper());
        }
        title.setForeground(palette.ink());
        text.setForeground(palette.dim());
        for (Link link : links) {
            link.setForeground(palette.ink());
            link.setLinkForeground(palette.link());
        }
    }
}
