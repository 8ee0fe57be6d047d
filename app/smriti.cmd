@echo off
rem Starts Smriti; builds it first where there is no build yet. Needs a JDK 25 or later.
rem   SMRITI_JAVA_OPTS   more options for Java
setlocal enabledelayedexpansion
set "needed=25"
for %%I in ("%~dp0..") do set "root=%%~fI"
set "jar=%root%\app\target\lib\smriti.jar"
set "jdk="

if defined JAVA_HOME call :consider "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do for %%H in ("%%~dpJ..") do call :consider "%%~fH"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\*jdk*") do call :consider "%%~fD"
if not defined jdk (
    >&2 echo smriti: there is no JDK %needed% or later here; install one ^(adoptium.net^) or point JAVA_HOME at it
    exit /b 2
)

if not exist "%jar%" (
    where mvn >nul 2>nul
    if errorlevel 1 (
        >&2 echo smriti: there is no Maven to build with; install Maven 3.8 or later
        exit /b 2
    )
    >&2 echo smriti: building for the first time, this takes a minute or two...
    if not exist "%root%\app\target" mkdir "%root%\app\target"
    pushd "%root%"
    set "JAVA_HOME=%jdk%"
    call mvn -q -B -DskipTests package > "%root%\app\target\launcher-build.log" 2>&1
    set "built=!errorlevel!"
    popd
    if not "!built!"=="0" (
        >&2 echo smriti: the build failed; all it said is in !root!\app\target\launcher-build.log
        exit /b 1
    )
)

rem Where Java writes what it knows of a crash: into the state folder of files/UserFolders.java, so that the next window finds it.
set "state=%LOCALAPPDATA%\Smriti\state"
if defined SMRITI_HOME set "state=%SMRITI_HOME%\state"
if not exist "%state%\crashes" mkdir "%state%\crashes" 2>nul

if not defined TORCH_CPP_LOG_LEVEL set TORCH_CPP_LOG_LEVEL=ERROR
"%jdk%\bin\java.exe" -Xlog:disable "-XX:ErrorFile=%state%\crashes\hs_err_pid%%p.log" -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dsmriti.home=%root%" %SMRITI_JAVA_OPTS% --module-path "%root%\app\target\javafx" --add-modules javafx.controls,javafx.swing --enable-native-access=javafx.graphics -jar "%jar%" %*
exit /b %errorlevel%

rem Takes the folder as the JDK if none is taken yet and its release file names a version that is new enough.
:consider
if defined jdk exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do for /f "delims=.-+" %%M in ("%%~V") do if %%M geq %needed% set "jdk=%~1"
exit /b 0
