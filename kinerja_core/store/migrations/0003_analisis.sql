-- Langkah 7: answers to data-quality findings, questions to a Unit, the narrative, and what figures are held against.

create table temuan_terima (
    kantor_id varchar not null, siklus_id varchar not null, kunci varchar not null, indikator varchar not null,
    kalimat varchar not null, alasan varchar not null, oleh varchar not null, pada timestamp not null,
    primary key (kantor_id, siklus_id, kunci));

create table pertanyaan (
    kantor_id varchar not null, siklus_id varchar not null, nomor integer not null, unit varchar not null,
    indikator varchar not null, kunci varchar not null, isi varchar not null, oleh varchar not null,
    pada timestamp not null, primary key (kantor_id, siklus_id, nomor));

create table pertanyaan_jawab (
    kantor_id varchar not null, siklus_id varchar not null, nomor integer not null, urutan integer not null,
    isi varchar not null, oleh varchar not null, pada timestamp not null,
    primary key (kantor_id, siklus_id, nomor, urutan));

-- The primary key lets a question be closed once; the action lets only whoever asked it do so.
create table pertanyaan_tutup (
    kantor_id varchar not null, siklus_id varchar not null, nomor integer not null, catatan varchar not null,
    oleh varchar not null, pada timestamp not null, primary key (kantor_id, siklus_id, nomor));

create table uraian_indikator (
    kantor_id varchar not null, siklus_id varchar not null, indikator varchar not null, revisi integer not null,
    pendukung varchar not null, penghambat varchar not null, upaya varchar not null, rencana varchar not null,
    penanggung_jawab varchar not null, batas_waktu date, oleh varchar not null, pada timestamp not null,
    primary key (kantor_id, siklus_id, indikator, revisi));

create table standar_nasional (
    kantor_id varchar not null, indikator varchar not null, tahun integer not null, revisi integer not null,
    nilai decimal(20, 4), sumber varchar not null, oleh varchar not null, pada timestamp not null,
    primary key (kantor_id, indikator, tahun, revisi));

create table target_renstra (
    kantor_id varchar not null, urutan integer not null, indikator varchar not null, nama varchar not null,
    satuan varchar not null, tahun integer not null, target decimal(20, 4), terbit varchar not null,
    sumber varchar not null, catatan varchar not null, primary key (kantor_id, urutan));

create table kaitan_anggaran (
    kantor_id varchar not null, tahun integer not null, urutan integer not null, indikator varchar not null,
    oleh varchar not null, pada timestamp not null, primary key (kantor_id, tahun, urutan, indikator));

-- When a person last looked at the figures, and what he saw: for "what has changed since".
create table dilihat (
    kantor_id varchar not null, siklus_id varchar not null, pegawai_id varchar not null, pada timestamp not null,
    versi integer not null, rata varchar not null, primary key (kantor_id, siklus_id, pegawai_id, pada));

-- Reference tables taken in from a file: which file, by whom, and why where figures were replaced.
create table impor (
    kantor_id varchar not null, urutan integer not null, jenis varchar not null, sha256 varchar not null,
    nama_berkas varchar not null, baris integer not null, alasan varchar not null, oleh varchar not null,
    pada timestamp not null, primary key (kantor_id, urutan));

-- Figures of Siklus whose analysis has ended, as they were computed then; periode 0 is the year, 1-4 up to a
-- triwulan. nilai is null where nothing could be computed (kode says why); dalam_rata is capped by the policy and
-- bobot is what it weighed, so that sum(dalam_rata * bobot) / sum(bobot) is the average that was printed.
create table capaian (
    kantor_id varchar not null, siklus_id varchar not null, tahun integer not null, unit varchar not null,
    indikator varchar not null, periode integer not null, nilai decimal(36, 16), dalam_rata decimal(18, 8),
    bobot decimal(18, 12) not null, kode varchar not null, lengkap boolean not null,
    primary key (kantor_id, siklus_id, indikator, periode));
