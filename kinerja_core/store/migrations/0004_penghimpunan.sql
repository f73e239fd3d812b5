-- Evidence for figures, extensions of the deadline, and how people are reached.

create table bukti (
    kantor_id varchar not null, siklus_id varchar not null, nomor integer not null, unit varchar not null,
    indikator varchar not null, kolom varchar not null, sha256 varchar not null, nama_berkas varchar not null,
    ukuran bigint not null, keterangan varchar not null, oleh varchar not null, pada timestamp not null,
    primary key (kantor_id, siklus_id, nomor));

create table bukti_nilai (
    kantor_id varchar not null, siklus_id varchar not null, nomor integer not null, revisi integer not null,
    cukup boolean not null, catatan varchar not null, oleh varchar not null, pada timestamp not null,
    primary key (kantor_id, siklus_id, nomor, revisi));

create table perpanjangan (
    kantor_id varchar not null, siklus_id varchar not null, unit varchar not null, revisi integer not null,
    sampai date not null, alasan varchar not null, oleh varchar not null, pada timestamp not null,
    primary key (kantor_id, siklus_id, unit, revisi));

create table kontak (
    kantor_id varchar not null, pegawai_id varchar not null, pos_el varchar not null, telepon varchar not null,
    primary key (kantor_id, pegawai_id));
