// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

/** The words of choices that several conventions share; they stand in files of corpora and never change. */
final class Choice {

    static final String IN = "in";
    static final String OUT = "out";

    private Choice() {}
}
