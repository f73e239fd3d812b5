"""What every page of the SOP begins with: the gate, the Siklus, the header, and the buttons the domain offers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st

from kinerja_core.application import Application
from kinerja_core.domain.aksi import Aksi
from kinerja_core.domain.alur import Siklus, aksi_tersedia
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.sop import Langkah
from kinerja_core.domain.waktu import setempat, tanggal_jam
from kinerja_core.queries import jam_sop
from kinerja_core.queries import langkah as langkah_query
from kinerja_core.queries import siklus as siklus_query
from pages.ui import header, registry, session
from pages.ui.buttons import TETAP, action_button
from pages.ui.teks import polos

_DIPILIH = "siklus_dipilih"


@dataclass(frozen=True)
class Alur:
    """One person looking at one Siklus."""

    app: Application
    pegawai: Pegawai
    kantor: Kantor
    siklus: Siklus

    @property
    def seksi(self) -> bool:
        """Whether this person hands in the data of a Unit."""
        return self.pegawai.peran is Peran.SEKSI

    @property
    def hari_ini(self) -> date:
        """The day of the office's clock."""
        return setempat(self.app.sekarang(), self.kantor.zona).date()

    @property
    def aksi(self) -> tuple[Aksi, ...]:
        """What the domain offers to this person today."""
        return aksi_tersedia(self.siklus, self.pegawai, self.hari_ini)

    def tersedia(self, kode: str) -> Aksi | None:
        """The Aksi, where the domain offers it to this person now."""
        return next((a for a in self.aksi if a.kode == kode), None)

    def tombol(
        self,
        kode: str,
        tindakan: Callable[..., Any],
        *args: Any,
        isian: Callable[[], tuple[Any, ...]] | None = None,
        pesan: str | Callable[[Any], str] = "",
        proses: str = "",
        utama: bool = True,
        formulir: bool = False,
        kosongkan: Mapping[str, Any] = TETAP,
        kunci: str = "",
    ) -> None:
        """Draw the button of one Aksi, only where the domain offers it; a return asks for its reason."""
        aksi = self.tersedia(kode)
        if aksi is None:
            return
        action_button(
            aksi.label,
            tindakan,
            self.app,
            self.pegawai,
            self.siklus,
            *args,
            key=kunci or kode,
            isian=isian,
            pesan=pesan,
            alasan=f"Alasan: {aksi.label[0].lower()}{aksi.label[1:]}" if aksi.perlu_alasan else "",
            proses=proses,
            utama=utama,
            formulir=formulir,
            kosongkan=kosongkan,
        )

    def waktu(self, pada: Any) -> str:
        """A naive-UTC instant as local date and hour."""
        return tanggal_jam(pada, self.kantor.zona)


def dari(*kunci: str, lagi: tuple[Any, ...] = ()) -> Callable[[], tuple[Any, ...]]:
    """What was typed in the fields of those keys, read at the click, followed by ``lagi``."""
    return lambda: (*(st.session_state[k] for k in kunci), *lagi)


def buka(berkas: str, nomor: int) -> Alur:
    """Gate, Siklus and header of the page of Langkah ``nomor``; stops the script where there is no Siklus."""
    app, pegawai = session.gerbang(berkas)
    kantor = siklus_query.kantor(app, pegawai)
    siklus = pilih_siklus(app, pegawai)
    if siklus is None:
        tanpa_siklus(app, pegawai, nomor)
        st.stop()
    judul = registry.langkah(nomor).judul
    alur = Alur(app, pegawai, kantor, siklus)
    # one place for messages that come and go: otherwise all that follows moves, and what was unfolded folds up
    with st.container():
        header.show(kantor, judul, siklus=siklus, langkah=nomor, keterangan=siklus.sop.langkah_ke(nomor).uraian)
        _keadaan(alur, nomor)
    return alur


