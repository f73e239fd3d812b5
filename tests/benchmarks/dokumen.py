"""Making, signing and checking PDFs, measured against reportlab and WeasyPrint on the same content in one run.

    uv run --with reportlab==5.1.0 --with weasyprint==70.0 python -m tests.benchmarks.dokumen

The two are no dependency of the project: ``--with`` installs them for this one command (as would
``uv pip install reportlab==5.1.0 weasyprint==70.0`` in an environment of its own). Without them only the project's
own numbers are printed. ``--tanpa-weasyprint`` spares the minutes WeasyPrint needs for the long document.

Each document is made in a process of its own; CPU is that of the rendering alone, imports and the font cache
left out, memory the peak of the whole process. The others get the words of the same chapters and tables, in the same
typeface on the same paper; they draw no charts, embed no data, and of PDF/A and PDF/UA make what they can
(reportlab neither, WeasyPrint untagged PDF/A-3b). Ratios are what to look at; milliseconds carry the machine's mood.
"""

import argparse
import importlib.util
import json
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from html import escape
from io import BytesIO
from pathlib import Path
from time import process_time

from kinerja_core.domain.naskah_iku import IsiDokumenIKU, RingkasanUnit
from tests.dokumen import contoh_iku, contoh_rapat

TARGET_RASIO = 1.2
"""CPU at most this many times that of reportlab and of WeasyPrint, for the short and for the long document."""
TARGET_MIB, TARGET_SURAT_MS, TARGET_TANDA_MS, TARGET_PERIKSA_MS = 150, 100, 300, 100

_SEUNIT = 10
_PANJANG = {30: 37, 280: 585}
"""Indikator that make about so many pages."""

Blok = tuple[str, object]
"""("judul" | "alinea", text) or ("tabel", rows of cells, the first the head)."""


