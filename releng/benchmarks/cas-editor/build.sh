#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes two bundles in a folder so that editor.sh can measure the UIMA Cas Editor 3.6.1 in the same run: a copy of the published bundle whose
# manifest names bundles instead of packages (its packages of JDT and the versions of those of UIMA cannot be had here), and a provider of files
# for it, which is in its IDE plug-in that is not published. Nothing of it comes into the product.
# usage: build.sh JAR UIMAJ_CORE FOLDER BUNDLES     JAR: uimaj-ep-cas-editor-3.6.1.jar; BUNDLES: the platform's jars, one a line;
#        prints the two folders
set -eu

jar=$(realpath "$1")
uima=$2
out=$3
bundles=$4
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
mkdir -p "$out/caseditor" "$out/provider/META-INF"
(cd "$out/caseditor" && jar xf "$jar")
uimaPackages='org.apache.uima,org.apache.uima.cas,org.apache.uima.cas.impl,org.apache.uima.cas.text,org.apache.uima.internal.util,org.apache.uima.jcas.cas,org.apache.uima.resource,org.apache.uima.resource.impl,org.apache.uima.resource.metadata,org.apache.uima.resource.metadata.impl,org.apache.uima.util'
eclipse='org.eclipse.core.runtime,org.eclipse.core.resources,org.eclipse.core.filesystem,org.eclipse.ui,org.eclipse.ui.ide,org.eclipse.ui.views,org.eclipse.ui.editors,org.eclipse.ui.workbench.texteditor,org.eclipse.jface.text'
manifest() {
    printf 'Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-ActivationPolicy: lazy\nBundle-RequiredExecutionEnvironment: JavaSE-17\n'
    cat
}
spread() { printf '%s' "$1" | sed 's/,/,\n /g'; }
{
    printf 'Bundle-Name: UIMA Cas Editor\nBundle-SymbolicName: org.apache.uima.caseditor;singleton:=true\nBundle-Version: 3.6.1\n'
    printf 'Bundle-Activator: org.apache.uima.caseditor.CasEditorPlugin\nExport-Package: org.apache.uima.caseditor.editor\n'
    printf 'Require-Bundle: %s\nImport-Package: %s\n' "$(spread "$eclipse")" "$(spread "$uimaPackages")"
} | manifest > "$out/caseditor/META-INF/MANIFEST.MF"
{
    printf 'Bundle-Name: Files for the Cas Editor\nBundle-SymbolicName: org.sitmark.benchmark.caseditor;singleton:=true\nBundle-Version: 1.0.0\n'
    printf 'Require-Bundle: %s,\n org.apache.uima.caseditor\nImport-Package: %s\n' "$(spread "$eclipse")" "$(spread "$uimaPackages")"
} | manifest > "$out/provider/META-INF/MANIFEST.MF"
cp "$here/plugin.xml" "$out/provider/plugin.xml"
path=$out/caseditor:$uima:$(printf '%s' "$bundles" | tr '\n' ':')
# the editor looks for the Java project of a file, which there is none; its classes must be found nevertheless
printf 'package org.eclipse.jdt.core;\npublic interface IJavaProject {}\n' > "$out/IJavaProject.java"
printf 'package org.eclipse.jdt.internal.core;\npublic class JavaProject implements org.eclipse.jdt.core.IJavaProject {}\n' > "$out/JavaProject.java"
javac -nowarn -proc:none --release 17 -d "$out/caseditor" "$out/IJavaProject.java" "$out/JavaProject.java"
javac -nowarn -proc:none --release 17 -cp "$path" -d "$out/provider" "$here"/*.java
printf '%s\n%s\n' "$out/caseditor" "$out/provider"
