-- Every key begins with the office. No foreign keys, no secondary indexes, naive UTC timestamps.

create table transaksi (nomor bigint primary key, hash varchar not null);

create table kantor (
    kantor_id varchar primary key, nama varchar not null, pemda varchar not null, kota varchar not null,
    alamat varchar not null, telepon varchar not null, kode_pos varchar not null, laman varchar not null,
    pos_el varchar not null, kode_unit varchar not null, klasifikasi varchar not null,
    templat_nomor varchar not null, kertas varchar not null, zona varchar not null, contoh boolean not null);

create table unit (
    kantor_id varchar not null, kode varchar not null, nama varchar not null, jenis varchar not null,
    urutan integer not null, aktif boolean not null, primary key (kantor_id, kode));

create table pegawai (
    kantor_id varchar not null, pegawai_id varchar not null, nama varchar not null, nip varchar not null,
    pangkat varchar not null, jabatan varchar not null, peran varchar not null, unit varchar not null,
    awalan varchar not null, aktif boolean not null, primary key (kantor_id, pegawai_id));

create table akun (
    kantor_id varchar not null, nama_masuk varchar not null, pegawai_id varchar not null,
    sandi varchar not null, gagal integer not null, terkunci_sampai timestamp, sandi_contoh varchar not null,
    primary key (kantor_id, nama_masuk));

create table sesi (
    token_sha varchar primary key, kantor_id varchar not null, pegawai_id varchar not null,
    dibuat timestamp not null, terakhir timestamp not null, berakhir boolean not null);

create table indikator (
    kantor_id varchar not null, kode varchar not null, nama varchar not null, sasaran varchar not null,
    satuan varchar not null, arah varchar not null, agregasi varchar not null, frekuensi varchar not null,
    unit varchar not null, formulasi varchar not null, sumber_data varchar not null,
    penanggung_jawab varchar not null, media varchar not null, iku boolean not null,
    rumus_turun varchar not null, pembilang varchar not null, penyebut varchar not null,
    skala varchar not null, asal varchar not null, ilustrasi boolean not null, aktif boolean not null,
    urutan integer not null, primary key (kantor_id, kode));

create table target (
    kantor_id varchar not null, indikator varchar not null, tahun integer not null,
    tahunan decimal(20, 4), tw1 decimal(20, 4), tw2 decimal(20, 4), tw3 decimal(20, 4), tw4 decimal(20, 4),
    bawah decimal(20, 4), atas decimal(20, 4), teks varchar not null,
    primary key (kantor_id, indikator, tahun));

create table histori (
    kantor_id varchar not null, indikator varchar not null, tahun integer not null,
    target decimal(20, 4), realisasi decimal(20, 4), capaian_terbit varchar not null,
    sumber varchar not null, catatan varchar not null, primary key (kantor_id, indikator, tahun));

create table anggaran (
    kantor_id varchar not null, tahun integer not null, urutan integer not null, uraian varchar not null,
    anggaran decimal(20, 2) not null, realisasi decimal(20, 2) not null, rasio_terbit varchar not null,
    sumber varchar not null, primary key (kantor_id, tahun, urutan));

create table nomenklatur (
    kantor_id varchar not null, kode varchar not null, nama varchar not null, kinerja varchar not null,
    indikator varchar not null, satuan varchar not null, primary key (kantor_id, kode));

create table sop (
    kantor_id varchar not null, versi integer not null, isi varchar not null, pada timestamp not null,
    oleh varchar not null, primary key (kantor_id, versi));

create table siklus (
    kantor_id varchar not null, siklus_id varchar not null, tahun integer not null, nama varchar not null,
    sop_versi integer not null, dibuka timestamp not null, primary key (kantor_id, siklus_id));

-- The trail, and the state of the Siklus: what stands in its last row is what is.
create table jejak (
    kantor_id varchar not null, siklus_id varchar not null, versi integer not null check (versi > 0),
    peristiwa varchar not null, langkah integer not null check (langkah between 1 and 14),
    oleh varchar not null, pada timestamp not null, catatan varchar not null, isi varchar not null,
    hash_sebelum varchar not null, hash varchar not null,
    keadaan varchar not null, primary key (kantor_id, siklus_id, versi));

