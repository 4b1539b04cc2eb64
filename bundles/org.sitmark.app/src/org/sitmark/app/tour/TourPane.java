// SPDX-License-Identifier: Apache-2.0
package org.sitmark.app.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.sitmark.ui.features.ControlNames;
import org.sitmark.ui.hint.Commands;
import org.sitmark.ui.palette.OwnColors;
import org.sitmark.ui.palette.Palette;
import org.sitmark.ui.palette.RunPainter;
import org.sitmark.ui.palette.RunPainter.Line;
import org.sitmark.ui.palette.ThemeChanges;

/** What the tour looks like: the list of steps, the current one with its keys, and the buttons. */
final class TourPane {

    /** What the buttons do. */
    interface Actions {
        void goTo(int step);

        void skip();

        void leave();

        void openTraining();
    }

    private static final int KEYS_HEIGHT = 26;

    private final Composite content;
    private final Composite list;
    private final Composite middle;
    private final Composite buttons;
    private final List<Label> signs = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final Label title;
    private final Canvas keys;
    private final Label text;
    private final Link links;
    private final Button train;
    private final Button skip;
    private final Button again;
    private final Button leave;
    private Line line = new Line();
    private int step;

    TourPane(Composite parent, Actions actions) {
        content = new Composite(parent, SWT.NONE);
        var layout = new GridLayout(3, false);
        layout.marginWidth = 16;
        layout.marginHeight = 10;
        layout.horizontalSpacing = 24;
        content.setLayout(layout);
        list = column(2, SWT.DEFAULT);
        for (TourStep each : TourStep.values()) {
            signs.add(label(list, SWT.NONE));
            Label name = label(list, SWT.NONE);
            name.setText(each.title());
            names.add(name);
        }
        middle = column(1, SWT.FILL);
        title = label(middle, SWT.WRAP);
        title.setFont(bold());
        keys = new Canvas(middle, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS) {
            @Override
            public Point computeSize(int widthHint, int heightHint, boolean changed) {
                return new Point(100, KEYS_HEIGHT);
            }
        };
        OwnColors.keep(keys);
        keys.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        keys.addListener(SWT.Paint, this::paintKeys);
        text = label(middle, SWT.WRAP);
        links = new Link(middle, SWT.WRAP);
        links.setText(
                "<a id=\"new\">New corpus\u2026</a>   <a id=\"import\">Import reports\u2026</a>   <a id=\"keys\">All keys</a>");
        links.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        OwnColors.keep(links);
        links.addListener(SWT.Selection, this::follow);
        buttons = column(1, SWT.DEFAULT);
        train = button("Open Train", actions::openTraining);
        skip = button("Skip this step", actions::skip);
        again = button("Start again", () -> actions.goTo(0));
        leave = button("Leave the tour", actions::leave);
        Runnable themeListener = this::applyTheme;
        ThemeChanges.addListener(themeListener);
        content.addDisposeListener(e -> ThemeChanges.removeListener(themeListener));
    }

    private Composite column(int columns, int align) {
        var column = new Composite(content, SWT.NONE);
        boolean wide = align == SWT.FILL;
        column.setLayoutData(new GridData(wide ? SWT.FILL : SWT.LEFT, SWT.FILL, wide, true));
        var layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 5;
        column.setLayout(layout);
        return column;
    }

    private static Label label(Composite parent, int style) {
        var label = new Label(parent, style);
        var data = new GridData(SWT.FILL, SWT.TOP, style == SWT.WRAP, false);
        data.widthHint = style == SWT.WRAP ? 100 : SWT.DEFAULT;
        label.setLayoutData(data);
        OwnColors.keep(label);
        return label;
    }

    private Button button(String name, Runnable action) {
        var button = new Button(buttons, SWT.PUSH);
        button.setText(name);
        button.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        button.addListener(SWT.Selection, e -> action.run());
        return button;
    }

    private void follow(Event event) {
        switch (event.text) {
            case "new" -> Commands.run("org.sitmark.ui.newCorpus", Map.of());
            case "import" -> Commands.run("org.sitmark.ui.import", Map.of());
            default -> Commands.run("org.sitmark.ui.editor.showKeys", Map.of());
        }
    }

    /** Shows a step; as many as there are steps shows the end. */
    void show(int number) {
        step = number;
        boolean end = number >= TourStep.values().length;
        for (int i = 0; i < names.size(); i++) {
            boolean done = i < number;
            signs.get(i).setText(done ? "\u2713" : i == number ? "\u25b8" : "\u00b7");
            ControlNames.set(signs.get(i), done ? "Done" : i == number ? "Now" : "Later");
            names.get(i).setFont(i == number ? bold() : JFaceResources.getDefaultFont());
        }
        line = end ? new Line() : TourKeys.of(TourStep.values()[number]);
        ControlNames.set(keys, line.text());
        title.setText(end ? "That is the whole loop" : TourStep.values()[number].title());
        text.setText(
                end
                        ? "Suggest, decide, train, and the suggestions get better. Now do it with your own reports. The Help menu has this tour."
                        : TourStep.values()[number].text());
        visible(keys, !end);
        visible(links, end);
        visible(train, !end && TourStep.values()[number] == TourStep.TRAIN);
        visible(skip, !end);
        visible(again, end);
        leave.setText(end ? "Close the tour" : "Leave the tour");
        ControlNames.set(content, "Tour, step " + Math.min(number + 1, names.size()) + " of " + names.size());
        applyTheme();
        content.layout(true, true);
    }

    private static void visible(Control control, boolean visible) {
        control.setVisible(visible);
        ((GridData) control.getLayoutData()).exclude = !visible;
    }

    private static Font bold() {
        return JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
    }

    private void paintKeys(Event event) {
        Palette palette = Palette.current();
        var painter = new RunPainter(palette, JFaceResources.getDefaultFont(), bold());
        painter.draw(event.gc, line, 0, KEYS_HEIGHT / 2, keys.getSize().x);
    }

    boolean isDisposed() {
        return content.isDisposed();
    }

    void setFocus() {
        (skip.isVisible() ? skip : leave).setFocus();
    }

    private void applyTheme() {
        if (content.isDisposed()) {
            return;
        }
        Palette palette = Palette.current();
        for (Composite ground : new Composite[] {content, list, middle, buttons}) {
            ground.setBackground(palette.paper());
        }
        for (int i = 0; i < names.size(); i++) {
            for (Label label : new Label[] {signs.get(i), names.get(i)}) {
                label.setBackground(palette.paper());
                label.setForeground(i < step ? palette.done() : i == step ? palette.ink() : palette.dim());
            }
        }
        for (Control control : new Control[] {title, text, links, keys}) {
            control.setBackground(palette.paper());
            control.setForeground(palette.ink());
        }
        links.setLinkForeground(palette.link());
        keys.redraw();
    }
}
