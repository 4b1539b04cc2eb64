// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.opennlp;

/** How the weights of a name finder are learned. */
public enum Algorithm {
    /** Maximum entropy by generalised iterative scaling with a Gaussian prior; its scores are probabilities. */
    MAXENT,
    /** Averaged perceptron; small models, but its scores say little about how sure it is. */
    PERCEPTRON
}
