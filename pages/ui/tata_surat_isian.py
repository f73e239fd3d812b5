"""The form of the office's settings of letters and archive."""

import streamlit as st

from kinerja_core.actions import tata_surat
from kinerja_core.application import Application
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.tata_surat import NasibAkhir, TataSurat
from pages.ui import teks
from pages.ui.buttons import action_button


def tampilkan(app: Application, admin: Pegawai, tata: TataSurat) -> None:
    """Addressees and tembusan that letters begin with, who signs for whom, and retention."""
    with st.form("tata-surat"):
        kiri, kanan = st.columns(2)
        kiri.text_area("Tujuan surat pengantar (satu per baris)", _baris(tata.tujuan), key="ts-tujuan", height=110)
        kanan.text_area(
            "Tembusan surat pengantar (satu per baris)", _baris(tata.tembusan), key="ts-tembusan", height=110
        )
        kiri.text_area(
            "Tembusan undangan (satu per baris)", _baris(tata.tembusan_undangan), key="ts-undangan", height=90
        )
        bantuan = "Blok tanda tangan undangan menjadi “a.n. CAMAT …” di atas jabatan Sekretaris."
        kanan.checkbox("Sekretaris menandatangani undangan a.n. Camat", tata.atas_nama, key="ts-an", help=bantuan)
        kanan.text_input("Tempat simpan arsip", tata.lokasi, key="ts-lokasi", placeholder="Ruang arsip, rak 1")
        satu, dua, tiga = st.columns(3)
        satu.number_input("Retensi aktif (tahun)", value=tata.retensi_aktif, key="ts-aktif")
        dua.number_input("Retensi inaktif (tahun)", value=tata.retensi_inaktif, key="ts-inaktif")
        nasib = list(NasibAkhir)
        tiga.selectbox(
            "Nasib akhir", nasib, nasib.index(tata.nasib_akhir), key="ts-nasib", format_func=lambda n: n.value
        )
        action_button(
            "Simpan pengaturan surat dan arsip",
            tata_surat.simpan,
            app,
            admin,
            key="tata_surat.simpan",
            isian=_baca,
            formulir=True,
            pesan="Pengaturan surat dan arsip disimpan.",
        )


def _baca() -> tuple[TataSurat]:
    s = st.session_state
    tata = TataSurat(
        *(teks.baris(s["ts-tujuan"]), teks.baris(s["ts-tembusan"]), teks.baris(s["ts-undangan"]), s["ts-an"]),
        *(int(s["ts-aktif"]), int(s["ts-inaktif"]), s["ts-nasib"], s["ts-lokasi"].strip()),
    )
    return (tata,)


def _baris(isi: tuple[str, ...]) -> str:
    return "\n".join(isi)
