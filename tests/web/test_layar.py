"""The screen of the meeting over HTTP: who gets it, what its keys do, and the signal that moves it."""

import json
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from pathlib import Path

import anyio
import pytest

from kinerja_core.actions import undangan
from kinerja_core.domain.jawaban_undangan import Jawaban as JawabanUndangan
from kinerja_core.domain.peran import Pegawai
from kinerja_core.queries import langkah as langkah_query
from kinerja_core.queries import rapat as rapat_query
from kinerja_core.queries.rapat import Layar
from kinerja_core.web.kuki import nama_sesi
from kinerja_core.web.rute_layar import _aliran
from kinerja_core.web.siaran import Siaran
from tests.conftest import Kantor
from tests.web.kantor import Dunia
from tests.web.klien import Jawaban, Klien
from tests.web.server import pasang


@pytest.fixture(scope="session")
def _cetakan(cetakan_bertahap: Callable[..., tuple[Path, datetime]]) -> Callable[..., tuple[Path, datetime]]:
    return cetakan_bertahap


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(5)


@pytest.fixture
def sebagai(kantor: Kantor) -> Callable[[str], "Hadirin"]:
    dunia = Dunia(kantor.app, kantor.jam, "")  # type: ignore[arg-type]
    server = pasang(dunia)

    def masuk(nama: str) -> Hadirin:
        kuki = {nama_sesi(kantor.app, aman=False): dunia.sesi(kantor[nama])}
        return Hadirin(Klien(server, kuki), kantor.kini.id)

    return masuk


class Hadirin:
    """Somebody with the screen open."""

    def __init__(self, klien: Klien, siklus: str) -> None:
        self.klien, self.siklus = klien, siklus
        self.halaman = klien.ambil("/layar")
        self._csrf = klien.kuki.get("kinerja_formulir", "")

    def tekan(self, perbuatan: str, origin: str | None = None, **isian: str) -> Jawaban:
        """What a key sends."""
        semua = {"siklus": self.siklus, "csrf": self._csrf, **isian}
        return self.klien.kirim(f"/layar/{perbuatan}", semua, origin=origin)


Sebagai = Callable[[str], Hadirin]


@pytest.mark.parametrize(("nama", "memandu"), [("staf", True), ("camat", True), ("seksi.pem", False)])
def test_layar_untuk_semua_peserta_kotak_isian_untuk_pemandu(sebagai: Sebagai, nama: str, memandu: bool) -> None:
    halaman = sebagai(nama).halaman

    assert (halaman.status, 'id="k-keputusan"' in halaman.teks) == (200, memandu)
    assert halaman.kepala["content-security-policy"].endswith("connect-src 'self'")


@pytest.mark.parametrize(("nama", "ada"), [("sekretaris", True), ("staf", False)])
def test_tombol_tutup_hanya_pada_yang_menutup(sebagai: Sebagai, nama: str, ada: bool) -> None:
    assert ('id="tutup"' in sebagai(nama).halaman.teks) is ada


def test_admin_tidak_mendapat_layar_rapat(sebagai: Sebagai) -> None:
    admin = sebagai("admin")

    assert [admin.halaman.status, admin.tekan("tayang", slide="ringkasan").status] == [404, 404]


def test_tanpa_sesi_layar_minta_masuk_dan_alirnya_menolak(sebagai: Sebagai) -> None:
    tamu = Klien(sebagai("staf").klien.app)

    assert (tamu.ambil("/layar").status, tamu.ambil("/layar").tujuan) == (303, "/masuk?lanjut=%2Flayar")
    assert [tamu.ambil("/layar/alir").status, tamu.kirim("/layar/tayang", {}).status] == [401, 401]


def test_tombol_pemandu_membalik_slide(sebagai: Sebagai, kantor: Kantor) -> None:
    jawaban = sebagai("staf").tekan("tayang", slide="unit:pem")

    assert (jawaban.status, tampil(kantor)["kunci"]) == (200, "unit:pem")


def tampil(kantor: Kantor) -> dict[str, object]:
    return rapat_query.layar(kantor.app, kantor.kini.kantor_id, kantor.kini.id).isi


@pytest.mark.parametrize(
    "perbuatan", ["tayang", "tanda", "mulai", "catatan", "keputusan", "hadir", "jalannya", "tutup"]
)
def test_yang_mengikuti_tidak_dapat_mengubah_apa_pun(sebagai: Sebagai, kantor: Kantor, perbuatan: str) -> None:
    isian = {"slide": "ringkasan", "isi": "x", "uraian": "x", "pegawai": kantor["camat"].id, "hadir": "ya"}
    versi = kantor.kini.versi

    jawaban = sebagai("seksi.pem").tekan(perbuatan, **isian)

    assert (jawaban.status, "galat" in jawaban.teks) == (422, True)
    assert (kantor.kini.versi, tampil(kantor)["kunci"]) == (versi, "tindak-lanjut")


