// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PartInitException;
import org.sitmark.core.corpus.Corpus;
import org.sitmark.core.extension.Sitmark;
import org.sitmark.core.model.Features;
import org.sitmark.core.model.Item;
import org.sitmark.core.model.Mark;
import org.sitmark.core.model.Origin;
import org.sitmark.core.model.Report;
import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.model.Suggestion.State;
import org.sitmark.ui.editor.ReportEditor;
import org.sitmark.ui.session.CorpusSwitch;
import org.sitmark.ui.session.SessionService;

/** Reports of any text with given marks, open in the editor, and what of them is painted. */
final class ReadingCorpus {

    static final String NAME = "reading";

    private ReadingCorpus() {}

    /** Opens an editor on the text with the items. */
    static ReportEditor open(Path folder, String text, List<? extends Item> items)
            throws IOException, PartInitException {
        try (Corpus corpus = Corpus.create(folder.resolve("corpus"), Sitmark.installed())) {
            corpus.add(Report.of(NAME, text, Map.of("title", "Reading"), items));
        }
        assertThat(CorpusSwitch.open(Workbench.window(), folder.resolve("corpus")))
                .isTrue();
        Workbench.settle();
        Corpus opened = SessionService.get().corpus();
        if (opened == null) {
            throw new AssertionError("no corpus is open");
        }
        ReportEditor editor = Workbench.open(opened, NAME);
        Workbench.settle();
        return editor;
    }

    static Mark mark(int id, String layer, String text, String covered, Features features) {
        return new Mark(0x1000000 + id, layer, find(text, covered), features, null);
    }

    static Suggestion suggestion(int id, String layer, String text, String covered, Features features) {
        return new Suggestion(
                0x1000000 + id, layer, find(text, covered), features, new Origin("test", 0.9, "test list"), State.OPEN);
    }

    static Span find(String text, String covered) {
        int begin = text.indexOf(covered);
        assertThat(begin).as(covered).isNotNegative();
        return new Span(begin, begin + covered.length());
    }

    /** How many pixels of a part of a control have exactly this colour. */
    static int pixels(Control control, Rectangle part, Color color) {
        control.redraw();
        control.update();
        Workbench.settle();
        Rectangle all = control.getBounds();
        var image = new Image(control.getDisplay(), all.width, all.height);
        var gc = new GC(control);
        try {
            gc.copyArea(image, 0, 0);
            ImageData data = image.getImageData();
            RGB wanted = color.getRGB();
            int count = 0;
            Rectangle inside = part.intersection(new Rectangle(0, 0, all.width, all.height));
            for (int y = inside.y; y < inside.y + inside.height; y++) {
                for (int x = inside.x; x < inside.x + inside.width; x++) {
                    if (data.palette.getRGB(data.getPixel(x, y)).equals(wanted)) {
                        count++;
                    }
                }
            }
            return count;
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    /** Where an offset is in the editor's widget. */
    static Rectangle at(ReportEditor editor, int offset) {
        return editor.text().widget().getTextBounds(offset, offset);
    }

    /** Clicks with the left button as the window system would. */
    static void click(Control control, int x, int y) {
        for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
            var event = new org.eclipse.swt.widgets.Event();
            event.type = type;
            event.button = 1;
            event.count = 1;
            event.x = x;
            event.y = y;
            control.notifyListeners(type, event);
        }
        Workbench.settle();
    }
}
