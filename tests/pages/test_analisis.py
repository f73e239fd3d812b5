"""The analysis page and the Camat's page: what is drawn for whom, and that a simulation leaves no trace."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from kinerja_core.actions import analisis, konsep, temuan
from kinerja_core.domain.kebijakan import KEBIJAKAN_BAKU
from kinerja_core.queries import kinerja as kinerja_query
from kinerja_core.queries import naskah as naskah_query
from kinerja_core.queries import temuan as temuan_query
from tests.actions.alat import potret
from tests.conftest import Kantor
from tests.dokumen.baca import seluruhnya
from tests.pages.conftest import BukaHalaman

ANALISIS, CAMAT, HIMPUN = (
    f"pages/alur/langkah_{nama}.py" for nama in ("07_analisis", "11_tanda_tangan", "06_penghimpunan")
)
BAGIAN = ("Capaian", "Temuan data", "Tujuh perbandingan", "Andai", "Kebijakan penghitungan")
ANDAI = "9876543,25"


@pytest.fixture
def kantor(pada_langkah: Callable[[int], Kantor]) -> Kantor:
    return pada_langkah(7)


def bagian(buka_halaman: BukaHalaman, kantor: Kantor, akun: str, nama: str) -> AppTest:
    """The analysis page with one of its parts open."""
    at = buka_halaman(kantor.app, kantor[akun], ANALISIS)
    at.session_state["bagian"] = nama
    return at.run()


def tanya(kantor: Kantor) -> None:
    """One question of the Kasubag to the Seksi Pemerintahan."""
    k = kinerja_query.muat(kantor.app, kantor["kasubag"], kantor.kini)
    t = temuan_query.papan(kantor.app, kantor.kini, k).terbuka[0]
    temuan.ajukan(kantor.app, kantor["kasubag"], kantor.kini, "pem", "PRG-05", t.kunci, "Mengapa selalu sama?")


@pytest.mark.parametrize("akun", ["kasubag", "camat", "sekretaris", "staf"])
@pytest.mark.parametrize("nama", BAGIAN)
def test_setiap_bagian_tergambar_bagi_setiap_peran(
    kantor: Kantor, buka_halaman: BukaHalaman, akun: str, nama: str
) -> None:
    at = bagian(buka_halaman, kantor, akun, nama)

    assert ([g.message for g in at.exception], [e.value for e in at.error]) == ([], [])


def test_hanya_kasubag_mempunyai_tombol_pada_analisis(kantor: Kantor, buka_halaman: BukaHalaman) -> None:
    tombol = {
        akun: {b.label for b in bagian(buka_halaman, kantor, akun, "Temuan data").button}
        for akun in ("kasubag", "camat")
    }

    assert {"Terima temuan", "Tanyakan kepada Seksi", "Selesaikan analisis"} <= tombol["kasubag"]
    assert tombol["camat"] == set()


@pytest.mark.parametrize(("nomor", "kolom"), [(2, "Naik/turun"), (3, "Target akhir Renstra"), (6, "Tingkat efisiensi")])
def test_perbandingan_dipilih_menurut_nomornya(
    kantor: Kantor, buka_halaman: BukaHalaman, nomor: int, kolom: str
) -> None:
    at = bagian(buka_halaman, kantor, "kasubag", "Tujuh perbandingan")

    at.selectbox(key="p-nomor").set_value(nomor).run()

    assert [kolom in t.value.columns for t in at.table] == [True]


def test_saringan_menyempitkan_tabel_dan_rincian(kantor: Kantor, buka_halaman: BukaHalaman) -> None:
    at = bagian(buka_halaman, kantor, "kasubag", "Capaian")

    at.selectbox(key="saring-unit").set_value("pmd").run()

    assert set(at.dataframe[0].value["Unit"]) == {"Seksi Pemberdayaan Masyarakat"}
    assert at.selectbox(key="rinci").value == "PRG-03"


def test_saringan_yang_tidak_menyisakan_apa_pun_berkata_begitu(kantor: Kantor, buka_halaman: BukaHalaman) -> None:
    at = bagian(buka_halaman, kantor, "kasubag", "Capaian")

    at.selectbox(key="saring-unit").set_value("pem")
    at.checkbox(key="saring-iku").set_value(True).run()

    assert "Tidak ada indikator yang cocok dengan saringan ini. Longgarkan saringannya." in [i.value for i in at.info]


def test_simulasi_bertanda_dan_tidak_disimpan_di_mana_pun(kantor: Kantor, buka_halaman: BukaHalaman) -> None:
    sebelum = potret(kantor.app)
    at = bagian(buka_halaman, kantor, "kasubag", "Andai")
    at.multiselect(key="d-pilih-").set_value(["IND-26"]).run()
    at.text_input(key="d-nilai-IND-26").set_value(ANDAI).run()

    assert "SIMULASI – bukan angka kinerja dan tidak disimpan." in [w.value for w in at.warning]
    assert [m.label for m in at.metric if m.label.startswith("SIMULASI")] == ["SIMULASI rata-rata capaian"]
    tabel = {n: b for n, b in potret(kantor.app).tabel.items() if n not in ("sesi", "transaksi")}
    assert tabel == {n: b for n, b in sebelum.tabel.items() if n not in ("sesi", "transaksi")}


def test_angka_simulasi_tidak_ada_di_basis_data_jurnal_arsip_atau_dokumen(
    kantor: Kantor, buka_halaman: BukaHalaman
) -> None:
    at = bagian(buka_halaman, kantor, "kasubag", "Andai")
    at.multiselect(key="d-pilih-").set_value(["IND-26"]).run()
    at.text_input(key="d-nilai-IND-26").set_value(ANDAI).run()
    at.button(key="analisis.selesaikan").click().run()
    konsep.susun(
        kantor.app,
        kantor["kasubag"],
        kantor.kini,
        naskah_query.narasi(kantor.app, kantor["kasubag"], kantor.kini),
    )

    isi = potret(kantor.app)
    arsip = [kantor.app.arsip.baca(nama) for nama in isi.berkas]
    pdf = "".join(seluruhnya(data) for data in arsip if data.startswith(b"%PDF"))
    jurnal = (kantor.app.folder / "jurnal.ndjson").read_text("utf-8")
    tersisa = [
        tempat for tempat, teks in (("tabel", repr(isi.tabel)), ("jurnal", jurnal), ("pdf", pdf)) if _memuat(teks)
    ]
    tersisa += [str(n) for n, data in enumerate(arsip) if b"9876543" in data]
    assert tersisa == []


def test_bobot_dipilih_tetapi_tidak_diisi_ditolak_dengan_kalimat(kantor: Kantor, buka_halaman: BukaHalaman) -> None:
    at = bagian(buka_halaman, kantor, "kasubag", "Kebijakan penghitungan")

    at.selectbox(key="b-bobot").set_value("Menurut bobot indikator").run()
    banyak = len(at.dataframe[0].value)
    at.button(key="kebijakan.tetapkan").click().run()

    assert banyak == len(kinerja_query.muat(kantor.app, kantor["kasubag"], kantor.kini).hasil)
    assert "Isi bobot indikator dengan angka nol atau lebih, paling sedikit satu." in [w.value for w in at.warning]
    assert kinerja_query.muat(kantor.app, kantor["kasubag"], kantor.kini).bahan.kebijakan == KEBIJAKAN_BAKU


def test_pertanyaan_terlihat_oleh_seksi_yang_ditanya_saja(kantor: Kantor, buka_halaman: BukaHalaman) -> None:
    tanya(kantor)

    isi = {
        akun: [t.value for t in buka_halaman(kantor.app, kantor[akun], HIMPUN).text]
        for akun in ("seksi.pem", "seksi.kesos")
    }

    assert ("Mengapa selalu sama?" in isi["seksi.pem"], isi["seksi.kesos"]) == (True, [])


def test_seksi_menjawab_di_halamannya(kantor: Kantor, buka_halaman: BukaHalaman) -> None:
    tanya(kantor)
    at = buka_halaman(kantor.app, kantor["seksi.pem"], HIMPUN)

    at.text_area(key="jawab-1-0").set_value("Sudah dicocokkan.")
    at.button(key="tombol-jawab-1-0").click().run()

    (p,) = temuan_query.pertanyaan_unit(kantor.app, kantor.kini, "pem")
    assert [j.isi for j in p.jawaban] == ["Sudah dicocokkan."]


def test_halaman_camat_memuat_semuanya(kantor: Kantor, buka_halaman: BukaHalaman) -> None:
    tanya(kantor)

    at = buka_halaman(kantor.app, kantor["camat"], CAMAT)

    assert [s.value for s in at.subheader][:5] == [
        "Perubahan sejak disetujui Sekretaris",
        "Prioritas",
        "Kelengkapan data",
        "Pertanyaan yang belum ditutup",
        "Perubahan sejak Anda terakhir melihat",
    ]
    assert "Mengapa selalu sama?" in [t.value for t in at.text]
    assert "Kebijakan penghitungan yang dipakai" in [e.label for e in at.expander]


def test_camat_membaca_apa_yang_berubah_sejak_ia_melihat(kantor: Kantor, buka_halaman: BukaHalaman) -> None:
    buka_halaman(kantor.app, kantor["camat"], CAMAT)
    kantor.jam.maju(menit=30)
    analisis.catat(kantor.app, kantor["kasubag"], kantor.kini, "IKU-01", "Naik karena loket baru.")

    at = buka_halaman(kantor.app, kantor["camat"], CAMAT)

    assert [t.value.split(": ", 1)[1] for t in at.text] == ["Kasubag Contoh mencatat analisis indikator IKU-01."]


def _memuat(teks: str) -> bool:
    return any(rupa in teks for rupa in ("9876543", "9.876.543", "9,876,543"))
