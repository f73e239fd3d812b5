"""Who came to the meeting: by the notulis, by oneself, on paper."""

import streamlit as st

from kinerja_core.actions import daftar_hadir
from kinerja_core.domain.jawaban_undangan import TAMU
from kinerja_core.domain.rapat import Cara, urutan_hadir
from kinerja_core.queries import langkah, undangan
from kinerja_core.queries import siklus as siklus_query
from pages.ui import teks, uploads
from pages.ui.alur import Alur
from pages.ui.teks import polos

_CARA = {Cara.SENDIRI.value: " · masuk sendiri", Cara.KERTAS.value: " · di kertas"}


def daftar(a: Alur) -> None:
    """Boxes to tick for whoever records it, a line of names for the others, and a button for oneself."""
    semua = langkah.kehadiran(a.app, a.siklus)
    hadir = {h.pegawai_id or h.nama: h for h in semua if h.hadir}
    if a.pegawai.id not in hadir:
        a.tombol("rapat.hadir_sendiri", daftar_hadir.hadir_sendiri, pesan="Anda tercatat hadir.", utama=a.seksi)
    if a.tersedia("rapat.catat_hadir") is None:
        if hadir:
            st.caption(f"Hadir: {polos(', '.join(sorted(h.nama for h in hadir.values())))}.")
    else:
        _centang(a, {k: h.cara for k, h in hadir.items()}, [h.nama for h in semua if not h.pegawai_id])
    if a.tersedia("rapat.unggah_hadir") is not None:
        _kertas(a)


def _centang(a: Alur, hadir: dict[str, str], tamu: list[str]) -> None:
    st.subheader("Daftar hadir", anchor=False)
    orang = siklus_query.yang_menjabat(a.app, a.pegawai)
    jawaban = {
        u.pegawai_id: f" · {u.jawaban.singkat}" for u in undangan.daftar(a.app, a.siklus) if u.jawaban is not None
    }
    diharapkan = undangan.tamu_diharapkan(a.app, a.siklus)
    nama = {p.id: f"{p.nama} · {p.jabatan_lengkap}{jawaban.get(p.id, '')}" for p in sorted(orang, key=urutan_hadir)}
    nama |= {t: f"{t} · {TAMU}" for t in diharapkan}
    kolom = st.columns(2)
    for nomor, (siapa, sebutan) in enumerate(nama.items()):
        cara = _CARA.get(hadir.get(siapa, ""), "")
        # the key says what was recorded when it was drawn, so that what others record shows as well
        kolom[nomor % 2].checkbox(polos(f"{sebutan}{cara}"), siapa in hadir, key=_kunci(siapa, hadir), wrap=True)
    lain = [t for t in tamu if t not in diharapkan]
    st.text_input("Tamu lain (pisahkan dengan titik koma)", "; ".join(lain), key=f"h-tamu-{len(lain)}")
    a.tombol(
        "rapat.catat_hadir",
        daftar_hadir.catat,
        isian=lambda: (
            {p.id for p in orang if st.session_state[_kunci(p.id, hadir)]},
            (
                *(t for t in diharapkan if st.session_state[_kunci(t, hadir)]),
                *teks.pisah(st.session_state[f"h-tamu-{len(lain)}"]),
            ),
        ),
        pesan="Kehadiran tercatat.",
        utama=False,
    )


def _kunci(siapa: str, hadir: dict[str, str]) -> str:
    return f"h-{siapa}-{'ya' if siapa in hadir else ''}"


def _kertas(a: Alur) -> None:
    with st.expander("Daftar hadir di kertas"):
        st.caption("Cetak daftarnya, edarkan untuk ditandatangani, lalu unggah pindaiannya.")
        a.tombol("rapat.cetak_hadir", daftar_hadir.cetak_kosong, pesan="Daftar hadir kosong dicetak.", utama=False)
        berkas = uploads.unggah(
            "Pindaian daftar hadir (PDF, JPG, atau PNG)", key="h-pindaian", jenis=("pdf", "jpg", "png")
        )
        if berkas is not None:
            a.tombol(
                "rapat.unggah_hadir",
                daftar_hadir.unggah_pindaian,
                isian=lambda: (berkas.getvalue(),),
                pesan="Pindaian daftar hadir tersimpan.",
            )
