// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.opennlp;

/** How the weights of a name finder are learned. */
public enum Algorithm {
    /** Averaged perceptron, with weights scaled on reports that it did not see. Learns rare kinds and is fast. */
    PERCEPTRON,
    /** Maximum entropy by generalised iterative scaling with a Gaussian prior. Slow; holds back where gold is rare. */
    MAXENT,
    /** Maximum entropy by OpenNLP's quasi-Newton method with L1 and L2 priors. Small models, slow. */
    MAXENT_QN,
    /** OpenNLP's naive Bayes: one pass, to compare with. */
    NAIVEBAYES,
    /** Maximum entropy by stochastic gradients that leave out features now and then; what is recommended with lists. */
    SOFTMAX
}
