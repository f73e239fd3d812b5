"""Two revisions of the Dokumen IKU side by side: words that went and came, figures before and after."""

from html import escape

import pandas as pd
import streamlit as st

from kinerja_core.domain.banding_naskah import BandingNaskah, BedaTeks, Jenis
from kinerja_core.queries import naskah
from pages.ui.alur import Alur
from pages.ui.tabel import gambar_tabel

_UNSUR = {Jenis.SAMA: "span", Jenis.HAPUS: "del", Jenis.BARU: "ins"}


def pilih(a: Alur) -> None:
    """Choose two revisions and see what differs; nothing while there is only one."""
    banyak = naskah.banyak_revisi(a.app, a.siklus)
    if banyak < 2:
        return
    with st.expander(f"Perubahan antarrevisi (kini revisi {banyak})", expanded=True):
        semua = list(range(1, banyak + 1))
        kiri, kanan = st.columns(2)
        lama = kiri.selectbox(
            "Dari revisi", semua[:-1], index=naskah.revisi_dibanding(a.app, a.siklus) - 1, key=f"b-lama-{banyak}"
        )
        baru = kanan.selectbox("Menjadi revisi", semua[1:], index=banyak - 2, key=f"b-baru-{banyak}")
        tampilkan(naskah.banding_revisi(a.app, a.siklus, lama, baru), f"Revisi {lama} dan revisi {baru} sama isinya.")


def sejak_disetujui(a: Alur) -> None:
    """What the document would say now against what the Sekretaris accepted."""
    hasil = naskah.sejak_disetujui(a.app, a.pegawai, a.siklus)
    st.subheader("Perubahan sejak disetujui Sekretaris", anchor=False)
    if hasil is None:
        st.markdown("Sekretaris belum pernah menyetujui dokumen ini.")
        return
    persetujuan, beda = hasil
    tampilkan(beda, f"Tidak ada. Revisi {persetujuan.revisi} disetujui {a.waktu(persetujuan.pada)}.")


def tampilkan(beda: BandingNaskah, bila_sama: str) -> None:
    """The differences: figures in a table, words with what went struck out and what came underlined."""
    if beda.sama:
        st.markdown(bila_sama)
    if beda.angka:
        tabel = [
            {"Perihal": b.perihal, "Kolom": b.kolom, "Sebelum": b.sebelum, "Sesudah": b.sesudah} for b in beda.angka
        ]
        gambar_tabel(pd.DataFrame(tabel), border="horizontal", hide_index=True)
    for t in beda.teks:
        st.html(_teks(t))


def _teks(t: BedaTeks) -> str:
    isi = " ".join(f"<{_UNSUR[p.jenis]}>{escape(p.teks)}</{_UNSUR[p.jenis]}>" for p in t.potongan)
    return f'<div class="kj-beda"><b>{escape(t.bagian)}</b><p>{isi}</p></div>'
