// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.datasets;

/**
 * A look at the test part of a data set. Who looks often and changes something each time has chosen on the test, and its scores are flattered.
 *
 * @param time ISO time, UTC
 * @param version of the data set
 * @param what was measured, such as a model's id
 */
public record TestLook(String time, int version, String what) {}
