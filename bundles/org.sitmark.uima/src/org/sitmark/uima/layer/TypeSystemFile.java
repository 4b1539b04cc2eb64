// SPDX-License-Identifier: Apache-2.0
package org.sitmark.uima.layer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.uima.UIMAFramework;
import org.apache.uima.resource.metadata.AllowedValue;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.Import;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.eclipse.jdt.annotation.Nullable;
import org.sitmark.core.corpus.SafeFile;
import org.sitmark.core.model.FeatureSpec;
import org.sitmark.core.model.Layer;
import org.sitmark.core.model.Layers;
import org.sitmark.uima.runtime.UimaRuntime;
import org.xml.sax.SAXException;

/**
 * The {@code TypeSystem.xml} of a corpus: the types of its layers, those that Sitmark stores reports with, and whatever other tools have declared in
 * it before. Types and features that are gone from a layer's descriptor stay, since reports may still have them.
 */
public final class TypeSystemFile {

    private static final String OWN = "org/sitmark/types/Report.xml";

    private TypeSystemFile() {}

    /** Writes the file if that changes it. The same layers and old content always give the same bytes. */
    public static void write(Path file, Layers layers, LayerTypes types) throws IOException {
        write(file, merged(Files.exists(file) ? Descriptors.unresolved(file) : null, layers, types));
    }

    /**
     * Adds the types of another tool's descriptor to the file.
     *
     * @throws IOException if the descriptor cannot be read, imports others, or declares something otherwise; nothing is changed
     */
    public static void add(Path file, Layers layers, LayerTypes types, Path descriptor) throws IOException {
        TypeSystemDescription other = Descriptors.unresolved(descriptor);
        if (other.getImports().length > 0) {
            throw new IOException(
                    "The type system " + descriptor
                            + " imports others, which may lie anywhere and are not read; give one that declares all types itself");
        }
        TypeSystemDescription present = merged(Files.exists(file) ? Descriptors.unresolved(file) : null, layers, types);
        Map<String, TypeDescription> all = new TreeMap<>();
        add(all, present);
        for (TypeDescription type : other.getTypes()) {
            TypeDescription known = all.get(type.getName());
            if (known != null) {
                checkSame(known, type, descriptor);
            }
        }
        add(all, other);
        present.setTypes(all.values().toArray(TypeDescription[]::new));
        write(file, present);
    }

    private static void checkSame(TypeDescription known, TypeDescription type, Path descriptor) throws IOException {
        if (!Objects.equals(known.getSupertypeName(), type.getSupertypeName())) {
            throw new IOException("The type system " + descriptor + " derives " + type.getName() + " from "
                    + type.getSupertypeName() + ", this corpus from " + known.getSupertypeName()
                    + "; one corpus cannot hold both");
        }
        for (FeatureDescription feature : type.getFeatures()) {
            for (FeatureDescription same : known.getFeatures()) {
                if (same.getName().equals(feature.getName())
                        && !Objects.equals(same.getRangeTypeName(), feature.getRangeTypeName())) {
                    throw new IOException("The type system " + descriptor + " declares " + type.getName() + "."
                            + feature.getName() + " as " + feature.getRangeTypeName() + ", this corpus as "
                            + same.getRangeTypeName() + "; one corpus cannot hold both");
                }
            }
        }
    }

    private static void write(Path file, TypeSystemDescription merged) throws IOException {
        byte[] before = Files.exists(file) ? Files.readAllBytes(file) : null;
        var out = new ByteArrayOutputStream();
        try {
            merged.toXML(out);
        } catch (SAXException e) {
            throw new IOException("The type system " + file + " cannot be written: " + e.getMessage(), e);
        }
        out.write('\n');
        if (!Arrays.equals(before, out.toByteArray())) {
            SafeFile.write(file, out.toByteArray());
        }
    }

    /** The type system of layers and stored reports, for a CAS that is to hold them. */
    public static TypeSystemDescription of(Layers layers, LayerTypes types) throws IOException {
        return merged(null, layers, types);
    }

