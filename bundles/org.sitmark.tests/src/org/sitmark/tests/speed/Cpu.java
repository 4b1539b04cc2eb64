// SPDX-License-Identifier: Apache-2.0
package org.sitmark.tests.speed;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Time that work took.
 *
 * @param cpu seconds of processor time of the threads that worked, without the compiler and the garbage collector
 * @param wall seconds by the clock
 */
record Cpu(double cpu, double wall) {

    /** Work on one item of many. */
    @FunctionalInterface
    interface Work<T> {
        void on(T item) throws Exception;
    }

    /**
     * Works on all items with a number of threads.
     *
     * @param worker makes the work of one thread
     */
    static <T> Cpu of(List<T> items, int threads, Callable<Work<T>> worker) throws Exception {
        List<Work<T>> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            workers.add(worker.call());
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            var next = new java.util.concurrent.atomic.AtomicInteger();
            long start = System.nanoTime();
            List<Future<Long>> results = new ArrayList<>();
            for (Work<T> work : workers) {
                results.add(pool.submit(() -> {
                    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                        work.on(items.get(i));
                    }
                    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
                }));
            }
            long cpu = 0;
            for (Future<Long> result : results) {
                cpu += result.get();
            }
            return new Cpu(cpu / 1e9, (System.nanoTime() - start) / 1e9);
        } finally {
            pool.shutdown();
        }
    }
}
