"""Reading everything the slides of a meeting are made of."""

from datetime import date

from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.kinerja import hasil
from kinerja_core.domain.naskah_rapat import IsiUndangan
from kinerja_core.domain.slide import BahanRapat
from kinerja_core.domain.temuan import temuan
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import rapat as rapat_store
from kinerja_core.store import temuan as temuan_store
from kinerja_core.store import usulan as usulan_store
from kinerja_core.store.kinerja import bahan
from kinerja_core.store.store import Bacaan


def bahan_rapat(r: Bacaan, siklus: Siklus, hari_ini: date) -> BahanRapat:
    """The meeting as the data stand now; BelumLengkap before the Format IKU is fixed."""
    kunci = siklus.kantor_id, siklus.id
    dasar = bahan(r, siklus)
    semua = hasil(dasar)
    diterima = temuan_store.diterima(r, *kunci)
    undangan = naskah_store.isi(r, *kunci, "undangan", IsiUndangan)
    return BahanRapat(
        hari_ini=hari_ini,
        bahan=dasar,
        hasil=semua,
        agenda=undangan.agenda if undangan else (),
        temuan=tuple(t for t in temuan(dasar, semua) if t.kunci not in diterima),
        pertanyaan=temuan_store.daftar(r, *kunci),
        usulan_iku=tuple((u.unit, u.indikator, u.isi, u.alasan) for u in usulan_store.daftar_usulan_iku(r, *kunci)),
        lalu=rapat_store.tindak_lanjut_lalu(r, *kunci),
        keputusan=rapat_store.daftar_keputusan(r, *kunci),
        catatan=rapat_store.daftar_catatan(r, *kunci),
        perubahan=rapat_store.daftar_perubahan(r, *kunci),
        nama={i.kode: i.nama for i in dasar.format_iku.indikator},
    )
