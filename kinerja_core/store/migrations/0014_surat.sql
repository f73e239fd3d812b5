-- Langkah 12-13: what became of a letter number, how a copy went out, and where the file of a Siklus is kept.
-- A number given is never changed: its use, its end and its number in another system are rows of their own.
alter table surat add column klasifikasi varchar default '';
alter table surat add column lampiran varchar default '';
alter table surat add column cara varchar default 'biasa';
alter table surat add column alasan varchar default '';

create table surat_pakai (
    kantor_id varchar not null, seri varchar not null, tahun integer not null, nomor integer not null,
    siklus_id varchar not null, jenis varchar not null, hal varchar not null, tujuan varchar not null,
    lampiran varchar not null, tanggal date not null, oleh varchar not null, pada timestamp not null,
    primary key (kantor_id, seri, tahun, nomor));

create table surat_batal (
    kantor_id varchar not null, seri varchar not null, tahun integer not null, nomor integer not null,
    alasan varchar not null, oleh varchar not null, pada timestamp not null,
    primary key (kantor_id, seri, tahun, nomor));

create table surat_luar (
    kantor_id varchar not null, seri varchar not null, tahun integer not null, nomor integer not null,
    revisi integer not null, nomor_luar varchar not null, oleh varchar not null, pada timestamp not null,
    primary key (kantor_id, seri, tahun, nomor, revisi));

-- The first number of a year that began in a book on paper.
create table nomor_awal (
    kantor_id varchar not null, seri varchar not null, tahun integer not null, nomor integer not null,
    alasan varchar not null, oleh varchar not null, pada timestamp not null,
    primary key (kantor_id, seri, tahun));

alter table ekspedisi add column saluran varchar default 'kurir';
alter table ekspedisi add column keterangan varchar default '';
alter table ekspedisi_terima add column tanggal date;

create table tata_surat (
    kantor_id varchar not null, revisi integer not null, isi varchar not null, oleh varchar not null,
    pada timestamp not null, primary key (kantor_id, revisi));

create table kartu_arsip (
    kantor_id varchar not null, siklus_id varchar not null, revisi integer not null, isi varchar not null,
    oleh varchar not null, pada timestamp not null, primary key (kantor_id, siklus_id, revisi));
