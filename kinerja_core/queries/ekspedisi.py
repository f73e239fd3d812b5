"""What the page of Langkah 13 shows: the distribution list, deliveries, what is still out, the archive card."""

from dataclasses import dataclass
from datetime import date

from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.distribusi import Bagian, rangkap, teks_pengantar
from kinerja_core.domain.kartu_arsip import KartuArsip
from kinerja_core.domain.naskah_surat import IsiSuratPengantar
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.waktu import setempat, tanggal
from kinerja_core.store import catatan as catatan_store
from kinerja_core.store import distribusi as distribusi_store
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store import tata_surat as tata_store
from kinerja_core.store.catatan import Ekspedisi
from kinerja_core.store.store import Bacaan


@dataclass(frozen=True)
class Pengantaran:
    """The distribution list and how far it has been worked off; the sentences say what is missing."""

    daftar: tuple[tuple[Bagian, Ekspedisi | None], ...]
    antaran: tuple[Ekspedisi, ...]
    belum_diantar: tuple[str, ...]
    belum_kembali: tuple[str, ...]
    tanpa_bukti: tuple[str, ...]

    @property
    def rangkap(self) -> str:
        """How many have to be made."""
        return rangkap([b for b, _ in self.daftar])

    @property
    def sisa(self) -> tuple[Bagian, ...]:
        """The lines that still have to go out."""
        return tuple(b for b, e in self.daftar if e is None and not b.pertinggal)

    def baris(self) -> list[dict[str, str]]:
        """The list as the table shows it, deliveries beside it after it."""
        ada = [_baris(b.tujuan, b.salinan, e, pertinggal=b.pertinggal) for b, e in self.daftar]
        terdaftar = {e.nomor for _, e in self.daftar if e is not None}
        return ada + [_baris(e.tujuan, e.salinan, e) for e in self.antaran if e.nomor not in terdaftar]


def pengantaran(app: Application, siklus: Siklus) -> Pengantaran:
    """Everything about the copies of a Siklus."""
    with app.store.read() as r:
        return _pengantaran(r, siklus)


def kekurangan(r: Bacaan, siklus: Siklus) -> tuple[str, ...]:
    """What Langkah 13 still waits for, for the list of tasks."""
    if siklus.langkah != _LANGKAH:
        return ()
    p = _pengantaran(r, siklus)
    return (*p.belum_diantar, *p.belum_kembali, *p.tanpa_bukti)


def teks_kirim(app: Application, siklus: Siklus) -> str:
    """Text to paste beside the document; empty before the letter is issued."""
    with app.store.read() as r:
        isi = naskah_store.isi(r, siklus.kantor_id, siklus.id, "surat_pengantar", IsiSuratPengantar)
        kantor = kantor_store.kantor(r, siklus.kantor_id)
    if isi is None:
        return ""
    return teks_pengantar(isi.nomor, isi.kiriman[0][0], kantor.nama, app.alamat, isi.kode)


def kartu(app: Application, siklus: Siklus) -> KartuArsip | None:
    """The archive card, None before the Siklus is closed."""
    with app.store.read() as r:
        return tata_store.kartu(r, siklus.kantor_id, siklus.id)


def daftar_arsip(app: Application, pegawai: Pegawai) -> list[dict[str, str]]:
    """The archived Siklus of the office with their retention, newest first, as the table shows them."""
    with app.store.read() as r:
        semua = tata_store.daftar_kartu(r, pegawai.kantor_id)
        nama = {s.id: s.nama for s in siklus_store.daftar(r, pegawai.kantor_id)}
        zona = kantor_store.kantor(r, pegawai.kantor_id).zona
    hari = setempat(app.sekarang(), zona).date()
    urut = sorted(semua.items(), key=lambda p: p[1].ditutup, reverse=True)
    return [_baris_kartu(nama[siklus_id], k, hari) for siklus_id, k in urut]


_LANGKAH = 13


def _pengantaran(r: Bacaan, siklus: Siklus) -> Pengantaran:
    antaran = catatan_store.daftar_ekspedisi(r, siklus.kantor_id, siklus.id)
    daftar = distribusi_store.distribusi(r, siklus)
    return Pengantaran(
        tuple((b, distribusi_store.antaran_untuk(b, antaran)) for b in daftar),
        antaran,
        distribusi_store.belum_diantar(daftar, antaran),
        distribusi_store.belum_kembali(antaran),
        distribusi_store.tanpa_bukti(antaran),
    )


def _baris(tujuan: str, salinan: str, e: Ekspedisi | None, *, pertinggal: bool = False) -> dict[str, str]:
    if e is None:
        keadaan = "disimpan di kantor" if pertinggal else "belum diantar"
    elif e.penerima is None:
        keadaan = "diantar, tanda terima belum kembali"
    else:
        hari = f" {tanggal(e.tanggal_terima)}" if e.tanggal_terima else ""
        keadaan = f"diterima {e.penerima}{hari}" + ("" if e.bukti else ", bukti belum diunggah")
    cara = distribusi_store.cara_antar(e) if e else "–"
    return {"Tujuan": tujuan, "Salinan": salinan, "Saluran dan pengantar": cara, "Keadaan": keadaan}


def _baris_kartu(nama: str, k: KartuArsip, hari: date) -> dict[str, str]:
    return {
        "Siklus": nama,
        "Kode": k.klasifikasi,
        "Tempat simpan": ", ".join(b for b in (k.lokasi, k.boks) if b) or "belum diisi",
        "Masa": k.masa(hari).value,
        "Aktif sampai": tanggal(k.aktif_sd),
        "Inaktif sampai": tanggal(k.inaktif_sd),
        "Nasib akhir": k.nasib_akhir.value,
    }
