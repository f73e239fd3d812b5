"""The seven comparisons of PermenPANRB 53/2014 as tables, every figure as printed."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from kinerja_core.domain.angka import cetak, cetak_ringkas
from kinerja_core.domain.hasil import Terhitung
from kinerja_core.domain.kinerja import TANPA_NILAI, HasilIndikator
from kinerja_core.domain.perbandingan import (
    efisiensi,
    program_pendukung,
    tahun_banding,
    tahun_ke_tahun,
    terhadap_renstra,
    terhadap_standar,
)
from kinerja_core.domain.waktu import tanggal
from kinerja_core.queries.analisis import Saringan
from kinerja_core.queries.kinerja import KinerjaSiklus


@dataclass(frozen=True)
class Perbandingan:
    """One of the seven: its number and name in the regulation, and what to say where there is nothing to show."""

    nomor: int
    nama: str
    tabel: Callable[[KinerjaSiklus, Saringan], pd.DataFrame]
    kosong: str
    catatan: str = ""


def target_realisasi(k: KinerjaSiklus, s: Saringan) -> pd.DataFrame:
    """1: target and realisasi of the year."""
    return pd.DataFrame(
        [
            _pokok(n, h)
            | {
                "Target": h.target_cetak,
                "Realisasi": h.realisasi_cetak,
                "Capaian (%)": h.capaian_cetak,
                "Predikat": h.predikat.sebutan,
            }
            for n, h in enumerate(s.terapkan(k), start=1)
        ]
    )


def antar_tahun(k: KinerjaSiklus, s: Saringan) -> pd.DataFrame:
    """2: realisasi and capaian of the year and of earlier years."""
    tahun = tahun_banding(k.bahan)
    return pd.DataFrame(
        [
            _pokok(n, b.hasil)
            | {str(t): _sel_tahun(r, c) for t, r, c in zip(tahun, b.realisasi, b.capaian, strict=True)}
            | {"Naik/turun": b.gerak}
            for n, b in enumerate(tahun_ke_tahun(k.bahan, s.terapkan(k)), start=1)
        ]
    )


def renstra(k: KinerjaSiklus, s: Saringan) -> pd.DataFrame:
    """3: realisasi so far against the last target of the Renstra."""
    return pd.DataFrame(
        [
            _pokok(n, b.hasil)
            | {
                f"Realisasi {k.bahan.tahun}": b.hasil.realisasi_cetak,
                "Target akhir Renstra": f"{b.target_akhir} ({b.tahun_akhir})",
                "Tingkat kemajuan (%)": cetak(b.kemajuan.nilai) if isinstance(b.kemajuan, Terhitung) else TANPA_NILAI,
                "Catatan": b.catatan or TANPA_NILAI,
            }
            for n, b in enumerate(terhadap_renstra(k.bahan, s.terapkan(k)), start=1)
        ]
    )


def standar(k: KinerjaSiklus, s: Saringan) -> pd.DataFrame:
    """4: realisasi against the national standard, a dash where there is none."""
    return pd.DataFrame(
        [
            _pokok(n, b.hasil)
            | {
                "Realisasi": b.hasil.realisasi_cetak,
                "Standar nasional": cetak_ringkas(b.standar.nilai) if b.standar else TANPA_NILAI,
                "Keterangan": b.keterangan,
                "Sumber": b.standar.sumber if b.standar else TANPA_NILAI,
            }
            for n, b in enumerate(terhadap_standar(k.bahan, s.terapkan(k)), start=1)
        ]
    )


def sebab(k: KinerjaSiklus, s: Saringan) -> pd.DataFrame:
    """5: causes of success or failure, and what is done about them."""
    return pd.DataFrame(
        [
            _pokok(n, h)
            | {
                "Capaian (%)": h.capaian_cetak,
                "Pendukung": h.narasi.pendukung or TANPA_NILAI,
                "Penghambat": h.narasi.penghambat or TANPA_NILAI,
                "Upaya": h.narasi.upaya or TANPA_NILAI,
                "Rencana tindak lanjut": h.narasi.rencana or TANPA_NILAI,
                "Penanggung jawab": h.narasi.penanggung_jawab or TANPA_NILAI,
                "Batas waktu": tanggal(h.narasi.batas_waktu) if h.narasi.batas_waktu else TANPA_NILAI,
            }
            for n, h in enumerate(s.terapkan(k), start=1)
        ]
    )


def efisiensi_anggaran(k: KinerjaSiklus, s: Saringan) -> pd.DataFrame:
    """6: efficiency of resource use, where a budget line is linked."""
    return pd.DataFrame(
        [
            _pokok(n, b.hasil)
            | {
                "Capaian (%)": b.hasil.capaian_cetak,
                "Serapan (%)": b.serapan_cetak,
                "Selisih (poin)": b.selisih_cetak,
                "Tingkat efisiensi": b.tingkat,
            }
            for n, b in enumerate(efisiensi(s.terapkan(k)), start=1)
        ]
    )


def program(k: KinerjaSiklus, s: Saringan) -> pd.DataFrame:
    """7: programmes and kegiatan that support success or failure."""
    return pd.DataFrame(
        [
            _pokok(n, b.hasil)
            | {
                "Program / kegiatan": b.program,
                "Pagu": b.pagu,
                "Realisasi": b.belanja,
                "Serapan (%)": b.serapan,
                "Simpulan": b.simpulan,
            }
            for n, b in enumerate(program_pendukung(s.terapkan(k)), start=1)
        ]
    )


_TANPA_KAITAN = "Belum ada indikator yang dikaitkan dengan anggaran. Kaitkan di halaman Anggaran."

PERBANDINGAN: tuple[Perbandingan, ...] = (
    Perbandingan(1, "Target dan realisasi tahun ini", target_realisasi, "Tidak ada indikator."),
    Perbandingan(
        2,
        "Realisasi dan capaian tahun ini dan tahun-tahun lalu",
        antar_tahun,
        "Belum ada angka tahun sebelumnya. Masukkan di halaman Histori.",
        "Setiap sel: realisasi (capaian). Capaian tahun lalu dihitung ulang dengan kebijakan Siklus ini.",
    ),
    Perbandingan(3, "Realisasi terhadap target jangka menengah (Renstra)", renstra, "Belum ada target Renstra."),
    Perbandingan(4, "Realisasi terhadap standar nasional", standar, "Tidak ada indikator."),
    Perbandingan(5, "Penyebab keberhasilan atau kegagalan dan solusinya", sebab, "Tidak ada indikator."),
    Perbandingan(
        6,
        "Efisiensi penggunaan sumber daya",
        efisiensi_anggaran,
        _TANPA_KAITAN,
        "PermenPANRB 53/2014 tidak memuat rumus. Di sini: capaian dikurangi serapan; lebih dari 5 poin efisien bila "
        "target tercapai, di antara −5 dan 5 cukup efisien, di bawah −5 tidak efisien.",
    ),
    Perbandingan(7, "Program dan kegiatan yang menunjang", program, _TANPA_KAITAN),
)
"""In the order of the regulation."""


def _pokok(nomor: int, h: HasilIndikator) -> dict[str, object]:
    return {"No": nomor, "Indikator": f"{h.indikator.nama} ({h.indikator.satuan})"}


def _sel_tahun(realisasi: str, capaian: str) -> str:
    return realisasi if capaian == TANPA_NILAI else f"{realisasi} ({capaian} %)"
