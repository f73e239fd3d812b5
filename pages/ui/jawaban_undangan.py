"""After the invitation has gone out: sending it by e-mail, and who has answered what."""

from collections import Counter

import pandas as pd
import streamlit as st

from kinerja_core.actions import undangan as aksi
from kinerja_core.domain.peran import Peran
from kinerja_core.domain.undangan import Jawaban
from kinerja_core.queries import undangan
from pages.ui.alur import Alur
from pages.ui.buttons import action_button


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
            "Nama": u.nama,
            "Jabatan": u.jabatan,
            "Jawaban": u.kalimat[:1].upper() + u.kalimat[1:],
            "Dijawab": a.waktu(u.jawaban.pada) if u.jawaban else "–",
        }
        for u in semua
    ]
    st.table(pd.DataFrame(baris), hide_index=True)
