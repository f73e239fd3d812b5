"""The figures of a Siklus for screen: computed once, the same that stand in the documents."""

from dataclasses import dataclass

import pandas as pd

from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.angka import cetak
from kinerja_core.domain.dokumen_iku import Narasi, narasi_awal
from kinerja_core.domain.kinerja import TANPA_NILAI, Bahan, HasilIndikator, Rata, hasil, rata_keseluruhan, rata_unit
from kinerja_core.domain.peran import Pegawai
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store.kinerja import bahan


@dataclass(frozen=True)
class KinerjaSiklus:
    """One computed state of a Siklus."""

    bahan: Bahan
    hasil: tuple[HasilIndikator, ...]
    unit: tuple[Rata, ...]
    keseluruhan: Rata

    @property
    def belum_masuk(self) -> tuple[str, ...]:
        """Names of the Unit that have handed in nothing."""
        return tuple(u.nama for u in self.bahan.format_iku.unit if u.kode not in self.bahan.usulan)

    def milik(self, kode_unit: str) -> tuple[HasilIndikator, ...]:
        """The Indikator of one Unit, of all Unit where ``kode_unit`` is empty."""
        return tuple(h for h in self.hasil if kode_unit in ("", h.unit.kode))


def muat(app: Application, pegawai: Pegawai, siklus: Siklus) -> KinerjaSiklus:
    """Compute all figures; BelumLengkap before the Format IKU is fixed."""
    with app.store.read() as r:
        dasar = bahan(r, siklus)
        nama = kantor_store.kantor(r, pegawai.kantor_id).nama
    semua = hasil(dasar)
    return KinerjaSiklus(dasar, semua, rata_unit(dasar, semua), rata_keseluruhan(dasar, semua, nama))


def tabel(daftar: tuple[HasilIndikator, ...]) -> pd.DataFrame:
    """One row per Indikator, every figure as printed."""
    return pd.DataFrame(
        [
            {
                "Unit": h.unit.nama,
                "Indikator": h.indikator.nama + (" *)" if h.indikator.ilustrasi else ""),
                "Satuan": h.indikator.satuan,
                "Target": h.target_cetak,
                "Realisasi": h.realisasi_cetak,
                "Capaian (%)": h.capaian_cetak,
                "Predikat": h.predikat.sebutan,
                "Keterangan": h.keterangan,
            }
            for h in daftar
        ]
    )


def paspor(h: HasilIndikator, bahan_siklus: Bahan) -> pd.DataFrame:
    """Where the figures of one Indikator come from: file, sheet, cell, text as it stood there."""
    usulan = bahan_siklus.usulan.get(h.unit.kode)
    if usulan is None:
        return pd.DataFrame()
    return pd.DataFrame(
        [
            {
                "Kolom": i.kolom.value.replace("_", " "),
                "Nilai": i.teks if i.nilai is None else cetak(i.nilai, 4).rstrip("0").rstrip(","),
                "Berkas": usulan.nama_berkas,
                "Sel": f"{i.lembar}!{i.sel}",
                "Teks asli": i.teks_asli,
                "Revisi": usulan.revisi,
                "Diunggah oleh": bahan_siklus.nama.get(usulan.oleh, usulan.oleh),
                "Sidik berkas": usulan.sha256[:12],
            }
            for i in h.isian
            if i.kolom.berupa_angka
        ]
    )


def tahun_ke_tahun(h: HasilIndikator, bahan_siklus: Bahan) -> pd.DataFrame:
    """Target and realisasi of one Indikator over the years, numbers for a chart; the year itself last."""
    baris = [
        {"tahun": b.tahun, "target": b.target, "realisasi": b.realisasi}
        for b in bahan_siklus.histori
        if b.indikator == h.indikator.kode and b.tahun < bahan_siklus.tahun
    ]
    kini = None if h.realisasi_cetak == TANPA_NILAI else getattr(h.realisasi, "nilai", None)
    target = h.target.tahunan if h.target else None
    baris.append({"tahun": bahan_siklus.tahun, "target": target, "realisasi": kini})
    return pd.DataFrame(baris)


def narasi(app: Application, pegawai: Pegawai, siklus: Siklus) -> Narasi:
    """The words of the newest konsep, or a first draft by rule."""
    with app.store.read() as r:
        lama = naskah_store.isi(r, siklus.kantor_id, siklus.id, "narasi", Narasi)
        if lama is not None:
            return lama
        return narasi_awal(bahan(r, siklus), kantor_store.kantor(r, pegawai.kantor_id))
