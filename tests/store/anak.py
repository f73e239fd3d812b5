"""The process that is killed: acts on an office at Langkah 5 and says so after each, until it dies.

Arguments: the data folder, a filled form of the Unit kesos, the seed. One line per acknowledged act:
``usul VERSI HASH`` for a proposal, ``unggah REVISI SHA256`` for an upload.
"""

import random
import sys
from datetime import datetime
from pathlib import Path

from kinerja_core.actions import format_iku, penghimpunan
from kinerja_core.application import bangun
from kinerja_core.contoh import katalog
from kinerja_core.contoh.jam import Jam
from kinerja_core.domain.peran import Pegawai
from kinerja_core.settings import Settings
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store import usulan as usulan_store

SENIN_SIANG = datetime(2026, 11, 2, 6, 0)


def main(folder: Path, formulir: Path, benih: int) -> None:
    app = bangun(Settings(folder), Jam(SENIN_SIANG))
    seksi = next(p for p in katalog.pegawai(katalog.kantor().id) if p.unit == "kesos" and p.peran.value == "seksi")
    data, acak = formulir.read_bytes(), random.Random(benih)
    print("siap", flush=True)
    while True:
        with app.store.read() as r:
            kini = siklus_store.daftar(r, seksi.kantor_id)[0]
            terakhir = usulan_store.terakhir(r, seksi.kantor_id, kini.id).get(seksi.unit)
        if acak.random() < 0.25:
            revisi = terakhir.revisi if terakhir else 0
            # a new sha each time: what follows the end of a ZIP is no part of it
            usulan = penghimpunan.terima(app, seksi, kini, _lain(data, acak), "f.xlsx", revisi, "Sudah diperiksa.")
            print("unggah", usulan.revisi, usulan.sha256, flush=True)
        else:
            baru = format_iku.kirim_usulan(app, seksi, kini, _kode(seksi), acak.randbytes(60).hex(), "Alasan")
            print("usul", baru.versi, baru.hash, flush=True)


def _kode(seksi: Pegawai) -> str:
    return next(i.kode for i in katalog.indikator() if i.unit == seksi.unit)


def _lain(data: bytes, acak: random.Random) -> bytes:
    komentar = acak.randbytes(4).hex().encode()
    return data[:-2] + len(komentar).to_bytes(2, "little") + komentar


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
