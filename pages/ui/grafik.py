"""A chart on screen with its finding and its downloads; what it shows was computed in ``queries.analisis``."""

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from kinerja_core.domain.grafik import Grafik
from kinerja_core.queries import unduhan_grafik
from pages.ui import charts
from pages.ui.alur import Alur
from pages.ui.grafik_plotly import gambar
from pages.ui.teks import polos

_SEBUTAN = {"svg": "Gambar SVG", "png": "Gambar PNG", "csv": "Tabel CSV", "xlsx": "Tabel Excel"}


def tampilkan(
    a: Alur,
    grafik: Grafik,
    *,
    key: str,
    pilih: Callable[[str], None] | None = None,
    dipilih: str = "",
    unduh: bool = True,
) -> None:
    """Draw the chart, its finding below, then n of N, filter and policy, and the downloads.

    ``pilih`` is called with the kode of the bar that was clicked, before the next run; ``dipilih`` is the one
    that was.
    """
    st.markdown(f"**{polos(grafik.kepala.judul)}**")
    st.plotly_chart(
        gambar(grafik, charts.gelap(), dipilih),
        key=key,
        theme=None,
        config=charts.CONFIG,
        width="stretch",
        alt=f"{grafik.kepala.judul}. {grafik.kepala.temuan}",
        on_select=_pada_pilihan(key, pilih) if pilih else "ignore",
        selection_mode="points",
    )
    st.markdown(polos(grafik.kepala.temuan))
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(polos(grafik.kepala.catatan))
        if unduh:
            _unduhan(a, grafik, key)


def _pada_pilihan(key: str, pilih: Callable[[str], None]) -> Callable[[], None]:
    def klik() -> None:
        pilihan: Any = st.session_state[key].selection.points
        kode = pilihan[0].get("customdata") if pilihan else None
        teks = kode[0] if isinstance(kode, list | tuple) else kode
        if isinstance(teks, str) and teks:
            pilih(teks)

    return klik


def _unduhan(a: Alur, grafik: Grafik, key: str) -> None:
    kotak = st.popover("Unduh", icon=":material/download:", key=f"{key}-unduh", on_change="rerun", width="content")
    if not kotak.open:
        return
    with kotak:
        for jenis, sebutan in _SEBUTAN.items():
            st.download_button(
                sebutan,
                data=partial(_isi, a, grafik, jenis),
                file_name=unduhan_grafik.nama_berkas(grafik, jenis),
                mime=unduhan_grafik.JENIS[jenis],
                key=f"{key}-{jenis}",
                on_click="ignore",
                width="stretch",
            )


def _isi(a: Alur, grafik: Grafik, jenis: str) -> bytes:
    return unduhan_grafik.berkas(a.app, a.pegawai, a.siklus, grafik, jenis).isi
