-- The lambang daerah in the kop surat: sha256 of a picture in the archive, empty where there is none.
alter table kantor add column lambang varchar default '';
