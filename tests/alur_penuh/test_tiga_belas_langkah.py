"""One Siklus from disposisi to arsip, walked in real browsers by the people of the SOP, each as himself."""

import re

import pytest
from playwright.sync_api import expect

from kinerja_core.contoh import katalog
from tests.alur_penuh.conftest import KantorBuka
from tests.alur_penuh.dokumen import angka_terbit_yang_hilang, berkas_arsip_yang_rusak, isi_arsip
from tests.alur_penuh.jawaban import isi_formulir, isi_keliru
from tests.alur_penuh.orang import Orang
from tests.dokumen.baca import seluruhnya

pytestmark = pytest.mark.peramban

BASI = "Data baru saja diubah pengguna lain. Lihat keadaan terbaru, lalu ulangi."
HANYA_BACA = "Siklus ini sudah diarsipkan dan hanya dapat dibaca."


def test_tiga_belas_langkah_dari_disposisi_sampai_arsip(kantor_buka: KantorBuka) -> None:
    k = kantor_buka
    sekretaris, kasubag, staf = k.orang("sekretaris"), k.orang("kasubag"), k.orang("staf")

    langkah_1_sekretaris_membuka_siklus_dan_memerintahkan(sekretaris)
    langkah_2_kasubag_membuat_format(kasubag, k)
    langkah_3_staf_menyampaikan_format(staf, k)
    langkah_4_staf_menyiapkan_dan_sekretaris_mengundang(staf, sekretaris)
    langkah_5_rapat(staf, kasubag, sekretaris)
    langkah_6_seksi_menyerahkan_data_dan_staf_menghimpun(staf, k)
    langkah_7_kasubag_menganalisis(kasubag)
    sesi_dan_pagar_bertahan_setelah_server_dijalankan_ulang(kasubag, k)
    langkah_8_kasubag_membuat_konsep(kasubag, revisi=1)
    langkah_9_sekretaris_mengoreksi_dan_mengembalikan(sekretaris)
    langkah_8_kasubag_membuat_konsep(kasubag, revisi=2)
    langkah_9_sekretaris_menutup_catatannya(sekretaris)
    langkah_9_dan_10_sekretaris_menyetujui_dan_menyampaikan(sekretaris)
    camat = k.orang("camat")
    langkah_11_camat_mengembalikan_sekali(camat)
    langkah_9_dan_10_sekretaris_menyetujui_dan_menyampaikan(sekretaris)
    langkah_11_camat_menandatangani(camat)
    nomor = langkah_12_kasubag_membuat_surat_pengantar(kasubag)
    langkah_13_staf_mengantar_dan_mengarsipkan(staf)

    dokumen_yang_dibawa_pulang_benar(camat, nomor)
    siklus_hanya_dapat_dibaca(sekretaris, staf)
    assert {o.akun: o.kata_inggris for o in k.datang if o.kata_inggris} == {}
    assert {u for u in k.permintaan if not u.startswith((k.peladen.alamat, "data:", "blob:"))} == set()
    assert [b for b in k.peladen.isi_catatan().splitlines() if "Traceback" in b or "Insiden" in b] == []


def langkah_1_sekretaris_membuka_siklus_dan_memerintahkan(sekretaris: Orang) -> None:
    sekretaris.buka("1 · Disposisi").ketik("Tahun kinerja", str(katalog.TAHUN))
    sekretaris.tekan("Buka Siklus", "Siklus dibuka. Tulis disposisinya.")
    sekretaris.ketik("Surat dari", "Bagian Organisasi Sekretariat Daerah").ketik("Nomor surat", "000.8.6.3/17/ORG")
    sekretaris.tekan("Terbitkan disposisi", "Isi asal surat, hal, dan isi disposisi.")
    sekretaris.ketik("Isi disposisi", "Susun pengumpulan data kinerja seluruh unit, laporkan tepat waktu.")
    sekretaris.tekan("Terbitkan disposisi", "Disposisi diterbitkan. Kasubag dapat mulai membuat Format IKU.")

    lembar = seluruhnya(sekretaris.unduh("01-lembar-disposisi.pdf"))
    assert f"Pengumpulan Data Kinerja Tahun {katalog.TAHUN}" in sekretaris.layar.inner_text("body")
    assert "000.8.6.3/17/ORG" in lembar


