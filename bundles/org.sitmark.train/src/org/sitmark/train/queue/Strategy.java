// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.queue;

/**
 * What makes a sentence worth annotating. For the methods see Settles, "Active Learning Literature Survey" (2009), and Settles and Craven, "An Analysis of
 * Active Learning Strategies for Sequence Labeling Tasks" (EMNLP 2008), whose names are used here.
 */
public enum Strategy {
    /**
     * All that follows together, for each word that has to be read. The margin leads: it was ahead of the lot on all corpora that were measured, see
     * releng/evaluation/what-to-annotate-next.md. The others decide while there
     * is no model yet, and hardly weigh where there is one: with more weight they cost what the margin gains.
     */
    GAIN("Expected Gain", "expected gain: uncertain, disputed and unseen names for each word to read") {
        @Override
        double value(Signals signals) {
            return signals.closeness() + 0.01 * signals.doubt() + 0.01 * signals.disputed() + 0.005 * signals.unseen();
        }
    },
    /**
     * How improbable the best reading of the whole sentence is; for each word, as here, this is the maximum normalised log-probability of Shen and others,
     * "Deep Active Learning for Named Entity Recognition" (ICLR 2018).
     */
    CONFIDENCE("Least Confidence", "least confidence of the model in its reading of the sentence") {
        @Override
        double value(Signals signals) {
            return signals.surprise();
        }
    },
    /** How close the second best reading is (Scheffer, Decomain and Wrobel 2001). */
    MARGIN("Smallest Margin", "smallest margin between the model's best two readings") {
        @Override
        double value(Signals signals) {
            return signals.closeness();
        }
    },
    /** How undecided the labels of the tokens are, summed: total token entropy. */
    ENTROPY("Entropy", "entropy of the model over the words") {
        @Override
        double value(Signals signals) {
            return signals.entropy();
        }
    },
    /** Where sources contradict each other: query by committee (Seung, Opper and Sompolinsky 1992), whose members are model, rules and gazetteers. */
    DISAGREEMENT("Disagreement of Sources", "names on which model, rules and gazetteers disagree") {
        @Override
        double value(Signals signals) {
            return signals.disputed() + 0.5 * signals.doubt();
        }
    },
    /** Names that were in no annotated report. */
    NOVELTY("Unseen Names", "words of names that no annotated report has") {
        @Override
        double value(Signals signals) {
            return signals.unseen();
        }
    },
    /** By lot: what everything else is compared with. */
    RANDOM("By Lot", "by lot") {
        @Override
        double value(Signals signals) {
            return 0;
        }
    };

    private final String title;
    private final String description;

    Strategy(String title, String description) {
        this.title = title;
        this.description = description;
    }

    /** For menus. */
    public String title() {
        return title;
    }

    /** For people, a part of a sentence. */
    public String description() {
        return description;
    }

    /** What annotating is worth, before its cost; 0 is nothing. */
    abstract double value(Signals signals);
}
