"""The appendices of the Dokumen IKU: how was counted, where each figure comes from, which sources were used."""

from functools import partial

from kinerja_core.dokumen.alinea import KECIL, NARASI, butir, paragraf
from kinerja_core.dokumen.bungkus import TAK_PUTUS
from kinerja_core.dokumen.iku_bagian import Bagian, Pencacah
from kinerja_core.dokumen.kertas import Lembaran, Rata
from kinerja_core.dokumen.tabel import Baris, Lajur, Tabel
from kinerja_core.domain.naskah import BarisPaspor, IsiDokumenIKU

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
        Bagian(0, "Paspor Angka", partial(_paspor, isi), "LAMPIRAN II", mendatar=True),
        Bagian(0, "Sumber Data", partial(_sumber, isi), "LAMPIRAN III"),
    ]


def _kebijakan(isi: IsiDokumenIKU, lembar: Lembaran, _pencacah: Pencacah) -> None:
    paragraf(lembar, "Angka capaian dalam dokumen ini dihitung dengan kebijakan berikut.", NARASI, jarak=2)
    tanda = {c.kalimat: f"{TAK_PUTUS}{n})" for n, c in enumerate(isi.catatan_kaki, start=1)}
    butir(lembar, [f"{kalimat}{tanda.get(n, '')}" for n, kalimat in enumerate(isi.kebijakan)], NARASI)
    if isi.catatan_kaki:
        lembar.y += 6
        lembar.pastikan(KECIL.pakai(lembar) * 3)
        lembar.garis(lembar.l_margin, lembar.y, lembar.l_margin + lembar.epw * 0.35, lembar.y, 0.3)
        lembar.y += 2
        butir(lembar, [c.teks for c in isi.catatan_kaki], KECIL, tanda="{})")
    if isi.kebijakan_lain:
        lembar.ln(3)
        paragraf(lembar, "Rata-rata capaian bila satu pilihan diganti:", NARASI, jarak=2)
        tabel = Tabel(lembar, _LAJUR_KEBIJAKAN, ukuran=8.5)
        tabel.gambar([Baris(baris) for baris in isi.kebijakan_lain])


def _paspor(isi: IsiDokumenIKU, lembar: Lembaran, _pencacah: Pencacah) -> None:
    if not isi.paspor:
        paragraf(lembar, "Tidak ada angka yang berasal dari berkas unggahan.", NARASI)
        return
    paragraf(
        lembar,
        "Setiap angka di bawah ini dapat ditelusuri sampai ke sel berkas yang diserahkan unit. "
        "Data yang sama terlampir dalam berkas PDF ini sebagai paspor.json.",
        NARASI,
        jarak=3,
    )
    tabel = Tabel(lembar, _LAJUR_PASPOR, ukuran=7.5)
    tabel.gambar([_baris_paspor(n, p) for n, p in enumerate(isi.paspor, start=1)])


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


def _sumber(isi: IsiDokumenIKU, lembar: Lembaran, _pencacah: Pencacah) -> None:
    if not isi.sumber:
        paragraf(lembar, "Tidak ada sumber lain di luar berkas yang tercantum dalam Lampiran II.", NARASI)
        return
    butir(lembar, isi.sumber, NARASI)
