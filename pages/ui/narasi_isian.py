"""The narrative of the konsep, part by part: typed, marked, put back to the draft."""

import hashlib

import streamlit as st

from kinerja_core.domain.dokumen_iku import Narasi
from kinerja_core.domain.narasi import BagianTersunting
from kinerja_core.queries import naskah
from pages.ui import klaim
from pages.ui.alur import Alur

_TINGGI = {"ringkasan": 120, "pendahuluan": 140, "analisis": 140, "penutup": 100}


def tampilkan(a: Alur) -> None:
    """A field for each part; under it what the data do not bear out, and the way back to the draft."""
    bagian = naskah.bagian_narasi(a.app, a.pegawai, a.siklus)
    st.session_state["c-kunci"] = {b.bagian.nama: _kunci(b) for b in bagian}
    tempat = {}
    for b in bagian:
        st.text_area(b.bagian.judul, b.tulisan, key=_kunci(b), height=_TINGGI[b.bagian.nama])
        tempat[b.bagian.judul] = st.container(gap="small")
        _kembali(b)
    terbuka = naskah.klaim_tulisan(a.app, a.pegawai, a.siklus, tulisan()[0]).terbuka
    for judul, wadah in tempat.items():
        with wadah:
            klaim.tanda(tuple(k for k in terbuka if k.bagian == judul))


def tulisan() -> tuple[Narasi, frozenset[str]]:
    """The narrative as typed, and the parts that were read again."""
    s = st.session_state
    narasi = Narasi(**{nama: s[kunci] for nama, kunci in s["c-kunci"].items()})
    return narasi, frozenset(nama for nama, kunci in s["c-kunci"].items() if s.get(f"{kunci}-dibaca"))


def _kunci(b: BagianTersunting) -> str:
    """A field for these very words: where a new revision or new data bring others, a new field."""
    return f"c-{b.bagian.nama}-{hashlib.sha256(b.tulisan.encode()).hexdigest()[:8]}"


def _kembali(b: BagianTersunting) -> None:
    kunci = _kunci(b)
    if b.data_berubah:
        st.warning("Data berubah sejak ditulis. Baca ulang bagian ini terhadap data terbaru.", icon=":material/update:")
        st.checkbox("Sudah dibaca ulang dan tetap berlaku", key=f"{kunci}-dibaca")
    if st.session_state.get(kunci, b.tulisan) != b.rancangan:
        st.button(
            "Kembalikan ke rancangan",
            key=f"{kunci}-kembali",
            on_click=_pasang,
            args=(kunci, b.rancangan),
            icon=":material/undo:",
            help=f"Mengganti isi {b.bagian.judul} dengan rancangan dari data terbaru.",
        )


def _pasang(kunci: str, rancangan: str) -> None:
    st.session_state[kunci] = rancangan
