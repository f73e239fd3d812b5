-- Who has read which notice, and which reminders have gone out by e-mail. The notices themselves are the trail.

create table pemberitahuan_dibaca (
    kantor_id varchar not null, siklus_id varchar not null, versi integer not null, pegawai_id varchar not null,
    pada timestamp not null,
    primary key (kantor_id, siklus_id, versi, pegawai_id));

create table peringatan_terkirim (
    kantor_id varchar not null, siklus_id varchar not null, kunci varchar not null, pegawai_id varchar not null,
    alamat varchar not null, pada timestamp not null,
    primary key (kantor_id, siklus_id, kunci, pegawai_id));
