"""Web entry as the alternative to the file: one Indikator, one small form, same rules."""

import streamlit as st

from kinerja_core.actions import penghimpunan
from kinerja_core.domain.errors import KinerjaError
from kinerja_core.domain.formulir import kolom_terbuka, pilihan_nilai
from kinerja_core.domain.kinerja import target_cetak
from kinerja_core.domain.perubahan import cetak_isian
from kinerja_core.domain.usulan import Kolom
from kinerja_core.queries import penghimpunan as penghimpunan_query
from pages.ui import pilihan_angka
from pages.ui.alur import Alur
from pages.ui.teks import polos

DITUTUP = "Penghimpunan ditutup. Bila data unit Anda belum masuk, minta Kasubag mengizinkan data susulan."
_KEADAAN = ("", *penghimpunan.KATA_KEADAAN.values())


def tampilkan(a: Alur) -> None:
    """Choose an Indikator, answer it, see what the check says, store."""
    kode_aksi = next((k for k in ("usulan.terima", "usulan.susulkan") if a.tersedia(k)), "")
    if not kode_aksi:
        st.info(DITUTUP)
        return
    format_iku = penghimpunan_query.format_iku(a.app, a.siklus)
    milik = {i.kode: i for i in format_iku.milik(a.pegawai.unit)}
    semua = penghimpunan_query.revisi(a.app, a.pegawai, a.siklus)
    lama = {(i.indikator, i.kolom): i for i in semua[-1].isian} if semua else {}
    kode = st.selectbox("Indikator", list(milik), format_func=lambda k: milik[k].nama, key="isi-indikator")
    indikator = milik[kode]
    st.caption(f"Target {a.siklus.tahun}: {target_cetak(format_iku.target_milik(kode))} {polos(indikator.satuan)}")
    terbuka = [k for k in Kolom if k in kolom_terbuka(indikator)]
    kolom = st.columns(2)
    for nomor, k in enumerate(terbuka):
        nilai = cetak_isian(lama[kode, k]) if (kode, k) in lama else ""
        label, kunci = k.value.replace("_", " ").capitalize(), f"isi-{kode}-{k.value}"
        pilihan = pilihan_nilai(indikator) if k.value.startswith("realisasi_t") else ()
        if pilihan:
            daftar = ["", *pilihan]
            kolom[nomor % 2].selectbox(label, daftar, daftar.index(nilai) if nilai in daftar else 0, key=kunci)
        else:
            kolom[nomor % 2].text_input(label, nilai, key=kunci)
    st.selectbox("Keadaan (bila tidak berupa angka)", _KEADAAN, key=f"isi-{kode}-keadaan")
    st.text_input("Alasan keadaan", key=f"isi-{kode}-alasan")
    _simpan(a, kode_aksi, kode, terbuka, semua[-1].revisi if semua else 0)


def _terketik(kode: str, terbuka: list[Kolom]) -> tuple[dict[Kolom, str], tuple[str, str]]:
    """Answers, and keadaan with its reason, as typed last: what was drawn may lag behind."""
    s = st.session_state
    jawaban = {k: str(s[f"isi-{kode}-{k.value}"] or "") for k in terbuka}
    return jawaban, (str(s[f"isi-{kode}-keadaan"] or ""), str(s[f"isi-{kode}-alasan"]))


def _simpan(a: Alur, kode_aksi: str, kode: str, terbuka: list[Kolom], revisi: int) -> None:
    jawaban, keadaan = _terketik(kode, terbuka)
    if not any(jawaban.values()) and not keadaan[0]:
        st.caption("Isi paling sedikit satu jawaban.")
        return
    try:
        data = penghimpunan.susun_isian(a.app, a.pegawai, a.siklus, kode, jawaban, keadaan)
        nama = penghimpunan.NAMA_ISIAN_LANGSUNG
        hasil = penghimpunan.periksa(a.app, a.pegawai, a.siklus, data, nama)
        pilihan = pilihan_angka.tanyakan(hasil)
        if pilihan:
            hasil = penghimpunan.periksa(a.app, a.pegawai, a.siklus, data, nama, pilihan)
    except KinerjaError as tolak:
        st.error(polos(str(tolak)), icon=":material/error:")
        return
    for m in hasil.masalah:
        if m.kode != "kosong" and not (m.pembacaan and pilihan):
            st.warning(polos(f"{m.pesan} {m.perbaikan}"), icon=":material/error:")
    if not hasil.diterima:
        return
    if hasil.masalah:
        st.text_input("Penjelasan", "Diisi per indikator; indikator lain menyusul.", key="isi-penjelasan")
    a.tombol(
        kode_aksi,
        penghimpunan.isi_langsung,
        kode,
        isian=lambda: (*_terketik(kode, terbuka), revisi, st.session_state.get("isi-penjelasan", ""), pilihan),
        kunci=f"isi-simpan-{kode}",
        proses="Menyimpan jawaban …",
        pesan=lambda usulan: f"Jawaban tersimpan sebagai revisi {usulan.revisi}.",
        utama=False,
    )
