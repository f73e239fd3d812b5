"""The thirteen pages of the SOP: whoever ends the Langkah has its button, the others read and wait."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kinerja_core.actions import koreksi
from kinerja_core.actions import siklus as siklus_aksi
from kinerja_core.bsre import LayananBSrE
from kinerja_core.domain.aksi import AKSI
from kinerja_core.domain.tanda_tangan import Cara
from kinerja_core.queries import siklus as siklus_query
from pages.ui import registry
from tests.conftest import Kantor
from tests.pages.conftest import BukaHalaman

PENUTUP = {
    1: ("sekretaris", "disposisi.terbitkan"),
    2: ("kasubag", "format.tetapkan"),
    3: ("staf", "format.sampaikan"),
    4: ("sekretaris", "undangan.terbitkan"),
    5: ("sekretaris", "rapat.tutup"),
    6: ("staf", "penghimpunan.tutup"),
    7: ("kasubag", "analisis.selesaikan"),
    8: ("kasubag", "konsep.susun"),
    9: ("sekretaris", "konsep.setujui"),
    10: ("sekretaris", "naskah.sampaikan"),
    11: ("camat", "naskah.tandatangani"),
    12: ("kasubag", "surat_pengantar.terbitkan"),
    13: ("staf", "arsip.tutup"),
}
"""Langkah → sign-in name of whoever ends it, and his button."""

Pada = Callable[[int], Kantor]


def penonton(langkah: int) -> str:
    """Somebody who may look at the page but is in no lane of that Langkah."""
    return "staf" if langkah == 11 else "camat"


def dengan_siklus(pada_langkah: Pada, langkah: int) -> Kantor:
    """The sample office at that Langkah, the first one opened too."""
    kantor = pada_langkah(langkah)
    if langkah == 1:
        nama = "Pengumpulan Data Kinerja Tahun 2024"
        kantor.siklus = siklus_aksi.buka(kantor.app, kantor["sekretaris"], 2024, nama)
    return kantor


def buka_langkah(buka_halaman: BukaHalaman, kantor: Kantor, akun: str, langkah: int) -> AppTest:
    return buka_halaman(kantor.app, kantor[akun], registry.langkah(langkah).berkas)


def tombol_aksi(at: AppTest) -> set[str]:
    """The buttons of the page that stand for an Aksi."""
    return {str(b.key) for b in at.button} & {a.kode for a in AKSI}


@pytest.mark.parametrize("langkah", PENUTUP)
def test_penutup_langkah_mendapat_tombolnya(pada_langkah: Pada, buka_halaman: BukaHalaman, langkah: int) -> None:
    kantor = dengan_siklus(pada_langkah, langkah)
    akun, tombol = PENUTUP[langkah]

    at = buka_langkah(buka_halaman, kantor, akun, langkah)

    assert ([t.value for t in at.title], tombol in tombol_aksi(at), [g.message for g in at.exception]) == (
        [registry.langkah(langkah).judul],
        True,
        [],
    )


@pytest.mark.parametrize("langkah", [n for n in PENUTUP if n != 5])  # the whole office is in the lane of the rapat
def test_orang_lain_membaca_tanpa_tombol(pada_langkah: Pada, buka_halaman: BukaHalaman, langkah: int) -> None:
    kantor = dengan_siklus(pada_langkah, langkah)
    at = buka_langkah(buka_halaman, kantor, penonton(langkah), langkah)

    penutup = kantor.kini.sop.langkah_ke(langkah).penutup.sebutan
    menunggu = [i.value for i in at.info if i.value == f"Langkah ini menunggu {penutup}."]
    assert (tombol_aksi(at), len(menunggu), [g.message for g in at.exception]) == (set(), 1, [])


@pytest.mark.parametrize("langkah", PENUTUP)
def test_sebelum_ada_siklus_setiap_halaman_memberi_petunjuk(
    pada_langkah: Pada, buka_halaman: BukaHalaman, langkah: int
) -> None:
    at = buka_langkah(buka_halaman, pada_langkah(1), "staf", langkah)

    assert ([i.value for i in at.info], tombol_aksi(at), [g.message for g in at.exception]) == (
        ["Belum ada Siklus. Siklus dibuka oleh Sekretaris pada halaman 1 · Disposisi."],
        set(),
        [],
    )


@pytest.mark.parametrize("langkah", [1, 6, 9, 13])
def test_setelah_diarsipkan_setiap_halaman_hanya_dapat_dibaca(
    pada_langkah: Pada, buka_halaman: BukaHalaman, langkah: int
) -> None:
    akun, _ = PENUTUP[langkah]

    at = buka_langkah(buka_halaman, pada_langkah(14), akun, langkah)

    terkunci = [i.value for i in at.info if i.value == "Siklus ini sudah diarsipkan dan hanya dapat dibaca."]
    assert (tombol_aksi(at), len(terkunci), [g.message for g in at.exception]) == (set(), 1, [])


def test_langkah_yang_belum_tiba_menyebut_langkah_kini(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    at = buka_langkah(buka_halaman, pada_langkah(4), "camat", 11)

    assert "Langkah ini belum dimulai. Sekarang Langkah 4: Undangan." in [i.value for i in at.info]


def test_sekretaris_membuka_siklus_tahun_lain_dengan_namanya(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    kantor = pada_langkah(1)
    at = buka_langkah(buka_halaman, kantor, "sekretaris", 1)

    at.number_input(key="s-tahun").set_value(2023).run()
    at.button(key="siklus.buka").click().run()

    daftar = siklus_query.daftar(kantor.app, kantor["sekretaris"])
    assert [(s.tahun, s.nama) for s in daftar] == [(2023, "Pengumpulan Data Kinerja Tahun 2023")]


def test_seksi_melihat_formulirnya_bukan_serah_terima(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    at = buka_langkah(buka_halaman, pada_langkah(3), "seksi.yanum", 3)

    unduhan = [b.label for b in at.get("download_button")]
    assert (unduhan, "usulan_iku.kirim" in tombol_aksi(at)) == (["Unduh"], True)


def test_seksi_membaca_undangan_rapat_tanpa_mencatat(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    at = buka_langkah(buka_halaman, pada_langkah(5), "seksi.pem", 5)

    unduhan = [b.label for b in at.get("download_button")]
    assert (unduhan, tombol_aksi(at), len(at.checkbox)) == (["Unduh", "Unduh"], {"rapat.hadir_sendiri"}, 0)
    at.button(key="rapat.hadir_sendiri").click().run()
    assert [s.value for s in at.success] == ["Anda tercatat hadir."]
    assert tombol_aksi(at) == set()


def test_staf_menyerahkan_satu_per_satu_dengan_nama_penerima(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    at = buka_langkah(buka_halaman, pada_langkah(3), "staf", 3)

    penerima = [at.text_input(key=f"p-{unit}").value for unit in ("pem", "ppk")]
    assert penerima == [
        "Kepala Seksi Pemerintahan Contoh",
        "Pengelola Data Subbag Perencanaan Program dan Keuangan Contoh",
    ]

    at.button(key="serahkan-pem").click().run()
    assert [s.value for s in at.success] == ["Format untuk Seksi Pemerintahan tercatat diserahkan."]


def test_camat_dengan_sandi_keliru_tidak_menandatangani(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    kantor = pada_langkah(11)
    at = buka_langkah(buka_halaman, kantor, "camat", 11)

    at.text_input(key="t-sandi").set_value("bukan-sandi-saya")
    at.button(key="naskah.tandatangani").click().run()

    kalimat = "Kata sandi salah. Dokumen belum ditandatangani."
    assert (kalimat in [w.value for w in at.warning], kantor.kini.langkah) == (True, 11)


def test_sandi_dan_frasa_keluar_dari_sesi_begitu_dibaca(
    pada_langkah: Pada, buka_halaman: BukaHalaman, tmp_path: Path
) -> None:
    kantor = pada_langkah(11)
    kantor.app = replace(kantor.app, p12=tmp_path / "kantor.p12", bsre=LayananBSrE("http://127.0.0.1:9", "x", "y"))
    at = buka_langkah(buka_halaman, kantor, "camat", 11)

    at.radio(key="t-cara").set_value(Cara.BSRE)
    at.text_input(key="t-frasa").set_value("frasa-rahasia")
    at.text_input(key="t-nik").set_value("6472010101700001")
    at.text_input(key="t-sandi").set_value("bukan-sandi-saya")
    at.button(key="naskah.tandatangani").click().run()

    tinggal = {kunci: at.session_state[kunci] for kunci in ("t-sandi", "t-frasa", "t-nik")}
    assert tinggal == {"t-sandi": "", "t-frasa": "", "t-nik": "6472010101700001"}
    assert kantor.kini.langkah == 11


def test_pengembalian_menyebut_siapa_dan_mengapa(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    kantor = pada_langkah(10)
    koreksi.tarik(kantor.app, kantor["sekretaris"], kantor.kini, "Angka pengaduan belum cocok.")

    at = buka_langkah(buka_halaman, kantor, "sekretaris", 9)

    assert "Dikembalikan oleh Sekretaris Contoh: Angka pengaduan belum cocok." in [w.value for w in at.warning]
