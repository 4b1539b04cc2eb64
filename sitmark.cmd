@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Builds Sitmark from this checkout when its sources changed, then starts it: without arguments the window, with a
rem sub-command (tour, corpus, annotate, ...) the command line. Everything it builds to run lies in .sitmark\.
setlocal EnableExtensions

set "ROOT=%~dp0"
set "STORE=%ROOT%.sitmark"
set "FINGERPRINT="
for /f "usebackq delims=" %%f in (`powershell -NoProfile -ExecutionPolicy Bypass -Command "$s=[Security.Cryptography.SHA256]::Create(); $l=Get-ChildItem -LiteralPath '%ROOT%pom.xml','%ROOT%.mvn','%ROOT%bundles','%ROOT%features','%ROOT%releng\org.sitmark.product','%ROOT%target-platform' -Recurse -File -Force | Where-Object { $_.FullName -notmatch '[\\/](target|src_test|org\.sitmark\.tests|org\.sitmark\.nlp\.runtime[\\/]lib)[\\/]|[\\/]\.(polyglot|tycho-)' } | Sort-Object FullName | ForEach-Object { $_.FullName + (Get-FileHash -LiteralPath $_.FullName).Hash }; ([BitConverter]::ToString($s.ComputeHash([Text.Encoding]::UTF8.GetBytes($l -join ';'))) -replace '-','').Substring(0,16)"`) do set "FINGERPRINT=%%f"
if not defined FINGERPRINT (
    echo sitmark: the sources could not be read through PowerShell. 1>&2
    exit /b 1
)
set "PRODUCT=%STORE%\product-%FINGERPRINT%"
if exist "%PRODUCT%\sitmark\sitmark.cmd" goto start

if not exist "%STORE%" mkdir "%STORE%"
echo sitmark: building ^(the first time fetches what it needs, which takes minutes; log: .sitmark\build.log^) ... 1>&2
call "%ROOT%mvnw.cmd" -B -f "%ROOT%pom.xml" clean package -Prun -pl "!:org.sitmark.tests" > "%STORE%\build.log" 2>&1
if errorlevel 1 (
    findstr /b /c:"mvnw:" /c:"[ERROR]" "%STORE%\build.log" 1>&2
    echo sitmark: the build failed; the whole log is %STORE%\build.log 1>&2
    exit /b 1
)
move "%ROOT%releng\org.sitmark.product\target\products\org.sitmark.product\win32\win32\x86_64" "%PRODUCT%" >nul
if errorlevel 1 exit /b 1

:start
call "%PRODUCT%\sitmark\sitmark.cmd" %*
exit /b %ERRORLEVEL%
