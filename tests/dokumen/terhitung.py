"""A small Dokumen IKU whose figures were computed, so that they can be computed again."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from kinerja_core.domain.dokumen_iku import Narasi, susun_isi
from kinerja_core.domain.format_iku import FormatIKU
from kinerja_core.domain.indikator import Agregasi, Arah, Frekuensi, Histori, Indikator, Target
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.kebijakan import KEBIJAKAN_BAKU
from kinerja_core.domain.kinerja import Bahan
from kinerja_core.domain.naskah_iku import IsiDokumenIKU
from kinerja_core.domain.peran import JenisUnit, Pegawai, Peran, Unit
from kinerja_core.domain.usulan import REALISASI_TRIWULAN, Isian, Keadaan, Kolom, Usulan

ALAMAT = "https://kinerja.example.go.id"
KODE = "7Q2M-K9TX-4P"
KANTOR = Kantor("k", "Kecamatan Contoh", "Pemerintah Kota Contoh", "Kota Contoh", alamat_verifikasi=ALAMAT)
CAMAT = Pegawai("k", "c", "Camat Contoh", "", "", "Camat", Peran.CAMAT)
UNIT = (
    Unit("yanum", "Seksi Pelayanan Umum", JenisUnit.SEKSI, 1),
    Unit("trantib", "Seksi Ketenteraman", JenisUnit.SEKSI, 2),
)

_INDIKATOR = (
    ("A1", "Nilai SAKIP", "yanum", Arah.NAIK, Agregasi.AKHIR, "Nilai"),
    ("A2", "Jumlah gangguan", "trantib", Arah.TURUN, Agregasi.JUMLAH, "Kejadian"),
    ("A3", "Laporan tersusun", "trantib", Arah.YA_TIDAK, Agregasi.AKHIR, "Laporan"),
    ("A4", "Indeks belum dilaporkan", "yanum", Arah.NAIK, Agregasi.AKHIR, "Indeks"),
)


def _indikator() -> tuple[Indikator, ...]:
    return tuple(
        Indikator(
            kode, nama, "Meningkatnya kinerja", satuan, arah, agregasi, Frekuensi.TRIWULAN, unit, iku=kode == "A1"
        )
        for kode, nama, unit, arah, agregasi, satuan in _INDIKATOR
    )


def _isian(kode: str, *nilai: str) -> tuple[Isian, ...]:
    hasil = []
    for nomor, (kolom, teks) in enumerate(zip(REALISASI_TRIWULAN, nilai, strict=False), start=5):
        angka = None if teks == "Ya" else Decimal(teks)
        hasil.append(
            Isian(kode, kolom, Keadaan.TERISI, angka, teks, lembar="Formulir", sel=f"E{nomor}", teks_asli=teks)
        )
    return (*hasil, Isian(kode, Kolom.PENDUKUNG, Keadaan.TERISI, teks="Kerja sama lintas unit."))


def isi() -> IsiDokumenIKU:
    """Two Unit, four Indikator (one of them not reported), one earlier year."""
    usulan = {
        "yanum": _isian("A1", "80.11", "81", "82", "82.32"),
        "trantib": (*_isian("A2", "1", "3", "2", "4"), *_isian("A3", "Ya", "Ya", "Ya", "Ya")),
    }
    pada = datetime(2026, 11, 1)
    bahan = Bahan(
        siklus="Siklus 2026",
        tahun=2026,
        format_iku=FormatIKU(
            *(1, 2026, date(2026, 11, 20), UNIT, _indikator()),
            target=(
                Target("A1", 2026, Decimal("82.53")),
                Target("A2", 2026, Decimal(12)),
                Target("A3", 2026, None, teks="Ya"),
                Target("A4", 2026, Decimal(3)),
            ),
        ),
        usulan={
            unit: Usulan("s", unit, 1, f"{n}" * 64, f"formulir-{unit}.xlsx", "p", pada, isian)
            for n, (unit, isian) in enumerate(usulan.items(), start=1)
        },
        histori=(Histori("A1", 2025, Decimal(81), Decimal("81.5"), "100,62", "LKjIP 2025"),),
        tahun_anggaran=0,
        anggaran=(),
        catatan={},
        nama={"p": "Petugas Contoh"},
        kebijakan=replace(KEBIJAKAN_BAKU),
    )
    narasi = Narasi("Ringkasan.", "Pendahuluan.", "Analisis.", "Penutup.")
    return susun_isi(bahan, narasi, KANTOR, CAMAT, kode=KODE, revisi=1, tanggal=date(2026, 11, 22))
