// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.editor.text;

/**
 * How the text is laid out.
 *
 * @param wrap whether lines end at the edge of the window; without it only very long ones are broken
 * @param spacing pixels between two lines
 * @param zoom points that are added to the size of the reading font
 * @param rejoined whether paragraphs that were broken at a fixed width flow again
 */
public record TextLook(boolean wrap, int spacing, int zoom, boolean rejoined) {

    /** As a report is first seen. */
    public static final TextLook DEFAULT = new TextLook(true, 8, 0, false);
}
