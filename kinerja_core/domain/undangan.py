"""Around the invitation: its agenda, the words that carry it, whether it stands and may still be withdrawn."""

from collections.abc import Sequence
from datetime import date

from kinerja_core.domain.alur import Jejak
from kinerja_core.domain.errors import BelumLengkap
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.naskah_rapat import IsiUndangan
from kinerja_core.domain.waktu import hari_tanggal, tanggal

JENIS_SURAT = "undangan"
"""Its name in the buku agenda and among the documents."""
TERBIT, BATAL = "undangan.diterbitkan", "undangan.dibatalkan"
_SEBELUM_RAPAT = frozenset({"rapat.hadir_dicetak", "rapat.tindak_lanjut_selesai"})
"""What may be done before the meeting itself begins."""


def agenda_awal(indikator: int, unit: int, usulan: Sequence[str], batas: date, tindak_lanjut: int) -> tuple[str, ...]:
    """The agenda the Siklus itself suggests.

    ``usulan`` are the Units that proposed a change, ``batas`` the deadline of the Format IKU, ``tindak_lanjut``
    how many decisions the meeting before this one left to be followed up.
    """
    return (
        *([f"Tindak lanjut {tindak_lanjut} keputusan rapat sebelumnya"] if tindak_lanjut else []),
        f"Pembahasan {indikator} indikator, target, dan sumber data dari {unit} Seksi dan sekretariat",
        f"Pembahasan usulan perubahan IKU dari {', '.join(usulan)}" if usulan else "Pembahasan usulan perubahan IKU",
        f"Penetapan batas waktu penyerahan data (dalam Format IKU: {tanggal(batas)})",
    )


def berlaku(jejak: Sequence[Jejak]) -> bool:
    """Whether an invitation has gone out and has not been withdrawn since."""
    akhir = [j.peristiwa for j in jejak if j.peristiwa in (TERBIT, BATAL)]
    return akhir[-1:] == [TERBIT]


def terbitan(jejak: Sequence[Jejak]) -> int:
    """How many invitations have gone out, withdrawn ones included."""
    return sum(j.peristiwa == TERBIT for j in jejak)


def periksa_pembatalan(jejak: Sequence[Jejak]) -> None:
    """Refuse to withdraw the invitation once the meeting has begun or something of it is recorded: BelumLengkap."""
    if any(j.peristiwa.startswith("rapat.") and j.peristiwa not in _SEBELUM_RAPAT for j in jejak):
        raise BelumLengkap(
            "Rapat sudah dimulai atau dicatat, jadi undangannya tidak dapat dibatalkan. "
            "Tuliskan perubahannya dalam notulen."
        )


def teks_pos_el(isi: IsiUndangan, kantor: Kantor) -> str:
    """The letter that carries the PDF and the calendar file."""
    return (
        f"Yth. Bapak/Ibu,\n\nBersama ini kami sampaikan undangan nomor {isi.nomor} (terlampir).\n\n"
        f"Acara   : {isi.acara}\nHari    : {hari_tanggal(isi.hari_rapat)}\n"
        f"Waktu   : {isi.mulai}–{isi.selesai} {isi.zona}\nTempat  : {isi.tempat}\n\n"
        f"Mohon menjawab kehadiran pada halaman Tugas saya di aplikasi Kinerja {kantor.nama}. Terima kasih."
    )


def teks_whatsapp(isi: IsiUndangan, kantor: Kantor) -> str:
    """The invitation as a short message."""
    agenda = "\n".join(f"{nomor}. {butir}" for nomor, butir in enumerate(isi.agenda, start=1))
    return (
        f"*Undangan Rapat {kantor.nama}*\nNomor {isi.nomor}\n\n"
        f"Hari/tanggal: {hari_tanggal(isi.hari_rapat)}\nWaktu: {isi.mulai}–{isi.selesai} {isi.zona}\n"
        f"Tempat: {isi.tempat}\nAcara: {isi.acara}\n\nAgenda:\n{agenda}\n\nMohon kehadirannya. Terima kasih."
    )
