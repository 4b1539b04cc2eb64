// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.opennlp;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.Event;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.ObjectStream;

/** Streams between our samples and OpenNLP's trainer. */
final class EventSource {

    private EventSource() {}

    /** The samples one after the other; stops with a cancellation when the watch says so. */
    static ObjectStream<NameSample> samples(List<NameSample> samples, TrainingWatch watch) {
        return new Samples(samples, watch);
    }

    /** The same events with each feature in memory once: a feature is a string that stands at many tokens. */
    static ObjectStream<Event> interned(ObjectStream<Event> events) {
        return new Interned(events);
    }

    private static final class Samples implements ObjectStream<NameSample> {

        private final List<NameSample> samples;
        private final TrainingWatch watch;
        private Iterator<NameSample> next;

        Samples(List<NameSample> samples, TrainingWatch watch) {
            this.samples = samples;
            this.watch = watch;
            this.next = samples.iterator();
        }

        @Override
        @SuppressWarnings("null") // OpenNLP wants null at the end
        public NameSample read() {
            watch.sentenceRead();
            return next.hasNext() ? next.next() : null;
        }

        @Override
        public void reset() {
            next = samples.iterator();
        }
    }

    private static final class Interned implements ObjectStream<Event> {

        private final ObjectStream<Event> events;
        private final Map<String, String> known = new HashMap<>();

        Interned(ObjectStream<Event> events) {
            this.events = events;
        }

        @Override
        @SuppressWarnings("null") // OpenNLP gives null at the end
        public Event read() throws IOException {
            Event event = events.read();
            if (event != null) {
                String[] features = event.getContext();
                for (int i = 0; i < features.length; i++) {
                    String earlier = known.putIfAbsent(features[i], features[i]);
                    if (earlier != null) {
                        features[i] = earlier;
                    }
                }
            }
            return event;
        }

        @Override
        public void reset() throws IOException {
            events.reset();
        }

        @Override
        public void close() throws IOException {
            events.close();
        }
    }
}
