// SPDX-License-Identifier: Apache-2.0
package org.sitmark.benchmark.caseditor;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.caseditor.editor.AnnotationStyle;
import org.apache.uima.caseditor.editor.CasDocumentProvider;
import org.apache.uima.caseditor.editor.DocumentUimaImpl;
import org.apache.uima.caseditor.editor.ICasDocument;
import org.apache.uima.caseditor.editor.ICasEditor;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.preference.PreferenceStore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IFileEditorInput;

/**
 * Gives the Cas Editor the file of an editor input, with the type system beside it. The editor's own provider is in its IDE plug-in, which is not
 * published; this one does the same without asking anything. All four layers are shown in the editor's plain style.
 */
public final class CasFileProvider extends CasDocumentProvider {

    private static final String[] LAYERS = {"Entity", "Figure", "Equipment", "Quote"};
    private static final Color[] COLORS = {Color.CYAN, Color.ORANGE, Color.GREEN, Color.PINK};

    private final Map<Object, IPreferenceStore> sessions = new HashMap<>();
    private final IPreferenceStore styles = styles();

    private static String type(String layer) {
        return "org.sitmark.types." + layer;
    }

    private static IPreferenceStore styles() {
        var store = new PreferenceStore();
        for (int i = 0; i < LAYERS.length; i++) {
            AnnotationStyle.putAnnotatationStyleToStore(
                    store, new AnnotationStyle(type(LAYERS[i]), AnnotationStyle.Style.UNDERLINE, COLORS[i], i));
        }
        return store;
    }

    @Override
    protected ICasDocument createDocument(Object element) throws CoreException {
        IFile file = ((IFileEditorInput) element).getFile();
        IFile types = file.getProject().getFile("TypeSystem.xml");
        try (InputStream in = types.getContents()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            TypeSystemDescription description = UIMAFramework.getXMLParser()
                    .parseTypeSystemDescription(
                            new XMLInputSource(types.getLocation().toFile()));
            description.resolveImports();
            CAS cas = CasCreationUtils.createCas(description, null, null);
            return new DocumentUimaImpl(cas, file, text);
        } catch (IOException | org.apache.uima.UIMAException e) {
            throw new CoreException(new Status(IStatus.ERROR, "org.sitmark.benchmark.caseditor", "No type system", e));
        }
    }

    @Override
    protected void doSaveDocument(IProgressMonitor monitor, Object element, ICasDocument document, boolean overwrite) {
        // nothing is saved
    }

    @Override
    public IPreferenceStore getTypeSystemPreferenceStore(Object element) {
        return styles;
    }

    @Override
    public void saveTypeSystemPreferenceStore(Object element) {
        // nothing is saved
    }

    @Override
    public IPreferenceStore getSessionPreferenceStore(Object element) {
        return sessions.computeIfAbsent(element, e -> {
            var store = new PreferenceStore();
            store.setValue("LastUsedModeType", type("Entity"));
            store.setValue("LastActiveCasViewName", CAS.NAME_DEFAULT_SOFA);
            store.setValue(
                    "LastShownTypes",
                    "org.sitmark.types.Entity;org.sitmark.types.Figure;org.sitmark.types.Equipment;org.sitmark.types.Quote");
            return store;
        });
    }

    @Override
    public Composite createTypeSystemSelectorForm(ICasEditor editor, Composite parent, IStatus status) {
        return new Composite(parent, SWT.NONE);
    }
}
