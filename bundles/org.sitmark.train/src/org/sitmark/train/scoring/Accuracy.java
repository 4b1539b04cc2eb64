// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.scoring;

/**
 * How often an attribute of a found mark is right. Immutable.
 *
 * @param hit how often it is right
 * @param gold how often gold has it
 */
public record Accuracy(int hit, int gold) {

    public Accuracy plus(Accuracy other) {
        return new Accuracy(hit + other.hit, gold + other.gold);
    }

    /** Share of the right ones; 0 where there is none. */
    public double share() {
        return gold == 0 ? 0 : (double) hit / gold;
    }
}
