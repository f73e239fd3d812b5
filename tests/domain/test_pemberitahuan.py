"""Who is told what, read from a trail that the real workflow has written."""

from datetime import datetime, timedelta

import pytest

from kinerja_core.domain.aksi import AKSI
from kinerja_core.domain.alur import Jejak, Naskah, Siklus, laksanakan, mulai
from kinerja_core.domain.pemberitahuan import ATURAN, Pemberitahuan, Perihal, pemberitahuan
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.sop import SOP_AWAL

AWAL = datetime(2026, 11, 2, 1, 0)
ORANG = (
    *(Pegawai("k", p.value, p.value.capitalize(), "", "", p.sebutan, p) for p in Peran if p is not Peran.SEKSI),
    Pegawai("k", "pem", "Kasi Pem", "", "", "Kasi Pemerintahan", Peran.SEKSI, unit="pem"),
    Pegawai("k", "yan", "Kasi Yan", "", "", "Kasi Pelayanan", Peran.SEKSI, unit="yan"),
)
MENURUT_ID = {p.id: p for p in ORANG}
SAMPAI_ANALISIS = ("disposisi.terbitkan", "format.tetapkan", "format.sampaikan", "undangan.terbitkan", "rapat.tutup",
                   "penghimpunan.tutup")  # fmt: skip
SAMPAI_CAMAT = (*SAMPAI_ANALISIS, "analisis.selesaikan", "konsep.susun", "konsep.ajukan", "konsep.setujui",
                "naskah.sampaikan")  # fmt: skip


class Cerita:
    """A Siklus driven by the real workflow; ``kabar`` are the notices of its newest row."""

    def __init__(self, *kode: str) -> None:
        self.siklus: Siklus
        self.siklus, baris = mulai("k", "s", 2024, "Uji", SOP_AWAL, MENURUT_ID["sekretaris"], AWAL)
        self.jejak: list[Jejak] = [baris]
        for satu in kode:
            self.laku(satu)

    def laku(self, kode: str, oleh: str = "", alasan: str = "alasan", **isi: object) -> "Cerita":
        siapa = MENURUT_ID[oleh] if oleh else MENURUT_ID[SOP_AWAL.langkah_ke(self.siklus.langkah).penutup.value]
        pada = AWAL + timedelta(minutes=len(self.jejak))
        naskah = Naskah(1, "a", "b", "c") if kode == "konsep.susun" else None
        self.siklus, baris = laksanakan(
            self.siklus, self.siklus, kode, siapa, pada, alasan, isi=dict(isi), naskah=naskah
        )
        self.jejak.append(baris)
        return self

    @property
    def kabar(self) -> dict[str, tuple[Perihal, ...]]:
        """By id, what the newest row is about to each who is told."""
        return {k: p.perihal for p in self.semua if p.jejak.versi == len(self.jejak) for k in p.kepada}

    @property
    def semua(self) -> tuple[Pemberitahuan, ...]:
        return pemberitahuan(SOP_AWAL, self.jejak, ORANG)


def test_langkah_berikut_diberitahukan_kepada_lajurnya() -> None:
    c = Cerita("disposisi.terbitkan")

    assert c.kabar == {"kasubag": (Perihal.PENERUSAN,)}
    assert [p.arti for p in c.semua] == [("Langkah 2 (Format) sekarang menunggu Anda.",)]


def test_pemberitahuan_langkah_basi_setelah_langkah_itu_selesai() -> None:
    c = Cerita("disposisi.terbitkan", "format.tetapkan")

    assert [p.basi for p in c.semua] == [True, False]


