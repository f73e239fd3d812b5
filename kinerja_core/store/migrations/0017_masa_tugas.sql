-- Plt./Plh.: from when to when, and by which surat perintah. Whoever acts already goes on without an end.
alter table pegawai add column mulai date;
alter table pegawai add column sampai date;
alter table pegawai add column nomor_perintah varchar default '';
alter table pegawai add column tanggal_perintah date;
