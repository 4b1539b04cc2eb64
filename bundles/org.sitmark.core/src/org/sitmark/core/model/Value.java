// SPDX-License-Identifier: Apache-2.0
package org.sitmark.core.model;

import java.util.List;

/** The value of a feature. What kinds a feature takes is said by its {@link FeatureSpec}. Immutable. */
public sealed interface Value {

    /** A string, one of the allowed values where the feature has such; characters that XML cannot hold are replaced. */
    record Text(String text) implements Value {
        public Text {
            text = XmlText.replaceIllegal(text);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** A number. */
    record Num(double number) implements Value {
        @Override
        public String toString() {
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? Long.toString((long) number)
                    : Double.toString(number);
        }
    }

    /** A truth value. */
    record Bool(boolean value) implements Value {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** A link to one other place of the same report. */
    record Ref(Link link) implements Value {
        @Override
        public String toString() {
            return link.toString();
        }
    }

    /** Ordered links to other places of the same report. */
    record Refs(List<Link> links) implements Value {
        public Refs {
            links = List.copyOf(links);
        }

        @Override
        public String toString() {
            return links.toString();
        }
    }

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(double number) {
        return new Num(number);
    }

    static Value of(boolean value) {
        return new Bool(value);
    }

    static Value of(Link link) {
        return new Ref(link);
    }

    static Value of(List<Link> links) {
        return new Refs(links);
    }
}
