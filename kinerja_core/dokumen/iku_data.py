"""The figures of the Dokumen IKU as files inside the PDF, so that the document proves itself without the app."""

import csv
import dataclasses
import io
import json

from kinerja_core.dokumen.kertas import Lembaran
from kinerja_core.dokumen.tertanam import BERKAS_ANGKA, BERKAS_HITUNG, BERKAS_KEBIJAKAN, BERKAS_PASPOR
from kinerja_core.domain.naskah_iku import BarisKinerja, IsiDokumenIKU
from kinerja_core.domain.sidik import polos, sidik_isi

LAJUR_CSV = (
    "nomor",
    "kode",
    "unit",
    "sasaran",
    "indikator",
    "iku",
    "satuan",
    "target",
    "realisasi",
    "capaian",
    "capaian_nilai",
    "predikat",
    "catatan",
    "ilustrasi",
)
"""Fields of BarisKinerja; ``capaian_nilai`` is unrounded with a decimal point, the rest is as printed."""


def lampirkan_data(lembar: Lembaran, isi: IsiDokumenIKU) -> None:
    """Embed data-angka.csv, data-hitung.json, kebijakan.json and paspor.json."""
    lembar.lampirkan(BERKAS_ANGKA, data_angka(isi), "text/csv", "Angka dalam tabel capaian")
    hitung = _json(isi, {"kebijakan": polos(isi.kebijakan_hitung), "indikator": polos(isi.hitungan)})
    lembar.lampirkan(BERKAS_HITUNG, hitung, "application/json", "Data untuk menghitung ulang setiap capaian")
    kebijakan = _json(isi, {"kebijakan": list(isi.kebijakan), "sumber": list(isi.sumber)})
    lembar.lampirkan(BERKAS_KEBIJAKAN, kebijakan, "application/json", "Kebijakan penghitungan dan sumber data")
    paspor = _json(isi, {"paspor": [dataclasses.asdict(p) for p in isi.paspor], "berkas": _berkas(isi)})
    lembar.lampirkan(BERKAS_PASPOR, paspor, "application/json", "Asal setiap angka dan daftar buku kerjanya")


def data_angka(isi: IsiDokumenIKU) -> bytes:
    """The rows of the achievement tables as CSV (UTF-8, comma, CRLF)."""
    tampungan = io.StringIO()
    penulis = csv.writer(tampungan)
    penulis.writerow(LAJUR_CSV)
    penulis.writerows([_sel(b, nama) for nama in LAJUR_CSV] for b in isi.baris)
    return tampungan.getvalue().encode()


def _berkas(isi: IsiDokumenIKU) -> list[dict[str, object]]:
    """The source workbooks, each once, in the order their figures are printed."""
    semua = {p.sha256: p for p in reversed(isi.paspor)}
    return [
        {"berkas": p.berkas, "sha256": p.sha256, "revisi": p.revisi, "pengunggah": p.pengunggah}
        for p in reversed(semua.values())
    ]


def _sel(baris: BarisKinerja, nama: str) -> str:
    nilai = getattr(baris, nama)
    if nilai is None:
        return ""
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    return str(nilai) if nama != "capaian_nilai" else format(nilai, "f")


def _json(isi: IsiDokumenIKU, data: dict[str, object]) -> bytes:
    kepala: dict[str, object] = {
        "kode": isi.kode,
        "judul": isi.judul,
        "kantor": isi.kop.kantor,
        "siklus": isi.siklus,
        "tahun": isi.tahun,
        "revisi": isi.revisi,
        "tanggal": isi.tanggal.isoformat(),
        "sidik_isi": sidik_isi(isi),
    }
    return (json.dumps({"dokumen": kepala, **data}, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
