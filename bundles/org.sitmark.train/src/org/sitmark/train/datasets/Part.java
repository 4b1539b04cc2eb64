// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.datasets;

import java.util.Locale;

/** What the reports of a data set are for. A report is in one part only. */
public enum Part {
    /** To learn from. */
    TRAIN,
    /** To choose settings and models on. */
    VALIDATION,
    /** To report results on; locked once it is written. */
    TEST,
    /** Not used: a report that would bring something of the test part, or of two parts, into another one. */
    ASIDE;

    /** As it stands in files and on the command line. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
