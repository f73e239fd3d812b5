"""After the invitation has gone out: sending it by e-mail, who has answered what, and answers that came by phone."""

from collections import Counter

import pandas as pd
import streamlit as st

from kinerja_core.actions import undangan as aksi
from kinerja_core.domain.jawaban_undangan import Jalan, Jawaban, JawabanDiterima, Terundang
from kinerja_core.domain.peran import Peran
from kinerja_core.queries import undangan
from pages.ui.alur import Alur
from pages.ui.buttons import action_button
from pages.ui.tabel import gambar_tabel
from pages.ui.teks import polos


def pos_el(a: Alur) -> None:
    """The button to send it, where the office has a mail server."""
    if a.app.surel is None or a.pegawai.peran not in (Peran.STAF, Peran.KASUBAG, Peran.SEKRETARIS):
        return
    action_button(
        "Kirim undangan lewat pos-el",
        aksi.kirim_pos_el,
        a.app,
        a.pegawai,
        a.siklus,
        key="undangan-pos-el",
        proses="Mengirim pos-el …",
        pesan=lambda jumlah: f"Undangan terkirim kepada {jumlah} orang, dengan PDF dan berkas kalender.",
        utama=False,
    )


def daftar(a: Alur) -> None:
    """Everyone invited with his answer, and the tally."""
    semua = undangan.daftar(a.app, a.siklus)
    if not semua:
        return
    st.subheader("Jawaban undangan", anchor=False)
    hitung = Counter(u.jawaban.jawaban for u in semua if u.jawaban)
    belum = sum(u.jawaban is None for u in semua)
    st.markdown(", ".join([*(f"**{hitung[j]}** {j.value}" for j in Jawaban), f"**{belum}** belum menjawab"]) + ".")
    baris = [
        {
            "Diundang": f"{u.nama} · {u.jabatan}",
            "Jawaban": u.kalimat[:1].upper() + u.kalimat[1:],
            "Masuk": f"{a.waktu(u.jawaban.pada)}, {u.asal or 'menjawab sendiri'}" if u.jawaban else "–",
        }
        for u in semua
    ]
    gambar_tabel(pd.DataFrame(baris), hide_index=True)
    lain = [u for u in semua if u.pegawai_id != a.pegawai.id]
    if lain and a.tersedia("undangan.catat_jawaban") is not None:
        _catat(a, lain)


def _catat(a: Alur, semua: list[Terundang]) -> None:
    """The fields of an answer that reached the office by another way; each invitee has his own, so none lingers."""
    menurut_siapa = {u.siapa: u for u in semua}
    with st.expander("Catat jawaban yang masuk lewat telepon, WhatsApp, surat, atau langsung"):
        # neither the names nor the first of them depend on who has answered: the choice stays while others answer
        siapa = st.selectbox(
            "Dari", list(menurut_siapa), key="uc-siapa", format_func=lambda s: _sebut(menurut_siapa[s])
        )
        u, kunci = menurut_siapa[siapa], f"uc-{siapa}"
        if u.jawaban is not None:
            st.caption(
                f"Jawaban sekarang: {polos(u.kalimat)} ({polos(u.asal) or 'menjawab sendiri'}). "
                "Yang Anda catat menggantikannya; jawabannya sendiri tetap tampil di daftar dan di Riwayat."
            )
        st.radio(
            "Lewat",
            list(Jalan),
            key=f"{kunci}-jalan",
            format_func=lambda j: j.value.capitalize() if j is not Jalan.WHATSAPP else j.value,
            horizontal=True,
        )
        dipilih = st.radio(
            "Jawaban",
            list(Jawaban),
            key=f"{kunci}-jawaban",
            format_func=lambda j: j.value.capitalize(),
            horizontal=True,
        )
        if dipilih is not Jawaban.HADIR:
            st.text_input("Alasan", key=f"{kunci}-alasan")
        if dipilih is Jawaban.DIWAKILI:
            st.text_input("Diwakili oleh (nama dan jabatan)", key=f"{kunci}-wakil")
        a.tombol(
            "undangan.catat_jawaban",
            aksi.catat_jawaban,
            isian=lambda: (_baca(u, kunci),),
            pesan=f"Jawaban {u.nama} tercatat.",
            utama=False,
        )


def _sebut(u: Terundang) -> str:
    return f"{u.nama} · {u.jabatan}"


def _baca(u: Terundang, kunci: str) -> JawabanDiterima:
    s = st.session_state
    lain = (s.get(f"{kunci}-alasan", ""), s.get(f"{kunci}-wakil", ""))
    return JawabanDiterima(u, s[f"{kunci}-jalan"], s[f"{kunci}-jawaban"], *lain)
