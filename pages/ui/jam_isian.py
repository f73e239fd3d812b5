"""The forms of the office's calendar: weekly hours, special hours, free days."""

from datetime import date

import streamlit as st

from kinerja_core.actions import jam_kerja
from kinerja_core.application import Application
from kinerja_core.domain.jam_kerja import HariLibur, Jadwal, JamKerja, Jendela, Pekan, sebutan_jadwal
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.waktu import HARI, hari_tanggal
from pages.ui.buttons import action_button

_TANGGAL = "DD/MM/YYYY"


def mingguan(app: Application, admin: Pegawai, berlaku: Jadwal, hari_ini: date) -> None:
    """The ordinary hours, from a day on."""
    with st.form("jam-biasa"):
        _pekan("jb", berlaku.pekan)
        st.date_input("Berlaku mulai", hari_ini, key="jb-mulai", format=_TANGGAL, width=200)
        action_button(
            "Simpan jam kerja",
            jam_kerja.simpan_jam,
            app,
            admin,
            key="jam.simpan",
            isian=lambda: (st.session_state["jb-mulai"], _baca_pekan("jb")),
            formulir=True,
            pesan="Jam kerja disimpan.",
        )


def khusus(app: Application, admin: Pegawai, berlaku: Jadwal, hari_ini: date) -> None:
    """Hours for a time, as in Ramadan."""
    with st.form("jam-khusus"):
        kiri, tengah, kanan = st.columns([3, 1, 1])
        kiri.text_input("Nama", key="jk-nama", placeholder="Ramadan 1448 H")
        tengah.date_input("Mulai", hari_ini, key="jk-mulai", format=_TANGGAL)
        kanan.date_input("Sampai dengan", hari_ini, key="jk-selesai", format=_TANGGAL)
        _pekan("jk", berlaku.pekan)
        action_button(
            "Simpan jam khusus",
            jam_kerja.simpan_jam_khusus,
            app,
            admin,
            key="jam.khusus",
            isian=lambda: (
                *(st.session_state[k] for k in ("jk-nama", "jk-mulai", "jk-selesai")),
                _baca_pekan("jk"),
            ),
            formulir=True,
            pesan="Jam khusus disimpan.",
        )


def hapus(app: Application, admin: Pegawai, jadwal: tuple[Jadwal, ...]) -> None:
    """Take a row of the hours away again; the oldest ordinary hours stay."""
    if not jadwal:
        return
    with st.form("jam-hapus", width=560):
        st.selectbox("Hapus jam kerja", jadwal, key="jh-pilih", format_func=sebutan_jadwal)
        action_button(
            "Hapus",
            jam_kerja.hapus_jadwal,
            app,
            admin,
            key="jam.hapus",
            isian=lambda: (st.session_state["jh-pilih"],),
            formulir=True,
            utama=False,
            pesan="Jam kerja itu dihapus.",
        )


def libur(app: Application, admin: Pegawai, tahun: int, daftar: tuple[HariLibur, ...]) -> None:
    """Fill a year, add a free day, strike one out."""
    action_button(
        f"Isi libur nasional dan cuti bersama {tahun}",
        jam_kerja.isi_tahun,
        app,
        admin,
        tahun,
        key="libur.isi",
        utama=not daftar,
        pesan=lambda n: f"{n} hari ditambahkan." if n else "Tidak ada hari baru; tabel kantor sudah memuat semuanya.",
    )
    kiri, kanan = st.columns(2)
    with kiri.form("libur-tambah"):
        st.date_input("Tanggal", date(tahun, 1, 1), key="lb-hari", format=_TANGGAL)
        st.text_input("Nama hari libur", key="lb-nama", placeholder="Cuti bersama Natal")
        action_button(
            "Tambahkan",
            jam_kerja.tambah_libur,
            app,
            admin,
            key="libur.tambah",
            isian=lambda: (st.session_state["lb-hari"], st.session_state["lb-nama"]),
            formulir=True,
            kosongkan={"lb-nama": ""},
            pesan="Hari libur ditambahkan.",
        )
    if daftar:
        with kanan.form("libur-hapus"):
            hari = {h.hari: f"{hari_tanggal(h.hari)}: {h.nama}" for h in daftar}
            st.selectbox("Jadikan hari kerja", list(hari), key="lb-hapus", format_func=lambda h: hari.get(h, str(h)))
            action_button(
                "Hapus dari daftar libur",
                jam_kerja.hapus_libur,
                app,
                admin,
                key="libur.hapus",
                isian=lambda: (st.session_state["lb-hapus"],),
                formulir=True,
                utama=False,
                pesan="Hari itu kembali menjadi hari kerja.",
            )


def baris(jam: JamKerja) -> list[dict[str, str]]:
    """The table of weekly hours: one row per Jadwal, one column per day."""
    return [
        {"Masa": sebutan_jadwal(j)} | {h: str(d) if d else "libur" for h, d in zip(HARI, j.pekan, strict=True)}
        for j in jam.jadwal
    ]


def _pekan(awalan: str, pekan: Pekan) -> None:
    biasa = next(j for j in pekan if j)
    for nomor, (kolom, nama, jendela) in enumerate(zip(st.columns(7), HARI, pekan, strict=True)):
        kolom.checkbox(nama, jendela is not None, key=f"{awalan}-kerja-{nomor}")
        isi = jendela or biasa
        kolom.time_input("Masuk", isi.buka, key=f"{awalan}-buka-{nomor}", format="24h")
        kolom.time_input("Pulang", isi.tutup, key=f"{awalan}-tutup-{nomor}", format="24h")
    st.caption("Hari yang tidak dicentang adalah libur mingguan.")


def _baca_pekan(awalan: str) -> Pekan:
    s = st.session_state
    return tuple(
        Jendela(s[f"{awalan}-buka-{n}"], s[f"{awalan}-tutup-{n}"]) if s[f"{awalan}-kerja-{n}"] else None
        for n in range(7)
    )
