-- The office's calendar: weekly hours, each from a date on, special hours for a time, free days.
-- A clock time is its minute of the day, local. A day off of the week has no row in jadwal_jam.

create table jadwal (
    kantor_id varchar not null, khusus boolean not null, mulai date not null, selesai date,
    nama varchar not null, oleh varchar not null, pada timestamp not null,
    check (khusus = (selesai is not null)), check (selesai is null or selesai >= mulai),
    primary key (kantor_id, khusus, mulai));

create table jadwal_jam (
    kantor_id varchar not null, khusus boolean not null, mulai date not null,
    hari integer not null check (hari between 0 and 6),
    buka integer not null check (buka >= 0), tutup integer not null check (tutup < 1440),
    check (buka < tutup), primary key (kantor_id, khusus, mulai, hari));

-- batal: the office struck the day out; filling a year from the package leaves it struck out.
create table libur (
    kantor_id varchar not null, hari date not null, nama varchar not null, sumber varchar not null,
    batal boolean not null, oleh varchar not null, pada timestamp not null,
    primary key (kantor_id, hari));
