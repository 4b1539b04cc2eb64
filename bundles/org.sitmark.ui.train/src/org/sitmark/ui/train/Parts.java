// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.train;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.sitmark.ui.palette.Palette;

/** What the views of the training bench are put together from, so that they look alike. UI thread only. */
public final class Parts {

    private Parts() {}

    /** The body of a view. */
    public static Composite body(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        var layout = new GridLayout(1, false);
        layout.marginWidth = 18;
        layout.marginHeight = 14;
        layout.verticalSpacing = 10;
        body.setLayout(layout);
        return body;
    }

    /** A composite without margins in a grid. */
    public static Composite grid(Composite parent, int columns) {
        var composite = new Composite(parent, SWT.NONE);
        var layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 10;
        composite.setLayout(layout);
        return composite;
    }

    /** A line of controls that wraps, as wide as a grid allows. */
    public static Composite row(Composite parent) {
        var row = new Composite(parent, SWT.NONE);
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        var layout = new RowLayout();
        layout.marginLeft = 0;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        layout.spacing = 12;
        layout.center = true;
        row.setLayout(layout);
        return row;
    }

    /** A bold line in a grid. */
    public static Label heading(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        var data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.verticalIndent = parent.getChildren().length == 1 ? 0 : 6;
        label.setLayoutData(data);
        return label;
    }

    public static Label label(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        return label;
    }

    /** A text of several lines in a grid, as wide as the grid. */
    public static Label wrapped(Composite parent) {
        Label label = new Label(parent, SWT.WRAP);
        var data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 200;
        label.setLayoutData(data);
        return label;
    }

    public static Button button(Composite parent, String text, String tip, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, e -> action.run());
        return button;
    }

    /** A number between two others. */
    public static Spinner number(Composite parent, int least, int most, int value) {
        var spinner = new Spinner(parent, SWT.BORDER);
        spinner.setValues(value, least, most, 0, 1, 10);
        return spinner;
    }

    public static void enable(@Nullable Control control, boolean enabled) {
        if (control != null && !control.isDisposed()) {
            control.setEnabled(enabled);
        }
    }

    /** Shows a control of a grid, or takes it away with the room it needs. */
    public static void visible(@Nullable Control control, boolean visible) {
        if (control == null || control.isDisposed() || control.getVisible() == visible) {
            return;
        }
        control.setVisible(visible);
        if (control.getLayoutData() instanceof GridData data) {
            data.exclude = !visible;
        } else {
            var data = new GridData();
            data.exclude = !visible;
            control.setLayoutData(data);
        }
        control.getParent().layout();
    }

    /** Gives a view the ground and the ink of the theme. */
    public static void paper(Composite composite) {
        paper(composite, Palette.current());
    }

    private static void paper(Composite composite, Palette palette) {
        composite.setBackground(palette.paper());
        for (Control child : composite.getChildren()) {
            if (child instanceof Label) {
                child.setBackground(palette.paper());
                child.setForeground(palette.ink());
            } else if (child.getClass() == Composite.class) {
                paper((Composite) child, palette);
            }
        }
    }
}
