// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.names;

import java.util.ArrayList;
import java.util.List;

/** Features as a model file holds them: the template, "=", and the values with blanks between them. */
final class StringFeatures implements FeatureSink {

    private final List<String> features = new ArrayList<>();

    @Override
    public void add(Template template, String value) {
        features.add(template.name() + '=' + value);
    }

    @Override
    public void add(Template template, String a, String b) {
        features.add(template.name() + '=' + a + ' ' + b);
    }

    @Override
    public void add(Template template, String a, String b, String c) {
        features.add(template.name() + '=' + a + ' ' + b + ' ' + c);
    }

    List<String> take() {
        List<String> taken = List.copyOf(features);
        features.clear();
        return taken;
    }
}