def langkah_2_kasubag_membuat_format(kasubag: Orang, k: KantorBuka) -> None:
    kasubag_lain = k.orang("kasubag").buka("2 · Format IKU")
    kasubag.buka("2 · Format IKU")
    kasubag.tekan("Tetapkan Format IKU", "Format IKU ditetapkan. Staf dapat menyerahkan formulir kepada setiap unit.")

    kasubag_lain.tekan("Tetapkan Format IKU", BASI)
    expect(kasubag_lain.tombol("Tetapkan Format IKU")).to_have_count(0)
    kasubag_lain.pergi()


def langkah_3_staf_menyampaikan_format(staf: Orang, k: KantorBuka) -> None:
    staf.buka("3 · Penyampaian")
    staf.tekan("Selesai menyampaikan", "Format belum diserahkan kepada:")
    for unit in katalog.unit():
        staf.tekan("Serahkan format", f"Format untuk {unit.nama} tercatat diserahkan.")
    seksi = k.orang("seksi.yanum").buka("3 · Penyampaian")
    seksi.ketik("Usulan", "Sumber data ditambah rekapitulasi loket bulanan.")
    seksi.ketik("Alasan", "Survei hanya dilakukan dua kali setahun.")
    seksi.tekan("Kirim usulan IKU", "Usulan terkirim dan akan dibahas dalam rapat.")
    seksi.pergi()
    staf.tekan("Selesai menyampaikan", BASI)  # the Seksi has just sent its proposal
    staf.tekan("Selesai menyampaikan", "Penyampaian selesai. Berikutnya undangan rapat.")


def langkah_4_staf_menyiapkan_dan_sekretaris_mengundang(staf: Orang, sekretaris: Orang) -> None:
    staf.buka("4 · Undangan").ketik("Tempat", "Ruang Rapat Kecamatan Contoh")
    staf.tekan("Simpan rancangan undangan", "Rancangan undangan disimpan untuk Sekretaris.")
    expect(staf.tombol("Terbitkan undangan")).to_have_count(0)

    sekretaris.buka("4 · Undangan")
    sekretaris.tekan("Terbitkan undangan", "Undangan diterbitkan dan bernomor. Rapat dapat dilaksanakan.")
    assert "Ruang Rapat Kecamatan Contoh" in seluruhnya(sekretaris.unduh("04-undangan-rapat.pdf"))
    assert b"BEGIN:VEVENT" in sekretaris.unduh("04-undangan-rapat.ics")


def langkah_5_rapat(staf: Orang, kasubag: Orang, sekretaris: Orang) -> None:
    staf.buka("5 · Rapat")
    for jabatan in ("Camat", "Sekretaris Kecamatan", "Kepala Seksi Pemerintahan"):
        staf.centang(re.compile(f"· {jabatan}$"))
    staf.tekan("Catat kehadiran", "Kehadiran tercatat.")
    staf.ketik("Keputusan atau tindak lanjut", "Formulir diserahkan paling lambat pada batas waktunya.")
    staf.tekan("Catat keputusan", "Keputusan tercatat.")
    kasubag.buka("5 · Rapat").ketik("Keputusan atau tindak lanjut", "Usulan Seksi Pelayanan Umum diterima.")
    kasubag.tekan("Catat keputusan", "Keputusan tercatat.")
    sekretaris.buka("5 · Rapat").ketik("Jalannya rapat", "Kasubag memaparkan Format IKU.")
    sekretaris.tekan("Tutup rapat dan terbitkan notulen", "Rapat ditutup. Notulen dan daftar hadir sudah dicetak.")

    notulen = seluruhnya(sekretaris.unduh("05-notulen.pdf"))
    assert "paling lambat pada batas waktunya" in notulen
    assert "Usulan Seksi Pelayanan Umum diterima." in notulen


