"""Comparisons 3 to 7 of PermenPANRB 53/2014 Bab III as they stand in the Dokumen IKU, every cell as printed.

The first (target against realisasi) and the second (over the years) have tables of their own there.
"""

from collections.abc import Sequence

from kinerja_core.domain.angka import cetak, cetak_ringkas
from kinerja_core.domain.capaian import SERATUS
from kinerja_core.domain.hasil import Terhitung
from kinerja_core.domain.kinerja import TANPA_NILAI, Bahan, HasilIndikator
from kinerja_core.domain.naskah_iku import TabelBanding
from kinerja_core.domain.perbandingan import efisiensi, program_pendukung, terhadap_renstra, terhadap_standar

_TANPA_ANGGARAN = "Belum ada indikator yang dikaitkan dengan anggaran."


def tujuh_banding(bahan: Bahan, semua: Sequence[HasilIndikator]) -> tuple[TabelBanding, ...]:
    """The five tables in the order of the regulation; one without rows says why it has none."""
    return (_renstra(bahan, semua), _standar(bahan, semua), _sebab(semua), _efisiensi(semua), _program(semua))


def _renstra(bahan: Bahan, semua: Sequence[HasilIndikator]) -> TabelBanding:
    baris = terhadap_renstra(bahan, semua)
    return TabelBanding(
        3,
        "Realisasi terhadap Target Jangka Menengah (Renstra)",
        ("Indikator", "Satuan", f"Realisasi {bahan.tahun}", "Target akhir", "Tahun akhir", "Kemajuan (%)", "Catatan"),
        tuple(
            (
                *_pokok(b.hasil),
                b.hasil.realisasi_cetak,
                b.target_akhir,
                str(b.tahun_akhir),
                cetak(b.kemajuan.nilai) if isinstance(b.kemajuan, Terhitung) else TANPA_NILAI,
                b.catatan or TANPA_NILAI,
            )
            for b in baris
        ),
        "Tidak ada indikator yang memiliki target Renstra.",
    )


def _standar(bahan: Bahan, semua: Sequence[HasilIndikator]) -> TabelBanding:
    ada = [(b, b.standar) for b in terhadap_standar(bahan, semua) if b.standar is not None]
    return TabelBanding(
        4,
        "Realisasi terhadap Standar Nasional",
        ("Indikator", "Satuan", f"Realisasi {bahan.tahun}", "Standar nasional", "Keterangan", "Sumber"),
        tuple(
            (*_pokok(b.hasil), b.hasil.realisasi_cetak, cetak_ringkas(s.nilai), b.keterangan, s.sumber) for b, s in ada
        ),
        "Tidak ada standar nasional yang ditetapkan untuk indikator dalam dokumen ini.",
    )


def _sebab(semua: Sequence[HasilIndikator]) -> TabelBanding:
    belum = [h for h in semua if h.nilai is None or h.nilai < SERATUS]
    return TabelBanding(
        5,
        "Penyebab Kegagalan dan Solusi",
        ("Indikator", "Satuan", "Capaian (%)", "Penyebab", "Upaya dan rencana tindak lanjut"),
        tuple(
            (
                *_pokok(h),
                h.capaian_cetak,
                h.narasi.penghambat or h.keterangan or TANPA_NILAI,
                h.narasi.tindak_lanjut or TANPA_NILAI,
            )
            for h in belum
        ),
        "Semua indikator mencapai target.",
        "Penyebab keberhasilan dan kegagalan setiap indikator diuraikan juga dalam tabel faktor setiap unit.",
    )


def _efisiensi(semua: Sequence[HasilIndikator]) -> TabelBanding:
    return TabelBanding(
        6,
        "Efisiensi Penggunaan Sumber Daya",
        ("Indikator", "Satuan", "Capaian (%)", "Serapan (%)", "Selisih (poin)", "Tingkat efisiensi"),
        tuple(
            (*_pokok(b.hasil), b.hasil.capaian_cetak, b.serapan_cetak, b.selisih_cetak, b.tingkat)
            for b in efisiensi(semua)
        ),
        _TANPA_ANGGARAN,
        "Peraturan tidak memuat rumus. Di sini capaian dikurangi serapan: lebih dari 5 poin efisien bila target "
        "tercapai, di antara −5 dan 5 cukup efisien, di bawah −5 tidak efisien.",
    )


def _program(semua: Sequence[HasilIndikator]) -> TabelBanding:
    return TabelBanding(
        7,
        "Program dan Kegiatan yang Menunjang",
        ("Indikator", "Satuan", "Program atau kegiatan", "Anggaran", "Realisasi", "Serapan (%)", "Simpulan"),
        tuple(
            (*_pokok(b.hasil), b.program, b.pagu, b.belanja, b.serapan, b.simpulan) for b in program_pendukung(semua)
        ),
        _TANPA_ANGGARAN,
    )


def _pokok(h: HasilIndikator) -> tuple[str, str]:
    return h.indikator.nama, h.indikator.satuan
