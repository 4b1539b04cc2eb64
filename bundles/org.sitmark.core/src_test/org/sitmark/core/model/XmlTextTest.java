// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlTextTest {

    @Test
    void whatXmlCannotHoldIsReplacedOneForOne() {
        String text = "a\u0000b\u0001c\fd\uFFFEe\uD800f\uDC00g";
        assertThat(XmlText.replaceIllegal(text))
                .isEqualTo("a b c d\uFFFDe\uFFFDf\uFFFDg")
                .hasSameSizeAs(text);
        assertThat(XmlText.countIllegal(text)).isEqualTo(6);
    }

    @Test
    void everythingElseStays() {
        String text = "\uFEFFline\r\n\ttab e\u0301 \uD83D\uDE00 \u00A0\u0085\u2028\u202E \u05D0";
        assertThat(XmlText.replaceIllegal(text)).isSameAs(text);
        assertThat(XmlText.countIllegal(text)).isZero();
    }
}
