"""A document checked with nothing but the document: what is whole passes, what was changed is named."""

import hashlib
import io
import json
import shutil
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal

import pikepdf
import pytest

from kinerja_core.cli import main
from kinerja_core.dokumen import dokumen_iku, surat_pengantar
from kinerja_core.dokumen.kertas import Lembaran
from kinerja_core.dokumen.tertanam import bersidik, panjang_utuh
from kinerja_core.dokumen.verifikasi import verifikasi
from kinerja_core.domain.dokumen_iku import sidik_dasar
from kinerja_core.domain.kebijakan import KEBIJAKAN_BAKU
from kinerja_core.domain.sidik import sidik_isi
from kinerja_core.domain.verifikasi import Selisih, hitung_ulang, rapikan_kode
from tests.dokumen import contoh, contoh_surat
from tests.dokumen.semua import SEMUA
from tests.dokumen.terhitung import ALAMAT, KODE, isi

ISI = isi()


@pytest.fixture(scope="module")
def pdf(huruf) -> bytes:
    return dokumen_iku.render(ISI, huruf, konsep=False)


def kode_masalah(data: bytes) -> list[str]:
    return list(dict.fromkeys(m.kode for m in verifikasi(data).masalah))


def diubah(pdf: bytes, ubah) -> bytes:
    """The PDF written anew after ``ubah``, with a fresh sidik of the file: a forger who knows the format."""
    keluaran = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as berkas:
        ubah(berkas)
        berkas.save(keluaran, object_stream_mode=pikepdf.ObjectStreamMode.disable, static_id=True)
    return bersidik(keluaran.getvalue())


def ganti_lampiran(nama: str, dari: bytes, ke: bytes):
    def ubah(berkas: pikepdf.Pdf) -> None:
        isi_lama = berkas.attachments[nama].get_file().read_bytes()
        assert dari in isi_lama
        berkas.attachments[nama] = pikepdf.AttachedFileSpec(berkas, isi_lama.replace(dari, ke, 1))

    return ubah


# --- what is whole


def test_dokumen_iku_yang_utuh_sah_dan_setiap_angkanya_terhitung_ulang(pdf):
    hasil = verifikasi(pdf)

    assert (hasil.sah, hasil.kode, hasil.jenis) == (True, KODE, "IsiDokumenIKU")
    assert (hasil.selisih, hasil.masalah, hasil.tanda_tangan) == ((), (), ())
    assert hasil.angka_diperiksa == 4 * 4 * 2 + 3 * 3 + 2 + 4 + 1 + 3


@pytest.mark.parametrize("nama", [n for n in SEMUA if n not in ("dokumen_iku", "konsep")])
def test_naskah_lain_yang_utuh_sah(nama, huruf):
    assert verifikasi(SEMUA[nama](huruf, contoh.KOP.kertas)).masalah == ()


def test_ditulis_ulang_tanpa_perubahan_tetap_sah(pdf):
    assert kode_masalah(diubah(pdf, lambda _: None)) == []


def test_hitungan_ulang_sama_dengan_isi_tak_dibulatkan():
    ulang = hitung_ulang(ISI.hitungan, ISI.kebijakan_hitung or KEBIJAKAN_BAKU, [u.kode for u in ISI.unit])

    assert [(b.target, b.realisasi, b.capaian) for b in ulang.baris] == [
        ("82,53", "82,32", "99,75"),
        ("3", "–", "–"),
        ("12", "10", "116,67"),
        ("Ya", "Ya", "100,00"),
    ]
    assert [u.rata_rata for u in (*ulang.unit, ulang.keseluruhan)] == [
        u.rata_rata for u in (*ISI.unit, ISI.keseluruhan)
    ]


