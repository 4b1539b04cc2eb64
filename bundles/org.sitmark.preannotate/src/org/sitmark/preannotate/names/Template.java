// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.names;

/** The kinds of features. Their names stand in model files: a change of one needs a new model. */
enum Template {
    /** The piece in small letters, as written, and the pieces beside it. */
    W,
    RAW,
    W_1,
    W1,
    W_2,
    W2,
    W_1_0,
    W01,
    W_2_1,
    W12,
    /** Shapes. */
    S,
    S_1_0,
    S01,
    S_101,
    /** Beginnings and ends. */
    PRE2,
    PRE3,
    PRE4,
    SUF2,
    SUF3,
    SUF4,
    SENT,
    /** What rules say: kind, place in the mention and source; also of the neighbours. */
    HINT,
    HINT_KIND,
    HINT_1,
    HINT1,
    HINT_W,
    /** Word lists. */
    LIST,
    LIST_1,
    LIST1,
    LIST_2,
    LIST2,
    LIST_101,
    /** The run of capitalised words that the piece stands in. */
    RUN_FIRST,
    RUN_LAST,
    RUN_LISTS,
    RUN_PLACE,
    RUN_BEFORE,
    RUN_BEFORE2,
    RUN_AFTER,
    RUN_AFTER2,
    RUN_SIGNS,
    RUN_LINK,
    /** The rest of the report. */
    DOC_CASE,
    DOC_HINT,
    DOC_BEFORE,
    DOC_AFTER,
    DOC_LONGER,
    DOC_RUN,
    /** With the outcome before. */
    P,
    P_W,
    P_S,
    P_W_1,
    P_HINT,
    P_LIST,
    P_W1
}
