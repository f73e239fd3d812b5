"""The years whose analysis has ended, side by side as they were computed then. Sums are made in the database."""

import pandas as pd

from kinerja_core.application import Application
from kinerja_core.domain.angka import cetak
from kinerja_core.domain.capaian import serapan
from kinerja_core.domain.hasil import Terhitung
from kinerja_core.domain.kinerja import TANPA_NILAI
from kinerja_core.domain.peran import Pegawai
from kinerja_core.store import capaian as capaian_store


def tabel(app: Application, pegawai: Pegawai) -> pd.DataFrame:
    """One row per year: average, n of N, how many Indikator bear each predikat, budget absorption of all programmes."""
    with app.store.read() as r:
        tahun = capaian_store.per_tahun(r, pegawai.kantor_id)
        sebaran = capaian_store.sebaran(r, pegawai.kantor_id)
        belanja = {t: serapan(pagu, b) for t, pagu, b in capaian_store.serapan_per_tahun(r, pegawai.kantor_id)}
    baris = []
    for a in tahun:
        nilai = belanja.get(int(a.kunci[0]))
        baris.append(
            {
                "Tahun": str(a.kunci[0]),
                "Rata-rata (%)": TANPA_NILAI if a.rata is None else cetak(a.rata),
                "Terhitung": f"{a.terhitung} dari {a.dari}",
                "Sebaran predikat": _sebaran(sebaran[int(a.kunci[0])]),
                "Serapan program (%)": cetak(nilai.nilai) if isinstance(nilai, Terhitung) else TANPA_NILAI,
            }
        )
    return pd.DataFrame(baris)


def _sebaran(banyak: dict[str, int]) -> str:
    urut = sorted(banyak.items(), key=lambda b: (not b[0], -b[1], b[0]))
    return ", ".join(f"{n} {sebutan or 'belum dapat dinilai'}" for sebutan, n in urut)
