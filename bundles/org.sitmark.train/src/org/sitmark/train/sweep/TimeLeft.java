// SPDX-License-Identifier: Apache-2.0
package org.sitmark.train.sweep;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Estimates how long a sweep still takes from what its folds took: those of the same setting, else those of all settings so far. Not thread-safe.
 */
public final class TimeLeft {

    private final SweepPlan plan;
    private final int cores;
    private final Map<String, SweepRow> rows = new HashMap<>();

    /** @param cores how many folds run side by side */
    public TimeLeft(SweepPlan plan, int cores) {
        this.plan = plan;
        this.cores = Math.max(1, cores);
    }

    /** A fold is in. */
    public void add(SweepRow row) {
        rows.put(row.setting().name(), row);
    }

    /** How many folds are in, of all settings. */
    public int done() {
        return rows.values().stream().mapToInt(SweepRow::folds).sum();
    }

    /** How many folds there are, of all settings. */
    public int total() {
        return plan.settings().size() * plan.folds();
    }

    /** What is left, or nothing before the first fold is in. */
    public Optional<Duration> left() {
        int done = done();
        if (done == 0) {
            return Optional.empty();
        }
        double usual = rows.values().stream().mapToLong(SweepRow::millis).sum() / (double) done;
        double left = 0;
        for (Setting setting : plan.settings()) {
            SweepRow row = rows.get(setting.name());
            int folds = row == null ? 0 : row.folds();
            double each = row == null || folds == 0 ? usual : row.millis() / (double) folds;
            left += (plan.folds() - folds) * each;
        }
        return Optional.of(Duration.ofMillis(Math.round(left / Math.min(cores, total()))));
    }

    /** In words such as {@code about 2 minutes left}; empty where nothing is known. */
    public String words() {
        return left().map(TimeLeft::words).orElse("");
    }

    static String words(Duration left) {
        long seconds = left.toSeconds();
        if (seconds < 5) {
            return "a few seconds left";
        }
        if (seconds < 100) {
            return "about " + (seconds + 4) / 5 * 5 + " seconds left";
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 100
                ? "about " + minutes + " minutes left"
                : "about " + Math.round(minutes / 60.0) + " hours left";
    }
}
