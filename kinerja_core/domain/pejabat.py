"""Who holds an office on a day: the Plt. or Plh. inside his window, else the definitive official.

A document names whoever held the office on its date; nobody acts outside his window.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from kinerja_core.domain.errors import BelumLengkap, IsianKeliru, TidakBerwenang
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.waktu import tanggal

MENJELANG = timedelta(days=7)
"""How long before its end the Admin is told that a window runs out."""


def menjabat(pegawai: Pegawai, hari: date) -> bool:
    """Whether he holds his office on that day."""
    return pegawai.aktif and (not pegawai.awalan or pegawai.masa.memuat(hari))


def di_luar_masa(pegawai: Pegawai, hari: date) -> str:
    """Why a Plt. or Plh. may not act on that day, as a sentence; empty where he may."""
    masa = pegawai.masa
    if not pegawai.awalan or masa.memuat(hari):
        return ""
    belum = masa.mulai is not None and hari < masa.mulai
    batas = masa.mulai if belum else masa.sampai
    kapan = f"{'baru mulai' if belum else 'sudah berakhir'} {tanggal(batas)}" if batas else ""
    return f"Masa tugas {pegawai.jabatan_lengkap} ({pegawai.nama}) {kapan}."


def periksa_menjabat(pegawai: Pegawai, hari: date) -> None:
    """Refuse whoever acts for another outside his window."""
    if sebab := di_luar_masa(pegawai, hari):
        raise TidakBerwenang(f"{sebab} Minta Admin mencatat surat perintah yang berlaku, lalu ulangi.")


def pejabat_pada(orang: Sequence[Pegawai], peran: Peran, hari: date) -> Pegawai:
    """Who holds the office of ``peran`` on that day, an acting official before the definitive one.

    BelumLengkap where nobody does; it names the window that is over or not yet begun.
    """
    calon = [p for p in orang if p.peran is peran and p.aktif]
    semua = [p for p in calon if menjabat(p, hari)]
    if semua:
        return next((p for p in semua if p.awalan), semua[0])
    if calon:
        raise BelumLengkap(
            f"{di_luar_masa(calon[0], hari)} Tidak ada {peran.sebutan} yang menjabat pada {tanggal(hari)}. "
            "Minta Admin memperpanjang masa tugasnya atau mendaftarkan penggantinya."
        )
    raise BelumLengkap(f"Belum ada {peran.sebutan} yang aktif. Minta Admin mendaftarkannya.")


def periksa_tidak_bertumpuk(baru: Pegawai, orang: Sequence[Pegawai]) -> None:
    """Refuse a second Plt. or Plh. of one office in the same days."""
    if not baru.awalan or not baru.aktif or baru.peran in (Peran.STAF, Peran.ADMIN):
        return
    for p in orang:
        sama = (p.peran, p.unit) == (baru.peran, baru.unit) and p.id != baru.id and p.aktif
        if sama and p.awalan and p.masa.bertumpuk(baru.masa):
            raise IsianKeliru(
                f"{p.nama} sudah {p.jabatan_lengkap} {p.masa.sebutan}. Akhiri masa tugasnya lebih dulu, "
                "atau ubah tanggal yang baru."
            )


def perlu_perhatian(orang: Sequence[Pegawai], hari: date) -> tuple[str, ...]:
    """What the Admin has to see to: windows that are over, and those that end within seven days."""
    kalimat = []
    for p in orang:
        akhir = p.masa.sampai
        if not p.aktif or not p.awalan or akhir is None or hari + MENJELANG < akhir:
            continue
        kapan = "sudah berakhir" if akhir < hari else "berakhir"
        kalimat.append(
            f"Masa tugas {p.jabatan_lengkap} ({p.nama}) {kapan} {tanggal(akhir)}. Catat perpanjangannya, "
            "atau nonaktifkan dan daftarkan penggantinya."
        )
    return tuple(kalimat)
