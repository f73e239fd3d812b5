"""Reminders by e-mail, handed to a real SMTP server on loopback: each of them once."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from kinerja_core.actions import rujukan, undangan
from kinerja_core.actions.ingatkan import ingatkan
from kinerja_core.domain.errors import BelumLengkap
from kinerja_core.surel import PengirimSurel
from tests.actions.alat import tidak_ada_yang_berubah
from tests.conftest import Kantor
from tests.surel import PeladenSurel, peladen_surel


@pytest.fixture
def surel() -> Iterator[PeladenSurel]:
    with peladen_surel() as peladen:
        yield peladen


def bersurel(kantor: Kantor, peladen: PeladenSurel, *akun: str) -> Kantor:
    """The office with its mail server configured, and addresses for those people."""
    pengirim = PengirimSurel("127.0.0.1", int(peladen.server_address[1]), "kinerja@kec.example")
    kantor.app = replace(kantor.app, surel=pengirim)
    for satu in akun:
        rujukan.simpan_kontak(kantor.app, kantor["admin"], kantor[satu], f"{satu}@kec.example", "")
    return kantor


def tujuan(peladen: PeladenSurel) -> list[tuple[str, str]]:
    return [(str(s["To"]), str(s["Subject"])) for s in peladen.surat]


def test_pelaksana_diingatkan_sekali_lalu_atasannya_diberi_tahu_sekali(
    di_langkah: Callable[..., Kantor], surel: PeladenSurel
) -> None:
    kantor = bersurel(di_langkah(2), surel, "kasubag", "sekretaris")
    kosong = ingatkan(kantor.app)
    kantor.jam.maju(jam=1, menit=40)

    pertama, ulang = ingatkan(kantor.app), ingatkan(kantor.app)
    kantor.jam.maju(jam=1)
    terlambat, lagi = ingatkan(kantor.app), ingatkan(kantor.app)

    siklus = kantor.kini.nama
    assert [len(h.terkirim) for h in (kosong, pertama, ulang, terlambat, lagi)] == [0, 1, 0, 1, 0]
    assert tujuan(surel) == [
        ("kasubag@kec.example", f"Pengingat: Langkah 2, {siklus}"),
        ("sekretaris@kec.example", f"Keterlambatan: Langkah 2, {siklus}"),
    ]
    assert "tinggal 20 menit kerja dari 2 Jam" in surel.surat[0].get_content()


def test_yang_ditolak_peladen_dicoba_lagi_pada_kali_berikutnya(
    di_langkah: Callable[..., Kantor], surel: PeladenSurel
) -> None:
    kantor = bersurel(di_langkah(2), surel, "kasubag")
    kantor.jam.maju(jam=1, menit=40)
    surel.tolak = True

    gagal = ingatkan(kantor.app)
    with kantor.app.store.read() as r:
        tercatat = r.baca("select * from peringatan_terkirim")
    surel.tolak = False
    berhasil = ingatkan(kantor.app)

    assert (len(gagal.gagal), len(gagal.terkirim), len(berhasil.terkirim), len(surel.surat)) == (1, 0, 1, 1)
    assert ("kotak surat penuh" in gagal.gagal[0], tercatat) == (True, [])


def test_tanpa_alamat_disebut_dan_tidak_dicatat_terkirim(
    di_langkah: Callable[..., Kantor], surel: PeladenSurel
) -> None:
    kantor = bersurel(di_langkah(2), surel)
    kantor.jam.maju(jam=1, menit=40)

    with tidak_ada_yang_berubah(kantor.app):
        hasil = ingatkan(kantor.app)

    assert (hasil.terkirim, surel.surat) == ((), [])
    assert hasil.gagal[0].endswith("Pos-elnya belum diisi; minta Admin melengkapinya.")


def test_tanpa_peladen_surel_perintah_menolak(di_langkah: Callable[..., Kantor]) -> None:
    with pytest.raises(BelumLengkap, match="KINERJA_SMTP"):
        ingatkan(di_langkah(2).app)


def test_undangan_terkirim_dengan_pdf_dan_kalender(di_langkah: Callable[..., Kantor], surel: PeladenSurel) -> None:
    kantor = bersurel(di_langkah(5), surel, "camat", "seksi.pem", "staf")

    jumlah = undangan.kirim_pos_el(kantor.app, kantor["staf"], kantor.kini)

    assert (jumlah, sorted(s["To"] for s in surel.surat)) == (2, ["camat@kec.example", "seksi.pem@kec.example"])
    lampiran = {b.get_filename(): b.get_content_type() for b in surel.surat[0].iter_attachments()}
    assert lampiran == {
        "04-undangan-rapat.pdf": "application/pdf",
        "04-undangan-rapat.ics": "text/calendar",
    }