@pytest.mark.parametrize("cara", ["tanpa csrf", "dari situs lain"])
def test_kiriman_yang_tidak_dari_halaman_sendiri_ditolak(sebagai: Sebagai, kantor: Kantor, cara: str) -> None:
    staf = sebagai("staf")

    if cara == "tanpa csrf":
        jawaban = staf.tekan("keputusan", uraian="Curang.", csrf="")
    else:
        jawaban = staf.tekan("keputusan", origin="http://lain.example", uraian="Curang.")

    assert (jawaban.status, langkah_query.keputusan(kantor.app, kantor.kini)) == (403, ())


def test_seluruh_rapat_dengan_tombol(sebagai: Sebagai, kantor: Kantor) -> None:
    staf, kasi, sekretaris = sebagai("staf"), sebagai("seksi.pem"), sebagai("sekretaris")
    iku = {"slide": "indikator:IKU-01", "indikator": "IKU-01"}
    ubah = {"hal": "target:tahunan", "semula": "91,33", "menjadi": "92", "peminta": "Camat", "alasan": "Renstra."}
    tindak = {"penanggung_jawab": "Kasi", "batas_waktu": "31/12/2026"}

    status = [
        staf.tekan("mulai").status,
        staf.tekan("hadir", pegawai=kantor["camat"].id, hadir="ya", kertas="ya").status,
        staf.tekan("tamu", nama="Bappeda").status,
        kasi.tekan("hadir-saya").status,
        staf.tekan("catatan", isi="Cek.", **iku).status,
        staf.tekan("parkir", isi="Nanti.", **iku).status,
        staf.tekan("tanda", **iku).status,
        staf.tekan("ubah", **iku, **ubah).status,
        staf.tekan("keputusan", uraian="Setuju.", **iku).status,
        staf.tekan("tindak-lanjut", uraian="Kirim.", **iku, **tindak).status,
        staf.tekan("jalannya", jalannya="Lancar.").status,
        sekretaris.tekan("tutup", jalannya="Lancar.", versi=str(kantor.kini.versi)).status,
    ]

    assert status == [200] * 12
    isi = tampil(kantor)
    assert isi["keadaan"] == "selesai"
    assert [d["nama"] for d in isi["dokumen"]] == ["Notulen", "Daftar hadir", "Tayangan saat rapat ditutup"]  # type: ignore[attr-defined]


def test_menutup_atas_layar_yang_basi_ditolak(sebagai: Sebagai, kantor: Kantor) -> None:
    sekretaris = sebagai("sekretaris")
    sekretaris.tekan("hadir-saya")

    jawaban = sekretaris.tekan("tutup", jalannya="Lancar.", versi=str(kantor.kini.versi - 1))

    assert (jawaban.status, kantor.kini.langkah) == (422, 5)


@pytest.mark.parametrize("batas", ["", "besok", "31/02/2026"])
def test_batas_waktu_yang_tidak_terbaca_ditolak(sebagai: Sebagai, kantor: Kantor, batas: str) -> None:
    jawaban = sebagai("staf").tekan("tindak-lanjut", uraian="Kirim.", penanggung_jawab="Kasi", batas_waktu=batas)

    assert (jawaban.status, langkah_query.keputusan(kantor.app, kantor.kini)) == (422, ())


def test_daftar_nama_menandai_diri_sendiri(sebagai: Sebagai) -> None:
    kasi = sebagai("seksi.pem")
    kasi.tekan("hadir-saya")

    saya = [o for o in json.loads(kasi.klien.ambil(f"/layar/hadir?siklus={kasi.siklus}").badan) if o["saya"]]

    assert [(o["hadir"], o["cara"]) for o in saya] == [(True, "sendiri")]


def test_tayangan_beku_dibuka_di_peramban_tanpa_menjalankan_apa_pun(sebagai: Sebagai, kantor: Kantor) -> None:
    sekretaris = sebagai("sekretaris")
    sekretaris.tekan("hadir-saya")
    sekretaris.tekan("tutup", jalannya="Lancar.", versi=str(kantor.kini.versi))
    alamat = tampil(kantor)["dokumen"][2]["alamat"]  # type: ignore[index]

    jawaban = sebagai("seksi.pem").klien.ambil(alamat)

    assert (jawaban.status, jawaban.kepala["content-type"]) == (200, "text/html; charset=utf-8")
    assert (
        jawaban.kepala["content-security-policy"]
        == "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
    )
    assert jawaban.kepala["content-disposition"].startswith("inline")


# ---- the signal ----


def aliran(kantor: Kantor, orang: Pegawai, *semua: Layar | None, masih: bool = True) -> list[str]:
    """What a stream sends for those changes."""

    async def sumber() -> AsyncIterator[Layar | None]:
        for satu in semua:
            yield satu

    async def masih_masuk() -> bool:
        return masih

    async def kumpulkan() -> list[str]:
        return [p.decode() async for p in _aliran(kantor.app, sumber(), orang, masih_masuk)]

    return anyio.run(kumpulkan)[1:]


