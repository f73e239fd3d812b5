"""The entries a person can make in the buku agenda."""

from datetime import date

import streamlit as st

from kinerja_core.actions import agenda
from kinerja_core.actions.agenda import SuratLain
from kinerja_core.application import Application
from kinerja_core.domain.agenda import Keadaan, Surat
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.waktu import tanggal_jam
from kinerja_core.queries import dokumen as dokumen_query
from kinerja_core.queries.agenda import BukuAgenda
from pages.ui.alur import dari
from pages.ui.buttons import action_button

_FORMAT_TANGGAL = "DD/MM/YYYY"


def cetakan(app: Application, pegawai: Pegawai, kantor: Kantor, buku: BukuAgenda) -> None:
    """Print the book, and hand out the last print."""
    if not buku.surat:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        if buku.boleh_mencatat:
            action_button(
                f"Cetak buku agenda {buku.tahun}",
                agenda.cetak,
                app,
                pegawai,
                buku.tahun,
                key="agenda.cetak",
                proses="Mencetak buku agenda …",
                pesan="Buku agenda dicetak. Unduh di bawah tabel.",
                utama=False,
                ikon=":material/print:",
            )
        if buku.cetakan is not None:
            d = buku.cetakan
            st.download_button(
                "Unduh cetakan terakhir (PDF)",
                data=lambda: dokumen_query.buka(app, pegawai, d).isi,
                file_name=d.nama_berkas,
                key=f"unduh-agenda-{d.urutan}",
                on_click="ignore",
                icon=":material/download:",
            )
            st.caption(f"Dicetak {tanggal_jam(d.pada, kantor.zona)} {kantor.singkatan_zona}")


def tampilkan(app: Application, pegawai: Pegawai, kantor: Kantor, buku: BukuAgenda, hari: date) -> None:
    """One tab for each kind of entry; what only some may do is drawn only for them."""
    judul = ["Surat lain", "Sisihkan nomor", "Pakai nomor", "Nomor SRIKANDI"]
    if buku.boleh_membatalkan:
        judul += ["Batalkan nomor", "Lanjutkan buku lama"]
    tab = st.tabs(judul)
    with tab[0]:
        _surat_lain(app, pegawai, kantor, hari)
    with tab[1]:
        _sisihkan(app, pegawai, kantor)
    with tab[2]:
        _pakai(app, pegawai, buku, hari)
    with tab[3]:
        _luar(app, pegawai, buku)
    if buku.boleh_membatalkan:
        with tab[4]:
            _batalkan(app, pegawai, buku)
        with tab[5]:
            _lanjutkan(app, pegawai, hari)


def _surat_lain(app: Application, pegawai: Pegawai, kantor: Kantor, hari: date) -> None:
    st.caption("Surat di luar SOP ini. Undangan dan surat pengantar mengambil nomornya sendiri pada Langkahnya.")
    with st.form("agenda-catat", width=760):
        kiri, kanan = st.columns(2)
        kiri.text_input("Kode klasifikasi", kantor.klasifikasi, key="ag-klas")
        kanan.date_input("Tanggal surat", hari, key="ag-tanggal", format=_FORMAT_TANGGAL)
        st.text_input("Kepada", key="ag-tujuan")
        st.text_input("Hal", key="ag-hal")
        kiri, kanan = st.columns(2)
        kiri.text_input("Lampiran", key="ag-lampiran", placeholder="1 (satu) berkas")
        kanan.number_input(
            "Nomor urut yang sudah tertulis",
            value=0,
            key="ag-tertulis",
            help="Isi bila surat dinomori saat komputer mati. 0: nomor berikutnya.",
        )
        st.text_input("Alasan tanggal mundur", key="ag-alasan", help="Wajib bila tanggal surat sebelum hari ini.")
        action_button(
            "Ambil nomor",
            agenda.catat,
            app,
            pegawai,
            key="agenda.catat",
            isian=_baca_surat,
            formulir=True,
            kosongkan=dict.fromkeys(("ag-tujuan", "ag-hal", "ag-lampiran", "ag-alasan"), "")
            | {"ag-klas": kantor.klasifikasi, "ag-tanggal": hari, "ag-tertulis": 0},
            pesan=lambda s: f"Surat bernomor {s.nomor_lengkap}.",
        )


def _baca_surat() -> tuple[SuratLain]:
    s = st.session_state
    surat = SuratLain(
        *(s["ag-klas"], s["ag-hal"], s["ag-tujuan"], s["ag-tanggal"], s["ag-lampiran"], s["ag-alasan"]),
        int(s["ag-tertulis"]),
    )
    return (surat,)


def _sisihkan(app: Application, pegawai: Pegawai, kantor: Kantor) -> None:
    st.caption("Nomor yang disisihkan tidak diberikan kepada surat lain sampai dipakai atau dibatalkan.")
    with st.form("agenda-sisih", width=560):
        st.number_input("Berapa nomor", value=1, key="ag-jumlah")
        st.text_input("Kode klasifikasi", kantor.klasifikasi, key="ag-klas-sisih")
        st.text_input("Untuk surat apa", key="ag-untuk")
        action_button(
            "Sisihkan",
            agenda.sisihkan,
            app,
            pegawai,
            key="agenda.sisihkan",
            isian=dari("ag-jumlah", "ag-klas-sisih", "ag-untuk"),
            formulir=True,
            kosongkan={"ag-jumlah": 1, "ag-klas-sisih": kantor.klasifikasi, "ag-untuk": ""},
            pesan=lambda semua: f"Disisihkan: {', '.join(s.nomor_lengkap for s in semua)}.",
            utama=False,
        )


