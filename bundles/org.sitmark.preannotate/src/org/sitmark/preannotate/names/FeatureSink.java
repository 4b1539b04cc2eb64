// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.names;

/** Takes the features of one piece: as strings for training, as hashes for finding. Values contain no blank. */
interface FeatureSink {

    void add(Template template, String value);

    void add(Template template, String a, String b);

    void add(Template template, String a, String b, String c);
}
