"""The letters and forms: what stands in the Isi stands on the paper."""

from dataclasses import replace

import pytest

from kinerja_core.dokumen import (
    bukti_pelaksanaan,
    daftar_hadir,
    disposisi,
    ekspedisi,
    format_iku,
    notulen,
    surat_pengantar,
    tanda_terima,
    undangan,
)
from kinerja_core.dokumen.blok import nip_berjarak
from kinerja_core.domain.kantor import Kertas
from kinerja_core.domain.naskah_rapat import BarisHadir
from tests.dokumen import contoh, contoh_iku, contoh_rapat, contoh_surat
from tests.dokumen.baca import halaman, pembaca, seluruhnya

KOP = "PEMERINTAH KOTA SAMARINDA KECAMATAN CONTOH Jalan Contoh Nomor 1, Samarinda"


def tanpa_putus(teks: str) -> str:
    """Without any space: cells break words and lines where the column ends."""
    return "".join(teks.split())


def centang(pdf: bytes) -> int:
    """Number of ticks: the thick strokes of 0.55 mm come in pairs."""
    isi = pembaca(pdf).pages[0].get_contents().get_data().decode("latin1")
    return isi.count("q 0 J 1.56 w") // 2


# --- common parts


@pytest.mark.parametrize(
    ("nip", "tercetak"),
    [
        ("196512081986091002", "19651208 198609 1 002"),
        ("19651208 198609 1 002", "19651208 198609 1 002"),
        ("12345", "12345"),
        ("", ""),
    ],
)
def test_nip_berjarak_delapan_enam_satu_tiga(nip, tercetak):
    assert nip_berjarak(nip).replace("\u00a0", " ") == tercetak


def test_penanda_tanpa_nip_dan_pangkat_tidak_meninggalkan_baris_kosong(huruf):
    penanda = replace(contoh.SEKRETARIS, nip="", pangkat="")

    teks = seluruhnya(undangan.render(replace(contoh_rapat.UNDANGAN, penanda=penanda), huruf))

    assert "Siti Nurhaliza, S.STP., M.A.P. Tembusan:" in teks


def test_alamat_kosong_tidak_meninggalkan_baris(huruf):
    kop = replace(contoh.KOP, alamat="")

    teks = seluruhnya(undangan.render(replace(contoh_rapat.UNDANGAN, kop=kop), huruf))

    assert "KECAMATAN CONTOH Samarinda, 8 Januari 2026 Nomor : 000.8.6.3/012/KEC-C/2026" in teks


def test_nama_dan_jabatan_yang_sangat_panjang_tetap_utuh(huruf):
    panjang = replace(contoh.CAMAT, nama="Nama " * 40 + "Akhir", jabatan="Plt. KEPALA " * 20 + "AKHIR")

    teks = seluruhnya(notulen.render(replace(contoh_rapat.NOTULEN, penanda=panjang), huruf))

    assert panjang.nama in teks
    assert tanpa_putus(panjang.jabatan) in tanpa_putus(teks)


# --- disposisi


def test_disposisi_memuat_seluruh_isinya(huruf):
    teks = seluruhnya(disposisi.render(contoh_surat.DISPOSISI, huruf))

    assert teks.startswith(KOP)
    for bagian in (
        "Nomor surat : 000.8.6.3/1234/011.06/2026",
        "Tanggal surat : 2 Januari 2026",
        "Diterima tanggal : 5 Januari 2026",
        "Nomor agenda : 017/2026",
        contoh_surat.DISPOSISI.isi,
        "Batas waktu: Jumat, 30 Januari 2026",
        "Samarinda, 5 Januari 2026 SEKRETARIS KECAMATAN,",
        "NIP 19780315 200312 2 004",
    ):
        assert bagian in teks


def test_disposisi_mencentang_sifat_dan_harapan_yang_dipilih(huruf):
    # sifat "Segera", one printed harap, one written beside the printed ones
    assert centang(disposisi.render(contoh_surat.DISPOSISI, huruf)) == 3


def test_disposisi_tanpa_pilihan_tidak_mencentang_apa_pun(huruf):
    assert centang(disposisi.render(replace(contoh_surat.DISPOSISI, sifat="", harap=()), huruf)) == 1


def test_disposisi_yang_panjang_berlanjut_ke_halaman_berikutnya(huruf):
    kata = " ".join(f"kata{n}" for n in range(1500))

    teks = halaman(disposisi.render(replace(contoh_surat.DISPOSISI, isi=kata), huruf))

    assert len(teks) > 1
    assert "kata1499" in " ".join(teks)
    assert "Batas waktu" in teks[-1]


