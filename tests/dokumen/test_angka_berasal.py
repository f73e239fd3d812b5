"""An automatic walk: every numeral on the pages of the Dokumen IKU is a figure of its data, or no figure at all."""

import io
import json
import re
from collections.abc import Iterator
from datetime import date

import pikepdf
import pytest

from kinerja_core.contoh import katalog
from kinerja_core.dokumen.dokumen_iku import render
from kinerja_core.domain.dokumen_iku import narasi_awal, susun_isi
from kinerja_core.domain.peran import Peran
from tests.dokumen.baca import halaman
from tests.domain.bahan_contoh import bahan_contoh

ANGKA = re.compile(r"(?<![\w.,])[0-9]+(?:[.,][0-9]+)*(?![\w])")
BULAN = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
BUKAN_DATA = re.compile(
    rf"""
      Halaman\s[0-9]+\sdari\s[0-9]+                                     # the footer
    | (?:Tabel|Gambar)\s[0-9]+                                          # numbered tables and figures
    | [0-9A-Z]{{4}}-[0-9A-Z]{{4}}-[0-9A-Z]{{2}} | Sidik\sisi\s[0-9a-f]+ # code and short hash
    | [0-9]{{1,2}}\s(?:{BULAN})\s[0-9]{{4}}
    | SHA-256 | NIP\s[0-9\s\u00a0]+ | Tk\.\s[IV]+                                 # who signs
    | Nomor\s[0-9]+\sTahun\s[0-9]{{4}} | [A-Za-z]\w*\s[0-9]+/[0-9]{{4}} # laws
    | (?:19|20)[0-9]{{2}}(?:–(?:19|20)[0-9]{{2}})?                      # years
    | (?<![\w,.])[0-9]{{1,3}}\.(?=\s) | (?<![\w,.])[0-9]\)              # numbered rows, headings and footnotes
    """,
    re.VERBOSE,
)
TATA_LETAK = {"0", "20", "40", "60", "80", "100", "120"}
"""The scale under a bar chart; 100 is also what a capaian is measured in."""


@pytest.fixture(scope="module")
def pdf(huruf) -> bytes:
    bahan, kantor = bahan_contoh(), katalog.kantor()
    camat = next(p for p in katalog.pegawai(kantor.id) if p.peran is Peran.CAMAT)
    narasi = narasi_awal(bahan, kantor)
    isi = susun_isi(bahan, narasi, kantor, camat, kode="ABCD-EFGH-JK", revisi=1, tanggal=date(2026, 11, 2))
    return render(isi, huruf, konsep=False)


def teks_data(nilai: object, kunci: str = "") -> Iterator[str]:
    """Every text and number of the embedded data but the narrative, which is what is on trial."""
    if isinstance(nilai, dict):
        for nama, anggota in nilai.items():
            if nama not in ("ringkasan", "pendahuluan", "analisis", "penutup"):
                yield from teks_data(anggota, nama)
    elif isinstance(nilai, list):
        for anggota in nilai:
            yield from teks_data(anggota, kunci)
    elif nilai is not None:
        yield str(nilai)


def data_tertanam(pdf: bytes) -> set[str]:
    """The numerals of data-hitung.json, paspor.json, data-angka.csv and the tables of isi.json."""
    with pikepdf.open(io.BytesIO(pdf)) as berkas:
        lampiran = {nama: satu.get_file().read_bytes().decode() for nama, satu in berkas.attachments.items()}
    teks = [lampiran["data-angka.csv"]]
    for nama in ("isi.json", "data-hitung.json", "paspor.json", "kebijakan.json"):
        teks += teks_data(json.loads(lampiran[nama]))
    return {n for t in teks for n in ANGKA.findall(t)}


def asing(halaman_teks: str, dikenal: set[str]) -> list[str]:
    return [n for n in ANGKA.findall(BUKAN_DATA.sub(" ", halaman_teks)) if n not in dikenal]


def test_setiap_angka_di_setiap_halaman_berasal_dari_data_tertanam(pdf: bytes) -> None:
    dikenal = data_tertanam(pdf) | TATA_LETAK | _ringkasan(pdf)

    ada = {nomor: asing(teks, dikenal) for nomor, teks in enumerate(halaman(pdf), start=1)}

    assert {nomor: angka for nomor, angka in ada.items() if angka} == {}


def test_angka_yang_tidak_ada_dalam_data_ditemukan(pdf: bytes) -> None:
    assert asing("Capaian 98,76 persen dari 12.345 orang menurut Tabel 3.", data_tertanam(pdf)) == ["98,76", "12.345"]


def _ringkasan(pdf: bytes) -> set[str]:
    """How many reached their target, did not, could not be computed: counted from the embedded rows."""
    with pikepdf.open(io.BytesIO(pdf)) as berkas:
        isi = json.loads(berkas.attachments["isi.json"].get_file().read_bytes())
    baris = (isi[1] if isinstance(isi, list) else isi)["baris"]
    nilai = [float(b["capaian_nilai"]) for b in baris if b["capaian_nilai"] is not None]
    tercapai = sum(n >= 100 for n in nilai)
    return {str(tercapai), str(len(nilai) - tercapai), str(len(baris) - len(nilai))}
