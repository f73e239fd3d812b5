"""What a Seksi does with its form: take it, fill it in, hand it in, look back."""

import pandas as pd
import streamlit as st

from kinerja_core.actions import format_iku, penghimpunan
from kinerja_core.domain.errors import KinerjaError
from kinerja_core.domain.perubahan import Perubahan, bedakan
from kinerja_core.domain.usulan import HasilPeriksa, Tingkat, Usulan
from kinerja_core.queries import dokumen as dokumen_query
from kinerja_core.queries import penghimpunan as penghimpunan_query
from kinerja_core.queries.penghimpunan import Papan
from pages.ui import dokumen, pilihan_angka, uploads
from pages.ui.alur import Alur
from pages.ui.buttons import action_button
from pages.ui.isian_langsung import DITUTUP
from pages.ui.tabel import gambar_tabel
from pages.ui.teks import polos

_MIME_BUKU = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def terima(a: Alur) -> None:
    """The Unit's own form, and the confirmation that it has come."""
    formulir = dokumen_query.terakhir(a.app, a.pegawai, a.siklus, "formulir", a.pegawai.unit)
    if formulir is None:
        st.info("Formulir unit Anda belum dibuat. Tunggu Kasubag menetapkan Format IKU.")
        return
    dokumen.baris(a, formulir, saat=lambda: _tercatat_terima(a))
    penyerahan = penghimpunan_query.penyerahan(a.app, a.siklus).get(a.pegawai.unit)
    if penyerahan is None:
        st.caption("Staf belum mencatat penyerahan format ini kepada unit Anda.")
    elif penyerahan.diterima is not None:
        st.caption(f"Diterima {a.waktu(penyerahan.diterima)}.")
    else:
        a.tombol("format.terima", format_iku.terima, pesan="Penerimaan format tercatat.", utama=False)


def _tercatat_terima(a: Alur) -> None:
    """Whoever downloads the form has received it; a form not handed over yet, or long received, is no matter."""
    penyerahan = penghimpunan_query.penyerahan(a.app, a.siklus).get(a.pegawai.unit)
    if penyerahan is not None and penyerahan.diterima is None and a.tersedia("format.terima"):
        format_iku.terima(a.app, a.pegawai, a.siklus)


def usulan_iku(a: Alur, papan: Papan) -> None:
    """A proposal to change an indicator, its formula or its target."""
    if a.tersedia("usulan_iku.kirim") is None:
        return
    milik = penghimpunan_query.format_iku(a.app, a.siklus).milik(a.pegawai.unit)
    if not milik or not papan.baris:
        return
    nama = {i.kode: i.nama for i in milik}
    with st.form("usulan-iku"):
        st.subheader("Usulan perubahan IKU", anchor=False)
        st.selectbox("Indikator", list(nama), format_func=nama.__getitem__, key="q-indikator")
        st.text_area("Usulan", key="q-isi", height=80, placeholder="Perubahan indikator, formulasi, atau target")
        st.text_area("Alasan", key="q-alasan", height=80)
        a.tombol(
            "usulan_iku.kirim",
            format_iku.kirim_usulan,
            isian=lambda: tuple(st.session_state[k] for k in ("q-indikator", "q-isi", "q-alasan")),
            formulir=True,
            kosongkan={"q-isi": "", "q-alasan": ""},
            utama=False,
            pesan="Usulan terkirim dan akan dibahas dalam rapat.",
        )


def daftar_usulan(a: Alur, papan: Papan) -> None:
    """All proposals, for everyone in the meeting."""
    usulan = penghimpunan_query.usulan_iku(a.app, a.siklus)
    if not usulan:
        return
    nama = {b.unit.kode: b.unit.nama for b in papan.baris}
    st.subheader("Usulan perubahan IKU yang masuk", anchor=False)
    baris = [{"Unit": nama.get(u.unit, u.unit), "Usulan": u.isi, "Alasan": u.alasan} for u in usulan]
    gambar_tabel(pd.DataFrame(baris), hide_index=True)


def unggah(a: Alur) -> None:
    """Upload, see every problem with its cell, then store."""
    kode = next((k for k in ("usulan.terima", "usulan.susulkan") if a.tersedia(k)), "")
    if not kode:
        st.info(DITUTUP)
        return
    terima(a)
    semua = penghimpunan_query.revisi(a.app, a.pegawai, a.siklus)
    # a key of its own per revision: once stored, the file leaves the field
    berkas = uploads.unggah(
        "Formulir Excel unit Anda",
        key=f"unggah-formulir-{len(semua)}",
        jenis=("xlsx", "ods"),
        batas_mb=uploads.BATAS_TABEL_MB,
    )
    if berkas is None:
        return
    data, nama = berkas.getvalue(), berkas.name
    with st.spinner("Memeriksa formulir …"):
        try:
            hasil = penghimpunan.periksa(a.app, a.pegawai, a.siklus, data, nama)
            pilihan = pilihan_angka.tanyakan(hasil)
            if pilihan:
                hasil = penghimpunan.periksa(a.app, a.pegawai, a.siklus, data, nama, pilihan)
        except KinerjaError as tolak:
            st.error(polos(str(tolak)), icon=":material/error:")
            return
    _masalah(hasil)
    if not hasil.diterima:
        _bertanda(a, data, hasil, nama)
        return
    st.success(f"Formulir dapat disimpan: {len(hasil.isian)} isian terbaca.", icon=":material/check_circle:")
    if semua:
        _perubahan(a, bedakan(semua[-1].isian, hasil.isian), f"Perubahan terhadap revisi {semua[-1].revisi}")
    if hasil.masalah:
        st.text_area("Penjelasan atas peringatan", key="unggah-penjelasan", height=80)
    a.tombol(
        kode,
        penghimpunan.terima,
        data,
        nama,
        semua[-1].revisi if semua else 0,
        isian=lambda: (st.session_state.get("unggah-penjelasan", ""), pilihan),
        proses="Menyimpan data …",
        pesan=lambda usulan: f"Data tersimpan sebagai revisi {usulan.revisi}.",
    )


