"""The answers to an invitation: by each invitee himself, or by telephone to the office, which writes them down.

The latest word counts, whichever way it came, as it does in the office: who wrote "hadir" last week may ring this
morning that he cannot. But what somebody answered himself never vanishes: the recorded answer names its way and who
wrote it down, keeps his own beside it (`JawabanUndangan.semula`), and he may answer again himself.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from kinerja_core.domain.alur import Jejak
from kinerja_core.domain.errors import CatatanWajib, DataSudahBerubah, IsianKeliru, TidakBerwenang
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.undangan import BATAL, TERBIT

TAMU = "Tamu"


class Jawaban(StrEnum):
    """What an invitee answers."""

    HADIR = "hadir"
    TIDAK_HADIR = "tidak hadir"
    DIWAKILI = "diwakili"


class Jalan(StrEnum):
    """Which way an answer reached the office."""

    TELEPON = "telepon"
    WHATSAPP = "WhatsApp"
    SURAT = "surat"
    LANGSUNG = "langsung"

    @property
    def sebutan(self) -> str:
        """The way as it stands in a sentence."""
        return "secara langsung" if self is Jalan.LANGSUNG else f"lewat {self.value}"


@dataclass(frozen=True)
class JawabanUndangan:
    """The last answer of one invitee; ``pada`` naive UTC. ``wakil`` comes in his place where he is DIWAKILI.

    ``oleh`` is the id of who entered it. ``jalan`` is None where he answered himself; otherwise ``semula`` is what
    he had answered himself before, in words, empty where he had not.
    """

    oleh: str
    jawaban: Jawaban
    alasan: str
    wakil: str
    pada: datetime
    jalan: Jalan | None = None
    semula: str = ""

    @property
    def singkat(self) -> str:
        """The answer without its reason, which is nobody's business on a screen in the meeting."""
        return f"diwakili oleh {self.wakil}" if self.jawaban is Jawaban.DIWAKILI else self.jawaban.value

    @property
    def kalimat(self) -> str:
        """The answer in words, without its full stop."""
        alasan = f": {self.alasan}" if self.alasan and self.jawaban is not Jawaban.DIWAKILI else ""
        return f"{self.singkat}{alasan}".removesuffix(".")


@dataclass(frozen=True)
class Terundang:
    """One invitee of the letter; ``pegawai_id`` is empty for a guest, who has no account.

    ``pencatat`` is the name of who wrote his answer down, empty where he answered himself or not at all.
    """

    pegawai_id: str
    nama: str
    jabatan: str
    jawaban: JawabanUndangan | None
    pencatat: str = ""

    @property
    def siapa(self) -> str:
        """What the trail calls him: the id of the Pegawai, or the name the letter gives the guest."""
        return self.pegawai_id or self.nama

    @property
    def kalimat(self) -> str:
        """His answer in words."""
        return "belum menjawab" if self.jawaban is None else self.jawaban.kalimat

    @property
    def asal(self) -> str:
        """Which way it came and what it replaced; empty for an answer of his own."""
        if self.jawaban is None or self.jawaban.jalan is None:
            return ""
        semula = f"; sebelumnya menjawab sendiri: {self.jawaban.semula}" if self.jawaban.semula else ""
        return f"{self.jawaban.jalan.sebutan}, dicatat {self.pencatat}{semula}"

    @property
    def yang_datang(self) -> tuple[str, str] | None:
        """Name and jabatan of whom to expect; None for who said he will not come."""
        if self.jawaban is None or self.jawaban.jawaban is Jawaban.HADIR:
            return self.nama, self.jabatan
        if self.jawaban.jawaban is Jawaban.DIWAKILI:
            return self.jawaban.wakil, f"mewakili {self.jabatan if self.pegawai_id else self.nama}"
        return None

    @property
    def sebagai_tamu(self) -> str:
        """The name the attendance list has for who comes as a guest: an invited one, or a deputy; else empty."""
        if self.yang_datang is None or self.yang_datang == (self.nama, self.jabatan):
            return "" if self.pegawai_id or self.yang_datang is None else self.nama
        nama, jabatan = self.yang_datang
        return f"{nama} ({jabatan})"


@dataclass(frozen=True)
class JawabanDiterima:
    """An answer as the office received it from the invitee ``dari``, who is the one the page showed."""

    dari: Terundang
    jalan: Jalan
    jawaban: Jawaban
    alasan: str = ""
    wakil: str = ""


