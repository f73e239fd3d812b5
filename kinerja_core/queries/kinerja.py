"""The figures of a Siklus for screen: computed once, the same that stand in the documents."""

import json
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from kinerja_core.application import Application
from kinerja_core.domain.alur import Jejak, Siklus
from kinerja_core.domain.kinerja import TANPA_NILAI, Bahan, HasilIndikator, Rata, hasil, rata_keseluruhan, rata_unit
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.perubahan import cetak_isian
from kinerja_core.domain.usulan import Isian, Usulan
from kinerja_core.domain.waktu import tanggal_jam
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store import usulan as usulan_store
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

    @property
    def sasaran(self) -> tuple[str, ...]:
        """The sasaran of its Indikator, each once."""
        return tuple(dict.fromkeys(h.indikator.sasaran for h in self.hasil))

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


def paspor(app: Application, k: KinerjaSiklus, siklus: Siklus, h: HasilIndikator) -> pd.DataFrame:
    """Where the figures of one Indikator come from: file, sheet, cell, text as it stood there, who handed it
    in, and what it was corrected from, with the reason given."""
    with app.store.read() as r:
        semua = usulan_store.daftar(r, siklus.kantor_id, siklus.id, h.unit.kode)
        alasan = _alasan_revisi(siklus_store.jejak(r, siklus.kantor_id, siklus.id), h.unit.kode)
        zona = kantor_store.kantor(r, siklus.kantor_id).zona
    if not semua:
        return pd.DataFrame()
    kini = semua[-1]
    siapa = f"Revisi {kini.revisi}, {k.bahan.nama.get(kini.oleh, kini.oleh)}, {tanggal_jam(kini.pada, zona)}"
    return pd.DataFrame(
        [
            {
                "Angka": f"{i.kolom.value.replace('_', ' ')}: {cetak_isian(i) or TANPA_NILAI}",
                "Berkas, sel, dan teks asli": _asal(kini, i),
                "Revisi dan koreksi": f"{siapa}. {_koreksi(semua, i, alasan) or 'Belum pernah dikoreksi.'}",
            }
            for i in h.isian
            if i.kolom.berupa_angka
        ]
    )


def _asal(usulan: Usulan, i: Isian) -> str:
    letak = f"{usulan.nama_berkas}, sel {i.lembar}!{i.sel}" if i.sel else usulan.nama_berkas
    pilihan = f", {i.pilihan}" if i.pilihan else ""
    return f"{letak}, tertulis “{i.teks_asli}”{pilihan}, sidik {usulan.sha256[:12]}"


def _alasan_revisi(jejak: tuple[Jejak, ...], unit: str) -> dict[int, str]:
    """The explanation given with each revision of a Unit."""
    alasan = {}
    for j in jejak:
        if j.peristiwa in ("usulan.diterima", "usulan.disusulkan"):
            rincian = json.loads(j.isi)
            if rincian.get("unit") == unit:
                alasan[int(rincian["revisi"])] = j.catatan
    return alasan


def _koreksi(semua: tuple[Usulan, ...], kini: Isian, alasan: dict[int, str]) -> str:
    """Every change of one cell from revision to revision."""
    bagian = []
    for dulu, sesudah in pairwise(semua):
        sebelum, menjadi = (
            next((cetak_isian(i) for i in u.isian if (i.indikator, i.kolom) == (kini.indikator, kini.kolom)), "kosong")
            for u in (dulu, sesudah)
        )
        if sebelum != menjadi:
            sebab = f" karena: {alasan[sesudah.revisi]}" if alasan.get(sesudah.revisi) else ""
            bagian.append(
                f"Revisi {sesudah.revisi} mengubah {sebelum or 'kosong'} menjadi {menjadi or 'kosong'}{sebab}."
            )
    return " ".join(bagian)
