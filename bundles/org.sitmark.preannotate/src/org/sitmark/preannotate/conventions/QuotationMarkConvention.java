// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.conventions;

import org.sitmark.core.model.Span;
import org.sitmark.core.model.Suggestion;
import org.sitmark.core.spi.Convention;
import org.sitmark.core.spi.ReportView;

/** Leaves the quotation marks around a quotation out of it. */
public final class QuotationMarkConvention implements Convention {

    private static final String MARKS = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A\u2018\u2019\u201A'`";

    @Override
    public Suggestion follow(ReportView report, Suggestion suggestion, String choice) {
        String text = report.text();
        int begin = suggestion.begin();
        int end = suggestion.end();
        while (begin < end && isOutside(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isOutside(text.charAt(end - 1))) {
            end--;
        }
        return begin == end ? suggestion : Edges.moved(suggestion, new Span(begin, end));
    }

    private static boolean isOutside(char c) {
        return MARKS.indexOf(c) >= 0 || Character.isWhitespace(c);
    }
}
