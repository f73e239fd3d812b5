"""What has changed between revisions and since the acceptance; what waits in Tugas because of a remark."""

from collections.abc import Callable

from kinerja_core.actions import koreksi
from kinerja_core.queries import naskah
from kinerja_core.queries.dokumen import salinan_word
from kinerja_core.queries.tugas import tugas
from tests.conftest import Kantor


def test_sejak_disetujui_tidak_ada_yang_berubah(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(11)

    hasil = naskah.sejak_disetujui(kantor.app, kantor["camat"], kantor.kini)

    assert hasil is not None
    assert (hasil[0].revisi, hasil[1].sama) == (2, True)


def test_revisi_dibanding_dengan_yang_dikembalikan(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(11)

    beda = naskah.banding_revisi(kantor.app, kantor.kini, naskah.revisi_dibanding(kantor.app, kantor.kini), 2)

    assert naskah.revisi_dibanding(kantor.app, kantor.kini) == 1
    assert ([t.bagian for t in beda.teks], beda.angka) == (["Bab IV Penutup"], ())


def test_catatan_yang_menunggu_tampil_dalam_tugas(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(9)
    kasubag, sekretaris = kantor["kasubag"], kantor["sekretaris"]
    koreksi.catat(kantor.app, sekretaris, kantor.kini, "Ringkasan", "Perjelas.")
    sebelum = [(t.langkah, t.apa) for t in tugas(kantor.app, kasubag)]

    koreksi.jawab(kantor.app, kasubag, kantor.kini, 1, "Sudah.")

    assert sebelum == [(9, "1 catatan koreksi menunggu jawaban Anda.")]
    assert tugas(kantor.app, kasubag) == ()
    assert tugas(kantor.app, sekretaris)[0].apa.endswith("1 catatan Anda sudah dijawab dan menunggu ditutup.")
    assert salinan_word(kantor.app, kantor.kini)[:2] == b"PK"
