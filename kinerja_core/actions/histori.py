"""Tables of earlier years: checked row by row first, taken in after, the file kept."""

from collections.abc import Mapping

from kinerja_core.actions.kerja import masih_berlaku
from kinerja_core.application import Application
from kinerja_core.domain.errors import BelumLengkap, CatatanWajib, IsianKeliru
from kinerja_core.domain.histori import BarisHistori, periksa_baris
from kinerja_core.domain.impor import ImporHistori, Nasib, padankan, periksa_pengelola, susun_histori
from kinerja_core.domain.indikator import Histori
from kinerja_core.domain.peran import Pegawai
from kinerja_core.formulir.histori import baca_berkas
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import pembanding as pembanding_store
from kinerja_core.store import rujukan as rujukan_store
from kinerja_core.store.store import Bacaan


def periksa(
    app: Application, pegawai: Pegawai, data: bytes, nama_berkas: str, padanan: Mapping[str, str] | None = None
) -> tuple[ImporHistori, ...]:
    """What would become of every row; nothing is stored. ``padanan`` overrides which Indikator a wording means."""
    periksa_pengelola(pegawai)
    tabel = _baca(data, nama_berkas)
    with app.store.read() as r:
        return _susun(r, pegawai.kantor_id, tabel, padanan or {})


def terima(
    app: Application,
    pegawai: Pegawai,
    data: bytes,
    nama_berkas: str,
    padanan: Mapping[str, str],
    sumber: str,
    alasan: str = "",
) -> int:
    """Take the rows in and keep the file; returns how many were written.

    Figures that replace others need ``alasan``, which is kept with each of them. All or nothing.
    """
    periksa_pengelola(pegawai)
    if not sumber.strip():
        raise IsianKeliru("Tuliskan sumber tabelnya, misalnya LKjIP 2023 halaman 20.")
    tabel = _baca(data, nama_berkas)
    with app.store.transaction() as t:
        kantor_store.kunci_kantor(t, pegawai.kantor_id)
        masih_berlaku(t, pegawai)
        baris = [b for b in _susun(t, pegawai.kantor_id, tabel, padanan) if b.nasib.disimpan]
        if not baris:
            raise BelumLengkap("Tidak ada baris yang dapat disimpan. Lihat keterangan setiap baris.")
        if any(b.nasib is Nasib.MENGGANTI for b in baris) and not alasan.strip():
            raise CatatanWajib("Sebagian baris mengganti angka yang sudah ada. Tuliskan alasannya.")
        for b in baris:
            pembanding_store.ganti_histori(t, pegawai.kantor_id, _histori(b, sumber.strip(), alasan.strip()))
        sha = app.arsip.simpan(data)
        pembanding_store.catat_impor(
            t, pegawai.kantor_id, "histori", sha, nama_berkas, len(baris), alasan.strip(), pegawai.id, app.sekarang()
        )
    return len(baris)


def _baca(data: bytes, nama_berkas: str) -> tuple[BarisHistori, ...]:
    return tuple(b for b in baca_berkas(data, nama_berkas) if b.berisi)


def _susun(
    r: Bacaan, kantor_id: str, tabel: tuple[BarisHistori, ...], padanan: Mapping[str, str]
) -> tuple[ImporHistori, ...]:
    katalog = rujukan_store.daftar_indikator(r, kantor_id)
    dipakai = padankan((b.indikator for b in tabel), katalog) | dict(padanan)
    return susun_histori(tabel, periksa_baris(tabel), dipakai, rujukan_store.daftar_histori(r, kantor_id))


def _histori(b: ImporHistori, sumber: str, alasan: str) -> Histori:
    catatan = [kalimat for _, kalimat in b.hasil.masalah]
    if b.nasib is Nasib.MENGGANTI:
        catatan.append(f"{b.sebab} Diganti: {alasan}")
    return Histori(b.indikator, b.tahun, b.hasil.target, b.hasil.realisasi, b.baris.capaian, sumber, " ".join(catatan))
