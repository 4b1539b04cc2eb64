// SPDX-License-Identifier: Apache-2.0
package org.sitmark.app.sample;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the sample corpus. */
public final class OpenSampleHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        FirstCorpus.openSample(HandlerUtil.getActiveWorkbenchWindow(event));
        return null;
    }
}
