"""The appendices of the Dokumen IKU: how was counted, where each figure comes from, which sources were used."""

from collections.abc import Iterator
from functools import partial

from kinerja_core.dokumen.alinea import KECIL
from kinerja_core.dokumen.bungkus import TAK_PUTUS
from kinerja_core.dokumen.iku_bagian import Bagian
from kinerja_core.dokumen.iku_blok import Blok, Butir, Gambar, IsiTabel, Pencacah, Teks
from kinerja_core.dokumen.kertas import Lembaran, Rata
from kinerja_core.dokumen.tabel import Baris, Lajur
from kinerja_core.domain.naskah_iku import BarisPaspor, IsiDokumenIKU

_LAJUR_PASPOR = (
    Lajur("No.", 10, Rata.TENGAH),
    Lajur("Indikator", 50),
    Lajur("Kolom", 25),
    Lajur("Nilai", 21, Rata.KANAN),
    Lajur("Berkas", 42),
    Lajur("Lembar/sel", 27),
    Lajur("Teks asli", 24),
    Lajur("Revisi", 13, Rata.TENGAH),
    Lajur("Pengunggah", 28),
    Lajur("SHA-256 berkas", 42),
)
_LAJUR_KEBIJAKAN = (
    Lajur("Kebijakan", 62),
    Lajur("Rata-rata (%)", 22, Rata.KANAN),
    Lajur("Terhitung", 24, Rata.TENGAH),
    Lajur("Predikat", 38),
    Lajur("Selisih", 16, Rata.KANAN),
)


def bagian_lampiran(isi: IsiDokumenIKU) -> list[Bagian]:
    """Lampiran I-III; the passport lies on its side."""
    return [
        Bagian(0, "Kebijakan Penghitungan", partial(_kebijakan, isi), "LAMPIRAN I"),
        Bagian(0, "Paspor Angka", partial(_paspor, isi), "LAMPIRAN II", mendatar=True, disalin=False),
        Bagian(0, "Sumber Data", partial(_sumber, isi), "LAMPIRAN III"),
    ]


def _kebijakan(isi: IsiDokumenIKU) -> Iterator[Blok]:
    yield Teks("Angka capaian dalam dokumen ini dihitung dengan kebijakan berikut.", jarak=2)
    tanda = {c.kalimat: f"{TAK_PUTUS}{n})" for n, c in enumerate(isi.catatan_kaki, start=1)}
    yield Butir([f"{kalimat}{tanda.get(n, '')}" for n, kalimat in enumerate(isi.kebijakan)])
    if isi.catatan_kaki:
        yield Gambar(_garis_catatan_kaki)
        yield Butir([c.teks for c in isi.catatan_kaki], KECIL, tanda="{})")
    if isi.kebijakan_lain:
        yield Gambar(_sela)
        yield Teks("Rata-rata capaian bila satu pilihan diganti:", jarak=2)
        yield IsiTabel("", _LAJUR_KEBIJAKAN, [Baris(baris) for baris in isi.kebijakan_lain])


def _garis_catatan_kaki(lembar: Lembaran, _pencacah: Pencacah) -> None:
    lembar.y += 6
    lembar.pastikan(KECIL.pakai(lembar) * 3)
    lembar.garis(lembar.l_margin, lembar.y, lembar.l_margin + lembar.epw * 0.35, lembar.y, 0.3)
    lembar.y += 2


def _sela(lembar: Lembaran, _pencacah: Pencacah) -> None:
    lembar.ln(3)


def _paspor(isi: IsiDokumenIKU) -> Iterator[Blok]:
    if not isi.paspor:
        yield Teks("Tidak ada angka yang berasal dari berkas unggahan.")
        return
    yield Teks(
        "Setiap angka di bawah ini dapat ditelusuri sampai ke sel berkas yang diserahkan unit. "
        "Data yang sama terlampir dalam berkas PDF ini sebagai paspor.json.",
        jarak=3,
    )
    barisan = [_baris_paspor(n, p) for n, p in enumerate(isi.paspor, start=1)]
    yield IsiTabel("", _LAJUR_PASPOR, barisan, ukuran=7.5)


def _baris_paspor(nomor: int, p: BarisPaspor) -> Baris:
    return Baris(
        (
            f"{nomor}.",
            p.indikator,
            p.kolom,
            p.nilai,
            p.berkas,
            p.lembar_sel,
            p.teks_asli,
            str(p.revisi),
            p.pengunggah,
            p.sha256,
        )
    )


def _sumber(isi: IsiDokumenIKU) -> Iterator[Blok]:
    if not isi.sumber:
        yield Teks("Tidak ada sumber lain di luar berkas yang tercantum dalam Lampiran II.")
        return
    yield Butir(isi.sumber)
