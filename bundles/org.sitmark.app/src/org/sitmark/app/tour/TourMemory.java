// SPDX-License-Identifier: Apache-2.0
package org.sitmark.app.tour;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.sitmark.ui.failure.Failures;

/** Remembers across restarts how far the tour was taken, and whether it is to be offered again. */
final class TourMemory {

    private static final String SEEN = "tourSeen";
    private static final String STEP = "tourStep";

    private TourMemory() {}

    /** Whether the tour was finished or left; then it does not open by itself. */
    static boolean isSeen() {
        return preferences().getBoolean(SEEN, false);
    }

    static void setSeen(boolean seen) {
        preferences().putBoolean(SEEN, seen);
        keep();
    }

    /** The number of the step to go on with, from 0; as many as there are steps where all are done. */
    static int step() {
        int step = preferences().getInt(STEP, 0);
        return Math.max(0, Math.min(TourStep.values().length, step));
    }

    static void setStep(int step) {
        preferences().putInt(STEP, step);
        keep();
    }

    private static void keep() {
        try {
            preferences().flush();
        } catch (BackingStoreException e) {
            Failures.log("How far the tour was taken could not be kept", e);
        }
    }

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode("org.sitmark.app");
    }
}
