-- Langkah 8-11: remarks become threads that only the asker closes, and claims the data do not show may be justified.

alter table koreksi add column indikator varchar default '';

create table koreksi_jawab (
    kantor_id varchar not null, siklus_id varchar not null, nomor integer not null, urutan integer not null,
    isi varchar not null, oleh varchar not null, pada timestamp not null,
    primary key (kantor_id, siklus_id, nomor, urutan));

create table koreksi_tutup (
    kantor_id varchar not null, siklus_id varchar not null, nomor integer not null, catatan varchar not null,
    oleh varchar not null, pada timestamp not null, primary key (kantor_id, siklus_id, nomor));

-- kunci is the hash of part, sentence, claim and the figures behind it: where any of them changes, another kunci.
create table klaim_pembenaran (
    kantor_id varchar not null, siklus_id varchar not null, kunci varchar not null, bagian varchar not null,
    kalimat varchar not null, klaim varchar not null, alasan varchar not null, oleh varchar not null,
    pada timestamp not null, primary key (kantor_id, siklus_id, kunci));
