// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import org.eclipse.jdt.annotation.NonNull;

/**
 * A non-empty or empty stretch of a report's text, in UTF-16 code units like UIMA's offsets: {@code begin} is included, {@code end} is not.
 *
 * @param begin first code unit, at least 0
 * @param end code unit after the last, at least {@code begin}
 */
public record Span(int begin, int end) implements Comparable<@NonNull Span> {

    /** @throws IllegalArgumentException if the offsets are negative or reversed */
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("No span from " + begin + " to " + end);
        }
    }

    /** Number of UTF-16 code units. */
    public int length() {
        return end - begin;
    }

    public boolean isEmpty() {
        return begin == end;
    }

    /** Whether both share at least one code unit. */
    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** Whether the other lies inside this one; equal spans cover each other. */
    public boolean covers(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    public boolean contains(int offset) {
        return begin <= offset && offset < end;
    }

    /** The text that this span covers. */
    public String of(CharSequence text) {
        return text.subSequence(begin, end).toString();
    }

    /** In text order; of two that begin together the longer comes first. */
    @Override
    public int compareTo(Span other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(other.end, end);
    }

    @Override
    public String toString() {
        return "[" + begin + "," + end + "]";
    }
}