def revisi(a: Alur) -> None:
    """Every revision the Unit has handed in."""
    semua = penghimpunan_query.revisi(a.app, a.pegawai, a.siklus)
    if not semua:
        st.caption("Unit Anda belum menyerahkan data.")
        return
    for u in reversed(semua):
        st.markdown(f"- Revisi **{u.revisi}**: {polos(u.nama_berkas)}, {a.waktu(u.pada)}, {len(u.isian)} isian.")
    with st.expander(f"Isi revisi {semua[-1].revisi}"):
        gambar_tabel(_isi(semua[-1]), hide_index=True, height=420)
    if len(semua) > 1:
        with st.expander("Bandingkan atau pakai kembali revisi lama"):
            _bandingkan(a, semua)


def _bandingkan(a: Alur, semua: tuple[Usulan, ...]) -> None:
    """Before and after of two revisions; an old one may be put back as the newest."""
    nomor = st.selectbox("Revisi lama", [u.revisi for u in semua[:-1]], key="banding-revisi")
    lama = next(u for u in semua if u.revisi == nomor)
    _perubahan(a, bedakan(lama.isian, semua[-1].isian), f"Dari revisi {nomor} ke revisi {semua[-1].revisi}")
    kode = next((k for k in ("usulan.terima", "usulan.susulkan") if a.tersedia(k)), "")
    if kode:
        action_button(
            f"Pakai kembali revisi {nomor}",
            penghimpunan.pulihkan_revisi,
            a.app,
            a.pegawai,
            a.siklus,
            nomor,
            key="pulihkan",
            alasan="Mengapa revisi lama dipakai kembali",
            utama=False,
            pesan=lambda usulan: f"Isi revisi {nomor} dipakai kembali sebagai revisi {usulan.revisi}.",
        )


def _perubahan(a: Alur, perubahan: tuple[Perubahan, ...], judul: str) -> None:
    st.markdown(f"**{judul}**")
    if not perubahan:
        st.caption("Tidak ada isian yang berbeda.")
        return
    nama = {i.kode: i.nama for i in penghimpunan_query.format_iku(a.app, a.siklus).indikator}
    baris = [
        {
            "Indikator": nama.get(p.indikator, p.indikator),
            "Kolom": p.kolom.value.replace("_", " "),
            "Sebelum": p.sebelum or "–",
            "Sesudah": p.sesudah or "–",
        }
        for p in perubahan
    ]
    gambar_tabel(pd.DataFrame(baris), hide_index=True)


def _masalah(hasil: HasilPeriksa) -> None:
    if not hasil.masalah:
        return
    salah = sum(m.tingkat is Tingkat.KESALAHAN for m in hasil.masalah)
    st.warning(f"{salah} kesalahan dan {len(hasil.masalah) - salah} peringatan ditemukan. Belum ada yang disimpan.")
    baris = [
        {
            "Tingkat": m.tingkat.value.capitalize(),
            "Sel": f"{m.lembar}!{m.sel}" if m.sel else m.lembar,
            "Isi": m.nilai,
            "Masalah": m.pesan,
            "Perbaikan": m.perbaikan,
        }
        for m in hasil.terberat_dulu
    ]
    gambar_tabel(pd.DataFrame(baris), hide_index=True)


def _bertanda(a: Alur, data: bytes, hasil: HasilPeriksa, nama: str) -> None:
    if not nama.lower().endswith(".xlsx"):
        return
    st.download_button(
        "Unduh formulir Anda dengan sel yang ditandai",
        data=lambda: penghimpunan.tandai(a.app, data, hasil),
        file_name=f"perbaikan-{nama}",
        mime=_MIME_BUKU,
        on_click="ignore",
        icon=":material/download:",
    )


def _isi(usulan: Usulan) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "Indikator": i.indikator,
                "Kolom": i.kolom.value.replace("_", " "),
                "Isi": i.teks_asli or i.teks or i.keadaan.value.replace("_", " "),
                "Sel": f"{i.lembar}!{i.sel}",
            }
            for i in usulan.isian
        ]
    )
