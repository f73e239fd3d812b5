"""Past runs as the page shows them: times, chart, returns, and the proposal for the next revision."""

from dataclasses import dataclass
from decimal import Decimal

from kinerja_core.application import Application
from kinerja_core.domain.angka import cetak
from kinerja_core.domain.grafik import Batang, GrafikBatang, Kepala
from kinerja_core.domain.jam_sop import jam_langkah
from kinerja_core.domain.mutu_data import KodeTemuan
from kinerja_core.domain.pembelajaran import (
    Pengembalian,
    Putaran,
    WaktuLangkah,
    pengembalian,
    per_unit,
    waktu_langkah,
)
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.skala import Warna
from kinerja_core.domain.sop import SOP
from kinerja_core.domain.waktu import setempat
from kinerja_core.store import jam_kerja as jam_store
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import siklus as siklus_store

_SEBUTAN = {
    "konsep.dikembalikan": "Konsep dikembalikan Sekretaris",
    "konsep.ditarik": "Persetujuan ditarik untuk dikoreksi lagi",
    "naskah.dikembalikan": "Dokumen dikembalikan Camat ke Sekretaris",
    "naskah.dikembalikan_ke_konsep": "Dokumen dikembalikan Camat ke Kasubag",
    "penghimpunan.dibuka_kembali": "Penghimpunan dibuka kembali",
    "analisis.dibuka_kembali": "Kembali ke analisis",
    "undangan.dibatalkan": "Undangan rapat dibatalkan",
    "surat_pengantar.dibatalkan": "Surat pengantar dibatalkan",
    "pertanyaan.diajukan": "Pertanyaan Kasubag tanpa temuan",
} | {kode.value: f"Temuan: {kode.value.replace('_', ' ').lower()}" for kode in KodeTemuan}


@dataclass(frozen=True)
class Pembelajaran:
    """Everything the page shows; ``sop`` is the newest version, which the proposal would revise."""

    sop: SOP
    siklus: tuple[str, ...]
    menit_sehari: int
    waktu: tuple[WaktuLangkah, ...]
    menurut_aturan: tuple[Pengembalian, ...]
    menurut_unit: tuple[Pengembalian, ...]


def muat(app: Application, pegawai: Pegawai) -> Pembelajaran:
    """Over all archived Siklus of the office; BelumLengkap below two."""
    with app.store.read() as r:
        jam_kerja = jam_store.muat(r, pegawai.kantor_id)
        sop = kantor_store.sop_terbaru(r, pegawai.kantor_id)
        unit = {u.kode: u.nama for u in kantor_store.daftar_unit(r, pegawai.kantor_id)}
        putaran = []
        for s in siklus_store.daftar(r, pegawai.kantor_id):
            if s.selesai:
                jejak = siklus_store.jejak(r, s.kantor_id, s.id)
                putaran.append(Putaran(s.nama, jam_langkah(s.sop, jejak, jam_kerja, app.sekarang()), jejak))
    sehari = jam_kerja.berlaku(setempat(app.sekarang(), jam_kerja.zona).date()).menit_sehari
    waktu = waktu_langkah(sop, putaran, sehari)
    nama = tuple(p.nama for p in putaran)
    return Pembelajaran(sop, nama, sehari, waktu, pengembalian(putaran, _SEBUTAN), per_unit(putaran, unit))


def grafik(p: Pembelajaran) -> GrafikBatang:
    """Does the SOP give enough time? The median of each Langkah in percent of its waktu baku."""
    batang = tuple(
        Batang(
            str(w.langkah.nomor),
            f"{w.langkah.nomor} · {w.langkah.singkat} ({w.langkah.waktu})",
            w.persen,
            f"{cetak(w.persen, 0)} %",
            Warna.JINGGA if w.usulan and w.persen > Decimal(100) else Warna.ABU if w.usulan else Warna.BIRU,
        )
        for w in p.waktu
    )
    lewat = [w for w in p.waktu if w.persen > Decimal(100)]
    temuan = "Waktu baku setiap Langkah cukup."
    if lewat:
        terjauh = max(lewat, key=lambda w: w.persen)
        temuan = (
            f"{len(lewat)} dari {len(p.waktu)} Langkah melewati waktu bakunya; terjauh Langkah "
            f"{terjauh.langkah.nomor} ({terjauh.langkah.singkat}), {cetak(terjauh.persen, 0)} %."
        )
    judul, n = "Median waktu terpakai terhadap waktu baku", f"n = {len(p.siklus)} Siklus"
    kepala = Kepala(judul, temuan, n, "", f"SOP versi {p.sop.versi}")
    return GrafikBatang(
        kepala, batang, acuan=Decimal(100), nama_baris="Langkah", nama_nilai="Median terhadap waktu baku (%)"
    )
