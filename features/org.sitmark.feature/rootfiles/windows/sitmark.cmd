@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Starts Sitmark: without arguments the window, with a sub-command (tour, corpus, annotate, ...) the command line.
setlocal EnableExtensions

set "HERE=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo sitmark: no Java found. Install Java 17 or newer and set JAVA_HOME or PATH. 1>&2
    exit /b 1
)
set "LAUNCHER="
for %%j in ("%HERE%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fj"
if not defined LAUNCHER (
    echo sitmark: this installation is not complete: no plugins\org.eclipse.equinox.launcher_*.jar in %HERE% 1>&2
    exit /b 1
)
if not "%~1"=="" goto headless

set "DATA="
if defined SITMARK_WORKSPACE set "DATA=-data "%SITMARK_WORKSPACE%""
"%JAVA%" "-Djava.util.logging.config.file=%HERE%logging.properties" %SITMARK_JAVA_OPTS% -jar "%LAUNCHER%" %DATA%
exit /b %ERRORLEVEL%

:headless
rem The configuration is only read, so that any number of runs may share it.
"%JAVA%" -XX:+UseSerialGC -Xshare:auto -Djava.awt.headless=true "-Djava.util.logging.config.file=%HERE%logging.properties" -Dosgi.configuration.area.readOnly=true "-Dosgi.logfile=%TEMP%\sitmark-headless.log" %SITMARK_JAVA_OPTS% -jar "%LAUNCHER%" -nosplash -data @none -application org.sitmark.cli.application %*
exit /b %ERRORLEVEL%
