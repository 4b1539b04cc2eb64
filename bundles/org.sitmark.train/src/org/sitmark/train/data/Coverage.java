// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.data;

import java.util.ArrayList;
import java.util.List;

/**
 * How well gold marks fit the tokens that a model sees. Nothing is lost silently: what a model cannot learn as it was marked is counted here and
 * told with examples. Immutable.
 *
 * @param marks number of gold marks of the layers
 * @param exact marks whose boundaries are token boundaries
 * @param widened marks that begin or end inside a token and stand for the whole tokens in training
 * @param leftOut marks that training cannot use: across sentences, without a token, or under a longer mark
 * @param examples what was widened or left out, as sentences for people; not more than {@link #MOST_EXAMPLES}
 */
public record Coverage(int marks, int exact, int widened, int leftOut, List<String> examples) {

    /** Examples beyond are only counted. */
    public static final int MOST_EXAMPLES = 20;

    /** No marks at all. */
    public static final Coverage NONE = new Coverage(0, 0, 0, 0, List.of());

    public Coverage {
        examples = List.copyOf(examples);
    }

    public Coverage plus(Coverage other) {
        List<String> both = new ArrayList<>(examples);
        both.addAll(other.examples);
        return new Coverage(
                marks + other.marks,
                exact + other.exact,
                widened + other.widened,
                leftOut + other.leftOut,
                both.subList(0, Math.min(MOST_EXAMPLES, both.size())));
    }

    /** One sentence for people. */
    @Override
    public String toString() {
        return marks + " marks: " + exact + " on token boundaries, " + widened + " widened to whole tokens, " + leftOut
                + " left out";
    }
}