-- Every letter and document, revision by revision: its content as JSON, its bytes by sha256 in the archive.
create table naskah (
    kantor_id varchar not null, siklus_id varchar not null, jenis varchar not null, kunci varchar not null,
    revisi integer not null, isi varchar not null, oleh varchar not null, pada timestamp not null,
    primary key (kantor_id, siklus_id, jenis, kunci, revisi));

create table dokumen (
    kantor_id varchar not null, siklus_id varchar not null, sha256 varchar not null, jenis varchar not null,
    langkah integer not null, nama_berkas varchar not null, ukuran bigint not null, unit varchar not null,
    oleh varchar not null, pada timestamp not null, urutan integer not null,
    primary key (kantor_id, siklus_id, urutan));

create table penyerahan (
    kantor_id varchar not null, siklus_id varchar not null, unit varchar not null, sha256 varchar not null,
    penerima varchar not null, diserahkan_oleh varchar not null, diserahkan timestamp not null,
    primary key (kantor_id, siklus_id, unit));

create table penerimaan (
    kantor_id varchar not null, siklus_id varchar not null, unit varchar not null, oleh varchar not null,
    pada timestamp not null, primary key (kantor_id, siklus_id, unit));

create table usulan_iku (
    kantor_id varchar not null, siklus_id varchar not null, urutan integer not null, unit varchar not null,
    indikator varchar not null, isi varchar not null, alasan varchar not null, oleh varchar not null,
    pada timestamp not null, primary key (kantor_id, siklus_id, urutan));

create table usulan (
    kantor_id varchar not null, siklus_id varchar not null, unit varchar not null, revisi integer not null,
    sha256 varchar not null, nama_berkas varchar not null, penjelasan varchar not null,
    oleh varchar not null, pada timestamp not null, primary key (kantor_id, siklus_id, unit, revisi));

create table isian (
    kantor_id varchar not null, siklus_id varchar not null, unit varchar not null, revisi integer not null,
    indikator varchar not null, kolom varchar not null, keadaan varchar not null, nilai decimal(20, 4),
    teks varchar not null, alasan varchar not null, lembar varchar not null, sel varchar not null,
    teks_asli varchar not null, pilihan varchar not null,
    primary key (kantor_id, siklus_id, unit, revisi, indikator, kolom));

create table kehadiran (
    kantor_id varchar not null, siklus_id varchar not null, nomor integer not null, nama varchar not null,
    nip varchar not null, jabatan varchar not null, hadir boolean not null, cara varchar not null,
    primary key (kantor_id, siklus_id, nomor));

create table keputusan (
    kantor_id varchar not null, siklus_id varchar not null, nomor integer not null, uraian varchar not null,
    indikator varchar not null, penanggung_jawab varchar not null, batas_waktu date, oleh varchar not null,
    pada timestamp not null, primary key (kantor_id, siklus_id, nomor));

create table catatan_analisis (
    kantor_id varchar not null, siklus_id varchar not null, indikator varchar not null,
    revisi integer not null, isi varchar not null, oleh varchar not null, pada timestamp not null,
    primary key (kantor_id, siklus_id, indikator, revisi));

create table koreksi (
    kantor_id varchar not null, siklus_id varchar not null, nomor integer not null, revisi integer not null,
    bagian varchar not null, isi varchar not null, oleh varchar not null, pada timestamp not null,
    primary key (kantor_id, siklus_id, nomor));

create table penghitung (
    kantor_id varchar not null, seri varchar not null, tahun integer not null, nomor integer not null,
    primary key (kantor_id, seri, tahun));

create table surat (
    kantor_id varchar not null, seri varchar not null, tahun integer not null, nomor integer not null,
    nomor_lengkap varchar not null, siklus_id varchar not null, jenis varchar not null, hal varchar not null,
    tujuan varchar not null, tanggal date not null, oleh varchar not null, pada timestamp not null,
    primary key (kantor_id, seri, tahun, nomor));

create table ekspedisi (
    kantor_id varchar not null, siklus_id varchar not null, nomor integer not null, tujuan varchar not null,
    hal varchar not null, salinan varchar not null, pengantar varchar not null, dikirim timestamp not null,
    oleh varchar not null, primary key (kantor_id, siklus_id, nomor));

create table ekspedisi_terima (
    kantor_id varchar not null, siklus_id varchar not null, nomor integer not null, penerima varchar not null,
    pada timestamp not null, sha256 varchar not null, oleh varchar not null,
    primary key (kantor_id, siklus_id, nomor));
