"""The parts of the SOP sheet on screen: identity, the six lists, the flow chart, the table as text."""

from base64 import b64encode
from html import escape

import pandas as pd
import streamlit as st

from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.sop import SOP
from kinerja_core.domain.waktu import tanggal
from pages.ui.tabel import gambar_tabel
from pages.ui.teks import polos


def identitas(kantor: Kantor, sop: SOP) -> None:
    """Whose SOP, its number and its dates, as they stand at the head of the sheet."""
    revisi = tanggal(sop.tanggal_revisi) if sop.tanggal_revisi else "-"
    baris = {
        "Nomor SOP": sop.nomor or "-",
        "Tanggal Pembuatan": tanggal(sop.tanggal_pembuatan),
        "Tanggal Revisi": revisi,
        "Tanggal Pengesahan": tanggal(sop.tanggal_pengesahan),
        "Disahkan oleh": kantor.sebutan_camat,
        "Nama SOP": sop.nama,
        "Versi": str(sop.versi),
    }
    isi = "".join(f"<dt>{escape(k)}</dt><dd>{escape(v)}</dd>" for k, v in baris.items())
    st.html(
        f'<div class="kj-sop"><p><b>{escape(kantor.pemda.upper())}</b><b>{escape(kantor.nama.upper())}</b>'
        f"<span>{escape(sop.unit)}</span></p><dl>{isi}</dl></div>"
    )


def daftar(sop: SOP) -> None:
    """The six lists, two by two as on paper."""
    pasangan = (
        (("Dasar Hukum", sop.dasar_hukum), ("Kualifikasi Pelaksana", sop.kualifikasi)),
        (("Keterkaitan", sop.keterkaitan), ("Peralatan/Perlengkapan", sop.peralatan)),
        (("Peringatan", sop.peringatan), ("Pencatatan dan Pendataan", sop.pencatatan)),
    )
    for baris in pasangan:
        for kolom, (judul, butir) in zip(st.columns(2), baris, strict=True):
            with kolom.container(border=True, height="stretch"):
                st.markdown(f"**{judul}**\n\n" + "\n".join(f"{n}. {polos(b)}" for n, b in enumerate(butir, start=1)))


def bagan(svg: str, uraian: str, siklus: Siklus | None) -> None:
    """The flow chart, as a picture: Streamlit takes SVG out of HTML. On a narrow screen it is moved sideways."""
    if siklus is not None:
        st.caption("▶ Langkah yang sedang berjalan, ✓ Langkah yang sudah selesai.")
    data = b64encode(svg.encode()).decode("ascii")
    foto = f'<img src="data:image/svg+xml;base64,{data}" alt="{escape(uraian, quote=True)}">'
    st.html(f'<div class="kj-bagan" tabindex="0" role="group" aria-label="Bagan alir SOP">{foto}</div>')


def tabel(sop: SOP, siklus: Siklus | None) -> None:
    """The thirteen rows as text, for reading aloud and for copying."""
    baris = [
        {
            "No": langkah.nomor,
            "Kini": "▶" if siklus is not None and siklus.langkah == langkah.nomor else "",
            "Uraian prosedur": langkah.uraian,
            "Pelaksana": ", ".join(p.sebutan for p in langkah.pelaksana),
            "Kelengkapan": langkah.kelengkapan,
            "Waktu": str(langkah.waktu),
            "Output": langkah.output,
            "Keterangan": langkah.keterangan or "–",
        }
        for langkah in sop.langkah
    ]
    gambar_tabel(pd.DataFrame(baris), hide_index=True)