@pytest.mark.parametrize(
    ("awal", "kode", "oleh", "isi", "kepada"),
    [
        (SAMPAI_ANALISIS[:2], "format.serahkan", "", {"unit": "pem"}, {"pem"}),
        (SAMPAI_ANALISIS[:2], "format.terima", "pem", {"unit": "pem"}, {"staf"}),
        (SAMPAI_ANALISIS[:2], "usulan_iku.kirim", "pem", {"unit": "pem"}, {"kasubag"}),
        (SAMPAI_ANALISIS[:4], "undangan.catat_jawaban", "staf", {"siapa": "pem"}, {"pem"}),
        (SAMPAI_ANALISIS[:4], "undangan.catat_jawaban", "staf", {"siapa": "Kapolsek"}, set()),
        (SAMPAI_ANALISIS[:5], "usulan.terima", "pem", {"unit": "pem"}, {"staf"}),
        (SAMPAI_ANALISIS[:5], "perpanjangan.beri", "kasubag", {"unit": "yan"}, {"yan"}),
        (SAMPAI_ANALISIS, "bukti.nilai", "kasubag", {"unit": "yan"}, {"yan"}),
        (SAMPAI_ANALISIS, "pertanyaan.ajukan", "", {"unit": "pem", "nomor": 1}, {"pem"}),
        (SAMPAI_ANALISIS, "susulan.izinkan", "", {"unit": "yan"}, {"yan"}),
        (SAMPAI_ANALISIS, "jeda", "", {}, set()),
        (SAMPAI_CAMAT[:-2], "koreksi.catat", "", {"bagian": "Penutup"}, {"kasubag"}),
    ],
)
def test_yang_disebut_barisnya_diberi_tahu(
    awal: tuple[str, ...], kode: str, oleh: str, isi: dict[str, object], kepada: set[str]
) -> None:
    c = Cerita(*awal).laku("siklus.jeda" if kode == "jeda" else kode, oleh, **isi)

    assert c.kabar.keys() == kepada


def test_jawaban_sampai_kepada_yang_bertanya_bukan_kepada_seksi_lain() -> None:
    c = Cerita(*SAMPAI_ANALISIS).laku("pertanyaan.ajukan", "kasubag", unit="pem", nomor=1)

    c.laku("pertanyaan.jawab", "pem", nomor=1)

    assert c.kabar == {"kasubag": (Perihal.PERTANYAAN,)}


def test_undangan_memberi_tahu_yang_diundang_dan_lajur_rapat() -> None:
    c = Cerita(*SAMPAI_ANALISIS[:3]).laku("undangan.terbitkan", diundang=["camat", "pem"])

    assert c.kabar.keys() == {"camat", "pem", "kasubag", "staf"}


def test_pengembalian_camat_menggugurkan_persetujuan_dan_semua_yang_terlibat_tahu() -> None:
    c = Cerita(*SAMPAI_CAMAT).laku("naskah.kembalikan_ke_konsep", "camat")

    assert c.kabar == {
        "sekretaris": (Perihal.GUGUR, Perihal.PENGEMBALIAN),
        "kasubag": (Perihal.GUGUR, Perihal.PENGEMBALIAN),
    }
    arti = {k: p.arti for p in c.semua if p.jejak.versi == len(c.jejak) for k in p.kepada}
    assert arti["sekretaris"][0] == "Persetujuan atau tanda tangan Anda gugur."


def test_persetujuan_yang_ditarik_sendiri_diberitahukan_kepada_penyusunnya() -> None:
    c = Cerita(*SAMPAI_CAMAT[:-1]).laku("konsep.tarik", "sekretaris")

    assert c.kabar == {"kasubag": (Perihal.GUGUR,)}


def test_pengembalian_sebelum_disetujui_tidak_menggugurkan_apa_pun() -> None:
    c = Cerita(*SAMPAI_CAMAT[:-2]).laku("konsep.kembalikan", "sekretaris")

    assert c.kabar == {"kasubag": (Perihal.PENGEMBALIAN,)}


def test_penghimpunan_yang_dibuka_lagi_diberitahukan_kepada_setiap_seksi() -> None:
    c = Cerita(*SAMPAI_ANALISIS).laku("penghimpunan.buka", "kasubag")

    assert c.kabar == dict.fromkeys(("staf", "pem", "yan"), (Perihal.PENGEMBALIAN,))


def test_tanda_tangan_diberitahukan_kepada_penyusun_dan_penyetujunya() -> None:
    c = Cerita(*SAMPAI_CAMAT).laku("naskah.tandatangani", "camat")

    assert c.kabar == {"sekretaris": (Perihal.PERSETUJUAN,), "kasubag": (Perihal.PERSETUJUAN, Perihal.PENERUSAN)}


def test_admin_dan_yang_tidak_aktif_tidak_diberi_tahu() -> None:
    c = Cerita(*SAMPAI_ANALISIS[:4]).laku("rapat.tutup")

    assert c.kabar.keys() == {p.id for p in ORANG if p.peran is not Peran.ADMIN} - {"sekretaris"}


def test_setiap_peristiwa_dalam_aturan_ada_di_alur() -> None:
    assert ATURAN.keys() <= {a.peristiwa for a in AKSI}