# --- format IKU


def test_format_iku_menyebut_setiap_indikator_di_bawah_unitnya(huruf):
    teks = seluruhnya(format_iku.render(contoh_iku.FORMAT_IKU, huruf))

    for baris in contoh_iku.FORMAT_IKU.baris:
        assert baris.indikator in teks
        assert teks.index(baris.unit) < teks.index(baris.indikator)


def test_format_iku_menyebut_batas_waktu_dan_versi(huruf):
    teks = seluruhnya(format_iku.render(contoh_iku.FORMAT_IKU, huruf))

    assert "paling lambat Selasa, 20 Januari 2026." in teks
    assert "Siklus Tahun 2025 – Tahun 2025 – Versi 1" in teks


def test_format_iku_mendatar(huruf):
    halaman_pertama = pembaca(format_iku.render(contoh_iku.FORMAT_IKU, huruf)).pages[0].mediabox

    assert halaman_pertama.width > halaman_pertama.height


# --- tanda terima


def test_tanda_terima_memuat_serah_terima_dan_usulan(huruf):
    teks = seluruhnya(tanda_terima.render(contoh_surat.TANDA_TERIMA, huruf))

    assert "formulir-seksi-pem-v1.xlsx" in teks
    assert "Draft Usulan IKU" in teks
    assert "Target dinaikkan dari 91,33 menjadi 93,00." in teks


def test_tanda_terima_tanpa_usulan_tidak_berjudul_usulan(huruf):
    assert "Draft Usulan IKU" not in seluruhnya(
        tanda_terima.render(replace(contoh_surat.TANDA_TERIMA, usulan=()), huruf)
    )


# --- undangan


def test_undangan_menyebut_hari_waktu_tempat_dan_agenda(huruf):
    teks = halaman(undangan.render(contoh_rapat.UNDANGAN, huruf))[0]

    for bagian in (
        "Nomor : 000.8.6.3/012/KEC-C/2026",
        "hari, tanggal : Senin, 12 Januari 2026",
        "waktu : pukul 09.00 s.d. 11.00 WITA",
        "tempat : Ruang Rapat Kecamatan Contoh, lantai 2",
        "2. Pembahasan indikator setiap Seksi",
        "Tembusan: 1. Kepala Bagian Organisasi Setda Kota Samarinda 2. Arsip",
    ):
        assert bagian in teks


def test_undangan_banyak_orang_berlampiran_daftar(huruf):
    teks = halaman(undangan.render(contoh_rapat.UNDANGAN, huruf))

    assert "Lampiran : 1 (satu) lembar" in teks[0]
    assert "Yth. Bapak/Ibu (daftar terlampir)" in teks[0]
    assert all(nama in teks[1] for nama in contoh_rapat.UNDANGAN.kepada)


def test_undangan_sedikit_orang_menyebut_mereka_di_surat(huruf):
    teks = halaman(undangan.render(replace(contoh_rapat.UNDANGAN, kepada=contoh_rapat.UNDANGAN.kepada[:3]), huruf))

    assert len(teks) == 1
    assert "Yth. 1. Camat Contoh 2. Sekretaris Kecamatan Contoh 3. Kepala Seksi Pemerintahan di Tempat" in teks[0]


def test_undangan_tanpa_jam_selesai_tidak_menulis_sampai_dengan(huruf):
    teks = seluruhnya(undangan.render(replace(contoh_rapat.UNDANGAN, selesai=""), huruf))

    assert "pukul 09.00 WITA" in teks


# --- daftar hadir


def test_daftar_hadir_memuat_setiap_nama_dengan_nip_berjarak(huruf):
    teks = seluruhnya(daftar_hadir.render(contoh_rapat.DAFTAR_HADIR, huruf))

    assert all(baris.nama in teks for baris in contoh_rapat.DAFTAR_HADIR.baris)
    assert teks.count("NIP 19651208 198609 1 002") == 13


def test_yang_tercatat_hadir_menggantikan_titik_tanda_tangan(huruf):
    baris = (BarisHadir(1, "Ali", "", "Staf", ""), BarisHadir(2, "Budi", "", "Staf", "hadir"))

    teks = seluruhnya(daftar_hadir.render(replace(contoh_rapat.DAFTAR_HADIR, baris=baris), huruf))

    assert teks.count("hadir") == 1


