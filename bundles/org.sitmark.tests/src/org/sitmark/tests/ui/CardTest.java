// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitmark.tests.ui.ConfirmLoopTest.open;
import static org.sitmark.tests.ui.ConfirmLoopTest.press;

import java.nio.file.Path;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.editor.reading.ReadingSettings;

/** Where the card of the current mark lies. */
@ExtendWith(NoErrorsLogged.class)
class CardTest {

    @AfterEach
    void closeEditors() {
        ReadingSettings.get().reset();
        Workbench.page().closeAllEditors(true);
    }

    @Test
    void oneKeyPutsTheCardAtTheEdgeAndBack(@TempDir Path folder) throws Exception {
        ReportEditor editor = open(folder);
        StyledText text = editor.text().widget();
        Rectangle below = card(text);
        press(editor, "SHIFT+V");
        Rectangle edge = card(text);
        assertThat(edge.y + edge.height).isGreaterThan(text.getClientArea().height - 20);
        assertThat(edge.y).isGreaterThan(below.y + 100);
        press(editor, "TAB");
        assertThat(card(text).y).isEqualTo(edge.y);
        press(editor, "SHIFT+TAB", "SHIFT+V");
        assertThat(card(text)).isEqualTo(below);
    }

    private static Rectangle card(StyledText text) {
        return Workbench.find(text, Canvas.class).stream()
                .filter(Control::isVisible)
                .findFirst()
                .orElseThrow()
                .getBounds();
    }
}
