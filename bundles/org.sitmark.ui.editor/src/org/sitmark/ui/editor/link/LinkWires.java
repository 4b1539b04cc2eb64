// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.link;

import java.util.ArrayList;
import java.util.List;

/**
 * The way of a line that connects two stretches of text without crossing any: along the gaps between lines and, over more than one line, along the
 * left margin. In pixels; headless.
 */
final class LinkWires {

    /** A stretch of text on one line. */
    record Box(int line, int left, int top, int right, int bottom) {
        int middle() {
            return (left + right) / 2;
        }
    }

    /** A corner of the way. */
    record Corner(int x, int y) {}

    /** Ways do not begin or end closer to a corner of a box. */
    private static final int INSET = 6;

    private LinkWires() {}

    /**
     * The corners from one box to the other; the last stretch meets the second box from above or below.
     *
     * @param gap height of the space between two lines
     * @param margin where the way may run down beside the text
     * @param lane counts ways that run side by side in the margin, from 0
     */
    static List<Corner> route(Box from, Box to, int gap, int margin, int lane) {
        int above = Math.max(4, gap / 2 + 1);
        List<Corner> way = new ArrayList<>();
        if (from.line == to.line) {
            boolean over = from.top - above >= 0;
            int y = over ? from.top - above : from.bottom + above;
            int x = inside(from, to.middle());
            way.add(new Corner(x, over ? from.top - 2 : from.bottom + 4));
            way.add(new Corner(x, y));
            way.add(new Corner(to.middle(), y));
            way.add(new Corner(to.middle(), over ? to.top - 1 : to.bottom + 4));
            return way;
        }
        boolean down = to.line > from.line;
        boolean far = Math.abs(to.line - from.line) > 1;
        // the gap above a line is that below the one before
        int leave = down ? from.bottom + gap - above : from.top - above;
        int arrive = down ? to.top - above : to.bottom + gap - above;
        int toX = down ? to.middle() : Math.max(to.left + 3, to.right - INSET);
        int fromX = inside(from, far ? margin : toX);
        way.add(new Corner(fromX, down ? from.bottom : from.top - 2));
        way.add(new Corner(fromX, leave));
        if (far) {
            int x = margin - 4 * (lane % 4);
            way.add(new Corner(x, leave));
            way.add(new Corner(x, arrive));
            way.add(new Corner(toX, arrive));
        } else {
            way.add(new Corner(toX, leave));
        }
        way.add(new Corner(toX, down ? to.top - 1 : to.bottom));
        return way;
    }

    private static int inside(Box box, int x) {
        int inset = Math.min(INSET, (box.right - box.left) / 2);
        return Math.max(box.left + inset, Math.min(box.right - inset, x));
    }
}
