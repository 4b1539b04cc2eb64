// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.guideline;

/**
 * A mark of the corpus that shows what a kind means.
 *
 * @param report name of the report
 * @param item id of the mark
 * @param before the text before it, cut at a word
 * @param marked the marked text
 * @param after the text behind it, cut at a word
 */
record Example(String report, int item, String before, String marked, String after) {}
