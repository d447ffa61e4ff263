# Runs azdoit from this folder on Windows: builds it on first use and after a change of its sources. Everything it makes is under artifacts\.
$root = $PSScriptRoot
$app = Join-Path $root 'artifacts\app'
$built = Join-Path $app 'built'
$inputs = 'src', 'Directory.Build.props', 'Directory.Packages.props', 'global.json' | ForEach-Object { Join-Path $root $_ }
$newest = Get-ChildItem -Path $inputs -Recurse -File | Measure-Object -Property LastWriteTimeUtc -Maximum
if (-not (Test-Path $built) -or $newest.Maximum -gt (Get-Item $built).LastWriteTimeUtc) {
    [Console]::Error.WriteLine('building azdoit (first use or changed sources, about a minute)...')
    $began = [DateTime]::UtcNow
    $log = Join-Path $root 'artifacts\launcher.log'
    New-Item -ItemType Directory -Force -Path $app | Out-Null
    & dotnet publish (Join-Path $root 'src\Azdoit.Cli') -c Release --disable-build-servers -nologo -v quiet `
        -p:LaunchedBuild=true -p:OwnLocks=true -p:RestoreLockedMode=false `
        "-p:ArtifactsPath=$(Join-Path $root 'artifacts\launcher')" "-p:PublishDir=$app\" `
        -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false -p:GenerateDocumentationFile=false -p:TreatWarningsAsErrors=false *> $log
    if ($LASTEXITCODE -ne 0) {
        [Console]::Error.WriteLine("azdoit could not be built; the log is $log")
        exit 1
    }
    New-Item -ItemType File -Force -Path $built | Out-Null
    (Get-Item $built).LastWriteTimeUtc = $began
}
& (Join-Path $app 'Azdoit.Cli.exe') @args
exit $LASTEXITCODE
