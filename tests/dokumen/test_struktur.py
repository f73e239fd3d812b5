"""Tagged PDF: all that is drawn is content in its place or an artifact, and the tree can be read aloud."""

import io
import shutil
import subprocess
from dataclasses import replace
from datetime import date

import pikepdf
import pytest

from kinerja_core.dokumen import disposisi, dokumen_iku, undangan
from kinerja_core.dokumen.kertas import Lembaran
from kinerja_core.dokumen.tabel import Baris, Lajur, SelKepala, Tabel
from kinerja_core.domain.kantor import Kertas
from tests.dokumen import contoh, contoh_iku, contoh_rapat, contoh_surat
from tests.dokumen.pohon import Unsur, cacat, pohon
from tests.dokumen.semua import SEMUA


@pytest.fixture(scope="module")
def iku(huruf) -> bytes:
    return SEMUA["dokumen_iku"](huruf, Kertas.F4)


def bernama(data: bytes, jenis: str) -> list[Unsur]:
    return [u for u in pohon(data).semua() if u.jenis == jenis]


def ditulis_ulang(data: bytes, ubah) -> bytes:
    keluaran = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        ubah(pdf)
        pdf.save(keluaran)
    return keluaran.getvalue()


@pytest.mark.parametrize("nama", SEMUA)
def test_pohon_setiap_naskah_tanpa_cacat(nama, huruf):
    assert cacat(SEMUA[nama](huruf, Kertas.A4)) == []


def test_pemeriksa_menemukan_isi_tak_bertanda_alt_yang_hilang_dan_acuan_yang_salah(iku):
    def ubah(pdf: pikepdf.Pdf) -> None:
        pdf.pages[1].contents_add(b"0 0 10 10 re f")
        nums = pdf.Root.StructTreeRoot.ParentTree.Nums
        nums[7] = nums[9]
        gambar = next(o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Figure")
        del gambar["/Alt"]

    temuan = cacat(ditulis_ulang(iku, ubah))

    assert temuan == ["halaman 2: f di luar tanda", "halaman 4: ParentTree tidak cocok", "Figure tanpa Alt"]


def test_judul_dalam_pohon_sama_banyaknya_dengan_kerangka_dan_daftar_isi(iku):
    judul = [u for u in pohon(iku).semua() if u.jenis in ("H1", "H2", "H3")]

    with pikepdf.open(io.BytesIO(iku)) as pdf, pdf.open_outline() as kerangka:
        banyak = sum(1 + len(bab.children) + sum(len(b.children) for b in bab.children) for bab in kerangka.root)

    assert (len(judul), len(bernama(iku, "TOCI"))) == (banyak + 1, banyak)


def test_daftar_isi_dibaca_di_tempatnya_bukan_di_akhir(iku):
    jenis = [u.jenis for u in pohon(iku).anak]

    assert jenis[jenis.index("TOC") - 1] == "H1"
    assert jenis.index("TOC") < jenis.index("Table")


def test_setiap_entri_daftar_isi_membuka_halaman_yang_disebutnya(iku):
    with pikepdf.open(io.BytesIO(iku)) as pdf:
        nomor = {satu.obj.objgen: n for n, satu in enumerate(pdf.pages, start=1)}
        tautan = [a for satu in pdf.pages for a in satu.obj.get("/Annots", [])]
        dibuka = [f"halaman {nomor[a.Dest[0].objgen]}" for a in tautan]
        disebut = [str(a.Contents).rsplit(", ", 1)[1] for a in tautan]

    assert dibuka == disebut
    assert len(dibuka) == len(bernama(iku, "TOCI")) == len(bernama(iku, "Link"))


def test_uraian_grafik_menyebut_setiap_angkanya(iku):
    grafik = [u.alt for u in bernama(iku, "Figure") if u.alt.startswith("Grafik batang")]

    assert all(f"{b.indikator}" in " ".join(grafik) for b in contoh_iku.DOKUMEN_IKU.baris if b.unit)
    assert f"{contoh_iku.DOKUMEN_IKU.unit[0].unit} {contoh_iku.DOKUMEN_IKU.unit[0].rata_rata_cetak}" in grafik[0]


def test_tabel_bernomor_berjudul_di_dalamnya(iku):
    tabel = bernama(iku, "Table")

    assert [t.anak[0].jenis for t in tabel[:-1]] == ["Caption"] * (len(tabel) - 1)


def test_baris_yang_terpotong_halaman_tetap_satu_baris_dan_kepala_ulangan_bukan_isi(huruf):
    lembar = Lembaran(huruf, contoh.KOP, "Tabel Uji", "UJI", date(2026, 1, 5), contoh_surat.DISPOSISI)
    lembar.halaman()
    kepala = [
        [SelKepala("No.", 0, tinggi=2), SelKepala("Isi", 1, lebar=2)],
        [SelKepala("kiri", 1), SelKepala("kanan", 2)],
    ]
    tabel = Tabel(lembar, (Lajur("No.", 1), Lajur("kiri", 4), Lajur("kanan", 4)), kepala=kepala)

    tabel.gambar([Baris(("Pita",), pita=True), Baris(("1.", "kata " * 900, "")), Baris(("2.", "a", "b"))])

    data = lembar.selesai()
    (akar,) = bernama(data, "Table")
    assert cacat(data) == []
    assert [[s.jenis for s in baris.anak] for baris in akar.anak] == [
        ["TH", "TH"],
        ["TH", "TH"],
        ["TH"],
        ["TD", "TD", "TD"],
        ["TD", "TD", "TD"],
    ]
    assert len({halaman for halaman, _ in akar.anak[3].anak[1].tanda}) == len(lembar.pages) > 1
    assert akar.anak[3].anak[2].tanda == []


def test_kotak_centang_terbaca_tanpa_dilihat(huruf):
    uraian = [u.alt for u in bernama(disposisi.render(contoh_surat.DISPOSISI, huruf), "Figure")]

    assert (uraian.count("Dipilih"), set(uraian)) == (3, {"Dipilih", "Tidak dipilih"})


def test_alinea_kosong_tidak_menjadi_unsur(huruf):
    tanpa, dengan = (undangan.render(replace(contoh_rapat.UNDANGAN, tempat=t), huruf) for t in ("Aula", "Aula\n\n"))

    assert len(bernama(tanpa, "P")) == len(bernama(dengan, "P"))


def test_cap_konsep_dan_kaki_bukan_isi(huruf, iku):
    konsep = dokumen_iku.render(contoh_iku.DOKUMEN_IKU, huruf, konsep=True)

    assert [len(u.tanda) for u in pohon(konsep).semua()] == [len(u.tanda) for u in pohon(iku).semua()]


def test_pohon_dipadatkan_dan_tidak_melebihi_sepertiga_berkas(iku):
    with pikepdf.open(io.BytesIO(iku)) as pdf:
        aliran = [o for o in pdf.objects if isinstance(o, pikepdf.Stream) and o.get("/Type") == "/ObjStm"]

    assert sum(int(o.Length) for o in aliran) * 3 < len(iku)


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler tidak terpasang")
def test_pembaca_lain_membaca_pohon_yang_sama(iku, tmp_path):
    berkas = tmp_path / "uji.pdf"
    berkas.write_bytes(iku)

    hasil = subprocess.run(["pdfinfo", "-struct", berkas], capture_output=True, text=True, check=True)

    baris = [b.strip().split(" ")[0] for b in hasil.stdout.splitlines()]
    assert (hasil.stderr, baris.count("TOCI")) == ("", len(bernama(iku, "TOCI")))
    assert baris.count("TD") == len(bernama(iku, "TD"))