def test_lampiran_memuat_bahan_hitung_dan_daftar_buku_kerja(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as berkas:
        data = {nama: satu.get_file().read_bytes() for nama, satu in berkas.attachments.items()}

    hitung = json.loads(data["data-hitung.json"])
    assert [(i["kode"], i["arah"], i["agregasi"]) for i in hitung["indikator"]] == [
        ("A1", "naik", "akhir"),
        ("A4", "naik", "akhir"),
        ("A2", "turun", "jumlah"),
        ("A3", "ya_tidak", "akhir"),
    ]
    assert hitung["kebijakan"]["batas"] == "100"
    assert json.loads(data["paspor.json"])["berkas"] == [
        {"berkas": f"formulir-{unit}.xlsx", "sha256": n * 64, "revisi": 1, "pengunggah": "Petugas Contoh"}
        for n, unit in (("1", "yanum"), ("2", "trantib"))
    ]


# --- what is not


def test_konsep_dinyatakan_belum_berlaku(huruf):
    assert kode_masalah(dokumen_iku.render(ISI, huruf, konsep=True)) == ["masih_konsep"]


def test_yang_bukan_pdf_dan_yang_bukan_dokumen_kinerja_disebut_namanya():
    kosong = io.BytesIO()
    with pikepdf.new() as berkas:
        berkas.add_blank_page()
        berkas.save(kosong)

    assert [kode_masalah(data) for data in (b"", b"bukan pdf", kosong.getvalue())] == [
        ["bukan_pdf"],
        ["bukan_pdf"],
        ["bukan_dokumen_kinerja"],
    ]


@pytest.mark.parametrize(
    "nama", ["data-angka.csv", "data-hitung.json", "isi.json", "kebijakan.json", "manifes.json", "paspor.json"]
)
def test_lampiran_yang_dibuang_disebut_namanya(pdf, nama):
    def buang(berkas: pikepdf.Pdf) -> None:
        del berkas.attachments[nama]

    hasil = verifikasi(diubah(pdf, buang))

    assert [m.pesan for m in hasil.masalah if m.kode == "lampiran_hilang"] == [
        f"Data {nama} yang seharusnya tertanam tidak ada."
    ]


@pytest.mark.parametrize(
    ("nama", "dari", "ke"),
    [
        ("data-angka.csv", b"99,75", b"99,95"),
        ("data-hitung.json", b"82.32", b"82.52"),
        ("kebijakan.json", b"setengah ke atas", b"setengah ke bawah"),
        ("paspor.json", b"1111", b"2222"),
    ],
)
def test_lampiran_yang_diubah_disebut_namanya(pdf, nama, dari, ke):
    hasil = verifikasi(diubah(pdf, ganti_lampiran(nama, dari, ke)))

    assert f"Data {nama} yang tertanam sudah diubah." in [m.pesan for m in hasil.masalah]


def test_isi_tertanam_yang_diubah_bukan_lagi_isi_yang_tercetak(pdf):
    hasil = kode_masalah(diubah(pdf, ganti_lampiran("isi.json", b"99,75", b"99,95")))

    assert hasil == ["lampiran_berubah", "sidik_isi_berbeda", "angka_berbeda"]


def test_data_hitung_yang_tidak_terbaca_menjadi_kalimat(pdf):
    hasil = verifikasi(diubah(pdf, ganti_lampiran("data-hitung.json", b'"82.53"', b'"x"')))

    assert "tidak dapat dihitung ulang" in " ".join(m.pesan for m in hasil.masalah)


@pytest.mark.parametrize(("dari", "ke"), [("99,75", "99,95"), ("82,32", "82,52"), ("116,67", "119,67")])
def test_angka_tercetak_yang_diubah_ditemukan(huruf, monkeypatch, dari, ke):
    tulis_asli = Lembaran.tulis
    with monkeypatch.context() as m:
        m.setattr(Lembaran, "tulis", lambda s, x, y, teks: tulis_asli(s, x, y, ke if teks == dari else teks))
        palsu = dokumen_iku.render(ISI, huruf, konsep=False)

    hasil = verifikasi(palsu)

    assert list(dict.fromkeys(m.kode for m in hasil.masalah)) == ["angka_berbeda"]
    assert {s.letak for s in hasil.selisih} == {"halaman"}
    assert all(ke in s.tercetak and dari in s.terhitung for s in hasil.selisih)


def test_rata_rata_tercetak_yang_diubah_ditemukan(huruf, monkeypatch):
    rata = ISI.keseluruhan.rata_rata_cetak
    tulis_asli = Lembaran.tulis
    with monkeypatch.context() as m:
        m.setattr(Lembaran, "tulis", lambda s, x, y, teks: tulis_asli(s, x, y, "99,99" if teks == rata else teks))
        palsu = dokumen_iku.render(ISI, huruf, konsep=False)

    assert [s.perihal for s in verifikasi(palsu).selisih] == ["Kecamatan Contoh"]


def test_angka_yang_sejak_semula_salah_hitung_ditemukan(huruf):
    baris = (replace(ISI.baris[0], capaian="101,00", capaian_nilai=Decimal(101)), *ISI.baris[1:])

    hasil = verifikasi(dokumen_iku.render(replace(ISI, baris=baris), huruf, konsep=False))

    assert Selisih("Nilai SAKIP", "capaian", "isi dokumen", "101,00", "99,75") in hasil.selisih
    assert {s.letak for s in hasil.selisih} == {"isi dokumen", "data-angka.csv", "halaman"}


@pytest.mark.parametrize(
    "isi_lain", [b"", b"null", b"[]", b'["X",1]', b'["X",{"penanda":"x"}]', b'["IsiDokumenIKU",{}]', b"[" * 100_000]
)
@pytest.mark.parametrize("nama", ["isi.json", "manifes.json", "data-hitung.json"])
def test_lampiran_yang_dibuat_buat_tidak_menjatuhkan_pemeriksaan(pdf, nama, isi_lain):
    def ubah(berkas: pikepdf.Pdf) -> None:
        berkas.attachments[nama] = pikepdf.AttachedFileSpec(berkas, isi_lain)

    assert "lampiran_berubah" in kode_masalah(diubah(pdf, ubah))


def test_nomor_surat_tercetak_yang_diubah_ditemukan(huruf, monkeypatch):
    nomor = contoh_surat.SURAT_PENGANTAR.nomor
    tulis_asli = Lembaran.tulis
    with monkeypatch.context() as m:
        m.setattr(Lembaran, "tulis", lambda s, x, y, teks: tulis_asli(s, x, y, teks.replace(nomor, "1/KEC/2026")))
        palsu = surat_pengantar.render(replace(contoh_surat.SURAT_PENGANTAR, kode=KODE), huruf)

    assert [m.pesan for m in verifikasi(palsu).masalah] == [f"Pada halaman tidak tercetak nomor {nomor} yang tertanam."]


def test_satu_bita_yang_berubah_ditemukan_juga_tanpa_tanda_tangan(huruf):
    surat = surat_pengantar.render(replace(contoh_surat.SURAT_PENGANTAR, kode=KODE), huruf)

    luput = []
    for letak in range(0, len(surat), len(surat) // 100):
        ubahan = bytearray(surat)
        ubahan[letak] ^= 1
        if verifikasi(bytes(ubahan)).sah:
            luput.append(letak)

    assert luput == []


def test_yang_ditambahkan_di_belakang_ditemukan(pdf):
    assert panjang_utuh(pdf) == len(pdf)
    assert kode_masalah(pdf + b"\n% catatan") == ["berkas_ditambah"]


# --- QR


@pytest.mark.skipif(
    shutil.which("zbarimg") is None or shutil.which("pdftoppm") is None, reason="zbar atau poppler tidak terpasang"
)
@pytest.mark.parametrize(("alamat", "terbaca"), [(ALAMAT, f"{ALAMAT}/v/{KODE}"), ("", KODE)])
def test_qr_lembar_pengesahan_dan_surat_terbaca(huruf, tmp_path, alamat, terbaca):
    kop = replace(contoh.KOP, alamat_verifikasi=alamat)
    surat = surat_pengantar.render(replace(contoh_surat.SURAT_PENGANTAR, kop=kop, kode=KODE), huruf)
    dokumen = dokumen_iku.render(replace(ISI, kop=kop), huruf, konsep=True)

    assert [baca_qr(surat, 1, tmp_path), baca_qr(surat, 2, tmp_path), baca_qr(dokumen, 2, tmp_path)] == [terbaca] * 3


def baca_qr(pdf: bytes, halaman: int, folder) -> str:
    berkas = folder / "uji.pdf"
    berkas.write_bytes(pdf)
    ambil = ["-r", "150", "-f", str(halaman), "-l", str(halaman), "-singlefile", "-png"]
    subprocess.run(["pdftoppm", *ambil, berkas, folder / "uji"], check=True)
    baca = ["zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", folder / "uji.png"]
    return subprocess.run(baca, capture_output=True, text=True, check=True).stdout.strip()


def test_alamat_pemeriksaan_tidak_menggugurkan_persetujuan_tetapi_angka_menggugurkannya():
    lain = replace(ISI, kop=replace(ISI.kop, alamat_verifikasi=""))
    angka = replace(ISI, hitungan=ISI.hitungan[1:])

    assert (sidik_dasar(lain) == sidik_dasar(ISI), sidik_dasar(angka) == sidik_dasar(ISI)) == (True, False)


@pytest.mark.parametrize(
    ("diketik", "kode"),
    [
        ("7q2m k9tx 4p", KODE),
        (" 7Q2MK9TX4P ", KODE),
        ("O0Il-0000-00", "0011-0000-00"),
        ("7Q2M-K9TX-4", ""),
        ("../", ""),
    ],
)
def test_kode_yang_diketik_dirapikan(diketik, kode):
    assert rapikan_kode(diketik) == kode


# --- the command


def test_perintah_verify_mencetak_putusan_dan_kode_keluar(pdf, tmp_path, capsys):
    berkas = tmp_path / "dokumen.pdf"
    berkas.write_bytes(pdf)

    keluar = main(["verify", str(berkas), "--json"])

    putusan = json.loads(capsys.readouterr().out)
    assert (keluar, putusan["sah"], putusan["kode"], putusan["selisih"], putusan["masalah"]) == (0, True, KODE, [], [])
    assert list(putusan) == ["sah", "kode", "sha256", "tanda_tangan", "angka_diperiksa", "selisih", "masalah"]


def test_perintah_verify_gagal_pada_berkas_yang_diubah(pdf, tmp_path, capsys):
    berkas = tmp_path / "dokumen.pdf"
    berkas.write_bytes(pdf.replace(b"/Title", b"/Titel", 1) if b"/Title" in pdf else pdf[:-40])

    assert main(["verify", str(berkas)]) == 1
    assert capsys.readouterr().out.startswith("Tidak sah.\n")


def test_perintah_verify_memuat_hanya_yang_diperlukannya(pdf, tmp_path):
    berkas = tmp_path / "dokumen.pdf"
    berkas.write_bytes(pdf)
    program = (
        "import sys; from kinerja_core.cli import main; keluar = main(['verify', sys.argv[1]]); "
        "besar = {'duckdb', 'fpdf', 'openpyxl', 'pandas', 'plotly', 'pyhanko', 'streamlit', 'fontTools.subset'}; "
        "print(keluar, sorted(besar & sys.modules.keys()))"
    )

    hasil = subprocess.run([sys.executable, "-c", program, berkas], capture_output=True, text=True, check=True).stdout

    assert hasil.splitlines() == [f"Sah: dokumen {KODE} utuh.", "0 []"]


def test_sidik_isi_tercetak_adalah_sidik_lampiran_isi(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as berkas:
        mentah = berkas.attachments["isi.json"].get_file().read_bytes()

    assert json.loads(mentah)[1]["kode"] == KODE
    assert hashlib.sha256(mentah).hexdigest() == sidik_isi(ISI)
