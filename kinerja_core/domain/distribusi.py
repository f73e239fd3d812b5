"""Who gets the document of Langkah 13: one asli for each addressee, a numbered salinan for each tembusan.

The office's own copy (pertinggal, “arsip”) is made with the others but goes nowhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kinerja_core.domain.errors import IsianKeliru

ASLI = "asli"
_SAMBUNGAN = ("c.q.", "cq.", "u.p.", "up.", "melalui")
_PERTINGGAL = ("arsip", "pertinggal")


class Saluran(StrEnum):
    """How a copy goes out; the value is kept, the rest is what the page and the book say."""

    KURIR = "kurir"
    POS = "pos"
    POS_EL = "pos-el"
    SRIKANDI = "srikandi"
    DIAMBIL = "diambil"

    @property
    def sebutan(self) -> str:
        """As printed in the buku ekspedisi."""
        return {Saluran.SRIKANDI: "SRIKANDI", Saluran.POS_EL: "Pos-el"}.get(self, self.value.capitalize())

    @property
    def bukti_nomor(self) -> str:
        """What has to be written down where nobody carries the paper by hand; empty for those who do."""
        return {
            Saluran.POS: "nomor resi",
            Saluran.POS_EL: "alamat pos-el tujuan",
            Saluran.SRIKANDI: "nomor SRIKANDI",
        }.get(self, "")


@dataclass(frozen=True)
class Bagian:
    """One line of the distribution list; ``pertinggal`` stays in the office."""

    tujuan: str
    salinan: str
    pertinggal: bool = False


@dataclass(frozen=True)
class Antaran:
    """What is entered in the buku ekspedisi. ``pengantar`` carries, sends or (diambil) fetches it."""

    tujuan: str
    salinan: str
    pengantar: str
    saluran: Saluran = Saluran.KURIR
    keterangan: str = ""


def gabung_alamat(baris: Sequence[str]) -> tuple[str, ...]:
    """Addressees as typed, one per line, a line that begins with c.q. or u.p. joined to the one above it."""
    hasil: list[str] = []
    for teks in baris:
        if hasil and teks.strip().casefold().startswith(_SAMBUNGAN):
            hasil[-1] += f"\n{teks.strip()}"
        else:
            hasil.append(teks.strip())
    return tuple(hasil)


def satu_baris(alamat: str) -> str:
    """An addressee on one line: “Wali Kota Contoh c.q. Kepala Bagian Organisasi”."""
    return " ".join(alamat.split())


def daftar_distribusi(kepada: Sequence[str], tembusan: Sequence[str]) -> tuple[Bagian, ...]:
    """The distribution list of a letter, the office's own copy always the last."""
    luar = [satu_baris(t) for t in tembusan if satu_baris(t).casefold() not in _PERTINGGAL]
    asli = [Bagian(satu_baris(k), ASLI) for k in kepada]
    salinan = [Bagian(tujuan, f"salinan {n}") for n, tujuan in enumerate(luar, start=1)]
    return (*asli, *salinan, Bagian("Arsip (pertinggal)", f"salinan {len(luar) + 1}", pertinggal=True))


def rangkap(daftar: Sequence[Bagian]) -> str:
    """How many have to be made: “1 asli dan 3 salinan, termasuk pertinggal”."""
    asli = sum(b.salinan == ASLI for b in daftar)
    return f"{asli} asli dan {len(daftar) - asli} salinan, termasuk pertinggal"


def periksa_antaran(a: Antaran) -> Antaran:
    """The entry, trimmed; IsianKeliru where something is missing."""
    rapi = Antaran(satu_baris(a.tujuan), satu_baris(a.salinan), a.pengantar.strip(), a.saluran, a.keterangan.strip())
    if not rapi.tujuan or not rapi.salinan or not rapi.pengantar:
        raise IsianKeliru("Isi tujuan, salinan yang diantar, dan nama pengantar.")
    if a.saluran.bukti_nomor and not rapi.keterangan:
        raise IsianKeliru(f"Pengantaran lewat {a.saluran.sebutan} memerlukan {a.saluran.bukti_nomor}.")
    return rapi


def periksa_tanggal_terima(diterima: date, dikirim: date, hari_ini: date) -> None:
    """IsianKeliru where a receipt would lie before its delivery, or in the future."""
    if diterima < dikirim:
        raise IsianKeliru("Tanggal diterima lebih awal daripada tanggal pengantaran. Periksa tanggalnya.")
    if diterima > hari_ini:
        raise IsianKeliru("Tanggal diterima belum tiba. Catat setelah surat diterima.")


def teks_pengantar(nomor: str, hal: str, kantor: str, alamat_verifikasi: str, kode: str) -> str:
    """Text to paste into an e-mail or WhatsApp message that goes with the document."""
    periksa = (
        f"\n\nKeaslian dokumen dapat diperiksa di {alamat_verifikasi.rstrip('/')}/v/{kode}" if alamat_verifikasi else ""
    )
    return (
        f"Yth. Bapak/Ibu,\n\nbersama ini kami sampaikan {hal} dengan surat pengantar nomor {nomor}. "
        "Mohon lembar kedua surat pengantar (tanda terima) ditandatangani dan dikirim kembali, "
        f"atau pesan ini dibalas dengan nama penerima dan tanggal terima.{periksa}\n\n{kantor}"
    )
