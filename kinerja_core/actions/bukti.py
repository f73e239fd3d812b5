"""Evidence behind figures: the Seksi adds it, the reviewer judges it, double use is pointed out."""

from kinerja_core.actions.kerja import kerjakan
from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.berkas import JENIS_BUKTI, kenali
from kinerja_core.domain.errors import CatatanWajib, IsianKeliru
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.usulan import Kolom
from kinerja_core.store import bukti as bukti_store
from kinerja_core.store.bukti import Bukti
from kinerja_core.store.format_iku import muat


def unggah(
    app: Application,
    seksi: Pegawai,
    siklus: Siklus,
    kode_indikator: str,
    kolom: Kolom,
    data: bytes,
    nama_berkas: str,
    keterangan: str = "",
) -> tuple[Bukti, ...]:
    """Keep a file behind one figure of one's own Unit.

    Returns the other places where the very same file already serves as evidence (another figure, another
    year); it is kept all the same, and the reviewer sees it too.
    """
    jenis = kenali(data, JENIS_BUKTI)
    with kerjakan(app, seksi, siklus, "bukti.unggah") as k:
        if all(i.kode != kode_indikator for i in muat(k.t, k.kini).milik(seksi.unit)):
            raise IsianKeliru("Indikator itu bukan milik unit Anda.")
        sha = k.arsipkan("bukti", 6, f"06-bukti-{seksi.unit}-{kode_indikator}-{k.kini.versi}.{jenis}", data, seksi.unit)
        lain = bukti_store.berkas_sama(k.t, k.kantor.id, sha)
        bukti = Bukti(
            *(0, k.kini.id, seksi.unit, kode_indikator, kolom, sha, nama_berkas, len(data), keterangan.strip()),
            *(seksi.id, k.pada),
        )
        k.isi["nomor"] = bukti_store.tambah(k.t, k.kantor.id, bukti)
        k.isi |= {"indikator": kode_indikator, "kolom": kolom.value, "dipakai_juga": len(lain)}
    return lain


def nilai(app: Application, kasubag: Pegawai, siklus: Siklus, nomor: int, cukup: bool, catatan: str = "") -> Siklus:
    """Judge one piece of evidence *cukup* or *kurang*; kurang says what is missing."""
    if not cukup and not catatan.strip():
        raise CatatanWajib("Tuliskan apa yang kurang dari bukti itu.")
    with kerjakan(app, kasubag, siklus, "bukti.nilai", catatan) as k:
        milik = {b.nomor: b.unit for b in bukti_store.daftar(k.t, k.kantor.id, k.kini.id)}
        if nomor not in milik:
            raise IsianKeliru("Pilih bukti dari daftar.")
        bukti_store.nilai(k.t, k.kantor.id, k.kini.id, nomor, cukup, catatan.strip(), kasubag.id, k.pada)
        k.isi |= {"nomor": nomor, "nilai": "cukup" if cukup else "kurang", "unit": milik[nomor]}
    return k.siklus
