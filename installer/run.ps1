# Installs what is missing and starts Desktop Memory under Windows (64 bit). Nobody has run it yet.
#     powershell -ExecutionPolicy Bypass -File installer\run.ps1
# What is given after that is passed on, e.g. --data-dir DIR.
$ErrorActionPreference = "Stop"
Set-Location (Split-Path -Parent $PSScriptRoot)
$Environment = ".venv\Scripts"
$Model = ".venv\share\desktop-memory\models"
$Stamp = ".venv\share\desktop-memory\requirements.lock"
$Lock = "installer\requirements.lock"

function Stop-Here($Why) {
    [Console]::Error.WriteLine("installer: $Why")
    exit 1
}

function Step($Title, [scriptblock]$Work) {
    Write-Host "$Title ..."
    & $Work
    if ($LASTEXITCODE -ne 0) {
        Stop-Here "$Title failed; the reason stands above. Run this again, it goes on where it stopped."
    }
}

function Test-Python {
    if (-not (Get-Command py -ErrorAction SilentlyContinue)) { return $false }
    py -3 -c 'import sys; sys.exit(sys.version_info < (3, 11))'
    return $LASTEXITCODE -eq 0
}

function Test-Tesseract {
    if (Get-Command tesseract -ErrorAction SilentlyContinue) { return $true }
    $Folders = "$env:ProgramFiles\Tesseract-OCR", "$env:LOCALAPPDATA\Programs\Tesseract-OCR"
    return ($Folders | Where-Object { Test-Path "$_\tesseract.exe" }).Count -gt 0
}

if (-not (Test-Python) -or -not (Test-Tesseract)) {
    $Names = (Get-Content installer\packages\winget | Where-Object { $_ -like "app *" }) -replace "^app ", ""
    Stop-Here "Programs of the system are missing; install them with this, open a new window and run it again: winget install $Names"
}
if (-not (Test-Path "$Environment\python.exe")) {
    Step "Virtual environment" { py -3 -m venv .venv }
}
if (-not (Test-Path $Stamp) -or (Get-FileHash $Stamp).Hash -ne (Get-FileHash $Lock).Hash) {
    Step "Python packages" {
        & "$Environment\python.exe" -m pip install --disable-pip-version-check --no-input `
            --require-hashes --only-binary :all: --requirement $Lock
    }
    Step "Desktop Memory itself" {
        & "$Environment\python.exe" -m pip install --disable-pip-version-check --no-input --no-index `
            --no-deps --no-build-isolation --editable .
    }
    Step "Embedding model" {
        & "$Environment\python.exe" -m desktop_memory.storage.model_build $Model
    }
    Copy-Item $Lock $Stamp
}
& "$Environment\desktop-memory.exe" run @args
exit $LASTEXITCODE
