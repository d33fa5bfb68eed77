#!/usr/bin/env bash
# Runs PilotReview as a systemd service from the folder it was unpacked into. May be run again at any time.
set -euo pipefail

service=pilotreview
account=pilotreview
url='http://*:5080'
start=yes

say() { printf '%s\n' "$*"; }

help() {
    cat <<'TEXT'
Cách dùng / Usage: sudo ./cai-dat-linux.sh [--url ĐỊA_CHỈ] [--account TÊN] [--no-start] [--help]

  --url       địa chỉ máy chủ nghe khi cài lần đầu; mặc định http://*:5080
              the address to listen on at the first installation
  --account   tài khoản hệ thống chạy dịch vụ; mặc định pilotreview
              the system account the service runs as
  --no-start  chỉ cài, chưa chạy / install only

Không chép gì ra ngoài thư mục này: dịch vụ được bật ngay tại chỗ (systemctl enable <đường dẫn>).
Nothing is copied out of this folder: the unit is enabled where it lies. Running it again changes nothing that is already right.
TEXT
}

while [ $# -gt 0 ]; do
    case $1 in
        --url) url=${2:?--url ĐỊA_CHỈ}; shift 2 ;;
        --account) account=${2:?--account TÊN}; shift 2 ;;
        --no-start) start=no; shift ;;
        --help | -h) help; exit 0 ;;
        *) say "Không hiểu / unknown: $1" >&2; help >&2; exit 2 ;;
    esac
done

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
folder=$(dirname "$here")
unit=$here/$service.service
settings=$folder/appsettings.Production.json

if [ "$(id -u)" -ne 0 ]; then
    say "Cần quyền quản trị: chạy lại với sudo. / This needs root: run it again with sudo." >&2
    exit 1
fi

if [ ! -f "$folder/pilotreview" ]; then
    say "Không thấy chương trình tại $folder/pilotreview / The program is not there" >&2
    exit 1
fi

case $folder in
    *[[:space:]%]*)
        say "Đường dẫn có dấu cách hoặc %: hãy để thư mục ở nơi khác, ví dụ /opt/pilotreview. / The path holds a blank or %: $folder" >&2
        exit 1
        ;;
esac

# 1. an account that nobody can sign in to
if ! id -u "$account" > /dev/null 2>&1; then
    useradd --system --user-group --no-create-home --home-dir "$folder" --shell /usr/sbin/nologin "$account"
    say "Đã tạo tài khoản hệ thống $account. / Made the system account."
fi

group=$(id -gn "$account")

# 2. the program belongs to root; the service may write into data alone
mkdir -p "$folder/data"
chmod 755 "$folder/pilotreview"
chown -R "$account:$group" "$folder/data"
chmod 700 "$folder/data"

# 3. the settings of this office; an update does not bring a file of this name
if [ ! -f "$settings" ]; then
    printf '{\n  "urls": "%s"\n}\n' "$url" > "$settings"
    say "Đã tạo $settings. / Made the settings."
fi

chown "root:$group" "$settings"
chmod 640 "$settings"

# 4. the unit, with this folder and this account in it
sed -i \
    -e "s|^User=.*|User=$account|" \
    -e "s|^Group=.*|Group=$group|" \
    -e "s|^WorkingDirectory=.*|WorkingDirectory=$folder|" \
    -e "s|^ExecStart=.*|ExecStart=$folder/pilotreview serve|" \
    -e "s|^ReadWritePaths=.*|ReadWritePaths=$folder/data|" \
    "$unit"
chown root:root "$unit"
chmod 644 "$unit"

if ! command -v systemctl > /dev/null || [ ! -d /run/systemd/system ]; then
    say "Máy này không chạy systemd: hãy chạy tay $folder/pilotreview serve. / This machine does not run systemd." >&2
    exit 1
fi

# 5. enabled where it lies; a link to an earlier folder is taken away first
linked=$(readlink -f "/etc/systemd/system/$service.service" 2> /dev/null || true)
if [ -n "$linked" ] && [ "$linked" != "$unit" ]; then
    systemctl disable "$service.service"
fi

systemctl daemon-reload
systemctl enable "$unit"
systemctl daemon-reload
if [ "$start" = yes ]; then
    systemctl restart "$service.service"
    systemctl --no-pager --lines=0 status "$service.service"
fi

say "Xong. Bước tiếp theo / Next: sudo -u $account $folder/pilotreview create-admin --user quan.tri"
