"""What every act on a Siklus shares: refuse first, write, then append the Jejak row, all in one transaction."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from kinerja_core.application import Application
from kinerja_core.dokumen.huruf import huruf_asing
from kinerja_core.domain.alur import Naskah, Siklus, laksanakan, periksa
from kinerja_core.domain.dokumen import Dokumen
from kinerja_core.domain.errors import IsianKeliru, TidakBerwenang
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.pejabat import pejabat_pada, periksa_menjabat
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.waktu import setempat
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store.store import Bacaan, Transaction

_ABJAD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@dataclass
class Kerja:
    """One act under way: `kini` is the Siklus as it is, `isi` what the trail will record beside the note.

    `dokumen` are the sha256 of the files this act puts out, by name; they go into the trail too.
    """

    app: Application
    t: Transaction
    pegawai: Pegawai
    kini: Siklus
    kantor: Kantor
    pada: datetime
    isi: dict[str, object] = field(default_factory=dict)
    dokumen: dict[str, str] = field(default_factory=dict)
    naskah: Naskah | None = None
    susulan: str = ""
    hasil: Siklus | None = None

    def arsipkan(self, jenis: str, langkah: int, nama_berkas: str, data: bytes, unit: str = "") -> str:
        """Store a document of this act in the archive and its register; returns its sha256."""
        sha = self.app.arsip.simpan(data)
        self.daftarkan(jenis, langkah, nama_berkas, sha, len(data), unit)
        return sha

    def daftarkan(self, jenis: str, langkah: int, nama_berkas: str, sha: str, ukuran: int, unit: str = "") -> None:
        """Enter bytes that are already in the archive into the register."""
        dokumen = Dokumen(
            *(self.kini.kantor_id, self.kini.id, 0, sha, jenis, langkah, nama_berkas, ukuran, unit),
            *(self.pegawai.id, self.pada),
        )
        naskah_store.daftarkan(self.t, dokumen)
        self.dokumen[nama_berkas] = sha

    def simpan_isi(self, jenis: str, isi: object, kunci: str = "") -> int:
        """Append the next revision of a content of this Siklus."""
        return naskah_store.simpan_isi(
            self.t, self.kini.kantor_id, self.kini.id, jenis, isi, self.pegawai.id, self.pada, kunci
        )

    @property
    def hari_ini(self) -> date:
        """The day of the act on the office's clock."""
        return setempat(self.pada, self.kantor.zona).date()

    @property
    def siklus(self) -> Siklus:
        """The Siklus after the act; only once the `with` block has ended."""
        if self.hasil is None:
            raise RuntimeError("the act has not ended yet")
        return self.hasil


@contextmanager
def kerjakan(app: Application, pegawai: Pegawai, siklus: Siklus, kode: str, catatan: str = "") -> Iterator[Kerja]:
    """Carry out the Aksi ``kode`` on the Siklus as ``pegawai`` saw it.

    Refuses before the body runs; whatever the body writes is committed together with the Jejak row, or
    nothing is. Raises what `domain.alur.laksanakan` raises, and TidakBerwenang where ``pegawai`` is not who
    he was when his page was drawn.
    """
    with app.store.transaction() as t:
        kantor_store.kunci_kantor(t, siklus.kantor_id)
        pelaku = masih_menjabat(app, t, pegawai)
        kini = siklus_store.muat(t, siklus.kantor_id, siklus.id)
        periksa(kini, siklus, kode, pelaku, catatan)
        kantor = kantor_pencetak(app, t, siklus.kantor_id)
        kerja = Kerja(app, t, pelaku, kini, kantor, app.sekarang())
        yield kerja
        periksa_tercetak(catatan, *(nilai for nilai in kerja.isi.values() if isinstance(nilai, str)))
        baru, jejak = laksanakan(
            kini,
            siklus,
            kode,
            pelaku,
            kerja.pada,
            catatan,
            isi=kerja.isi | ({"dokumen": kerja.dokumen} if kerja.dokumen else {}),
            naskah=kerja.naskah,
            susulan=kerja.susulan,
        )
        siklus_store.catat(t, jejak)
        kerja.hasil = baru


def periksa_tercetak(*teks: str) -> None:
    """Refuse words that no document can print while whoever wrote them can still change them.

    What the trail and the registers hold stays as it is, and is printed at the latest at Langkah 13.
    """
    for satu in teks:
        asing = huruf_asing(satu)
        if asing:
            raise IsianKeliru(
                f"Huruf {asing} tidak dapat dicetak dalam dokumen. Ganti atau hapus huruf itu, lalu ulangi."
            )


def kantor_pencetak(app: Application, r: Bacaan, kantor_id: str) -> Kantor:
    """The office as its documents print it: with the address where they can be checked."""
    return replace(kantor_store.kantor(r, kantor_id), alamat_verifikasi=app.alamat)


def masih_berlaku(r: Bacaan, pegawai: Pegawai) -> Pegawai:
    """This person as he is now; refuses where the Admin has changed what he may do.

    A button drawn before still carries the old one.
    """
    kini = kantor_store.pegawai(r, pegawai.kantor_id, pegawai.id)
    if not kini.aktif:
        raise TidakBerwenang("Akun Anda sudah dinonaktifkan. Hubungi Admin.")
    if (kini.peran, kini.unit) != (pegawai.peran, pegawai.unit):
        raise TidakBerwenang("Peran atau unit Anda baru saja diubah Admin. Muat ulang halaman ini, lalu ulangi.")
    return kini


def masih_menjabat(app: Application, r: Bacaan, pegawai: Pegawai) -> Pegawai:
    """As `masih_berlaku`, and a Plt. or Plh. must stand inside his window today."""
    kini = masih_berlaku(r, pegawai)
    periksa_menjabat(kini, hari_ini(app, r, pegawai.kantor_id))
    return kini


def hari_ini(app: Application, r: Bacaan, kantor_id: str) -> date:
    """The day of the office's clock."""
    return setempat(app.sekarang(), kantor_store.kantor(r, kantor_id).zona).date()


def pejabat(r: Bacaan, kantor_id: str, peran: Peran, hari: date) -> Pegawai:
    """Who signs in that Peran on that day; BelumLengkap where nobody holds the office."""
    return pejabat_pada(kantor_store.daftar_pegawai(r, kantor_id), peran, hari)


def kode_baru() -> str:
    """A fresh document code such as 7Q2M-K9TX-4P: 50 random bits in Crockford base 32."""
    huruf = "".join(secrets.choice(_ABJAD) for _ in range(10))
    return f"{huruf[:4]}-{huruf[4:8]}-{huruf[8:]}"
