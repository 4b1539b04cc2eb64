// SPDX-License-Identifier: Apache-2.0
package org.sitmark.io.bracket;

/** A text is not in bracket notation; the message is a sentence for people that begins with name, line and column. */
public final class BracketSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    BracketSyntaxException(String name, String source, int offset, String reason) {
        this(name, lineOf(source, offset), columnOf(source, offset), reason);
    }

    private BracketSyntaxException(String name, int line, int column, String reason) {
        super(name + ":" + line + ":" + column + ": " + reason);
        this.line = line;
        this.column = column;
    }

    /** Line of the source, counted from 1. */
    public int line() {
        return line;
    }

    /** UTF-16 column in the line, counted from 1. */
    public int column() {
        return column;
    }

    private static int lineOf(String source, int offset) {
        return 1
                + (int) source.substring(0, offset)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static int columnOf(String source, int offset) {
        return offset - (offset == 0 ? -1 : source.lastIndexOf('\n', offset - 1));
    }
}