def layar(kunci: str, *, dimulai: bool = True) -> Layar:
    return Layar(dimulai, (("a", "Satu", False), ("b", "Dua", False)), {"keadaan": "rapat", "kunci": kunci})


def test_daftar_slide_hanya_dikirim_bila_berubah(kantor: Kantor) -> None:
    pesan = aliran(kantor, kantor["staf"], layar("a"), layar("b"))

    assert [(json.loads(p[6:])["kunci"], "daftar" in json.loads(p[6:])) for p in pesan] == [("a", True), ("b", False)]


def test_seksi_menunggu_sampai_rapat_dimulai(kantor: Kantor) -> None:
    pesan = aliran(kantor, kantor["seksi.pem"], layar("a", dimulai=False), layar("a"))

    assert [json.loads(p[6:])["keadaan"] for p in pesan] == ["menunggu", "rapat"]


def test_aliran_berakhir_bersama_sesinya(kantor: Kantor) -> None:
    assert aliran(kantor, kantor["staf"], None, layar("a"), masih=False) == []


class Rapat:
    """A meeting whose slide the test turns."""

    def __init__(self) -> None:
        self.slide, self.dihitung, self.ditanya = "a", 0, 0

    def denyut(self, siklus: str) -> tuple[int, int, int]:  # noqa: ARG002
        self.ditanya += 1
        return (ord(self.slide), 0, 0)

    def layar(self, siklus: str) -> Layar:  # noqa: ARG002
        self.dihitung += 1
        return layar(self.slide)


@pytest.fixture
def rapat() -> Rapat:
    return Rapat()


def kunci(satu: Layar | None) -> object:
    return satu.isi["kunci"] if satu else None


def test_satu_hitungan_untuk_semua_pengikut(rapat: Rapat) -> None:
    async def jalan() -> list[object]:
        s = Siaran(rapat.denyut, rapat.layar, jeda=0.02)
        pengikut = [s.ikuti("x") for _ in range(20)]
        awal = [kunci(await anext(p)) for p in pengikut]
        rapat.slide = "b"
        s.desak("x")
        akhir = [kunci(await anext(p)) for p in pengikut]
        for p in pengikut:
            await p.aclose()  # type: ignore[attr-defined]
        return [*awal, *akhir]

    assert anyio.run(jalan) == ["a"] * 20 + ["b"] * 20
    assert rapat.dihitung == 2


def test_yang_datang_dari_halaman_lain_tampil_tanpa_didesak(rapat: Rapat) -> None:
    async def jalan() -> object:
        s = Siaran(rapat.denyut, rapat.layar, jeda=0.02)
        pengikut = s.ikuti("x")
        await anext(pengikut)
        rapat.slide = "b"
        return kunci(await anext(pengikut))

    assert anyio.run(jalan) == "b"


def test_tanpa_pengikut_tidak_ada_yang_ditanyakan(rapat: Rapat) -> None:
    async def jalan() -> int:
        s = Siaran(rapat.denyut, rapat.layar, jeda=0.01)
        pengikut = s.ikuti("x")
        await anext(pengikut)
        await pengikut.aclose()  # type: ignore[attr-defined]
        await anyio.sleep(0.05)
        sesudah = rapat.ditanya
        await anyio.sleep(0.1)
        return rapat.ditanya - sesudah

    assert anyio.run(jalan) == 0


def test_server_yang_berhenti_mengakhiri_aliran(rapat: Rapat) -> None:
    async def jalan() -> list[object]:
        s = Siaran(rapat.denyut, rapat.layar, jeda=0.02)
        pengikut = s.ikuti("x")
        await anext(pengikut)
        s.hentikan()
        return [kunci(satu) async for satu in pengikut]

    assert anyio.run(jalan) == []


def test_daftar_nama_memuat_jawaban_tanpa_alasan_dan_wakil_sebagai_tamu(sebagai: Sebagai, kantor: Kantor) -> None:
    camat, wakil = kantor["camat"], "Siti (mewakili Kepala Seksi Pemerintahan)"
    undangan.jawab(kantor.app, camat, kantor.kini, JawabanUndangan.TIDAK_HADIR, "Sakit.")
    undangan.jawab(kantor.app, kantor["seksi.pem"], kantor.kini, JawabanUndangan.DIWAKILI, "", "Siti")
    staf = sebagai("staf")
    alamat = f"/layar/hadir?siklus={staf.siklus}"

    staf.tekan("tamu", nama=wakil)
    sesudah = json.loads(staf.klien.ambil(alamat).badan)
    staf.tekan("tamu", nama=wakil, batal="ya")

    assert [o["jawaban"] for o in sesudah if o["id"] == camat.id] == ["tidak hadir"]
    assert [(o["nama"], o["hadir"]) for o in sesudah if not o["id"]] == [(wakil, True)]
    assert [o["hadir"] for o in json.loads(staf.klien.ambil(alamat).badan) if not o["id"]] == [False]
