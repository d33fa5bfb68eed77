#Requires -Version 5.1
<#
.SYNOPSIS
  Chạy PilotReview như một dịch vụ Windows, từ chính thư mục đã giải nén. Chạy lại bất cứ lúc nào.
  Runs PilotReview as a Windows service from the folder it was unpacked into. May be run again at any time.
.PARAMETER Url
  Địa chỉ máy chủ nghe khi cài lần đầu. / The address to listen on at the first installation.
.PARAMETER NoFirewall
  Không mở tường lửa. / Leave the firewall alone.
.PARAMETER Remove
  Gỡ dịch vụ; giữ nguyên thư mục và data. / Remove the service; the folder and data stay.
.EXAMPLE
  powershell -ExecutionPolicy Bypass -File service\cai-dat-windows.ps1
#>
[CmdletBinding()]
param(
    [string] $Url = 'http://*:5080',
    [switch] $NoFirewall,
    [switch] $Remove
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$name = 'PilotReview'
$rule = 'PilotReview (LAN)'
$account = 'NT AUTHORITY\LocalService'
$folder = Split-Path -Parent $PSScriptRoot
$program = Join-Path $folder 'pilotreview.exe'
$settings = Join-Path $folder 'appsettings.Production.json'
$data = Join-Path $folder 'data'

function Invoke-Checked([string] $command, [string[]] $arguments) {
    & $command @arguments | Out-Null
    if ($LASTEXITCODE -ne 0) { throw "$command $($arguments -join ' '): $LASTEXITCODE" }
}

$me = New-Object Security.Principal.WindowsPrincipal([Security.Principal.WindowsIdentity]::GetCurrent())
if (-not $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
    throw 'Cần quyền quản trị: mở PowerShell bằng "Run as administrator". / This needs an administrator.'
}

$service = Get-Service -Name $name -ErrorAction SilentlyContinue
if ($Remove) {
    if ($service) {
        Stop-Service -Name $name -Force
        Invoke-Checked 'sc.exe' @('delete', $name)
    }
    Get-NetFirewallRule -DisplayName $rule -ErrorAction SilentlyContinue | Remove-NetFirewallRule
    Write-Host 'Đã gỡ dịch vụ; dữ liệu còn nguyên. / The service is removed; the data are kept.'
    return
}

if (-not (Test-Path -LiteralPath $program)) { throw "Không thấy chương trình / The program is not there: $program" }

# 1. the service may write into data alone, and nobody but it and the administrators may read there
New-Item -ItemType Directory -Force -Path $data | Out-Null
Invoke-Checked 'icacls.exe' @($folder, '/grant', '*S-1-5-19:(OI)(CI)RX')
Invoke-Checked 'icacls.exe' @($data, '/inheritance:r', '/grant:r', '*S-1-5-19:(OI)(CI)M', '*S-1-5-18:(OI)(CI)F', '*S-1-5-32-544:(OI)(CI)F')

# 2. the settings of this office; an update does not bring a file of this name
if (-not (Test-Path -LiteralPath $settings)) {
    [IO.File]::WriteAllText($settings, "{`r`n  `"urls`": `"$Url`"`r`n}`r`n", (New-Object Text.UTF8Encoding($false)))
}

# 3. the service: starts with Windows, starts again after a fault
$path = '"{0}" serve' -f $program
if ($service) {
    Stop-Service -Name $name -Force
    Invoke-Checked 'sc.exe' @('config', $name, 'binPath=', $path, 'start=', 'delayed-auto', 'obj=', $account)
} else {
    New-Service -Name $name -BinaryPathName $path -DisplayName $name -Description 'Review of pilot organisations' -StartupType Automatic | Out-Null
    Invoke-Checked 'sc.exe' @('config', $name, 'start=', 'delayed-auto', 'obj=', $account)
}
Invoke-Checked 'sc.exe' @('failure', $name, 'reset=', '86400', 'actions=', 'restart/5000/restart/5000/restart/60000')

# 4. the firewall: the port of the first address, on office networks only
if (-not $NoFirewall) {
    $first = ((Get-Content -Raw -Encoding UTF8 -LiteralPath $settings | ConvertFrom-Json).urls -split ';')[0]
    if ($first -match ':(\d+)/?$') {
        Get-NetFirewallRule -DisplayName $rule -ErrorAction SilentlyContinue | Remove-NetFirewallRule
        New-NetFirewallRule -DisplayName $rule -Direction Inbound -Action Allow -Protocol TCP -LocalPort $Matches[1] `
            -Program $program -Profile Domain, Private -RemoteAddress LocalSubnet | Out-Null
    }
}

Start-Service -Name $name
Write-Host 'Xong. Bước tiếp theo / Next:'
Write-Host "  cd `"$folder`""
Write-Host '  .\pilotreview.exe create-admin --user quan.tri'