def _pakai(app: Application, pegawai: Pegawai, buku: BukuAgenda, hari: date) -> None:
    surat = _pilih(buku.dengan(Keadaan.MENUNGGU), "ag-pakai", "Tidak ada nomor yang disisihkan.")
    if surat is None:
        return
    with st.form("agenda-pakai", width=560):
        st.date_input("Tanggal surat", hari, key="ag-pakai-tanggal", format=_FORMAT_TANGGAL)
        st.text_input("Kepada", key="ag-pakai-tujuan")
        st.text_input("Hal", key="ag-pakai-hal")
        action_button(
            "Pakai nomor ini",
            agenda.pakai,
            app,
            pegawai,
            surat.kunci,
            key="agenda.pakai",
            isian=_baca_pakai,
            formulir=True,
            kosongkan={"ag-pakai-tanggal": hari, "ag-pakai-tujuan": "", "ag-pakai-hal": ""},
            pesan=lambda s: f"Nomor {s.nomor_lengkap} dipakai untuk {s.hal}.",
            utama=False,
        )


def _baca_pakai() -> tuple[SuratLain]:
    s = st.session_state
    return (SuratLain("", s["ag-pakai-hal"], s["ag-pakai-tujuan"], s["ag-pakai-tanggal"]),)


def _luar(app: Application, pegawai: Pegawai, buku: BukuAgenda) -> None:
    st.caption(
        "Surat yang juga dikirim melalui SRIKANDI mendapat nomor kedua. Nomor yang sama tidak dapat dicatat dua kali."
    )
    surat = _pilih(buku.dengan(Keadaan.TERPAKAI)[::-1], "ag-luar", "Belum ada surat bernomor.")
    if surat is None:
        return
    st.text_input("Nomor dari SRIKANDI", surat.nomor_luar, key=f"ag-luar-{surat.urut}", width=560)
    action_button(
        "Catat nomor SRIKANDI",
        agenda.catat_luar,
        app,
        pegawai,
        surat.kunci,
        key="agenda.luar",
        isian=dari(f"ag-luar-{surat.urut}"),
        pesan=lambda s: f"{s.nomor_lengkap} di SRIKANDI: {s.nomor_luar}.",
        utama=False,
    )


def _batalkan(app: Application, pegawai: Pegawai, buku: BukuAgenda) -> None:
    st.caption("Nomor yang batal tetap tertulis di buku dengan alasannya, dan tidak diberikan lagi.")
    bebas = [s for s in buku.surat if s.keadaan is not Keadaan.BATAL and not s.siklus_id]
    kosong = (
        "Tidak ada nomor yang dapat dibatalkan di sini. Undangan rapat dibatalkan pada Langkah 4, surat pengantar pada "
        "Langkah 13."
    )
    surat = _pilih(bebas, "ag-batal", kosong)
    if surat is not None:
        action_button(
            "Batalkan nomor ini",
            agenda.batalkan,
            app,
            pegawai,
            surat.kunci,
            key="agenda.batal",
            alasan="Alasan pembatalan",
            pesan=lambda s: f"Nomor {s.nomor_lengkap} batal.",
            utama=False,
        )


def _lanjutkan(app: Application, pegawai: Pegawai, hari: date) -> None:
    st.caption("Sebelum nomor pertama suatu tahun: lanjutkan urutan dari buku agenda kertas.")
    with st.form("agenda-awal", width=560):
        kiri, kanan = st.columns(2)
        kiri.number_input("Tahun", value=hari.year, key="ag-awal-tahun")
        kanan.number_input("Nomor pertama di sini", value=1, key="ag-awal-nomor")
        st.text_input(
            "Buku yang dilanjutkan", key="ag-awal-alasan", placeholder="Buku agenda kertas 2026, sampai nomor 412"
        )
        action_button(
            "Mulai dari nomor itu",
            agenda.mulai_dari,
            app,
            pegawai,
            key="agenda.awal",
            isian=dari("ag-awal-tahun", "ag-awal-nomor", "ag-awal-alasan"),
            formulir=True,
            kosongkan={"ag-awal-alasan": ""},
            pesan="Nomor awal dicatat.",
            utama=False,
        )


def _pilih(surat: tuple[Surat, ...] | list[Surat], kunci: str, kosong: str) -> Surat | None:
    if not surat:
        st.info(kosong)
        return None
    sebutan = {s.kunci: f"{s.nomor_lengkap} · {s.hal}" for s in surat}
    dipilih = st.selectbox("Nomor", list(sebutan), format_func=sebutan.__getitem__, key=kunci, width=560)
    return next((s for s in surat if s.kunci == dipilih), surat[0])