def isi_iku(banyak: int) -> IsiDokumenIKU:
    """A Dokumen IKU of so many Indikator, each with words of its own, ten to a Unit."""
    asal = contoh_iku.BARIS_KINERJA
    baris = tuple(
        replace(
            asal[n % len(asal)],
            nomor=n + 1,
            indikator=f"{asal[n % len(asal)].indikator} wilayah {n + 1}",
            unit=f"U{n // _SEUNIT}",
            formulasi=f"{asal[n % len(asal)].formulasi} ({n + 1})",
            penghambat=f"Data RT {n + 1} terlambat akibat pergantian petugas pada bulan September.",
        )
        for n in range(banyak)
    )
    unit = tuple(
        RingkasanUnit(f"U{n}", f"Seksi Nomor {n + 1}", Decimal(95), "95,00", "Sangat Tinggi", 9, 10)
        for n in range(-(-banyak // _SEUNIT))
    )
    paspor = tuple(replace(contoh_iku.DOKUMEN_IKU.paspor[0], indikator=b.indikator) for b in baris)
    return replace(contoh_iku.DOKUMEN_IKU, baris=baris, unit=unit, paspor=paspor)


def blok(isi: IsiDokumenIKU) -> list[Blok]:
    """The words of the chapters and tables, for whoever lays them out otherwise."""
    hasil: list[Blok] = [("judul", isi.judul), ("judul", "Ringkasan"), ("alinea", isi.ringkasan)]
    hasil += [("judul", "Pendahuluan"), ("alinea", isi.pendahuluan), ("judul", "Perencanaan Kinerja")]
    kepala = ("No.", "Sasaran", "Indikator", "Satuan", "Formulasi", "Sumber data", "Penanggung jawab", "Target")
    definisi = [
        (f"{b.nomor}.", b.sasaran, b.indikator, b.satuan, b.formulasi, b.sumber_data, b.penanggung_jawab, b.target)
        for b in isi.baris
    ]
    hasil += [("tabel", [kepala, *definisi]), ("judul", "Akuntabilitas Kinerja"), ("alinea", isi.analisis)]
    for u in isi.unit:
        hasil += [("judul", u.unit), *_blok_unit(isi, u.kode)]
    kepala_paspor = ("No.", "Indikator", "Kolom", "Nilai", "Berkas", "Sel", "Revisi", "Pengunggah", "SHA-256")
    paspor = [
        (f"{n}.", p.indikator, p.kolom, p.nilai, p.berkas, p.lembar_sel, str(p.revisi), p.pengunggah, p.sha256)
        for n, p in enumerate(isi.paspor, start=1)
    ]
    return [*hasil, ("judul", "Penutup"), ("alinea", isi.penutup), ("tabel", [kepala_paspor, *paspor])]


def _blok_unit(isi: IsiDokumenIKU, kode: str) -> list[Blok]:
    baris = [b for b in isi.baris if b.unit == kode]
    capaian = [
        (f"{b.nomor}.", b.sasaran, b.indikator, b.satuan, b.target, b.realisasi, b.capaian, b.predikat) for b in baris
    ]
    kepala = ("No.", "Sasaran", "Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)", "Predikat")
    faktor = [(f"{b.nomor}.", b.indikator, b.pendukung, b.penghambat, b.tindak_lanjut) for b in baris]
    kepala_faktor = ("No.", "Indikator", "Faktor pendukung", "Faktor penghambat", "Tindak lanjut")
    return [("tabel", [kepala, *capaian]), ("tabel", [kepala_faktor, *faktor])]


# --- the engines


def dengan_kinerja(isi: IsiDokumenIKU, folder: Path) -> Callable[[], bytes]:
    from kinerja_core.dokumen import dokumen_iku
    from kinerja_core.dokumen.huruf import siapkan

    huruf = siapkan(folder)
    return lambda: dokumen_iku.render(isi, huruf, konsep=False)


def dengan_reportlab(isi: IsiDokumenIKU, folder: Path) -> Callable[[], bytes]:
    from reportlab.lib import colors
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import mm
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate

    from kinerja_core.dokumen.huruf import siapkan

    berkas = siapkan(folder).berkas
    pdfmetrics.registerFont(TTFont("arimo", str(berkas[""])))
    pdfmetrics.registerFont(TTFont("arimo-b", str(berkas["B"])))
    alinea = ParagraphStyle("alinea", fontName="arimo", fontSize=11.5, leading=17.25, alignment=4)
    judul = ParagraphStyle("judul", fontName="arimo-b", fontSize=14, leading=19, keepWithNext=1)
    sel = ParagraphStyle("sel", fontName="arimo", fontSize=8.5, leading=10.4)
    kepala = ParagraphStyle("kepala", parent=sel, fontName="arimo-b", alignment=1)
    garis = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("BACKGROUND", (0, 0), (-1, 0), colors.lightgrey)]

    def tabel(barisan: list[tuple[str, ...]]) -> LongTable:
        lebar = 160 * mm / (len(barisan[0]) - 0.6)
        isi_sel = [[Paragraph(escape(t), sel if n else kepala) for t in b] for n, b in enumerate(barisan)]
        return LongTable(
            isi_sel, colWidths=[lebar * 0.4, *[lebar] * (len(barisan[0]) - 1)], repeatRows=1, style=[*garis]
        )

    def cetak() -> bytes:
        keluaran = BytesIO()
        dokumen = SimpleDocTemplate(
            keluaran, pagesize=(215 * mm, 330 * mm), leftMargin=30 * mm, rightMargin=25 * mm, topMargin=25 * mm
        )
        aliran = []
        for jenis, satu in blok(isi):
            if jenis == "tabel":
                aliran.append(tabel(satu))
            else:
                aliran += [Paragraph(escape(t), judul if jenis == "judul" else alinea) for t in str(satu).splitlines()]
        dokumen.build(aliran)
        return keluaran.getvalue()

    return cetak


def dengan_weasyprint(isi: IsiDokumenIKU, folder: Path) -> Callable[[], bytes]:
    from weasyprint import HTML

    from kinerja_core.dokumen.huruf import siapkan

    berkas = siapkan(folder).berkas
    gaya = (
        "@page{size:215mm 330mm;margin:25mm 25mm 30mm 30mm}"
        f"@font-face{{font-family:A;src:url({berkas[''].as_uri()})}}"
        f"@font-face{{font-family:A;font-weight:bold;src:url({berkas['B'].as_uri()})}}"
        "body{font:11.5pt/1.5 A;text-align:justify}h2{font-size:14pt}"
        "table{border-collapse:collapse;width:100%;font-size:8.5pt;line-height:1.22;text-align:left}"
        "td,th{border:.2mm solid;padding:1mm;overflow-wrap:anywhere;vertical-align:top}th{background:#e0e0e0}"
    )

    def html() -> str:
        bagian = []
        for jenis, satu in blok(isi):
            if jenis == "tabel":
                kepala, *lain = satu  # type: ignore[misc]
                bagian.append("<table><thead><tr>" + "".join(f"<th>{escape(t)}</th>" for t in kepala) + "</tr></thead>")
                bagian += ["<tr>" + "".join(f"<td>{escape(t)}</td>" for t in b) + "</tr>" for b in lain]
                bagian.append("</table>")
            else:
                tanda = "h2" if jenis == "judul" else "p"
                bagian += [f"<{tanda}>{escape(t)}</{tanda}>" for t in str(satu).splitlines()]
        return f"<html lang=id><style>{gaya}</style><body>{''.join(bagian)}</body></html>"

    return lambda: HTML(string=html()).write_pdf(pdf_variant="pdf/a-3b")


MESIN = {"kinerja": dengan_kinerja, "reportlab": dengan_reportlab, "weasyprint": dengan_weasyprint}


# --- measuring


def satu(mesin: str, halaman: int, folder: Path) -> dict[str, float]:
    """One document in this process: CPU seconds, peak MiB, pages, KiB."""
    from pypdf import PdfReader

    cetak = MESIN[mesin](isi_iku(_PANJANG[halaman]), folder)
    mulai = process_time()
    pdf = cetak()
    cpu = process_time() - mulai
    puncak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"cpu": cpu, "mib": puncak, "halaman": len(PdfReader(BytesIO(pdf)).pages), "kib": len(pdf) / 1024}


