// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.decisions;

/**
 * How people decided.
 *
 * @param accepted as suggested, or marked by hand
 * @param changed accepted, then changed in its place or features
 * @param rejected thrown out
 */
public record Tally(int accepted, int changed, int rejected) {

    public static final Tally NONE = new Tally(0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(accepted + other.accepted, changed + other.changed, rejected + other.rejected);
    }

    public Tally minus(Tally other) {
        return new Tally(accepted - other.accepted, changed - other.changed, rejected - other.rejected);
    }

    /** Accepted, changed or not. */
    public int kept() {
        return accepted + changed;
    }

    public int total() {
        return accepted + changed + rejected;
    }

    public boolean isEmpty() {
        return total() == 0;
    }
}
