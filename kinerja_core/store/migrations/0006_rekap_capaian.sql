-- Whole years and years so far are two tables: most sums over a region are of whole years. The table they take the
-- place of was never part of a release. berbobot is the capaian as capped by the policy times bobot, so that
-- sum(berbobot) / sum(bobot) is the average that was printed; bobot is 0 where nothing could be computed (kode says
-- why), diminta is false where the Indikator was not applicable or not yet due.
drop table capaian;

create table capaian_tahun (
    kantor_id varchar not null, siklus_id varchar not null, tahun integer not null, unit varchar not null,
    indikator varchar not null, nilai decimal(36, 16), berbobot decimal(18, 8), bobot decimal(18, 8) not null,
    diminta boolean not null, lengkap boolean not null, kode varchar not null,
    primary key (kantor_id, siklus_id, indikator));

create table capaian_triwulan (
    kantor_id varchar not null, siklus_id varchar not null, tahun integer not null, unit varchar not null,
    indikator varchar not null, triwulan integer not null check (triwulan between 1 and 4),
    nilai decimal(36, 16), berbobot decimal(18, 8), bobot decimal(18, 8) not null,
    diminta boolean not null, lengkap boolean not null, kode varchar not null,
    primary key (kantor_id, siklus_id, indikator, triwulan));
