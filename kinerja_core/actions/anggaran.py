"""Program, kegiatan and anggaran of a fiscal year: taken in from a table, linked to the Indikator they pay for."""

from collections.abc import Sequence

from kinerja_core.actions.kerja import masih_berlaku
from kinerja_core.application import Application
from kinerja_core.domain.acuan import KaitanAnggaran
from kinerja_core.domain.errors import BelumLengkap, CatatanWajib, IsianKeliru, TidakDitemukan
from kinerja_core.domain.impor import ImporAnggaran, baca_anggaran, periksa_pengelola
from kinerja_core.domain.indikator import Anggaran
from kinerja_core.domain.peran import Pegawai
from kinerja_core.formulir.anggaran import baca_berkas
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import pembanding as pembanding_store
from kinerja_core.store import rujukan as rujukan_store
from kinerja_core.store.store import Transaction


def periksa(app: Application, pegawai: Pegawai, data: bytes, nama_berkas: str, tahun: int) -> tuple[ImporAnggaran, ...]:
    """Every row of one year with what is odd about it; nothing is stored."""
    del app
    periksa_pengelola(pegawai)
    return baca_anggaran(baca_berkas(data, nama_berkas), tahun, "")


def terima(
    app: Application, pegawai: Pegawai, data: bytes, nama_berkas: str, tahun: int, sumber: str, alasan: str = ""
) -> int:
    """Take a year's budget in, in place of the lines it had; returns how many lines it has now.

    Replacing needs ``alasan``; links follow the wording of their line. BelumLengkap where a row cannot be read.
    """
    periksa_pengelola(pegawai)
    if not sumber.strip():
        raise IsianKeliru("Tuliskan sumber tabelnya, misalnya DPA 2024 atau laporan realisasi anggaran.")
    semua = baca_anggaran(baca_berkas(data, nama_berkas), tahun, sumber.strip())
    salah = [b for b in semua if b.anggaran is None]
    if salah or not semua:
        raise BelumLengkap(
            f"{len(salah)} baris tidak terbaca. Perbaiki berkasnya, lalu unggah lagi."
            if salah
            else f"Berkas ini tidak memuat baris tahun {tahun}."
        )
    baris = tuple(b.anggaran for b in semua if b.anggaran is not None)
    with app.store.transaction() as t:
        kantor_store.kunci_kantor(t, pegawai.kantor_id)
        masih_berlaku(t, pegawai)
        lama = rujukan_store.daftar_anggaran(t, pegawai.kantor_id, tahun)
        if lama and not alasan.strip():
            raise CatatanWajib(f"Anggaran {tahun} sudah ada. Tuliskan mengapa diganti.")
        _ganti(t, pegawai, tahun, lama, baris, app)
        sha = app.arsip.simpan(data)
        pembanding_store.catat_impor(
            t, pegawai.kantor_id, "anggaran", sha, nama_berkas, len(baris), alasan.strip(), pegawai.id, app.sekarang()
        )
    return len(baris)


def kaitkan(app: Application, pegawai: Pegawai, tahun: int, urutan: int, indikator: Sequence[str]) -> None:
    """Say which Indikator a budget line pays for; an empty list takes its links away."""
    periksa_pengelola(pegawai)
    with app.store.transaction() as t:
        kantor_store.kunci_kantor(t, pegawai.kantor_id)
        masih_berlaku(t, pegawai)
        if all(a.urutan != urutan for a in rujukan_store.daftar_anggaran(t, pegawai.kantor_id, tahun)):
            raise TidakDitemukan("Baris anggaran itu tidak ada lagi. Pilih baris lain.")
        dikenal = {i.kode for i in rujukan_store.daftar_indikator(t, pegawai.kantor_id)}
        if set(indikator) - dikenal:
            raise IsianKeliru("Pilih indikator dari daftar.")
        pembanding_store.lepas_kaitan(t, pegawai.kantor_id, tahun, urutan)
        for kode in dict.fromkeys(indikator):
            kaitan = KaitanAnggaran(tahun, urutan, kode)
            pembanding_store.kaitkan(t, pegawai.kantor_id, kaitan, pegawai.id, app.sekarang())


def _ganti(
    t: Transaction,
    pegawai: Pegawai,
    tahun: int,
    lama: Sequence[Anggaran],
    baru: tuple[Anggaran, ...],
    app: Application,
) -> None:
    uraian = {a.urutan: a.uraian for a in lama}
    kaitan = pembanding_store.kaitan(t, pegawai.kantor_id, tahun)
    pembanding_store.ganti_anggaran(t, pegawai.kantor_id, tahun, baru)
    pembanding_store.lepas_kaitan(t, pegawai.kantor_id, tahun)
    tempat = {a.uraian: a.urutan for a in reversed(baru)}
    for k in kaitan:
        urutan = tempat.get(uraian.get(k.urutan, ""))
        if urutan is not None:
            lagi = KaitanAnggaran(tahun, urutan, k.indikator)
            pembanding_store.kaitkan(t, pegawai.kantor_id, lagi, pegawai.id, app.sekarang())
