#!/bin/sh
# The two roles and the database, as the README asks for them; run once by the image, on an empty volume.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    -v owner="$IEUM_OWNER_PASSWORD" -v app="$IEUM_APP_PASSWORD" <<'SQL'
create role ieum_owner login password :'owner';
create role ieum_app login password :'app';
create database ieum owner ieum_owner template template0 locale_provider builtin builtin_locale 'C.UTF-8' locale 'C.UTF-8';
SQL
