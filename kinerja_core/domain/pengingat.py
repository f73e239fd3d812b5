"""The reminder to a Unit whose data are not in yet: ready to paste, or to send."""

from datetime import date

from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.waktu import hari_tanggal


def hal_pengingat(siklus: str) -> str:
    """Subject line."""
    return f"Pengingat: {siklus}"


def teks_pengingat(kantor: Kantor, siklus: str, unit: str, nama: str, batas: date, terlambat: str, kurang: int) -> str:
    """The message: what is asked, until when, how late, how many answers are missing.

    ``terlambat`` is the lateness in working time as printed, empty before the deadline.
    """
    kini = (
        f"Batas waktu {hari_tanggal(batas)} sudah lewat {terlambat}."
        if terlambat
        else (f"Batas waktu penyerahan {hari_tanggal(batas)}.")
    )
    sisa = f"Masih ada {kurang} isian wajib yang belum dijawab." if kurang else "Formulir belum kami terima."
    return (
        f"Yth. {nama},\n\nMohon menyerahkan data kinerja {unit} untuk {siklus}. {kini} {sisa}\n\n"
        f"Formulir dapat diunduh dan diunggah pada aplikasi Kinerja {kantor.nama}. Terima kasih."
    )
