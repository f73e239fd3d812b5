"""The forms of one Pegawai: data, password, contact."""

import streamlit as st

from kinerja_core.actions import rujukan
from kinerja_core.application import Application
from kinerja_core.domain.masa_tugas import MasaTugas
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.queries import siklus as siklus_query
from pages.ui.alur import dari
from pages.ui.buttons import action_button

_AWALAN = ("", "Plt.", "Plh.")
_BAGIAN = ("nama", "nip", "pangkat", "jabatan", "peran", "unit", "awalan", "aktif")
_MASA = ("mulai", "sampai", "perintah", "tanggal")


def data(app: Application, admin: Pegawai, lama: Pegawai, unit: dict[str, str]) -> None:
    """Name, NIP, jabatan, Peran, Unit; for a new person also sign-in name and first password."""
    kunci = lama.id or "baru"
    with st.form(f"pegawai-{kunci}"):
        kiri, kanan = st.columns(2)
        kiri.text_input("Nama lengkap dengan gelar", lama.nama, key=f"p-nama-{kunci}")
        kiri.text_input("NIP", lama.nip, key=f"p-nip-{kunci}", placeholder="19700101 199001 1 001")
        kiri.text_input("Pangkat (golongan)", lama.pangkat, key=f"p-pangkat-{kunci}", placeholder="Pembina (IV/a)")
        kiri.text_input("Jabatan", lama.jabatan, key=f"p-jabatan-{kunci}")
        peran, kode = list(Peran), list(unit)
        kanan.selectbox(
            "Peran", peran, peran.index(lama.peran), key=f"p-peran-{kunci}", format_func=lambda p: p.sebutan
        )
        kanan.selectbox(
            "Unit (untuk Seksi dan Subbag)",
            kode,
            kode.index(lama.unit) if lama.unit in unit else 0,
            key=f"p-unit-{kunci}",
            format_func=unit.__getitem__,
        )
        kanan.selectbox(
            "Plt./Plh.",
            _AWALAN,
            _AWALAN.index(lama.awalan),
            key=f"p-awalan-{kunci}",
            format_func=lambda teks: teks or "Pejabat definitif",
        )
        kanan.checkbox("Aktif", lama.aktif, key=f"p-aktif-{kunci}")
        if not lama.id:
            kiri.text_input("Nama pengguna", key="p-masuk")
            kanan.text_input("Kata sandi awal", type="password", key="p-sandi", autocomplete="new-password")
        _masa(lama.masa, kunci)
        action_button(
            "Simpan pegawai",
            rujukan.simpan_pegawai if lama.id else rujukan.tambah_pegawai,
            app,
            admin,
            key=f"pegawai.simpan-{kunci}",
            isian=lambda: _baca(admin, lama, kunci),
            formulir=True,
            pesan="Pegawai disimpan.",
        )


def sandi_dan_kontak(app: Application, admin: Pegawai, lama: Pegawai) -> None:
    """Setting a new password for somebody, and how he is reached."""
    with st.form(f"sandi-{lama.id}", clear_on_submit=True, width=560):
        st.text_input("Kata sandi baru untuk pegawai ini", type="password", key="p-ulang", autocomplete="new-password")
        action_button(
            "Atur ulang kata sandi",
            rujukan.atur_ulang_sandi,
            app,
            admin,
            lama,
            key=f"pegawai.sandi-{lama.id}",
            isian=dari("p-ulang"),
            formulir=True,
            utama=False,
            pesan="Kata sandi diatur ulang dan kunci akun dibuka.",
        )
    pos_el, telepon = siklus_query.kontak(app, admin).get(lama.id, ("", ""))
    with st.form(f"kontak-{lama.id}", width=560):
        st.text_input("Pos-el (untuk pengingat)", pos_el, key=f"p-posel-{lama.id}")
        st.text_input("Nomor WhatsApp", telepon, key=f"p-telepon-{lama.id}")
        action_button(
            "Simpan kontak",
            rujukan.simpan_kontak,
            app,
            admin,
            lama,
            key=f"pegawai.kontak-{lama.id}",
            isian=dari(f"p-posel-{lama.id}", f"p-telepon-{lama.id}"),
            formulir=True,
            utama=False,
            pesan="Kontak disimpan.",
        )


def _masa(masa: MasaTugas, kunci: str) -> None:
    """From when to when a Plt. or Plh. acts, and his surat perintah; nothing of it counts for a definitive official."""
    kiri, kanan = st.columns(2)
    kiri.date_input("Plt./Plh. mulai", masa.mulai, key=f"p-mulai-{kunci}", format="DD/MM/YYYY")
    kiri.date_input(
        "Plt./Plh. sampai (kosong: sampai diakhiri)", masa.sampai, key=f"p-sampai-{kunci}", format="DD/MM/YYYY"
    )
    kanan.text_input("Nomor surat perintah Plt./Plh.", masa.nomor, key=f"p-perintah-{kunci}")
    kanan.date_input("Tanggal surat perintah Plt./Plh.", masa.tanggal, key=f"p-tanggal-{kunci}", format="DD/MM/YYYY")


def _baca(admin: Pegawai, lama: Pegawai, kunci: str) -> tuple[object, ...]:
    nama, nip, pangkat, jabatan, peran, unit, awalan, aktif = (
        st.session_state[f"p-{bagian}-{kunci}"] for bagian in _BAGIAN
    )
    mulai, sampai, nomor, tanggal = (st.session_state[f"p-{bagian}-{kunci}"] for bagian in _MASA)
    masa = MasaTugas(mulai, sampai, nomor.strip(), tanggal)
    orang = Pegawai(admin.kantor_id, lama.id, nama, nip, pangkat, jabatan, peran, unit, awalan, aktif, masa)
    return (orang,) if lama.id else (orang, st.session_state["p-masuk"], st.session_state["p-sandi"])
