"""The screen of the meeting, its decisions, carried actions, and changed figures."""

import pandas as pd
import streamlit as st

from kinerja_core.actions import rapat
from kinerja_core.domain.waktu import tanggal
from kinerja_core.queries import langkah
from kinerja_core.queries import rapat as rapat_query
from pages.ui.alur import Alur
from pages.ui.tabel import gambar_tabel
from pages.ui.teks import polos


def layar(a: Alur) -> None:
    """The way to the projector's screen, which is a page of its own without a menu."""
    if a.siklus.langkah != rapat_query.LANGKAH_RAPAT:
        return
    st.link_button("Buka layar rapat", f"/layar?siklus={a.siklus.id}", icon=":material/slideshow:", type="primary")
    if a.tersedia("rapat.catat") is None:
        st.caption("Layar ini mengikuti proyektor; dapat dibuka di ponsel.")
    else:
        st.caption(
            "Buka di komputer proyektor dan di komputer notulis: keduanya menayangkan slide yang sama. Semua "
            "dikerjakan dengan papan ketik; tekan ? di layar itu untuk daftar tombolnya."
        )


def tindak_lanjut(a: Alur) -> None:
    """Actions of earlier Siklus, each open one with its tick."""
    semua = rapat_query.tindak_lanjut(a.app, a.siklus)
    if not semua:
        return
    st.subheader("Tindak lanjut rapat sebelumnya", anchor=False)
    for t in semua:
        batas = tanggal(t.batas_waktu) if t.batas_waktu else "–"
        rincian = f"{polos(t.siklus)} · {polos(t.penanggung_jawab)} · {batas} · {polos(t.selesai) or 'terbuka'}"
        st.markdown(f"**{polos(t.uraian)}**  \n:small[{rincian}]")
        if not t.selesai and a.tersedia("rapat.selesaikan") is not None:
            kunci = f"tl-{t.siklus_id}-{t.nomor}"
            st.text_input("Keterangan", key=kunci, placeholder="Apa yang sudah dikerjakan")
            a.tombol(
                "rapat.selesaikan",
                rapat.selesaikan,
                t.siklus_id,
                t.nomor,
                isian=lambda k=kunci: (st.session_state[k],),  # type: ignore[misc]
                kunci=f"b-{kunci}",
                pesan="Ditandai selesai.",
                utama=False,
            )


def keputusan(a: Alur) -> None:
    """What was decided, and the form to record the next decision."""
    st.subheader("Keputusan dan tindak lanjut", anchor=False)
    baris = [
        {
            "No": k.nomor,
            "Keputusan": k.uraian,
            "Penanggung jawab": k.penanggung_jawab or "–",
            "Batas waktu": tanggal(k.batas_waktu) if k.batas_waktu else "–",
        }
        for k in langkah.keputusan(a.app, a.siklus)
    ]
    if baris:
        gambar_tabel(pd.DataFrame(baris), hide_index=True)
    else:
        st.caption("Belum ada keputusan yang dicatat.")
    if a.tersedia("rapat.catat_keputusan") is None:
        return
    with st.form("keputusan"):
        st.text_area("Keputusan atau tindak lanjut", key="k-uraian", height=80)
        st.text_input("Penanggung jawab (bila tindak lanjut)", key="k-siapa")
        st.date_input("Batas waktu (bila tindak lanjut)", None, key="k-batas", format="DD/MM/YYYY")
        s = st.session_state
        a.tombol(
            "rapat.catat_keputusan",
            rapat.catat_keputusan,
            isian=lambda: (s["k-uraian"], "", s["k-siapa"], s["k-batas"]),
            formulir=True,
            kosongkan={"k-uraian": "", "k-siapa": "", "k-batas": None},
            pesan="Keputusan tercatat.",
        )


def perubahan(a: Alur) -> None:
    """Targets and figures changed in the meeting; they are changed on its screen (key U)."""
    semua = rapat_query.perubahan(a.app, a.siklus)
    if not semua:
        return
    st.subheader("Target dan angka yang diubah dalam rapat", anchor=False)
    nama = {i.kode: i.nama for i, _ in langkah.katalog(a.app, a.pegawai, a.siklus.tahun)}
    baris = [
        {
            "Indikator": nama.get(p.indikator, p.indikator),
            "Yang diubah": p.hal,
            "Semula": p.sebelum or "–",
            "Menjadi": p.sesudah,
            "Alasan": p.alasan,
            "Diminta": p.peminta,
        }
        for p in semua
    ]
    gambar_tabel(pd.DataFrame(baris), hide_index=True)
