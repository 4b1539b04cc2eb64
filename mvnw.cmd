@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Runs the Maven that this build needs; see mvnw for the reasons.
setlocal EnableExtensions EnableDelayedExpansion

set "MAVEN_VERSION=3.9.16"
set "MAVEN_SHA512=ed41650d42485cfc243fad22158caf9cbb5dc408ce7a09ddb94dd42a019de929ca43065bfa450612cf12bf78b5cafa3884b96c090de326ff590448c933454af3"
set "FETCHER=org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy"
set "CACHE=%LOCALAPPDATA%\sitmark"
if defined XDG_CACHE_HOME set "CACHE=%XDG_CACHE_HOME%\sitmark"
set "MAVEN_HOME_DIR=%CACHE%\apache-maven-%MAVEN_VERSION%"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo mvnw: no Java found. Install a JDK 17 or newer and set JAVA_HOME or PATH. 1>&2
    exit /b 1
)

if exist "%MAVEN_HOME_DIR%\bin\mvn.cmd" goto run

where mvn >nul 2>&1
if errorlevel 1 (
    echo mvnw: no 'mvn' found. Install any Maven 3.6 or newer and put its bin folder on PATH; 1>&2
    echo mvnw: it only fetches Maven %MAVEN_VERSION% for this build. 1>&2
    exit /b 1
)
echo mvnw: fetching Maven %MAVEN_VERSION% ^(once^) ... 1>&2
set "TMPDIR=%CACHE%\fetch.%RANDOM%%RANDOM%"
mkdir "%TMPDIR%" || exit /b 1
pushd "%TMPDIR%"
call mvn -q -B %FETCHER% -Dartifact=org.apache.maven:apache-maven:%MAVEN_VERSION%:zip:bin "-DoutputDirectory=%TMPDIR%" 1>&2
if errorlevel 1 (
    popd
    rmdir /s /q "%TMPDIR%"
    echo mvnw: Maven %MAVEN_VERSION% could not be fetched; what the installed Maven said stands above. 1>&2
    exit /b 1
)
set "ACTUAL="
for /f "skip=1 delims=" %%h in ('certutil -hashfile "apache-maven-%MAVEN_VERSION%-bin.zip" SHA512') do if not defined ACTUAL set "ACTUAL=%%h"
set "ACTUAL=!ACTUAL: =!"
if /i not "!ACTUAL!"=="%MAVEN_SHA512%" (
    popd
    rmdir /s /q "%TMPDIR%"
    echo mvnw: the fetched Maven is not the one this build expects ^(SHA-512 differs^). Nothing was installed. 1>&2
    exit /b 1
)
tar -xf "apache-maven-%MAVEN_VERSION%-bin.zip" || exit /b 1
popd
if not exist "%MAVEN_HOME_DIR%" move "%TMPDIR%\apache-maven-%MAVEN_VERSION%" "%MAVEN_HOME_DIR%" >nul
rmdir /s /q "%TMPDIR%"

:run
set "MAVEN_PROJECTBASEDIR=%~dp0"
if "%MAVEN_PROJECTBASEDIR:~-1%"=="\" set "MAVEN_PROJECTBASEDIR=%MAVEN_PROJECTBASEDIR:~0,-1%"
call "%MAVEN_HOME_DIR%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%