def tanpa_siklus(app: Application, pegawai: Pegawai, nomor: int) -> None:
    """Header of a Langkah where the office has no Siklus yet, and what to do about it."""
    header.show(siklus_query.kantor(app, pegawai), registry.langkah(nomor).judul)
    pembuka = siklus_query.sop_terbaru(app, pegawai).langkah_ke(1).penutup
    if nomor == 1 and pegawai.peran is pembuka:
        st.info("Belum ada Siklus. Isi tahun dan namanya, lalu buka.")
        return
    st.info(f"Belum ada Siklus. Siklus dibuka oleh {pembuka.sebutan} pada halaman 1 · Disposisi.")
    if pegawai.peran is pembuka:
        st.page_link(registry.langkah(1).berkas, label="Buka 1 · Disposisi", icon=":material/arrow_forward:")


def pilih_siklus(app: Application, pegawai: Pegawai) -> Siklus | None:
    """The Siklus looked at: the newest one under way, or the one chosen in the sidebar."""
    daftar = siklus_query.daftar(app, pegawai)
    if len(daftar) < 2:
        return daftar[0] if daftar else None
    # the year first: a narrow sidebar cuts a name at its end
    nama = {s.id: f"{s.tahun} · {s.nama}{' (selesai)' if s.selesai else ''}" for s in daftar}
    if st.session_state.get(_DIPILIH) not in nama:
        st.session_state[_DIPILIH] = daftar[0].id
    with st.sidebar:
        st.selectbox("Siklus", list(nama), format_func=nama.__getitem__, key=_DIPILIH)
    return next(s for s in daftar if s.id == st.session_state[_DIPILIH])


def _giliran(alur: Alur, langkah: Langkah) -> bool:
    """Whether this person is in the lane, or hands in data; answering a remark is no turn of one's own."""
    return bool(alur.aksi) and (alur.seksi or alur.pegawai.peran in langkah.pelaksana)


def _keadaan(alur: Alur, nomor: int) -> None:
    """Say in one line how this Langkah stands and who acts."""
    langkah = alur.siklus.sop.langkah_ke(nomor)
    pelaksana = ", ".join(p.sebutan for p in langkah.pelaksana)
    sisa = jam_sop.sisa(alur.app, alur.siklus).teks if alur.siklus.langkah == nomor else ""
    waktu = f"{langkah.waktu} ({sisa})" if sisa else str(langkah.waktu)
    for kalimat in siklus_query.masa_tugas(alur.app, alur.pegawai):
        st.warning(polos(kalimat), icon=":material/event_busy:")
    st.caption(f"Pelaksana: {pelaksana} · Waktu baku: {waktu} · Output: {langkah.output}")
    if alur.siklus.selesai:
        st.info("Siklus ini sudah diarsipkan dan hanya dapat dibaca.", icon=":material/lock:")
    elif alur.siklus.dijeda:
        penutup = alur.siklus.sop.langkah_ke(alur.siklus.langkah).penutup.sebutan
        st.warning(f"Siklus dijeda. {penutup} melanjutkannya di halaman Tugas saya.", icon=":material/pause:")
    elif alur.siklus.langkah == nomor:
        kembali = langkah_query.pengembalian(alur.app, alur.siklus)
        if kembali is not None:
            nama = siklus_query.nama_pegawai(alur.app, alur.pegawai)[kembali.oleh]
            st.warning(polos(f"Dikembalikan oleh {nama}: {kembali.catatan}"), icon=":material/undo:")
        if not _giliran(alur, langkah):
            st.info(f"Langkah ini menunggu {langkah.penutup.sebutan}.", icon=":material/hourglass_top:")
    elif alur.siklus.langkah < nomor:
        kini = alur.siklus.sop.langkah_ke(alur.siklus.langkah)
        st.info(
            f"Langkah ini belum dimulai. Sekarang Langkah {kini.nomor}: {kini.singkat}.", icon=":material/schedule:"
        )