def langkah_6_seksi_menyerahkan_data_dan_staf_menghimpun(staf: Orang, k: KantorBuka) -> None:
    formulir_tetangga = b""
    for unit in katalog.unit():
        seksi = k.orang(f"seksi.{unit.kode}").buka("3 · Penyampaian")
        kosong = seksi.unduh(f"03-format-{unit.kode}.xlsx")
        seksi.membaca("Diterima ").buka("6 · Penghimpunan")  # downloading is receiving
        if unit.kode == "trantib":
            seksi_keliru_dua_kali(seksi, isi_keliru(kosong, unit.kode), formulir_tetangga)
        formulir_tetangga = isi_formulir(kosong, unit.kode)
        seksi_menyerahkan_data(seksi, formulir_tetangga)
        if unit.kode == "umum":
            halaman_lain_tidak_terdaftar_dan_tidak_terbuka(seksi)
        else:
            seksi.pergi()
    staf.buka("6 · Penghimpunan").membaca("7 dari 7 unit")
    staf.tekan("Tutup penghimpunan", "Penghimpunan ditutup. Kasubag dapat menganalisis.")


def seksi_keliru_dua_kali(seksi: Orang, keliru: bytes, milik_unit_lain: bytes) -> None:
    seksi.unggah("Formulir Excel unit Anda", "formulir.xlsx", keliru)
    seksi.membaca("1 kesalahan dan").membaca("dua belas")
    expect(seksi.layar.get_by_role("cell", name=re.compile(r"Formulir!\w+\d+")).first).to_be_visible()
    expect(seksi.tombol("Simpan data")).to_have_count(0)

    seksi.unggah("Formulir Excel unit Anda", "formulir-tetangga.xlsx", milik_unit_lain)
    seksi.membaca("Formulir ini milik unit lain")
    expect(seksi.tombol("Simpan data")).to_have_count(0)
    seksi.tab("Data yang sudah diserahkan").membaca("Unit Anda belum menyerahkan data.")
    seksi.tab("Unggah formulir")


def seksi_menyerahkan_data(seksi: Orang, terisi: bytes) -> None:
    seksi.unggah("Formulir Excel unit Anda", "formulir.xlsx", terisi)
    seksi.membaca("Formulir dapat disimpan:")
    if seksi.layar.get_by_label("Penjelasan atas peringatan").count():
        seksi.ketik("Penjelasan atas peringatan", "Sudah diperiksa terhadap sumber data.")
    seksi.tekan("Simpan data", "Data tersimpan sebagai revisi 1.")


def halaman_lain_tidak_terdaftar_dan_tidak_terbuka(seksi: Orang) -> None:
    daftar = seksi.menu.get_by_role("link").all_inner_texts()
    assert [h for h in daftar if "Koreksi" in h or "Pegawai" in h] == []
    jawaban = {path: seksi.alamat_dijawab(path) for path in ("koreksi", "pegawai", "penghimpunan")}
    assert jawaban == {"koreksi": 404, "pegawai": 404, "penghimpunan": 200}


def langkah_7_kasubag_menganalisis(kasubag: Orang) -> None:
    kasubag.buka("7 · Analisis").membaca("7 dari 7")
    expect(kasubag.layar.locator(".js-plotly-plot .bars").first).to_be_visible()
    kasubag.ketik("Catatan", "Capaian dibandingkan dengan hasil survei tahun sebelumnya.")
    kasubag.tekan("Simpan catatan analisis", "Catatan disimpan; ikut dicetak dalam Dokumen IKU.")


