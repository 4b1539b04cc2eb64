// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.app.window.AnnotatePerspective;
import org.sitmark.app.window.TrainPerspective;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.ui.palette.Palette;

/** The dark and the light theme, changed while the window is open. */
@ExtendWith(NoErrorsLogged.class)
class ThemeTest {

    private static final String COMMAND = "org.sitmark.app.darkTheme";

    @AfterEach
    void backToLight() throws Exception {
        if (Palette.current().isDark()) {
            changeTheme();
        }
        PlatformUI.getWorkbench().showPerspective(AnnotatePerspective.ID, Workbench.window());
        Workbench.page().closeAllEditors(true);
    }

    @Test
    void everythingCanBeReadInDarkAndAgainInLight(@TempDir Path folder) throws Exception {
        Corpus corpus = SmallCorpus.open(folder);
        Workbench.open(corpus, corpus.names().get(0));
        assertReadable("light at the start");
        changeTheme();
        assertThat(Palette.current().isDark()).isTrue();
        assertReadable("dark");
        PlatformUI.getWorkbench().showPerspective(TrainPerspective.ID, Workbench.window());
        Workbench.settle();
        assertReadable("dark, training");
        changeTheme();
        assertReadable("light again, training");
        PlatformUI.getWorkbench().showPerspective(AnnotatePerspective.ID, Workbench.window());
        Workbench.settle();
        assertReadable("light again");
    }

    private static void changeTheme() throws Exception {
        boolean before = Palette.current().isDark();
        Workbench.window().getService(IHandlerService.class).executeCommand(COMMAND, null);
        Workbench.waitUntil("the theme has changed", () -> Palette.current().isDark() != before);
        Workbench.settle();
    }

    /** Every visible text has a contrast of at least 4.5 to its ground, which is light in the light theme and dark in the dark one. */
    private static void assertReadable(String when) {
        List<String> unreadable = new ArrayList<>();
        boolean dark = Palette.current().isDark();
        for (Control control : Workbench.find(Workbench.window().getShell(), Control.class)) {
            if (!control.isVisible() || !control.isEnabled() || !hasText(control)) {
                continue;
            }
            double contrast = contrast(control.getForeground(), control.getBackground());
            if (contrast < 4.5 || luminance(control.getBackground()) < 0.18 != dark) {
                unreadable.add(String.format(
                        Locale.ROOT,
                        "%s %s on %s: %.1f",
                        control,
                        control.getForeground(),
                        control.getBackground(),
                        contrast));
            }
        }
        assertThat(unreadable).as(when).isEmpty();
    }

    private static boolean hasText(Control control) {
        return control instanceof Table
                || control instanceof Tree
                || control instanceof ToolBar bar
                        && Arrays.stream(bar.getItems())
                                .anyMatch(i -> !i.getText().isEmpty())
                || control instanceof Combo
                || control instanceof Text
                || control instanceof Button button && !button.getText().isEmpty()
                || control instanceof Label label && !label.getText().isEmpty();
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
