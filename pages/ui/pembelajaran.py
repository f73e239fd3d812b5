"""The tables of what past runs teach."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from kinerja_core.domain.jam_sop import durasi
from kinerja_core.domain.pembelajaran import Pengembalian, kalimat_usulan
from kinerja_core.queries.pembelajaran import Pembelajaran
from pages.ui.tabel import gambar_tabel


def tabel_waktu(p: Pembelajaran) -> None:
    """Time per Langkah against its waktu baku, with n and median."""
    baris = [
        {
            "No": w.langkah.nomor,
            "Langkah": w.langkah.singkat,
            "Waktu baku": str(w.langkah.waktu),
            "n": w.n,
            "Median": durasi(w.median, p.menit_sehari),
            "Tercepat – terlama": f"{durasi(w.terkecil, p.menit_sehari)} – {durasi(w.terbesar, p.menit_sehari)}",
            "Melewati waktu baku": f"{w.lewat} dari {w.n}",
            "Diulang": f"{w.diulang} kali" if w.diulang else "–",
        }
        for w in p.waktu
    ]
    with st.container(key="kj_catatan_waktu"):
        gambar_tabel(pd.DataFrame(baris), hide_index=True)
    st.caption(
        "Batang biru: waktu baku tetap. Jingga: diusulkan diperpanjang. Abu-abu: diusulkan dipersingkat. "
        "Waktu dalam jam kerja kantor; jeda dan menunggu jadwal rapat tidak dihitung."
    )


def tabel_kembali(judul: str, daftar: Sequence[Pengembalian], lajur: str = "Hal") -> None:
    """What was sent back or asked again, the most frequent first."""
    st.subheader(judul, anchor=False)
    if not daftar:
        st.caption("Tidak ada yang dikembalikan atau ditanyakan.")
        return
    baris = [{lajur: d.hal, "Kali": d.kali, "Dalam Siklus": d.siklus, "Sebab": "; ".join(d.alasan)} for d in daftar]
    gambar_tabel(pd.DataFrame(baris), hide_index=True)


def usulan(p: Pembelajaran) -> None:
    """The proposal for the next revision, as it could lie on the table; nothing of it is in force."""
    ubah = [w for w in p.waktu if w.usulan]
    st.markdown(
        f"**Usulan perubahan SOP {p.sop.nama}**, dari versi {p.sop.versi}\n\n"
        "Tanggal Revisi: -\n\n"
        f"{len(ubah)} dari {len(p.waktu)} Langkah diusulkan berubah waktu bakunya. Usulan berlaku setelah disahkan "
        "dan dimasukkan Admin pada halaman *Versi SOP*."
    )
    baris = [
        {
            "No": w.langkah.nomor,
            "Uraian prosedur": w.langkah.uraian,
            "Waktu kini": str(w.langkah.waktu),
            "Usulan": str(w.usulan) if w.usulan else "tetap",
            "Dasar": kalimat_usulan(w, p.menit_sehari),
        }
        for w in p.waktu
    ]
    with st.container(key="kj_catatan_usulan"):
        gambar_tabel(pd.DataFrame(baris), hide_index=True)
