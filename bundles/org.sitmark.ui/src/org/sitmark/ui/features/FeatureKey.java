// SPDX-License-Identifier: Apache-2.0
package org.sitmark.ui.features;

import org.eclipse.jface.bindings.Binding;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;

/** What keys do in feature editors. Which keys they are stands in plugin.xml and can be changed by the user. */
public enum FeatureKey {
    TAKE("org.sitmark.ui.features.take"),
    LINK("org.sitmark.ui.features.link"),
    ADD("org.sitmark.ui.features.add");

    private static final String CONTEXT = "org.sitmark.ui.editor.context";

    private final String command;

    FeatureKey(String command) {
        this.command = command;
    }

    /** The key that works while the text has the focus, as people read it; empty where there is none. */
    public String shown() {
        return shown(command);
    }

    /** The same for any command without parameters. */
    public static String shown(String command) {
        if (!PlatformUI.isWorkbenchRunning()) {
            return "";
        }
        var service = PlatformUI.getWorkbench().getService(IBindingService.class);
        String found = "";
        for (Binding binding : service.getBindings()) {
            var bound = binding.getParameterizedCommand();
            if (bound != null
                    && bound.getId().equals(command)
                    && binding.getContextId().equals(CONTEXT)
                    && (found.isEmpty() || binding.getType() == Binding.USER)) {
                found = binding.getTriggerSequence().format();
            }
        }
        return found;
    }
}
