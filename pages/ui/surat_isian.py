"""The form of the surat pengantar, its number included."""

import pandas as pd
import streamlit as st

from kinerja_core.actions.surat_pengantar import RincianSurat
from kinerja_core.domain.agenda import KunciSurat
from kinerja_core.domain.waktu import tanggal
from kinerja_core.queries import agenda as agenda_query
from pages.ui import teks
from pages.ui.alur import Alur
from pages.ui.tabel import gambar_tabel

_BERIKUT = "Nomor berikutnya"
_PILIHAN = "s-pilihan-nomor"


def tampilkan(a: Alur) -> None:
    """Addressees, contents, tembusan; then number and date, which are nearly always left alone."""
    tata = agenda_query.tata_surat(a.app, a.pegawai)
    st.text_area(
        "Kepada Yth. (satu per baris)",
        "\n".join(tata.tujuan),
        key="s-kepada",
        height=90,
        placeholder="Kepala Bagian Organisasi",
    )
    st.text_input("Di", a.kantor.kota, key="s-di")
    st.text_input("Banyaknya", "1 (satu) berkas", key="s-banyak")
    st.text_area("Keterangan", "Disampaikan dengan hormat untuk menjadi bahan lebih lanjut.", key="s-ket", height=80)
    st.text_area("Tembusan (satu per baris)", "\n".join(tata.tembusan), key="s-tembusan", height=90)
    hari = a.hari_ini
    with st.expander("Nomor dan tanggal lain"):
        bebas = {s.nomor_lengkap: s for s in agenda_query.disisihkan(a.app, a.pegawai, hari.year)}
        st.session_state[_PILIHAN] = {nomor: s.kunci for nomor, s in bebas.items()}
        st.selectbox(
            "Nomor",
            [_BERIKUT, *bebas],
            key="s-nomor",
            format_func=lambda n: f"{n} · disisihkan untuk {bebas[n].alasan}" if n in bebas else n,
        )
        st.date_input("Tanggal surat", hari, key="s-tanggal", format="DD/MM/YYYY")
        st.text_input("Alasan tanggal mundur", key="s-alasan", help="Wajib bila tanggal surat sebelum hari ini.")


def baca() -> tuple[RincianSurat]:
    """The letter as typed."""
    s = st.session_state
    sisih: dict[str, KunciSurat] = s.get(_PILIHAN, {})
    rincian = RincianSurat(
        teks.baris(s["s-kepada"]),
        *(s["s-di"], s["s-banyak"], s["s-ket"]),
        teks.baris(s["s-tembusan"]),
        *(s["s-tanggal"], s["s-alasan"], sisih.get(s["s-nomor"])),
    )
    return (rincian,)


def berlaku(a: Alur) -> bool:
    """Whether a surat pengantar has been issued and not withdrawn."""
    surat = agenda_query.milik_siklus(a.app, a.siklus)
    return any(s.jenis == "surat_pengantar" and s.batal_pada is None for s in surat)


def nomor_siklus(a: Alur) -> None:
    """The numbers this Siklus has taken, void ones included."""
    surat = agenda_query.milik_siklus(a.app, a.siklus)
    if not surat:
        return
    st.subheader("Nomor surat Siklus ini", anchor=False)
    baris = [
        {
            "No": s.urut,
            "Nomor surat": s.nomor_lengkap,
            "Tanggal": tanggal(s.tanggal),
            "Hal": s.hal,
            "Tujuan": s.tujuan,
            "Keadaan": f"batal: {s.batal_alasan}" if s.batal_pada else s.keadaan.value,
        }
        for s in surat
    ]
    gambar_tabel(pd.DataFrame(baris), hide_index=True)