def periksa_jawaban(jawaban: Jawaban, alasan: str, wakil: str, siapa: str = "Anda") -> None:
    """Refuse an absence without its reason, and a deputy without his name."""
    if jawaban is Jawaban.TIDAK_HADIR and not alasan.strip():
        raise CatatanWajib(f"Tuliskan alasan {siapa} tidak dapat hadir.")
    if jawaban is Jawaban.DIWAKILI and not wakil.strip():
        raise IsianKeliru(f"Tuliskan nama dan jabatan yang mewakili {siapa}.")


def periksa_diterima(d: JawabanDiterima, pencatat: Pegawai, kini: Sequence[Terundang]) -> None:
    """Refuse to record an answer for oneself, for nobody invited, and over an answer the page did not show.

    The last keeps the later word the winner: who records a call of yesterday sees what the invitee answered today.
    """
    if d.dari.pegawai_id == pencatat.id:
        raise TidakBerwenang("Jawaban Anda sendiri dikirim dari halaman Tugas saya.")
    ada = next((t for t in kini if t.siapa == d.dari.siapa), None)
    if ada is None:
        raise TidakBerwenang(f"{d.dari.nama} tidak ada dalam undangan rapat ini.")
    if ada.jawaban is not None and ada.jawaban != d.dari.jawaban:
        raise DataSudahBerubah(
            f"Jawaban {ada.nama} baru saja masuk: {ada.kalimat}. Catat lagi hanya bila yang Anda terima lebih baru."
        )
    periksa_jawaban(d.jawaban, d.alasan, d.wakil, ada.nama)


def jawaban_terakhir(jejak: Sequence[Jejak]) -> dict[str, JawabanUndangan]:
    """By `Terundang.siapa`, the last answer to the invitation that stands."""
    hasil: dict[str, JawabanUndangan] = {}
    for j in jejak:
        if j.peristiwa == BATAL:
            hasil.clear()  # an answer was given to that letter, its day and its hour
        if j.peristiwa not in ("undangan.dijawab", "undangan.jawaban_dicatat"):
            continue
        isi = json.loads(j.isi)
        baru = JawabanUndangan(j.oleh, Jawaban(isi["jawaban"]), j.catatan, isi["wakil"], j.pada)
        if j.peristiwa == "undangan.dijawab":
            hasil[j.oleh] = baru
        else:
            sebelum = hasil.get(isi["siapa"])
            hasil[isi["siapa"]] = replace(baru, jalan=Jalan(isi["jalan"]), semula=_semula(sebelum))
    return hasil


def diundang(jejak: Sequence[Jejak]) -> tuple[str, ...]:
    """Ids of the Pegawai the newest invitation names; empty before it is issued."""
    return tuple(_terbit(jejak).get("diundang", ()))


def terundang(jejak: Sequence[Jejak], kepada: Sequence[str], orang: Sequence[Pegawai]) -> tuple[Terundang, ...]:
    """Everyone the letter addresses (``kepada``) with his answer, in its order, guests last.

    An invitation of before guests were noted in the trail has as guests whomever no jabatan of today names.
    """
    jawaban, menurut_id = jawaban_terakhir(jejak), {p.id: p for p in orang}
    urutan = {jabatan: nomor for nomor, jabatan in enumerate(kepada)}
    undangan = sorted(
        (menurut_id[i] for i in diundang(jejak) if i in menurut_id),
        key=lambda p: urutan.get(p.jabatan_lengkap, len(urutan)),
    )
    dikenal = {p.jabatan_lengkap for p in undangan}
    tamu = _terbit(jejak).get("tamu", [t for t in kepada if t not in dikenal])
    semua = [
        *(Terundang(p.id, p.nama, p.jabatan_lengkap, jawaban.get(p.id)) for p in undangan),
        *(Terundang("", t, TAMU, jawaban.get(t)) for t in tamu),
    ]
    return tuple(_dengan_pencatat(t, menurut_id) for t in semua)


def _dengan_pencatat(t: Terundang, orang: Mapping[str, Pegawai]) -> Terundang:
    if t.jawaban is None or t.jawaban.jalan is None:
        return t
    return replace(t, pencatat=orang[t.jawaban.oleh].nama)


def _semula(sebelum: JawabanUndangan | None) -> str:
    if sebelum is None:
        return ""
    return sebelum.kalimat if sebelum.jalan is None else sebelum.semula


def _terbit(jejak: Sequence[Jejak]) -> dict[str, list[str]]:
    """What the trail says of the newest invitation."""
    for j in reversed(jejak):
        if j.peristiwa == TERBIT:
            isi: dict[str, list[str]] = json.loads(j.isi)
            return isi
    return {}
