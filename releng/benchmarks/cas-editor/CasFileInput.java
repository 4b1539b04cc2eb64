// SPDX-License-Identifier: Apache-2.0
package org.sitmark.benchmark.caseditor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.part.FileEditorInput;

/** A report's file as the Cas Editor wants it: in a project of the workspace, with its type system. */
public final class CasFileInput {

    private CasFileInput() {}

    /** Copies the report and the type system into the project. */
    public static IEditorInput of(Path report, Path types) throws IOException, CoreException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("cas-editor-benchmark");
        if (!project.exists()) {
            project.create(null);
        }
        project.open(null);
        copy(types, project.getFile("TypeSystem.xml"));
        IFile file = project.getFile(report.getFileName().toString());
        copy(report, file);
        return new FileEditorInput(file);
    }

    private static void copy(Path from, IFile to) throws IOException, CoreException {
        try (InputStream in = Files.newInputStream(from)) {
            if (to.exists()) {
                to.setContents(in, true, false, null);
            } else {
                to.create(in, true, null);
            }
        }
    }
}