# --- notulen


def test_notulen_memuat_jalannya_rapat_dan_keputusan(huruf):
    teks = seluruhnya(notulen.render(contoh_rapat.NOTULEN, huruf))

    for bagian in (*contoh_rapat.NOTULEN.jalannya.splitlines(), *(k.uraian for k in contoh_rapat.NOTULEN.keputusan)):
        assert bagian in teks
    assert "B. Peserta yang tidak hadir 1. Kepala Sub Bagian Umum dan Kepegawaian (dinas luar)" in teks


def test_notulen_tanpa_yang_absen_berhuruf_urut(huruf):
    teks = seluruhnya(notulen.render(replace(contoh_rapat.NOTULEN, tidak_hadir=()), huruf))

    assert "B. Agenda" in teks
    assert "tidak hadir" not in teks


def test_notulen_tanpa_keputusan_menyatakannya(huruf):
    teks = seluruhnya(notulen.render(replace(contoh_rapat.NOTULEN, keputusan=()), huruf))

    assert "Rapat tidak mengambil keputusan." in teks


def test_notulen_ditandatangani_notulis_dan_pimpinan(huruf):
    teks = halaman(notulen.render(contoh_rapat.NOTULEN, huruf))[-1]

    assert contoh.STAF.nama in teks
    assert contoh.CAMAT.nama in teks


# --- surat pengantar


def test_surat_pengantar_dua_lembar_sama_kecuali_keterangannya(huruf):
    satu, dua = halaman(surat_pengantar.render(contoh_surat.SURAT_PENGANTAR, huruf))

    def badan(teks: str) -> str:
        return teks.split(" Lembar ")[0]

    assert badan(satu) == badan(dua)
    assert ("untuk penerima" in satu, "dikembalikan kepada pengirim" in dua) == (True, True)


def test_surat_pengantar_bernomor_dan_berblok_penerimaan(huruf):
    teks = halaman(surat_pengantar.render(contoh_surat.SURAT_PENGANTAR, huruf))[0]

    for bagian in (
        "SURAT PENGANTAR Nomor: 000.8.6.3/031/KEC-C/2026",
        "Yth. Wali Kota Samarinda c.q. Kepala Bagian Organisasi Sekretariat Daerah Kota Samarinda di Samarinda",
        "No. Jenis yang dikirim Banyaknya Keterangan",
        "1 (satu) berkas",
        "Diterima tanggal",
        "Penerima,",
        "NIP 19651208 198609 1 002",
    ):
        assert bagian in teks


# --- ekspedisi, bukti pelaksanaan


def test_ekspedisi_memuat_setiap_pengantaran(huruf):
    teks = tanpa_putus(seluruhnya(ekspedisi.render(contoh_surat.EKSPEDISI, huruf)))

    for baris in contoh_surat.EKSPEDISI.baris:
        assert tanpa_putus(baris.nomor_surat) in teks
        assert tanpa_putus(baris.tujuan) in teks
        assert tanpa_putus(baris.salinan) in teks


def test_ekspedisi_kosong_tetap_berkepala_dan_bertanda_tangan(huruf):
    teks = seluruhnya(ekspedisi.render(replace(contoh_surat.EKSPEDISI, baris=()), huruf))

    assert "Nomor surat" in teks
    assert contoh.STAF.nama in teks


def test_bukti_pelaksanaan_memuat_tiga_belas_langkah(huruf):
    teks = seluruhnya(bukti_pelaksanaan.render(contoh_surat.BUKTI_PELAKSANAAN, huruf))

    assert [langkah.uraian in teks for langkah in contoh_surat.BUKTI_PELAKSANAAN.baris] == [True] * 13


def test_undangan_yang_tidak_muat_sehalaman_melampirkan_daftarnya(huruf):
    isi = replace(
        contoh_rapat.UNDANGAN, kop=replace(contoh.KOP, kertas=Kertas.A4), kepada=contoh_rapat.UNDANGAN.kepada[:5]
    )
    longgar = replace(isi, agenda=isi.agenda[:1], kepada=isi.kepada[:2])

    padat, muat = (halaman(undangan.render(i, huruf)) for i in (isi, longgar))

    assert (len(padat), "DAFTAR UNDANGAN" in padat[1], "1 (satu) lembar" in padat[0]) == (2, True, True)
    assert (len(muat), "Yth. Bapak/Ibu (daftar terlampir)" in muat[0]) == (1, False)
