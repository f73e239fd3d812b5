"""A thousand letters with numbers in one go, by one thread and by eight, printed, and with kill -9 in between.

    uv run python -m tests.benchmarks.nomor [--surat 1000] [--utas 8] [--bunuh 20]

Asserts what tests/actions/test_nomor.py and tests/store/test_nomor_mati.py assert, only more often.
"""

import argparse
import random
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from kinerja_core.actions import agenda
from kinerja_core.actions.agenda import SuratLain
from kinerja_core.application import Application, bangun
from kinerja_core.contoh.jam import Jam
from kinerja_core.contoh.kantor import pasang
from kinerja_core.dokumen import surat_pengantar
from kinerja_core.domain.agenda import masalah_buku
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.waktu import setempat
from kinerja_core.settings import Settings
from kinerja_core.store import surat as surat_store
from tests.dokumen import contoh_surat
from tests.store.test_nomor_mati import bunuh

SENIN_PAGI = datetime(2026, 11, 2, 0, 0)
SURAT = SuratLain("000.8.6.3", "Surat uji", "Tujuan", setempat(SENIN_PAGI, "Asia/Makassar").date())


def main() -> None:
    pengurai = argparse.ArgumentParser(description=__doc__)
    pengurai.add_argument("--surat", type=int, default=1000)
    pengurai.add_argument("--utas", type=int, default=8)
    pengurai.add_argument("--bunuh", type=int, default=20, help="berapa kali proses dibunuh")
    p = pengurai.parse_args()
    with tempfile.TemporaryDirectory() as sementara:
        for utas, dicetak in ((1, False), (p.utas, False), (p.utas, True)):
            _sekaligus(Path(sementara) / f"{utas}{dicetak}", p.surat, utas, dicetak=dicetak)
        _mati(Path(sementara) / "mati", p.bunuh)


def _kantor(folder: Path) -> tuple[Application, Pegawai]:
    app = bangun(Settings(folder), Jam(SENIN_PAGI))
    return app, pasang(app)["staf"]


def _sekaligus(folder: Path, banyak: int, utas: int, *, dicetak: bool) -> None:
    app, staf = _kantor(folder)
    huruf = app.huruf

    def surat(_: int) -> str:
        nomor = agenda.catat(app, staf, SURAT).nomor_lengkap
        if dicetak:
            app.arsip.simpan(surat_pengantar.render(replace(contoh_surat.SURAT_PENGANTAR, nomor=nomor), huruf))
        return nomor

    mulai = time.perf_counter()
    with ThreadPoolExecutor(utas) as kolam:
        nomor = list(kolam.map(surat, range(banyak)))
    lama = time.perf_counter() - mulai
    _tanpa_celah(app, banyak)
    assert len(set(nomor)) == banyak
    app.store.tutup()
    apa = "bernomor dan dicetak" if dicetak else "bernomor"
    print(
        f"{banyak} surat {apa}, {utas} utas: {lama:6.2f} detik, {lama / banyak * 1000:5.2f} ms tiap surat", flush=True
    )


def _mati(folder: Path, kali: int) -> None:
    app, _ = _kantor(folder)
    app.store.tutup()
    acak, diakui = random.Random(1), 0
    for _ in range(kali):
        diakui += len(bunuh(folder, acak))
    app = bangun(Settings(folder))
    with app.store.read() as r:
        banyak = len(surat_store.daftar(r, next(iter(r.baca("select kantor_id from kantor")))[0]))
    _tanpa_celah(app, banyak)
    print(f"{kali} kali dibunuh: {banyak} nomor tersimpan, {diakui} diakui, tanpa celah, tanpa kembar")
    app.store.tutup()


def _tanpa_celah(app: Application, banyak: int) -> None:
    with app.store.read() as r:
        ((kantor_id,),) = r.baca("select kantor_id from kantor")
        buku = surat_store.daftar(r, kantor_id)
    assert (len(buku), masalah_buku(buku, {})) == (banyak, ())


if __name__ == "__main__":
    main()