def sesi_dan_pagar_bertahan_setelah_server_dijalankan_ulang(kasubag: Orang, k: KantorBuka) -> None:
    kasubag.layar.reload()
    kasubag.berjudul("7 · Analisis")
    k.peladen.henti()
    k.peladen.mulai()

    halaman_lain_tidak_terdaftar_dan_tidak_terbuka(next(o for o in k.datang if o.akun == "seksi.umum"))
    kasubag.layar.reload()
    kasubag.berjudul("7 · Analisis").tekan("Selesaikan analisis", "Analisis selesai. Susun konsepnya pada Langkah 8.")


def langkah_8_kasubag_membuat_konsep(kasubag: Orang, revisi: int) -> None:
    kasubag.buka("8 · Konsep")
    if revisi > 1:
        kasubag.membaca("Lengkapi penutup dengan rencana tindak lanjut.")
        kasubag.ketik("Bab IV Penutup", "Semua indikator tercapai.").membaca("Ketercapaian tidak didukung data")
        kasubag.ketik("Bab IV Penutup", "Unit penanggung jawab menindaklanjuti indikator yang belum tercapai.")
        kasubag.ketik("Jawaban atas catatan 1", "Rencana tindak lanjut ditambahkan pada penutup.")
        kasubag.tekan("Kirim jawaban", "Jawaban atas catatan 1 terkirim. Catatan ditutup oleh penulisnya.")
    kasubag.tekan("Susun konsep", f"Konsep revisi {revisi} tersusun. Periksa, lalu ajukan.")
    kasubag.tekan("Ajukan kepada Sekretaris", "Konsep diajukan kepada Sekretaris.")


def langkah_9_sekretaris_mengoreksi_dan_mengembalikan(sekretaris: Orang) -> None:
    sekretaris.buka("9 · Koreksi").pilih("Bagian", "Bab IV Penutup")
    sekretaris.ketik("Koreksi", "Tambahkan rencana tindak lanjut ✓").tekan("Catat koreksi", "tidak dapat dicetak")
    # what was typed is still there to be mended
    expect(sekretaris.layar.get_by_label("Koreksi", exact=True)).to_have_value("Tambahkan rencana tindak lanjut ✓")
    sekretaris.ketik("Koreksi", "Tambahkan rencana tindak lanjut.").tekan("Catat koreksi", "Koreksi tercatat.")
    expect(sekretaris.layar.get_by_label("Koreksi", exact=True)).to_have_value("")
    sekretaris.buka_lipatan("Kembalikan kepada Kasubag")
    sekretaris.tekan("Kembalikan ke Kasubag", "Tuliskan alasannya sebelum menekan “Kembalikan ke Kasubag”.")
    sekretaris.beralasan("kembalikan ke kasubag", "Lengkapi penutup dengan rencana tindak lanjut.")
    sekretaris.tekan("Kembalikan ke Kasubag", "Konsep dikembalikan ke Kasubag (Langkah 8).")


def langkah_9_sekretaris_menutup_catatannya(sekretaris: Orang) -> None:
    sekretaris.buka("9 · Koreksi").membaca("Menjadi revisi")
    sekretaris.tekan("Setujui konsep", "Catatan nomor 1 yang Anda tulis belum Anda tutup. Tutup dulu, lalu setujui.")
    sekretaris.tekan("Tutup catatan", "Catatan 1 ditutup.")


def langkah_9_dan_10_sekretaris_menyetujui_dan_menyampaikan(sekretaris: Orang) -> None:
    sekretaris.buka("9 · Koreksi")
    sekretaris.tekan("Setujui konsep", "Konsep disetujui. Sampaikan kepada Camat pada Langkah 10.")
    sekretaris.buka("10 · Ke Camat").tekan("Sampaikan kepada Camat", "Dokumen disampaikan kepada Camat.")


