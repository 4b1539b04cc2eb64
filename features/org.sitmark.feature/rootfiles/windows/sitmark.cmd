@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Starts Sitmark: without arguments the window, with a sub-command (tour, corpus, annotate, ...) the command line.
rem SITMARK_JAVA_OPTS is handed to Java, SITMARK_WORKSPACE says where the window keeps its state.
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
set LOGGING="-Djava.util.logging.config.file=%HERE%logging.properties"
if not "%~1"=="" goto headless

set "DATA="
if defined SITMARK_WORKSPACE set DATA=-data "%SITMARK_WORKSPACE%"
rem 23 is how the window asks to be started again.
:window
"%JAVA%" %LOGGING% %SITMARK_JAVA_OPTS% -jar "%LAUNCHER%" %DATA%
if "%ERRORLEVEL%"=="23" goto window
exit /b %ERRORLEVEL%

:headless
rem What Equinox found out about the plug-ins is written once and then only read: any number of command lines may run.
set CLI="%JAVA%" -XX:+UseSerialGC -Xshare:auto -Djava.awt.headless=true %LOGGING% "-Dosgi.logfile=%TEMP%\sitmark-headless.log" %SITMARK_JAVA_OPTS%
set APPLICATION=-jar "%LAUNCHER%" -nosplash -data @none -application org.sitmark.cli.application
if not exist "%HERE%configuration\.ready" (
    %CLI% %APPLICATION% --version >nul && type nul > "%HERE%configuration\.ready"
)
%CLI% -Dosgi.configuration.area.readOnly=true %APPLICATION% %*
exit /b %ERRORLEVEL%
