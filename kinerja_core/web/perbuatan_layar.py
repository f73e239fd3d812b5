"""What each key of the meeting's screen does: one act, called with the fields of the posted form."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from kinerja_core.actions import daftar_hadir, rapat, rapat_ubah
from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.rapat import Cara, JenisCatatan
from kinerja_core.domain.target_rapat import BidangTarget
from kinerja_core.domain.usulan import Kolom

_TANGGAL = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
Isian = Mapping[str, str]
Perbuatan = Callable[[Application, Pegawai, Siklus, Isian], str]


def _mulai(app: Application, p: Pegawai, s: Siklus, isian: Isian) -> str:  # noqa: ARG001
    rapat.mulai(app, p, s)
    return "Rapat dimulai."


def _tayang(app: Application, p: Pegawai, s: Siklus, isian: Isian) -> str:
    rapat.tayangkan(app, p, s, _ada(isian, "slide"))
    return ""


def _tanda(app: Application, p: Pegawai, s: Siklus, isian: Isian) -> str:
    rapat.tandai(app, p, s, _ada(isian, "slide"))
    return ""


def _catatan(app: Application, p: Pegawai, s: Siklus, isian: Isian) -> str:
    rapat.catat(app, p, s, _ada(isian, "slide"), isian.get("isi", ""))
    return "Catatan tersimpan."


def _parkir(app: Application, p: Pegawai, s: Siklus, isian: Isian) -> str:
    rapat.catat(app, p, s, _ada(isian, "slide"), isian.get("isi", ""), JenisCatatan.PARKIR)
    return "Diparkir; dibahas sebelum rapat ditutup."


def _keputusan(app: Application, p: Pegawai, s: Siklus, isian: Isian) -> str:
    rapat.catat_keputusan(app, p, s, isian.get("uraian", ""), isian.get("indikator", ""))
    return "Keputusan tercatat."


def _tindak_lanjut(app: Application, p: Pegawai, s: Siklus, isian: Isian) -> str:
    siapa, batas = isian.get("penanggung_jawab", ""), _hari(isian.get("batas_waktu", ""))
    if batas is None:
        raise IsianKeliru("Isi penanggung jawab dan batas waktu tindak lanjut.")
    rapat.catat_keputusan(app, p, s, isian.get("uraian", ""), isian.get("indikator", ""), siapa, batas)
    return "Tindak lanjut tercatat."


def _selesai(app: Application, p: Pegawai, s: Siklus, isian: Isian) -> str:
    asal, _, nomor = _ada(isian, "mana").rpartition(":")
    rapat.selesaikan(app, p, s, asal, int(nomor) if nomor.isdigit() else 0, isian.get("keterangan", ""))
    return "Ditandai selesai."


def _ubah(app: Application, p: Pegawai, s: Siklus, isian: Isian) -> str:
    """``hal`` is target:BIDANG or angka:KOLOM; ``semula`` the figure as it was shown."""
    apa, _, bagian = _ada(isian, "hal").partition(":")
    sisa = (isian.get("semula", ""), isian.get("menjadi", ""), isian.get("peminta", ""), isian.get("alasan", ""))
    kode = _ada(isian, "indikator")
    if apa == "target" and bagian in tuple(BidangTarget):
        rapat_ubah.ubah_target(app, p, s, kode, BidangTarget(bagian), *sisa)
        return "Target diubah; Format IKU dan formulir unitnya dicetak ulang."
    if apa == "angka" and bagian in tuple(Kolom):
        usulan = rapat_ubah.ubah_angka(app, p, s, kode, Kolom(bagian), *sisa)
        return f"Angka diubah; tersimpan sebagai revisi {usulan.revisi}."
    raise IsianKeliru("Pilih apa yang diubah.")


def _hadir(app: Application, p: Pegawai, s: Siklus, isian: Isian) -> str:
    cara = Cara.KERTAS if isian.get("kertas") else Cara.DICATAT
    daftar_hadir.tandai(app, p, s, _ada(isian, "pegawai"), hadir=bool(isian.get("hadir")), cara=cara)
    return ""


def _tamu(app: Application, p: Pegawai, s: Siklus, isian: Isian) -> str:
    """A guest; ``batal`` where he was ticked by mistake."""
    if isian.get("batal"):
        daftar_hadir.hapus_tamu(app, p, s, isian.get("nama", ""))
        return "Tamu dihapus dari daftar hadir."
    daftar_hadir.tambah_tamu(app, p, s, isian.get("nama", ""))
    return "Tamu tercatat hadir."


def _hadir_saya(app: Application, p: Pegawai, s: Siklus, isian: Isian) -> str:  # noqa: ARG001
    daftar_hadir.hadir_sendiri(app, p, s)
    return "Anda tercatat hadir."


def _jalannya(app: Application, p: Pegawai, s: Siklus, isian: Isian) -> str:
    rapat.siapkan_notulen(app, p, s, isian.get("jalannya", ""))
    return "Rancangan notulen tersimpan."


def _tutup(app: Application, p: Pegawai, s: Siklus, isian: Isian) -> str:
    rapat.tutup(app, p, s, isian.get("jalannya", ""))
    return "Rapat ditutup. Notulen sudah diterbitkan."


PERBUATAN: Mapping[str, Perbuatan] = {
    "mulai": _mulai,
    "tayang": _tayang,
    "tanda": _tanda,
    "catatan": _catatan,
    "parkir": _parkir,
    "keputusan": _keputusan,
    "tindak-lanjut": _tindak_lanjut,
    "selesai": _selesai,
    "ubah": _ubah,
    "hadir": _hadir,
    "tamu": _tamu,
    "hadir-saya": _hadir_saya,
    "jalannya": _jalannya,
    "tutup": _tutup,
}
"""The last part of the address a form is posted to → what it does; returns what to say, "" for nothing."""


def _ada(isian: Isian, nama: str) -> str:
    nilai = isian.get(nama, "").strip()
    if not nilai:
        raise IsianKeliru("Isian kurang lengkap. Muat ulang halaman, lalu ulangi.")
    return nilai


def _hari(teks: str) -> date | None:
    """A date as typed: 31/12/2026, 31-12-2026 or 31.12.2026."""
    if not teks.strip():
        return None
    cocok = _TANGGAL.fullmatch(teks.strip())
    try:
        if cocok is not None:
            return date(int(cocok[3]), int(cocok[2]), int(cocok[1]))
    except ValueError:
        pass  # 31/02/2026
    raise IsianKeliru("Tulis batas waktu sebagai tanggal/bulan/tahun, misalnya 31/12/2026.")