def terpisah(mesin: str, halaman: int, folder: Path, ulang: int) -> dict[str, float]:
    """The median of some runs, each in a process of its own."""
    perintah = [sys.executable, "-m", "tests.benchmarks.dokumen", "--satu", mesin, str(halaman), str(folder)]
    hasil = [json.loads(subprocess.run(perintah, capture_output=True, check=True).stdout) for _ in range(ulang)]
    return {kunci: statistics.median(h[kunci] for h in hasil) for kunci in hasil[0]}


def median_ms(kerja: Callable[[], object], ulang: int = 7) -> float:
    """CPU milliseconds."""
    lama = []
    for _ in range(ulang):
        mulai = process_time()
        kerja()
        lama.append((process_time() - mulai) * 1000)
    return statistics.median(lama)


def surat_dan_tanda_tangan(folder: Path) -> list[tuple[str, float, float]]:
    """What one letter, one signature and one check cost: name, CPU milliseconds, aim."""
    from kinerja_core.dokumen import dokumen_iku, undangan
    from kinerja_core.dokumen.huruf import siapkan
    from kinerja_core.dokumen.tanda_tangan_pades import tandatangani
    from kinerja_core.dokumen.verifikasi import verifikasi
    from tests.dokumen import terhitung
    from tests.dokumen.sertifikat import FRASA, p12

    huruf = siapkan(folder)
    surat = replace(contoh_rapat.UNDANGAN, kepada=contoh_rapat.UNDANGAN.kepada[:3])
    pada = datetime(2026, 11, 22, 3, 15)
    asli = dokumen_iku.render(isi_iku(_PANJANG[30]), huruf, konsep=False)
    terhitung_ = tandatangani(dokumen_iku.render(terhitung.isi(), huruf, konsep=False), p12(), FRASA, "a", "b", pada)
    bertanda = tandatangani(asli, p12(), FRASA, "a", "b", pada)
    dua = tandatangani(bertanda, p12(), FRASA, "a", "b", pada)
    return [
        ("surat satu halaman", median_ms(lambda: undangan.render(surat, huruf)), TARGET_SURAT_MS),
        ("menandatangani 30 halaman", median_ms(lambda: tandatangani(asli, p12(), FRASA, "a", "b", pada)), 300),
        ("memeriksa 30 halaman, belum bertanda", median_ms(lambda: verifikasi(asli)), TARGET_PERIKSA_MS),
        ("memeriksa 30 halaman, satu tanda tangan", median_ms(lambda: verifikasi(bertanda)), TARGET_PERIKSA_MS),
        ("menghitung ulang dan memeriksa", median_ms(lambda: verifikasi(terhitung_)), TARGET_PERIKSA_MS),
        ("memeriksa 30 halaman, dua tanda tangan", median_ms(lambda: verifikasi(dua), 3), 0),
    ]


def tabel_rasio(folder: Path, *, weasyprint: bool) -> None:
    """One line for each engine and length."""
    ada = [m for m in MESIN if m == "kinerja" or importlib.util.find_spec(m)]
    print(f"{'mesin':<12}{'halaman':>8}{'CPU s':>9}{'kinerja/':>10}{'MiB':>7}{'KiB':>8}")
    for halaman in _PANJANG:
        sendiri = terpisah("kinerja", halaman, folder, 3)
        for mesin in ada:
            if mesin == "weasyprint" and not weasyprint:
                continue
            h = sendiri if mesin == "kinerja" else terpisah(mesin, halaman, folder, 3 if halaman == 30 else 1)
            rasio = sendiri["cpu"] / h["cpu"]
            tanda = "" if rasio <= TARGET_RASIO else "  <- di atas target"
            if mesin == "kinerja" and h["mib"] > TARGET_MIB:
                tanda = "  <- memori di atas target"
            print(
                f"{mesin:<12}{h['halaman']:>8.0f}{h['cpu']:>9.2f}{rasio:>10.2f}{h['mib']:>7.0f}{h['kib']:>8.0f}{tanda}"
            )


def main() -> None:
    pengurai = argparse.ArgumentParser(description="Ukuran dokumen PDF.")
    pengurai.add_argument("--satu", nargs=3, metavar=("MESIN", "HALAMAN", "FOLDER"))
    pengurai.add_argument("--tanpa-weasyprint", action="store_true")
    p = pengurai.parse_args()
    if p.satu:
        mesin, halaman, folder = p.satu
        print(json.dumps(satu(mesin, int(halaman), Path(folder))))
        return
    print(f"{platform.platform()}, Python {platform.python_version()}")
    with tempfile.TemporaryDirectory() as sementara:
        tabel_rasio(Path(sementara), weasyprint=not p.tanpa_weasyprint)
        for nama, ms, target in surat_dan_tanda_tangan(Path(sementara)):
            tanda = "  <- di atas target" if target and ms > target else ""
            print(f"{nama:<44}{ms:>8.0f} ms" + (f" (target {target:.0f}){tanda}" if target else ""))


if __name__ == "__main__":
    main()
