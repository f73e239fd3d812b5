"""Closing the Siklus, its archive card, and the set of files for e-SAKIP."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from kinerja_core.actions import arsip
from kinerja_core.domain.kartu_arsip import KartuArsip, Penyimpanan
from kinerja_core.domain.tata_surat import NasibAkhir
from kinerja_core.domain.waktu import tanggal
from kinerja_core.queries import agenda as agenda_query
from kinerja_core.queries import ekspedisi as ekspedisi_query
from kinerja_core.queries import unggahan as unggahan_query
from kinerja_core.queries.ekspedisi import Pengantaran
from pages.ui.alur import Alur
from pages.ui.buttons import action_button
from pages.ui.tabel import gambar_tabel


def tutup(a: Alur, p: Pengantaran) -> None:
    """Where the papers will lie, what is missing and why, and the button that ends the Siklus."""
    if not a.tersedia("arsip.tutup"):
        return
    st.subheader("Arsipkan", anchor=False)
    tata = agenda_query.tata_surat(a.app, a.pegawai)
    kiri, kanan = st.columns(2)
    kiri.text_input("Tempat simpan", tata.lokasi, key="e-lokasi", placeholder="Ruang arsip, rak 1")
    kanan.text_input("Boks", key="e-boks", placeholder="Boks 14")
    retensi = f"aktif {tata.retensi_aktif} tahun, inaktif {tata.retensi_inaktif} tahun, lalu {tata.nasib_akhir.value}"
    st.caption(f"Retensi: {retensi.lower()} (diatur Admin).")
    wajib = " (wajib: masih ada yang belum diantar atau belum kembali)" if p.belum_diantar or p.belum_kembali else ""
    st.text_area(f"Catatan{wajib}", key="e-catatan", height=90)

    def baca() -> tuple[str, Penyimpanan]:
        """The note and the place."""
        s = st.session_state
        return s["e-catatan"], Penyimpanan(s["e-lokasi"], s["e-boks"])

    a.tombol(
        "arsip.tutup",
        arsip.tutup,
        isian=baca,
        proses="Menyusun arsip …",
        pesan="Siklus diarsipkan dan ditutup. Semua dokumen ada di bawah ini.",
    )


def kartu(a: Alur) -> None:
    """The card of a closed Siklus, and the form that corrects it."""
    k = ekspedisi_query.kartu(a.app, a.siklus)
    if k is None:
        return
    st.subheader("Kartu arsip", anchor=False)
    hari = a.hari_ini
    tempat = ", ".join(b for b in (k.lokasi, k.boks) if b) or "belum diisi"
    retensi = f"aktif sampai {tanggal(k.aktif_sd)}, inaktif sampai {tanggal(k.inaktif_sd)}"
    kini = f"Kini {k.masa(hari).value.lower()}"
    st.markdown(
        f"**{k.klasifikasi}** · {k.uraian}  \n{kini}; {retensi}, lalu {k.nasib_akhir.value.lower()}  \n"
        f"Tempat simpan: {tempat} · {k.jumlah_berkas} berkas"
    )
    if agenda_query.boleh_mencatat(a.app, a.pegawai):
        with st.expander("Ubah kartu arsip"), st.form("kartu"):
            _isian_kartu(a, k)


def _isian_kartu(a: Alur, k: KartuArsip) -> None:
    kiri, kanan = st.columns(2)
    kiri.text_input("Kode klasifikasi", k.klasifikasi, key="ka-klas")
    kanan.text_input("Uraian", k.uraian, key="ka-uraian")
    kiri.text_input("Tempat simpan", k.lokasi, key="ka-lokasi")
    kanan.text_input("Boks", k.boks, key="ka-boks")
    kiri.date_input("Aktif sampai", k.aktif_sd, key="ka-aktif", format="DD/MM/YYYY")
    kanan.date_input("Inaktif sampai", k.inaktif_sd, key="ka-inaktif", format="DD/MM/YYYY")
    nasib = list(NasibAkhir)
    kiri.selectbox("Nasib akhir", nasib, nasib.index(k.nasib_akhir), key="ka-nasib", format_func=lambda n: n.value)

    def baca() -> tuple[KartuArsip]:
        """The card as typed."""
        s = st.session_state
        baru = replace(
            k,
            klasifikasi=s["ka-klas"].strip(),
            uraian=s["ka-uraian"].strip(),
            lokasi=s["ka-lokasi"].strip(),
            boks=s["ka-boks"].strip(),
            aktif_sd=s["ka-aktif"],
            inaktif_sd=s["ka-inaktif"],
            nasib_akhir=s["ka-nasib"],
        )
        return (baru,)

    action_button(
        "Simpan kartu arsip",
        arsip.simpan_kartu,
        a.app,
        a.pegawai,
        a.siklus,
        key="kartu.simpan",
        isian=baca,
        formulir=True,
        utama=False,
        pesan="Kartu arsip disimpan.",
    )


def unggahan(a: Alur) -> None:
    """The files to upload to e-SAKIP, with the check list of what goes where."""
    if not a.siklus.ditandatangani:
        return
    st.subheader("Unggah ke e-SAKIP/ESR", anchor=False)
    daftar = unggahan_query.daftar(a.app, a.pegawai, a.siklus)
    siap = sum(bool(b.nama) for b in daftar)
    with st.expander(
        f"Daftar periksa: {siap} berkas siap, {len(daftar) - siap} isian belum ada atau disiapkan sendiri"
    ):
        gambar_tabel(pd.DataFrame(unggahan_query.baris(daftar)), hide_index=True)
    st.download_button(
        "Unduh paket unggah (ZIP)",
        data=lambda: unggahan_query.paket(a.app, a.pegawai, a.siklus),
        file_name=unggahan_query.nama_paket(a.siklus),
        key="unduh-unggahan",
        on_click="ignore",
        icon=":material/download:",
    )
