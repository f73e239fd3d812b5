"""Twenty people on one step: exactly one wins, the others read a sentence, and the trail is whole."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from kinerja_core.actions import disposisi, format_iku, konsep, koreksi, penghimpunan, surat_pengantar
from kinerja_core.contoh import katalog
from kinerja_core.domain.alur import rantai_utuh
from kinerja_core.domain.errors import DataSudahBerubah, KinerjaError
from kinerja_core.queries import langkah as langkah_query
from kinerja_core.queries import penghimpunan as penghimpunan_query
from tests.actions.alat import Kantor, buka_siklus, dokumen, jejak
from tests.actions.formulir import TERISI, terisi
from tests.actions.test_disposisi import RINCIAN
from tests.actions.test_surat_pengantar import RINCIAN as SURAT


def serentak(banyak: int, tindakan: Callable[[int], object]) -> list[KinerjaError | None]:
    """Run ``tindakan(0..banyak-1)`` at one moment; the refusal of each, None for whoever got through."""
    aba = threading.Barrier(banyak)

    def jalan(nomor: int) -> KinerjaError | None:
        aba.wait()
        try:
            tindakan(nomor)
        except KinerjaError as galat:
            return galat
        return None

    with ThreadPoolExecutor(banyak) as utas:
        return list(utas.map(jalan, range(banyak)))


def periksa_satu_pemenang(kantor: Kantor, hasil: list[KinerjaError | None], versi_sebelum: int) -> None:
    kalah = [h for h in hasil if h is not None]
    assert len(kalah) == len(hasil) - 1
    assert {type(h) for h in kalah} == {DataSudahBerubah}
    assert all(str(h).endswith(".") for h in kalah)
    assert kantor.kini.versi == versi_sebelum + 1
    assert rantai_utuh(jejak(kantor))


def test_dua_puluh_utas_menyetujui_satu_konsep(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(9)
    terlihat = kantor.kini

    hasil = serentak(20, lambda _: koreksi.setujui(kantor.app, kantor["sekretaris"], terlihat))

    periksa_satu_pemenang(kantor, hasil, terlihat.versi)
    assert kantor.kini.langkah == 10


def test_dua_puluh_utas_menerbitkan_satu_disposisi(di_langkah: Callable[..., Kantor]) -> None:
    kantor = buka_siklus(di_langkah(1))
    terlihat = kantor.kini

    hasil = serentak(20, lambda _: disposisi.terbitkan(kantor.app, kantor["sekretaris"], terlihat, RINCIAN))

    periksa_satu_pemenang(kantor, hasil, terlihat.versi)
    assert len(dokumen(kantor, "disposisi")) == 1


def test_dua_puluh_utas_menerbitkan_satu_surat_satu_nomor(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(12)
    terlihat = kantor.kini

    hasil = serentak(20, lambda _: surat_pengantar.terbitkan(kantor.app, kantor["kasubag"], terlihat, SURAT))

    periksa_satu_pemenang(kantor, hasil, terlihat.versi)
    assert [s.nomor for s in langkah_query.surat(kantor.app, kantor["staf"])] == [2, 1]


def test_setuju_dan_kembalikan_bersamaan_hanya_satu_yang_berlaku(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(9)
    terlihat = kantor.kini

    def tindakan(nomor: int) -> None:
        if nomor % 2:
            koreksi.setujui(kantor.app, kantor["sekretaris"], terlihat)
        else:
            koreksi.kembalikan(kantor.app, kantor["sekretaris"], terlihat, "Perbaiki ringkasan.")

    periksa_satu_pemenang(kantor, serentak(10, tindakan), terlihat.versi)


def test_empat_utas_menyusun_satu_konsep(di_langkah: Callable[..., Kantor]) -> None:
    """Rendering runs side by side, before the lock; the slower ones are refused all the same."""
    kantor = di_langkah(9)
    koreksi.kembalikan(kantor.app, kantor["sekretaris"], kantor.kini, "Perbaiki.")
    terlihat = kantor.kini
    narasi = langkah_query.isi(kantor.app, terlihat, "narasi", konsep.Narasi)
    assert narasi is not None

    hasil = serentak(4, lambda _: konsep.susun(kantor.app, kantor["kasubag"], terlihat, narasi))

    periksa_satu_pemenang(kantor, hasil, terlihat.versi)
    assert [d.nama_berkas for d in dokumen(kantor, "konsep")][-1] == "08-konsep-dokumen-iku-r2.pdf"


def test_dua_unggahan_satu_unit_bersamaan_satu_yang_tersimpan(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(6)
    seksi, terlihat, data = kantor["seksi.kesos"], kantor.kini, terisi(kantor, "kesos")

    hasil = serentak(2, lambda n: penghimpunan.terima(kantor.app, seksi, terlihat, data, f"{n}.xlsx", 0, "Sudah."))

    periksa_satu_pemenang(kantor, hasil, terlihat.versi)
    assert [u.revisi for u in penghimpunan_query.revisi(kantor.app, seksi, kantor.kini)] == [1]
    assert len(dokumen(kantor, "usulan")) == 1


def test_unggahan_semua_unit_bersamaan_semuanya_tersimpan(di_langkah: Callable[..., Kantor]) -> None:
    """Acts that only add something of their own may cross each other, with the same Siklus on all screens."""
    kantor = di_langkah(6)
    terlihat = kantor.kini
    data = {unit: terisi(kantor, unit) for unit in TERISI}

    def tindakan(nomor: int) -> None:
        unit = TERISI[nomor]
        penghimpunan.terima(kantor.app, kantor[f"seksi.{unit}"], terlihat, data[unit], "f.xlsx", 0, "Sudah.")

    assert serentak(len(TERISI), tindakan) == [None] * len(TERISI)
    assert {d.unit for d in dokumen(kantor, "usulan")} == set(TERISI)
    assert kantor.kini.versi == terlihat.versi + len(TERISI)
    assert rantai_utuh(jejak(kantor))


def test_dua_puluh_usulan_bersamaan_bernomor_urut(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(4)
    seksi, terlihat, kode = kantor["seksi.pem"], kantor.kini, katalog.indikator()[0].kode
    sebelum = len(penghimpunan_query.usulan_iku(kantor.app, terlihat))

    hasil = serentak(20, lambda n: format_iku.kirim_usulan(kantor.app, seksi, terlihat, kode, f"Usul {n}", "Alasan"))

    usulan = penghimpunan_query.usulan_iku(kantor.app, kantor.kini)[sebelum:]
    assert hasil == [None] * 20
    assert [u.urutan for u in usulan] == list(range(sebelum + 1, sebelum + 21))
    assert {u.isi for u in usulan} == {f"Usul {n}" for n in range(20)}


def test_pembaca_tidak_pernah_melihat_setengah_tulisan(di_langkah: Callable[..., Kantor]) -> None:
    """Each hand-in writes a usulan and its Jejak row; a reader sees both or neither."""
    kantor = di_langkah(4)
    seksi, terlihat, kode = kantor["seksi.pem"], kantor.kini, katalog.indikator()[0].kode
    selesai = threading.Event()
    ganjil: list[tuple[int, int]] = []

    def baca() -> None:
        while not selesai.is_set():
            with kantor.app.store.read() as r:
                (usulan,) = r.satu("select count(*) from usulan_iku") or (0,)
                (baris,) = r.satu("select count(*) from jejak where peristiwa = 'usulan_iku.dikirim'") or (0,)
            if usulan != baris:
                ganjil.append((usulan, baris))

    pembaca = [threading.Thread(target=baca) for _ in range(3)]
    for satu in pembaca:
        satu.start()
    for n in range(30):
        format_iku.kirim_usulan(kantor.app, seksi, terlihat, kode, f"Usul {n}", "Alasan")
    selesai.set()
    for satu in pembaca:
        satu.join()

    assert ganjil == []