    private static TypeSystemDescription merged(@Nullable TypeSystemDescription old, Layers layers, LayerTypes types)
            throws IOException {
        Map<String, TypeDescription> all = new TreeMap<>();
        URL own = UimaRuntime.loader().getResource(OWN);
        if (own == null) {
            throw new IOException(OWN + " is missing; the installation is incomplete");
        }
        add(all, Descriptors.resolved(own));
        for (Layer layer : layers) {
            TypeSystemDescription descriptor = types.descriptor(layer).orElse(null);
            add(all, descriptor == null ? generated(layer) : descriptor);
        }
        TypeSystemDescription result =
                UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
        if (old != null) {
            add(all, old);
            result.setImports(Arrays.copyOf(old.getImports(), old.getImports().length, Import[].class));
        }
        result.setName("Sitmark corpus");
        result.setDescription("All types of the reports in this corpus.");
        result.setVersion("1.0");
        result.setTypes(all.values().toArray(TypeDescription[]::new));
        return result;
    }

    private static void add(Map<String, TypeDescription> all, TypeSystemDescription description) {
        for (TypeDescription type : description.getTypes()) {
            TypeDescription copy = (TypeDescription) type.clone();
            copy.setSourceUrl(null);
            TypeDescription known = all.putIfAbsent(type.getName(), copy);
            if (known != null) {
                mergeInto(known, type);
            }
        }
    }

    /** What a later description has beside the first one. */
    private static void mergeInto(TypeDescription known, TypeDescription other) {
        Map<String, FeatureDescription> features = new LinkedHashMap<>();
        for (FeatureDescription feature : known.getFeatures()) {
            features.put(feature.getName(), feature);
        }
        for (FeatureDescription feature : other.getFeatures()) {
            features.putIfAbsent(feature.getName(), feature);
        }
        known.setFeatures(features.values().toArray(FeatureDescription[]::new));
        Map<String, AllowedValue> values = new LinkedHashMap<>();
        for (TypeDescription type : new TypeDescription[] {known, other}) {
            for (AllowedValue value : type.getAllowedValues() == null ? new AllowedValue[0] : type.getAllowedValues()) {
                values.putIfAbsent(value.getString(), value);
            }
        }
        if (!values.isEmpty()) {
            known.setAllowedValues(values.values().toArray(AllowedValue[]::new));
        }
    }

    /** The type of a layer that was made in a program, not read from a descriptor. */
    private static TypeSystemDescription generated(Layer layer) {
        TypeSystemDescription description =
                UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
        TypeDescription type = description.addType(layer.typeName(), "", LayerType.ANNOTATION);
        for (FeatureSpec spec : layer.features()) {
            switch (spec.kind()) {
                case STRING -> type.addFeature(spec.name(), spec.description(), stringType(description, layer, spec));
                case NUMBER -> type.addFeature(spec.name(), spec.description(), "uima.cas.Double");
                case BOOLEAN -> type.addFeature(spec.name(), spec.description(), "uima.cas.Boolean");
                case LINK -> type.addFeature(spec.name(), spec.description(), LayerType.ANNOTATION);
                case LINKS ->
                    type.addFeature(spec.name(), spec.description(), "uima.cas.FSArray", LayerType.ANNOTATION, false);
            }
        }
        return description;
    }

    private static String stringType(TypeSystemDescription description, Layer layer, FeatureSpec spec) {
        if (spec.allowedValues().isEmpty()) {
            return "uima.cas.String";
        }
        TypeDescription type = description.addType(layer.typeName() + "_" + spec.name(), "", "uima.cas.String");
        type.setAllowedValues(spec.allowedValues().stream()
                .map(allowed -> {
                    AllowedValue value =
                            UIMAFramework.getResourceSpecifierFactory().createAllowedValue();
                    value.setString(allowed);
                    return value;
                })
                .toArray(AllowedValue[]::new));
        return type.getName();
    }
}
