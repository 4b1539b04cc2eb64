// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.session;

import java.util.Map;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;

/** Tells the workbench whether a corpus is open, so that commands that need one are greyed out without. */
public final class HasCorpus extends AbstractSourceProvider {

    /** Name of the variable; its value is {@code true} or {@code false}. */
    public static final String VARIABLE = "org.sitmark.ui.hasCorpus";

    private final Runnable listener = () -> fireSourceChanged(ISources.WORKBENCH, VARIABLE, value());

    public HasCorpus() {
        SessionService.get().addListener(listener);
    }

    private static Boolean value() {
        return SessionService.get().corpus() != null;
    }

    @Override
    public Map<String, Object> getCurrentState() {
        return Map.of(VARIABLE, value());
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] {VARIABLE};
    }

    @Override
    public void dispose() {
        SessionService.get().removeListener(listener);
    }
}