def langkah_11_camat_mengembalikan_sekali(camat: Orang) -> None:
    camat.buka("11 · Tanda tangan").membaca("Prioritas")
    expect(camat.layar.locator(".js-plotly-plot .bars").first).to_be_visible()
    expect(camat.layar.locator("canvas").first).to_be_visible()
    camat.buka_lipatan("Kembalikan").beralasan("kembalikan ke sekretaris", "Periksa lagi angka pengaduan masyarakat.")
    camat.tekan("Kembalikan ke Sekretaris", "Dokumen dikembalikan ke Sekretaris.")


def langkah_11_camat_menandatangani(camat: Orang) -> None:
    camat.buka("Tugas saya").buka("11 · Tanda tangan")
    camat.ketik("Kata sandi Anda", "bukan-sandi-saya")
    camat.tekan("Tandatangani", "Kata sandi salah. Dokumen belum ditandatangani.")
    camat.ketik("Kata sandi Anda", camat.sandi)
    camat.tekan("Tandatangani", "Dokumen IKU ditandatangani dan diteruskan kepada Kasubag.")


def langkah_12_kasubag_membuat_surat_pengantar(kasubag: Orang) -> str:
    kasubag.buka("12 · Surat pengantar").ketik("Kepada Yth. (satu per baris)", "Kepala Bagian Organisasi")
    kasubag.ketik("Tembusan (satu per baris)", "Kepala Bapperida")
    kasubag.tekan("Terbitkan surat pengantar", "Surat pengantar bernomor dan diserahkan kepada Staf.")

    nomor = kasubag.layar.get_by_role("cell", name=re.compile(r"^000\.8\.6\.3\W2\W")).inner_text()
    assert nomor in seluruhnya(kasubag.unduh_dengan("Unduh Surat pengantar (PDF)", "12-surat-pengantar.pdf"))
    return nomor


def langkah_13_staf_mengantar_dan_mengarsipkan(staf: Orang) -> None:
    staf.buka("13 · Pengantaran dan arsip")
    staf.tekan("Arsipkan dan tutup Siklus", "Catat dulu pengantaran surat pada buku ekspedisi.")
    # the distribution list offers them in this order
    for baris, tujuan in (("1", "Kepala Bagian Organisasi · asli"), ("2", "Kepala Bapperida · salinan 1")):
        staf.tekan("Catat pengantaran", "Pengantaran tercatat.")
        staf.tab("Tanda terima").pilih("Pengantaran", f"{baris}. {tujuan}").ketik("Penerima", f"Petugas {tujuan}")
        staf.tekan("Catat penerimaan", "Penerimaan tercatat.").tab("Antar")
    staf.tekan("Arsipkan dan tutup Siklus", "Siklus diarsipkan dan ditutup. Semua dokumen ada di bawah ini.")


def dokumen_yang_dibawa_pulang_benar(camat: Orang, nomor: str) -> None:
    camat.buka("Dokumen")
    dokumen = camat.unduh("11-dokumen-iku.pdf")
    arsip = camat.unduh("13-arsip.zip")

    assert angka_terbit_yang_hilang(dokumen) == []
    ekspedisi = seluruhnya(camat.unduh("13-buku-ekspedisi.pdf"))
    assert nomor in ekspedisi.replace(" ", "")  # the number may be broken over two lines of its column
    assert berkas_arsip_yang_rusak(arsip) == []
    yang_harus_ada = {"dokumen/11-dokumen-iku.pdf", "formulir/06-trantib-terisi.xlsx", "data/jejak.csv"}
    assert yang_harus_ada - set(isi_arsip(arsip)) == set()


def siklus_hanya_dapat_dibaca(sekretaris: Orang, staf: Orang) -> None:
    sekretaris.buka("9 · Koreksi").membaca(HANYA_BACA)
    staf.buka("13 · Pengantaran dan arsip").membaca(HANYA_BACA)

    for orang, nama in ((sekretaris, "Setujui konsep"), (staf, "Catat pengantaran")):
        expect(orang.tombol(nama)).to_have_count(0)
