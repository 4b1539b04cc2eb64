// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import opennlp.tools.monitoring.StopCriteria;
import opennlp.tools.monitoring.TrainingMeasure;
import opennlp.tools.util.TrainingConfiguration;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WaitingTest {

    private static final Runnable NOTHING = () -> {};

    @Test
    void givesTheResultOrTheErrorOfTheTraining() throws Exception {
        SubMonitor monitor = SubMonitor.convert(null);
        TrainingWatch watch = new TrainingWatch();
        assertThat(Waiting.forResult(() -> "done", watch, NOTHING, monitor)).isEqualTo("done");
        assertThatThrownBy(() -> Waiting.forResult(
                        () -> {
                            throw new IOException("no room");
                        },
                        watch,
                        NOTHING,
                        monitor))
                .isInstanceOf(IOException.class)
                .hasMessage("no room");
        assertThatThrownBy(() -> Waiting.forResult(
                        () -> {
                            throw new IllegalStateException("odd");
                        },
                        watch,
                        NOTHING,
                        monitor))
                .isInstanceOf(IllegalStateException.class);
    }

    /** A single iteration over a large corpus may take many seconds, in which OpenNLP asks nobody. */
    @Test
    void answersWhenTheTrainingDoesNot() throws Exception {
        NullProgressMonitor monitor = new NullProgressMonitor();
        TrainingWatch watch = new TrainingWatch();
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch iterationEnds = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Runnable cancelOnceRunning = () -> {
            if (running.getCount() == 0 && !monitor.isCanceled()) {
                monitor.setCanceled(true);
            }
        };
        assertThatThrownBy(() -> Waiting.forResult(
                        () -> {
                            running.countDown();
                            iterationEnds.await();
                            ended.countDown();
                            return watch.isCancelled();
                        },
                        watch,
                        cancelOnceRunning,
                        SubMonitor.convert(monitor)))
                .isInstanceOf(OperationCanceledException.class);
        assertThat(ended.getCount()).as("the training goes on").isEqualTo(1);
        assertThat(watch.isCancelled()).isTrue();
        iterationEnds.countDown();
        ended.await();
    }

    @Test
    void theWishToStopReachesOpenNlp() {
        TrainingWatch watch = new TrainingWatch();
        StopCriteria<Double> never = new StopCriteria<>() {
            @Override
            public String getMessageIfSatisfied() {
                return "never";
            }

            @Override
            @SuppressWarnings("null") // the interface says nothing of null
            public boolean test(Double change) {
                return false;
            }
        };
        TrainingConfiguration configuration = watch.configuration(never);
        assertThat(configuration.stopCriteria().test(1.0)).isFalse();
        configuration.progMon().finishedIteration(7, 1, 2, TrainingMeasure.ACCURACY, 0.5);
        assertThat(watch.iterations()).isEqualTo(7);
        watch.sentenceRead();
        assertThat(watch.sentences()).isEqualTo(1);
        watch.cancel();
        assertThat(configuration.stopCriteria().test(1.0)).isTrue();
        assertThat(configuration.stopCriteria().getMessageIfSatisfied()).contains("cancelled");
        assertThatThrownBy(watch::sentenceRead).isInstanceOf(OperationCanceledException.class);
        assertThatThrownBy(watch::check).isInstanceOf(OperationCanceledException.class);
    }
}
