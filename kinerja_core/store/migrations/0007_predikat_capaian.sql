-- The predikat as it was read when the analysis ended, by the scale of that Siklus; empty where there was no figure.
alter table capaian_tahun add column predikat varchar default '';
alter table capaian_triwulan add column predikat varchar default '';
