// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.palette;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.event.EventHandler;

/** Tells when the workbench has changed to another theme. UI thread only. */
public final class ThemeChanges {

    private static final Map<Runnable, EventHandler> HANDLERS = new HashMap<>();

    private ThemeChanges() {}

    /** The listener is run on the UI thread after each change, until it is removed. */
    public static void addListener(Runnable listener) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        EventHandler handler = event -> display.asyncExec(() -> {
            if (HANDLERS.containsKey(listener)) {
                listener.run();
            }
        });
        HANDLERS.put(listener, handler);
        broker().subscribe(IThemeEngine.Events.THEME_CHANGED, handler);
    }

    public static void removeListener(Runnable listener) {
        EventHandler handler = HANDLERS.remove(listener);
        if (handler != null) {
            broker().unsubscribe(handler);
        }
    }

    private static IEventBroker broker() {
        return PlatformUI.getWorkbench().getService(IEventBroker.class);
    }
}
