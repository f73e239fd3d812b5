"""The budget of a year: table, absorption, links to Indikator, and taking a new table in."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from kinerja_core.actions import anggaran as aksi
from kinerja_core.application import Application
from kinerja_core.domain.errors import KinerjaError
from kinerja_core.domain.peran import Pegawai
from kinerja_core.queries import anggaran as anggaran_query
from kinerja_core.queries.anggaran import BarisPagu
from pages.ui import tabel as tabel_ui
from pages.ui import uploads
from pages.ui.alur import dari
from pages.ui.buttons import action_button
from pages.ui.tabel import gambar_tabel
from pages.ui.teks import polos


def ringkasan(baris: Sequence[BarisPagu]) -> None:
    """Absorption of all programmes together, and how many lines are linked."""
    isi = anggaran_query.ringkasan(baris)
    kolom = st.columns(3)
    kolom[0].metric("Pagu program", isi.pagu, border=True)
    kolom[1].metric("Serapan", isi.serapan, border=True)
    kolom[2].metric("Baris terkait indikator", f"{isi.terkait} dari {len(baris)}", border=True)
    for kalimat in isi.catatan:
        st.caption(kalimat)


def tabel(app: Application, pegawai: Pegawai, tahun: int, baris: Sequence[BarisPagu]) -> None:
    """All lines, or the programmes only."""
    semua = st.toggle("Tampilkan kegiatan dan sub kegiatan", key="g-semua")
    tampil = [b.tercetak for b in baris if semua or b.program]
    tabel_ui.tampilkan(app, pegawai, f"Anggaran {tahun}", pd.DataFrame(tampil), key="g-tabel")


def kaitkan(app: Application, pegawai: Pegawai, tahun: int, baris: Sequence[BarisPagu]) -> None:
    """Choose a line and the Indikator it pays for."""
    st.subheader("Kaitkan dengan indikator", anchor=False)
    nama = {i.kode: i.nama for i in anggaran_query.katalog(app, pegawai)}
    menurut = {b.anggaran.urutan: b for b in baris if not b.jumlah}
    urutan = st.selectbox(
        "Baris anggaran",
        list(menurut),
        format_func=lambda n: f"{n}. {menurut[n].anggaran.uraian}",
        key=f"g-baris-{tahun}",
    )
    kunci = f"g-kait-{tahun}-{urutan}"
    st.multiselect(
        "Indikator yang dibiayai",
        list(nama),
        default=[kode for kode in menurut[urutan].indikator if kode in nama],
        format_func=nama.__getitem__,
        key=kunci,
        placeholder="Pilih indikator",
    )
    action_button(
        "Simpan kaitan",
        aksi.kaitkan,
        app,
        pegawai,
        tahun,
        urutan,
        key=f"kait-{tahun}-{urutan}",
        isian=dari(kunci),
        pesan="Kaitan anggaran disimpan; efisiensi pada Analisis mengikuti.",
        utama=False,
    )


def unggah(app: Application, pegawai: Pegawai, tahun_awal: int) -> None:
    """File, what is odd in it, source, accept; nothing is stored before the last."""
    st.subheader("Masukkan tabel anggaran", anchor=False)
    st.caption("Kolom: uraian, anggaran, realisasi; boleh juga tahun dan rasio.")
    tahun = int(st.number_input("Tahun tabel", 2000, 2100, tahun_awal, key="g-tahun-tabel", width=220))
    berkas = uploads.unggah(
        "Tabel CSV atau XLSX", key="g-berkas", jenis=("csv", "xlsx"), batas_mb=uploads.BATAS_TABEL_MB
    )
    if berkas is None:
        return
    data, nama = berkas.getvalue(), berkas.name
    try:
        semua = aksi.periksa(app, pegawai, data, nama, tahun)
    except KinerjaError as tolak:
        st.error(polos(str(tolak)), icon=":material/error:")
        return
    janggal = [b for b in semua if b.masalah]
    st.markdown(f"**{len(semua)} baris tahun {tahun} dibaca**, {len(janggal)} perlu dilihat. Belum ada yang disimpan.")
    if janggal:
        isi = [{"Baris": b.baris.baris, "Uraian": b.baris.uraian, "Temuan": " ".join(b.masalah)} for b in janggal]
        gambar_tabel(pd.DataFrame(isi), border="horizontal", hide_index=True)
    st.text_input("Sumber tabel", key="g-sumber", placeholder="misalnya DPA 2024 atau LRA Desember 2024")
    st.text_area("Alasan mengganti (wajib bila tahun ini sudah ada)", key="g-alasan", height=80)
    action_button(
        "Simpan anggaran",
        aksi.terima,
        app,
        pegawai,
        data,
        nama,
        tahun,
        key="anggaran.terima",
        isian=dari("g-sumber", "g-alasan"),
        pesan=lambda banyak: f"{banyak} baris anggaran {tahun} disimpan.",
    )
