"""Opening a Siklus."""

import uuid

from kinerja_core.actions.kerja import masih_menjabat
from kinerja_core.application import Application
from kinerja_core.dokumen.huruf import huruf_asing
from kinerja_core.domain.alur import Siklus, mulai
from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.waktu import TAHUN_WAJAR
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import siklus as siklus_store


def buka(app: Application, sekretaris: Pegawai, tahun: int, nama: str) -> Siklus:
    """Open a Siklus for one year of performance, standing at Langkah 1 of the newest SOP version.

    One year may have several Siklus (a repeat, a special purpose), but not two of the same name.
    """
    judul = " ".join(nama.split())
    if not judul:
        raise IsianKeliru("Beri nama Siklus, misalnya “Pengumpulan Data Kinerja Tahun 2025”.")
    asing = huruf_asing(judul)
    if asing:
        # the name stands on every document of the Siklus and cannot be changed afterwards
        raise IsianKeliru(f"Huruf {asing} pada nama Siklus tidak dapat dicetak. Ganti atau hapus huruf itu.")
    if tahun not in TAHUN_WAJAR:
        raise IsianKeliru(f"Isi tahun kinerja antara {TAHUN_WAJAR[0]} dan {TAHUN_WAJAR[-1]}.")
    pada = app.sekarang()
    with app.store.transaction() as t:
        kantor_store.kunci_kantor(t, sekretaris.kantor_id)
        masih_menjabat(app, t, sekretaris)
        sop = kantor_store.sop_terbaru(t, sekretaris.kantor_id)
        siklus, jejak = mulai(sekretaris.kantor_id, str(uuid.uuid4()), tahun, judul, sop, sekretaris, pada)
        if any(s.nama == judul and not s.selesai for s in siklus_store.daftar(t, sekretaris.kantor_id)):
            raise IsianKeliru(f"Siklus “{judul}” sudah dibuka. Lanjutkan yang itu, atau beri nama lain.")
        siklus_store.buat(t, siklus, pada)
        siklus_store.catat(t, jejak)
    return siklus
