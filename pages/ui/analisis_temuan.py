"""Data-quality findings and the questions that come of them, for the Kasubag, the Seksi and the Camat."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from kinerja_core.actions import temuan as aksi
from kinerja_core.domain.temuan import Pertanyaan, TemuanKinerja
from kinerja_core.domain.usulan import Tingkat
from kinerja_core.queries import siklus as siklus_query
from kinerja_core.queries import temuan as temuan_query
from kinerja_core.queries.kinerja import KinerjaSiklus
from kinerja_core.queries.temuan import PapanTemuan
from pages.ui import tabel
from pages.ui.alur import Alur, dari
from pages.ui.teks import polos

_IKON = {Tingkat.KESALAHAN: ":material/error:", Tingkat.PERINGATAN: ":material/help:"}


def papan(a: Alur, k: KinerjaSiklus) -> None:
    """Open findings with what can be done about each, then what was acknowledged, then the questions."""
    isi = temuan_query.papan(a.app, a.siklus, k)
    st.markdown(isi.ringkasan)
    if isi.terbuka:
        tabel.tampilkan(*(a.app, a.pegawai, "Temuan data", _tabel(isi.terbuka)), key="m-tabel", tentang=a.siklus.nama)
        _tindak(a, isi)
    if isi.diterima:
        with st.expander(f"Temuan yang sudah diterima ({len(isi.diterima)})"):
            for t, p in isi.diterima:
                st.markdown(f"**{polos(t.nama)}**: {polos(t.temuan.kalimat)}")
                st.text(f"Diterima {k.bahan.nama.get(p.oleh, p.oleh)}: {p.alasan}")
    st.subheader("Pertanyaan kepada Seksi", anchor=False)
    pertanyaan(a, k, isi.pertanyaan)
    _tutup(a, isi.pertanyaan)


def pertanyaan(a: Alur, k: KinerjaSiklus, semua: tuple[Pertanyaan, ...]) -> None:
    """The thread of every question: who asked what, who answered, where it stands."""
    if not semua:
        st.caption("Belum ada pertanyaan.")
    nama = {h.indikator.kode: h.indikator.nama for h in k.hasil}
    unit = {u.kode: u.nama for u in k.bahan.format_iku.unit}
    for p in sorted(semua, key=lambda p: (not p.terbuka, p.nomor)):
        with st.container(border=True):
            milik, perihal = polos(unit.get(p.unit, p.unit)), polos(nama.get(p.indikator, ""))
            st.markdown(f"**{p.nomor}. {milik}** · {perihal} · *{p.keadaan}*")
            _alur(a, k.bahan.nama, p)


def untuk_seksi(a: Alur) -> None:
    """The questions to one's own Unit on the page where it hands in its data, each with a field for the answer."""
    milik = temuan_query.pertanyaan_unit(a.app, a.siklus, a.pegawai.unit)
    if not milik:
        return
    nama = siklus_query.nama_pegawai(a.app, a.pegawai)
    st.subheader("Pertanyaan dari Kasubag", anchor=False)
    for p in milik:
        with st.container(border=True):
            st.markdown(f"**Pertanyaan {p.nomor}** · *{p.keadaan}*")
            _alur(a, nama, p)
            if p.terbuka and a.tersedia("pertanyaan.jawab"):
                kunci = f"jawab-{p.nomor}-{len(p.jawaban)}"
                st.text_area("Jawaban Anda", key=kunci, height=90)
                a.tombol(
                    "pertanyaan.jawab",
                    aksi.jawab,
                    p.nomor,
                    isian=dari(kunci),
                    kunci=f"tombol-{kunci}",
                    pesan="Jawaban terkirim. Pertanyaan ditutup oleh penanyanya.",
                    utama=False,
                )


def _tabel(terbuka: tuple[TemuanKinerja, ...]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "No": n,
                "Tingkat": f"{_IKON[t.temuan.tingkat]} {t.temuan.tingkat.value.capitalize()}",
                "Indikator": t.nama,
                "Temuan": t.temuan.kalimat,
                "Letak": t.letak,
            }
            for n, t in enumerate(terbuka, start=1)
        ]
    )


def _tindak(a: Alur, isi: PapanTemuan) -> None:
    if not (a.tersedia("temuan.terima") or a.tersedia("pertanyaan.ajukan")):
        return
    pilihan = {t.kunci: f"{n}. {t.nama}: {t.temuan.kalimat}" for n, t in enumerate(isi.terbuka, start=1)}
    if st.session_state.get("m-temuan") not in pilihan:
        st.session_state["m-temuan"] = next(iter(pilihan))
    kunci = st.selectbox("Temuan yang ditindaklanjuti", list(pilihan), format_func=pilihan.__getitem__, key="m-temuan")
    dipilih = next(t for t in isi.terbuka if t.kunci == kunci)
    kiri, kanan = st.columns(2, gap="large")
    with kiri:
        a.tombol("temuan.terima", aksi.terima, kunci, pesan="Temuan diterima; alasannya tercatat.", utama=False)
    with kanan:
        if dipilih.hasil is None:
            st.caption("Temuan ini bukan dari formulir unit, jadi tidak ditanyakan kepada Seksi.")
            return
        st.text_area("Pertanyaan kepada Seksi", dipilih.temuan.kalimat, key=f"m-tanya-{kunci}", height=90)
        a.tombol(
            "pertanyaan.ajukan",
            aksi.ajukan,
            dipilih.hasil.unit.kode,
            dipilih.temuan.indikator,
            kunci,
            isian=dari(f"m-tanya-{kunci}"),
            pesan=f"Pertanyaan terkirim kepada {dipilih.hasil.unit.nama}.",
            utama=False,
        )


def _tutup(a: Alur, semua: tuple[Pertanyaan, ...]) -> None:
    milik = {p.nomor: p for p in semua if p.terbuka and p.oleh == a.pegawai.id}
    if not milik or not a.tersedia("pertanyaan.tutup"):
        return
    nomor = st.selectbox(
        "Pertanyaan yang ditutup",
        list(milik),
        format_func=lambda n: f"{n}. {milik[n].isi} ({milik[n].keadaan.lower()})",
        key="m-tutup",
    )
    st.text_area("Catatan penutup (wajib bila belum dijawab)", key=f"m-catatan-{nomor}", height=80)
    a.tombol(
        "pertanyaan.tutup",
        aksi.tutup,
        nomor,
        isian=dari(f"m-catatan-{nomor}"),
        pesan=f"Pertanyaan {nomor} ditutup.",
        utama=False,
    )


def _alur(a: Alur, sebut: Mapping[str, str], p: Pertanyaan) -> None:
    st.text(p.isi)
    st.caption(f"{polos(sebut.get(p.oleh, p.oleh))}, {a.waktu(p.pada)}")
    for j in p.jawaban:
        with st.container(border=True):
            st.text(j.isi)
            st.caption(f"{polos(sebut.get(j.oleh, j.oleh))}, {a.waktu(j.pada)}")
    if p.penutup:
        st.text(f"Catatan penutup: {p.penutup}")
