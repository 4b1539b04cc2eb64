// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.guideline;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.sitmark.core.model.Layer;
import org.sitmark.ui.guideline.Rendered.Run;
import org.sitmark.ui.guideline.Rendered.Section;
import org.sitmark.ui.palette.Palette;

/** Puts a guideline into its widget: fonts, colours, hanging bullets, and the section in question at the top. */
final class GuidelinePainter {

    private final StyledText widget;

    GuidelinePainter(StyledText widget) {
        this.widget = widget;
    }

    void show(@Nullable GuidelineText text, @Nullable Layer layer, Palette palette) {
        widget.setBackground(palette.paper());
        widget.setForeground(palette.ink());
        if (text == null || layer == null) {
            widget.setText("The guideline of the current mark or suggestion is shown here.");
            widget.setForeground(palette.dim());
            return;
        }
        Rendered rendered = text.rendered();
        widget.setRedraw(false);
        try {
            if (!widget.getText().equals(rendered.text())) {
                widget.setText(rendered.text());
            }
            widget.setStyleRanges(styles(rendered, layer, palette));
            indent(rendered);
            Section section = text.section();
            for (int line = 0; line < widget.getLineCount(); line++) {
                widget.setLineBackground(line, 1, null);
            }
            if (section != null) {
                widget.setLineBackground(widget.getLineAtOffset(section.begin()), 1, palette.selection());
            }
        } finally {
            widget.setRedraw(true);
        }
        reveal(text);
        // heights of wrapped lines are known only when they were laid out once
        widget.getDisplay().asyncExec(() -> reveal(text));
    }

    private void reveal(GuidelineText text) {
        Section section = text.section();
        if (!widget.isDisposed() && widget.getText().equals(text.rendered().text())) {
            int line = section == null ? 0 : widget.getLineAtOffset(section.begin());
            widget.setTopIndex(line);
            widget.setTopPixel(widget.getTopPixel() + widget.getLinePixel(line) - widget.getTopMargin());
        }
    }

    private void indent(Rendered rendered) {
        var gc = new GC(widget);
        int width;
        try {
            width = gc.textExtent("\u2022 ").x;
        } finally {
            gc.dispose();
        }
        for (Run run : rendered.runs()) {
            int line = widget.getLineAtOffset(run.begin());
            switch (run.style()) {
                case BULLET -> widget.setLineWrapIndent(line, 1, width);
                case TITLE, HEADING -> widget.setLineVerticalIndent(line, line == 0 ? 0 : 4);
                default -> {
                    // looks only
                }
            }
        }
    }

    /** Runs may lie inside each other, ranges of the widget may not: each stretch between two borders gets what all its runs say. */
    private StyleRange[] styles(Rendered rendered, Layer layer, Palette palette) {
        var borders = new java.util.TreeSet<Integer>();
        for (Run run : rendered.runs()) {
            borders.add(run.begin());
            borders.add(run.end());
        }
        Font bold = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
        List<StyleRange> ranges = new ArrayList<>();
        Integer from = null;
        for (Integer to : borders) {
            if (from != null && to > from) {
                StyleRange range = new StyleRange();
                range.start = from;
                range.length = to - from;
                boolean any = false;
                for (Run run : rendered.runs()) {
                    if (run.begin() <= from && run.end() >= to) {
                        look(range, run, layer, palette, bold);
                        any = true;
                    }
                }
                if (any) {
                    ranges.add(range);
                }
            }
            from = to;
        }
        return ranges.toArray(StyleRange[]::new);
    }

    private static void look(StyleRange range, Run run, Layer layer, Palette palette, Font bold) {
        switch (run.style()) {
            case TITLE, HEADING -> {
                range.font = bold;
                range.foreground = palette.strong(layer);
            }
            case STRONG -> range.font = bold;
            case EMPHASIS -> range.fontStyle = SWT.ITALIC;
            case CODE -> range.foreground = palette.dim();
            case MARK -> range.background = palette.fill(layer);
            case BULLET -> range.foreground = palette.dim();
        }
    }
}
