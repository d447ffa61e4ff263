@powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0azdoit.ps1" %*
@exit /b %ERRORLEVEL%
