"""The cards of Tugas saya: tasks, reminders, the invitation to answer."""

import streamlit as st

from kinerja_core.actions import undangan as undangan_aksi
from kinerja_core.application import Application
from kinerja_core.domain.aksi import aksi
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.jawaban_undangan import Jawaban
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.peringatan import Tingkat
from kinerja_core.domain.waktu import hari_tanggal, tanggal_jam
from kinerja_core.queries import pemberitahuan, peringatan, undangan
from kinerja_core.queries import siklus as siklus_query
from kinerja_core.queries.tugas import Tugas
from pages.ui import jeda, registry
from pages.ui.buttons import action_button
from pages.ui.teks import polos

_JAWAB = "undangan.jawab"


def kartu(app: Application, pegawai: Pegawai, kantor: Kantor, t: Tugas) -> None:
    """One task: what, why, since when, how long, and the next act as the button."""
    with st.container(border=True):
        st.markdown(f"### Langkah {t.langkah} · {t.siklus.sop.langkah_ke(t.langkah).singkat}")
        st.markdown(t.apa)
        if t.sebab:
            st.markdown(f":material/subdirectory_arrow_right: {polos(t.sebab)}")
        tanda = ":red[:material/alarm:] " if t.terlambat else ""
        st.caption(
            f"{polos(t.siklus.nama)} · menunggu Anda sejak {tanggal_jam(t.sejak, kantor.zona)} "
            f"{kantor.singkatan_zona} · waktu baku {t.waktu_baku}"
            + (f" · {tanda}**{t.sisa}**" if t.sisa else "")
            + (f", batas {tanggal_jam(t.batas, kantor.zona)}" if t.batas else "")
        )
        if t.kurang:
            st.markdown("\n".join(f"- {polos(k)}" for k in t.kurang))
        halaman = registry.langkah(t.langkah)
        with st.container(horizontal=True, vertical_alignment="center"):
            if not t.siklus.dijeda:
                with st.container(key=f"kj_berikut_{t.siklus.id}_{t.langkah}_{len(t.apa)}", width="content"):
                    label = t.berikut or f"Buka {halaman.judul}"
                    st.page_link(halaman.berkas, label=label, icon=":material/arrow_forward:")
            jeda.tombol(app, pegawai, t.siklus)


def masa_tugas(app: Application, pegawai: Pegawai) -> None:
    """Say to a Plt. or Plh. outside his window that he cannot act, and to the Admin whose window needs him."""
    semua = siklus_query.masa_tugas(app, pegawai)
    for kalimat in semua:
        st.warning(polos(kalimat), icon=":material/event_busy:")
    if semua and pegawai.peran is Peran.ADMIN:
        st.page_link(registry.halaman("pegawai").berkas, label="Buka Pegawai dan akun", icon=":material/badge:")


def peringatan_waktu(app: Application, pegawai: Pegawai) -> None:
    """Reminders to this person, and delays of those below him."""
    semua = peringatan.untuk(app, pegawai)
    for tingkat, kotak, ikon in (
        (Tingkat.MELAPORKAN, st.warning, ":material/alarm:"),
        (Tingkat.MENGINGATKAN, st.info, ":material/timer:"),
    ):
        kalimat = [polos(p.kalimat) for _, p in semua if p.tingkat is tingkat]
        if kalimat:
            kotak("\n".join(f"- {satu}" for satu in kalimat) if len(kalimat) > 1 else kalimat[0], icon=ikon)


def persetujuan_gugur(app: Application, pegawai: Pegawai) -> None:
    """Say to whoever wrote, accepts or signs that what lies under the approved document has changed."""
    for s in siklus_query.daftar(app, pegawai):
        terlibat = {p for n in (8, 9, 11) for p in s.sop.langkah_ke(n).pelaksana}
        if pegawai.peran in terlibat and pemberitahuan.dasar_berubah(app, s):
            st.warning(
                "**Persetujuan gugur.** Data di bawah dokumen yang sudah disetujui berubah sesudah persetujuan itu. "
                "Dokumen dikembalikan ke Langkah 8, disusun lagi, lalu disetujui lagi.",
                icon=":material/gpp_bad:",
            )


def jawab_undangan(app: Application, pegawai: Pegawai, siklus: Siklus) -> None:
    """The invitation of this person, where one waits: his answer, to be changed until the meeting is closed."""
    if _JAWAB not in {a.kode for a in siklus_query.aksi(app, pegawai, siklus)}:
        return
    surat, milik = undangan.surat(app, siklus), undangan.milik(app, pegawai, siklus)
    if surat is None or milik is None:
        return
    with st.container(border=True):
        st.markdown(f"### Undangan rapat\n{polos(surat.acara)}")
        jam = f"{surat.mulai}–{surat.selesai} {surat.zona}"
        st.caption(f"{hari_tanggal(surat.hari_rapat)}, {jam} · {polos(surat.tempat)}")
        if milik.jawaban is not None:
            asal = f" ({polos(milik.asal)})" if milik.asal else ""
            st.markdown(f"Jawaban Anda: **{polos(milik.kalimat)}**{asal}.")
        kunci = f"uj-{siklus.id}"
        with st.expander(
            "Jawab kehadiran" if milik.jawaban is None else "Ubah jawaban", expanded=milik.jawaban is None
        ):
            st.radio("Kehadiran", list(Jawaban), key=kunci, format_func=lambda j: j.value.capitalize(), horizontal=True)
            dipilih = st.session_state[kunci]
            if dipilih is not Jawaban.HADIR:
                st.text_input("Alasan", key=f"{kunci}-alasan")
            if dipilih is Jawaban.DIWAKILI:
                st.text_input("Diwakili oleh (nama dan jabatan)", key=f"{kunci}-wakil")
            action_button(
                aksi(_JAWAB).label,
                undangan_aksi.jawab,
                app,
                pegawai,
                siklus,
                key=f"undangan-jawab-{siklus.id}",
                isian=lambda: tuple(st.session_state.get(k, "") for k in (kunci, f"{kunci}-alasan", f"{kunci}-wakil")),
                pesan="Jawaban Anda tercatat.",
            )
