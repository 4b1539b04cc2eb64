// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.opennlp;

/** How the weights of a name finder are learned. The scores of both are probabilities. */
public enum Algorithm {
    /** Averaged perceptron, with weights scaled on reports that it did not see. Learns rare kinds and is fast. */
    PERCEPTRON,
    /** Maximum entropy by generalised iterative scaling with a Gaussian prior. Slow; holds back where gold is rare. */
    MAXENT
}
