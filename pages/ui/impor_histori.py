"""Taking a table of earlier years in: a verdict per row, which Indikator each wording means, then accept."""

from datetime import datetime

import pandas as pd
import streamlit as st

from kinerja_core.actions import histori as aksi
from kinerja_core.application import Application
from kinerja_core.domain.errors import KinerjaError
from kinerja_core.domain.impor import ImporHistori, Nasib
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.waktu import tanggal_jam
from kinerja_core.queries import anggaran as anggaran_query
from kinerja_core.queries import histori as histori_query
from kinerja_core.queries import siklus as siklus_query
from pages.ui import uploads
from pages.ui.alur import dari
from pages.ui.buttons import action_button
from pages.ui.tabel import gambar_tabel
from pages.ui.teks import polos

_TANPA = "(tidak dimasukkan)"


def unggah(app: Application, pegawai: Pegawai) -> None:
    """File, verdict, mapping, source, accept; nothing is stored before the last."""
    st.subheader("Masukkan tabel tahun-tahun sebelumnya", anchor=False)
    st.caption("Kolom: tahun, indikator, target, realisasi; boleh juga satuan, polaritas, sasaran, capaian.")
    berkas = uploads.unggah(
        "Tabel CSV atau XLSX", key="i-berkas", jenis=("csv", "xlsx"), batas_mb=uploads.BATAS_TABEL_MB
    )
    if berkas is None:
        return
    data, nama_berkas = berkas.getvalue(), berkas.name
    try:
        semua = aksi.periksa(app, pegawai, data, nama_berkas)
        nama = {i.kode: i.nama for i in anggaran_query.katalog(app, pegawai)}
        padanan = _padanan(semua, nama)
        semua = aksi.periksa(app, pegawai, data, nama_berkas, padanan)
    except KinerjaError as tolak:
        st.error(polos(str(tolak)), icon=":material/error:")
        return
    disimpan = sum(b.nasib.disimpan for b in semua)
    bermasalah = sum(bool(b.hasil.masalah) for b in semua)
    st.markdown(
        f"**{len(semua)} baris dibaca**, {disimpan} akan disimpan, {bermasalah} perlu dilihat. Belum ada yang disimpan."
    )
    st.dataframe(histori_query.tabel_impor(semua, nama), hide_index=True, width="stretch", row_height=58)
    if not disimpan:
        return
    st.text_input("Sumber tabel", key="i-sumber", placeholder="misalnya LKjIP 2023, Tabel 3.1, halaman 20")
    if any(b.nasib is Nasib.MENGGANTI for b in semua):
        st.text_area("Alasan mengganti angka yang sudah ada (wajib)", key="i-alasan", height=80)
    else:
        st.session_state["i-alasan"] = ""
    action_button(
        "Simpan histori",
        aksi.terima,
        app,
        pegawai,
        data,
        nama_berkas,
        padanan,
        key="histori.terima",
        isian=dari("i-sumber", "i-alasan"),
        pesan=lambda banyak: f"{banyak} angka tahun sebelumnya disimpan.",
    )


def riwayat(
    app: Application, pegawai: Pegawai, kantor: Kantor, impor: tuple[tuple[str, int, str, str, datetime], ...]
) -> None:
    """The files that were taken in."""
    if not impor:
        return
    nama = siklus_query.nama_pegawai(app, pegawai)
    with st.expander(f"Berkas yang pernah dimasukkan ({len(impor)})"):
        baris = [
            {
                "Berkas": b[0],
                "Baris": b[1],
                "Oleh": nama.get(b[3], b[3]),
                "Pada": tanggal_jam(b[4], kantor.zona),
                "Alasan": b[2] or "–",
            }
            for b in impor
        ]
        gambar_tabel(pd.DataFrame(baris), border="horizontal", hide_index=True)


def _padanan(semua: tuple[ImporHistori, ...], nama: dict[str, str]) -> dict[str, str]:
    """One choice per wording; what the wording proposes is preset."""
    diusulkan = {b.baris.indikator: b.indikator for b in semua}
    with st.expander("Indikator yang dimaksud", expanded=not all(diusulkan.values())):
        st.caption("Diusulkan dari kemiripan nama; ubah bila keliru.")
        pilihan = ["", *nama]
        return {
            tertulis: st.selectbox(
                tertulis,
                pilihan,
                pilihan.index(kode) if kode in pilihan else 0,
                format_func=lambda kunci: nama.get(kunci, _TANPA),
                key=f"i-padan-{tertulis}",
            )
            for tertulis, kode in diusulkan.items()
        }
