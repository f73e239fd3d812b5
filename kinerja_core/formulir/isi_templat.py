"""What of a Formulir goes into the layout: the texts at its markers and the rows of the table."""

from datetime import datetime
from math import ceil

from kinerja_core.domain.angka import cetak_ringkas
from kinerja_core.domain.formulir import (
    BarisFormulir,
    Formulir,
    identitas,
    kode_formulir,
    kolom_terbuka,
    pilihan_nilai,
)
from kinerja_core.domain.indikator import Arah
from kinerja_core.domain.waktu import tanggal
from kinerja_core.formulir.definisi import tanam
from kinerja_core.formulir.kolom import KOLOM, KolomFormulir, NilaiSel
from kinerja_core.formulir.templat import BarisNilai, Model

TINGGI_TERENDAH = 48.0
TINGGI_TERTINGGI = 400.0
_TINGGI_HURUF = 12.75
_PANJANG_PESAN = 255
"""Characters the file format allows in the message of a validation, and in its list."""


def nilai_buku(formulir: Formulir, dibuat: datetime) -> dict[str, str]:
    """Texts that stand once in the workbook."""
    i = identitas(formulir)
    return {
        "judul": f"Formulir pengumpulan data kinerja {formulir.tahun} - {formulir.unit.nama}",
        "kode": kode_formulir(i),
        "kode_cetak": kode_formulir(i, 16),
        "kantor": formulir.kantor,
        "siklus": formulir.siklus,
        "tahun": str(formulir.tahun),
        "tahun_1": str(formulir.tahun - 1),
        "tahun_2": str(formulir.tahun - 2),
        "unit": formulir.unit.nama,
        "versi": str(formulir.versi),
        "batas_waktu": tanggal(formulir.batas_waktu),
        "jumlah": str(len(formulir.baris)),
        **{f"definisi_{nomor}": potong for nomor, potong in enumerate(tanam(formulir))},
        "dibuat": dibuat.strftime("%Y-%m-%dT%H:%M:%SZ"),
    }


def nilai_baris(formulir: Formulir, baris: BarisFormulir, nomor: int) -> BarisNilai:
    """One row of the table; ``nomor`` counts from 1."""
    terbuka = kolom_terbuka(baris.indikator)
    sel: list[tuple[NilaiSel, bool]] = []
    for kolom in KOLOM:
        buka = kolom.diisi or kolom.isi in terbuka
        isi = None if buka or kolom.nilai is None else kolom.nilai(baris, nomor, formulir.tahun)
        sel.append((isi, buka))
    return BarisNilai(_model(baris), tinggi(sel), sel, _pesan(formulir, baris))


def _model(baris: BarisFormulir) -> Model:
    if baris.indikator.arah is Arah.YA_TIDAK:
        return Model.YA_TIDAK
    pilihan = pilihan_nilai(baris.indikator)
    # a longer list than the format holds is left to the check after the upload
    return Model.SKALA if pilihan and len(",".join(pilihan)) <= _PANJANG_PESAN else Model.ANGKA


def tinggi(sel: list[tuple[NilaiSel, bool]]) -> float:
    """Row height in points that shows the longest text; spreadsheets do not all find it by themselves."""
    baris_teks = max(_baris_teks(isi, kolom) for (isi, _), kolom in zip(sel, KOLOM, strict=True))
    return min(max(TINGGI_TERENDAH, baris_teks * _TINGGI_HURUF + 4), TINGGI_TERTINGGI)


def _baris_teks(isi: NilaiSel, kolom: KolomFormulir) -> int:
    if not isinstance(isi, str):
        return 1
    muat = max(1.0, kolom.lebar * 0.95)
    return sum(max(1, ceil(len(potong) / muat)) for potong in isi.split("\n"))


def _pesan(formulir: Formulir, baris: BarisFormulir) -> dict[str, str]:
    i = baris.indikator
    lalu = baris.realisasi_tahun(formulir.tahun - 1)
    teks = {
        "satuan": (i.satuan or "-")[:40],
        "lalu": "tidak tercatat" if lalu is None else cetak_ringkas(lalu),
        "arti_pembilang": f"Pembilang: {i.pembilang}. Ketik angkanya saja." if i.pembilang else "Ketik pembilangnya.",
        "arti_penyebut": f"Penyebut: {i.penyebut}. Ketik angkanya saja." if i.penyebut else "Ketik penyebutnya.",
        "skala": ",".join(i.skala),
    }
    return {nama: isi[:_PANJANG_PESAN] for nama, isi in teks.items()}
