"""The figures of earlier years as a table, and who keeps them."""

import pandas as pd

from kinerja_core.application import Application
from kinerja_core.domain.angka import cetak, cetak_ringkas
from kinerja_core.domain.capaian import hitung_capaian
from kinerja_core.domain.errors import TidakBerwenang
from kinerja_core.domain.hasil import Terhitung
from kinerja_core.domain.impor import ImporHistori, periksa_pengelola
from kinerja_core.domain.indikator import Target
from kinerja_core.domain.kinerja import TANPA_NILAI
from kinerja_core.domain.peran import Pegawai
from kinerja_core.store import rujukan as rujukan_store


def pengelola(pegawai: Pegawai) -> bool:
    """Whether this Pegawai may take tables in."""
    try:
        periksa_pengelola(pegawai)
    except TidakBerwenang:
        return False
    return True


def tabel(app: Application, pegawai: Pegawai) -> pd.DataFrame:
    """One row per Indikator and year, capaian computed beside the one that was printed."""
    with app.store.read() as r:
        indikator = {i.kode: i for i in rujukan_store.daftar_indikator(r, pegawai.kantor_id)}
        semua = rujukan_store.daftar_histori(r, pegawai.kantor_id)
    baris = []
    for h in semua:
        i = indikator.get(h.indikator)
        capaian = hitung_capaian(i, Target(h.indikator, h.tahun, h.target), h.realisasi) if i else None
        baris.append(
            {
                "Indikator": i.nama if i else h.indikator,
                "Tahun": str(h.tahun),
                "Target": TANPA_NILAI if h.target is None else cetak_ringkas(h.target),
                "Realisasi": TANPA_NILAI if h.realisasi is None else cetak_ringkas(h.realisasi),
                "Capaian (%)": cetak(capaian.nilai) if isinstance(capaian, Terhitung) else TANPA_NILAI,
                "Tercetak": h.capaian_terbit or TANPA_NILAI,
                "Catatan": h.catatan,
                "Sumber": h.sumber,
            }
        )
    return pd.DataFrame(baris)


def tabel_impor(semua: tuple[ImporHistori, ...], nama: dict[str, str]) -> pd.DataFrame:
    """The verdict on every row of a file that has not been taken in yet."""
    cocok = {True: "cocok", False: "berbeda", None: TANPA_NILAI}
    return pd.DataFrame(
        [
            {
                "Baris": b.baris.baris,
                "Tahun": str(b.tahun or b.baris.tahun),
                "Tertulis": b.baris.indikator,
                "Indikator": nama.get(b.indikator, TANPA_NILAI),
                "Target": b.baris.target,
                "Realisasi": b.baris.realisasi,
                "Capaian (%)": b.hasil.capaian_cetak,
                "Tercetak": f"{b.baris.capaian or TANPA_NILAI} ({cocok[b.hasil.cocok_terbit]})",
                "Arah": b.hasil.arah.sebutan,
                "Nasib": f"{b.nasib.value}. {b.sebab}".strip(),
                "Temuan": " ".join(kalimat for _, kalimat in b.hasil.masalah) or TANPA_NILAI,
            }
            for b in semua
        ]
    )
