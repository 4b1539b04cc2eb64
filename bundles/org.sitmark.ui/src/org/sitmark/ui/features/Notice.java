// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.sitmark.ui.palette.OwnColors;
import org.sitmark.ui.palette.Palette;

/** A line that says how things stand: an icon and words, never a colour alone. Takes no room where there is nothing to say. */
public final class Notice {

    /** How much it matters. */
    public enum Level {
        GOOD,
        INFO,
        WARNING
    }

    private final Composite row;
    private final Label icon;
    private final Label words;
    private Level level = Level.INFO;
    private boolean said;

    Notice(Composite parent, int columns) {
        row = new Composite(parent, SWT.NONE);
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, columns, 1));
        var layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 6;
        row.setLayout(layout);
        icon = new Label(row, SWT.NONE);
        icon.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
        words = new Label(row, SWT.WRAP);
        var data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 60;
        words.setLayoutData(data);
        OwnColors.keep(icon, words);
        show(false);
    }

    /** Says something. */
    public void say(Level how, String text) {
        if (said && how == level && text.equals(text())) {
            return; // labels that are told the same are measured and painted anew
        }
        boolean other = !said || how != level;
        said = true;
        level = how;
        if (other) {
            showLevel(how);
        }
        words.setText(text.replace("&", "&&"));
        show(true);
    }

    private void showLevel(Level how) {
        Image image =
                switch (how) {
                    case GOOD -> null;
                    case INFO -> image(ISharedImages.IMG_OBJS_INFO_TSK);
                    case WARNING -> image(ISharedImages.IMG_OBJS_WARN_TSK);
                };
        icon.setImage(image);
        if (image == null) {
            icon.setText("\u2713");
        }
        ControlNames.set(icon, how == Level.WARNING ? "Warning" : how == Level.INFO ? "Note" : "Good");
        applyTheme(Palette.current());
    }

    /** Says nothing. */
    public void clear() {
        if (said) {
            said = false;
            words.setText("");
            show(false);
        }
    }

    /** What is said; empty where nothing is. */
    public String text() {
        return words.getText().replace("&&", "&");
    }

    public Level level() {
        return level;
    }

    private void show(boolean visible) {
        row.setVisible(visible);
        ((GridData) row.getLayoutData()).exclude = !visible;
    }

    private static Image image(String id) {
        return PlatformUI.getWorkbench().getSharedImages().getImage(id);
    }

    void applyTheme(Palette palette) {
        row.setBackground(palette.paper());
        icon.setBackground(palette.paper());
        words.setBackground(palette.paper());
        icon.setForeground(palette.done());
        words.setForeground(
                switch (level) {
                    case GOOD -> palette.done();
                    case INFO -> palette.dim();
                    case WARNING -> palette.ink();
                });
    }
}
