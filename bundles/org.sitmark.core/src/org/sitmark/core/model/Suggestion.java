// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

/**
 * An annotation that a machine proposes. It is never gold: accepting replaces it by a {@link Mark} with the same id; rejecting keeps it, so that a
 * later run does not propose it again.
 *
 * @param id unique in the report, at least 1
 * @param layer id of the layer
 * @param span UTF-16 offsets
 * @param features its features
 * @param origin source, score and provenance
 * @param state open, or rejected by a person
 */
public record Suggestion(int id, String layer, Span span, Features features, Origin origin, State state)
        implements Item {

    /** What a person decided; an accepted suggestion is a mark. */
    public enum State {
        OPEN,
        REJECTED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public Suggestion withState(State changed) {
        return new Suggestion(id, layer, span, features, origin, changed);
    }

    public Suggestion withSpan(Span changed) {
        return new Suggestion(id, layer, changed, features, origin.asEdited(), state);
    }

    public Suggestion withFeatures(Features changed) {
        return new Suggestion(id, layer, span, changed, origin.asEdited(), state);
    }

    /** The same proposal of a machine elsewhere or with other features; unlike the other methods this is no person's work. */
    public Suggestion adapted(Span newSpan, Features newFeatures, Origin newOrigin) {
        return new Suggestion(id, layer, newSpan, newFeatures, newOrigin, state);
    }

    /** The mark that this suggestion becomes when it is accepted. */
    public Mark accepted() {
        return new Mark(id, layer, span, features, origin);
    }
}
