-- The meeting: what the projector shows, notes and parked items, changed targets and figures, actions ticked done.

alter table kehadiran add column pegawai_id varchar default '';

-- One row for each turn of a page; the last one is what the projector shows. No part of the trail.
create table rapat_tayang (
    kantor_id varchar not null, siklus_id varchar not null, urutan integer not null, slide varchar not null,
    oleh varchar not null, pada timestamp not null, primary key (kantor_id, siklus_id, urutan));

-- The newest row of a slide says whether it is marked.
create table rapat_tanda (
    kantor_id varchar not null, siklus_id varchar not null, urutan integer not null, slide varchar not null,
    pasang boolean not null, oleh varchar not null, pada timestamp not null,
    primary key (kantor_id, siklus_id, urutan));

create table rapat_catatan (
    kantor_id varchar not null, siklus_id varchar not null, nomor integer not null, jenis varchar not null,
    slide varchar not null, isi varchar not null, oleh varchar not null, pada timestamp not null,
    primary key (kantor_id, siklus_id, nomor));

create table rapat_perubahan (
    kantor_id varchar not null, siklus_id varchar not null, nomor integer not null, indikator varchar not null,
    hal varchar not null, sebelum varchar not null, sesudah varchar not null, alasan varchar not null,
    peminta varchar not null, oleh varchar not null, pada timestamp not null,
    primary key (kantor_id, siklus_id, nomor));

-- siklus_id and nomor are those of the keputusan; pada_siklus is the Siklus whose meeting ticked it done.
create table tindak_lanjut_selesai (
    kantor_id varchar not null, siklus_id varchar not null, nomor integer not null, pada_siklus varchar not null,
    keterangan varchar not null, oleh varchar not null, pada timestamp not null,
    primary key (kantor_id, siklus_id, nomor));
