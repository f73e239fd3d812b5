"""The archive bundle: one ZIP that can be read and checked without this application."""

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from kinerja_core.actions.kerja import Kerja
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store import usulan as usulan_store

_PETUNJUK = """Arsip {nama} - {kantor}

dokumen/      semua dokumen yang dicetak, sesuai Langkah SOP
formulir/     formulir yang dibagikan dan yang dikembalikan, berkas asli
data/         angka (data-isian.csv) dan jejak pelaksanaan (jejak.csv)
manifes.sha256  sidik sha256 setiap berkas

Memeriksa keutuhan tanpa aplikasi (Linux/macOS):  sha256sum -c manifes.sha256
Windows PowerShell:  Get-FileHash -Algorithm SHA256 <berkas>
"""


def susun_bundel(k: Kerja) -> bytes:
    """Build the ZIP of everything this Siklus has made so far; same contents, same bytes."""
    berkas: dict[str, bytes] = {"BACA-SAYA.txt": _PETUNJUK.format(nama=k.kini.nama, kantor=k.kantor.nama).encode()}
    for d in naskah_store.daftar_dokumen(k.t, k.kantor.id, k.kini.id):
        folder = "formulir" if d.jenis in ("formulir", "usulan") else "dokumen"
        nama = f"{folder}/{d.nama_berkas}"
        if nama in berkas:  # a second scan of the same paper keeps its own place
            nama = f"{folder}/{d.urutan:03d}-{d.nama_berkas}"
        berkas[nama] = k.app.arsip.baca(d.sha256)
    berkas["data/data-isian.csv"] = _isian(k)
    berkas["data/jejak.csv"] = _jejak(k)
    berkas["data/siklus.json"] = json.dumps(
        {"kantor": k.kantor.nama, "siklus": k.kini.nama, "tahun": k.kini.tahun, "hash_jejak": k.kini.hash},
        ensure_ascii=False,
        indent=1,
    ).encode()
    manifes = "".join(f"{hashlib.sha256(isi).hexdigest()}  {nama}\n" for nama, isi in sorted(berkas.items()))
    return _zip({**berkas, "manifes.sha256": manifes.encode()})


def _zip(berkas: dict[str, bytes]) -> bytes:
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as z:
        for nama, isi in sorted(berkas.items()):
            keterangan = zipfile.ZipInfo(nama, (1980, 1, 1, 0, 0, 0))
            keterangan.compress_type = zipfile.ZIP_DEFLATED
            z.writestr(keterangan, isi)
    return wadah.getvalue()


def _isian(k: Kerja) -> bytes:
    kolom = (
        *("unit", "revisi", "sha256", "indikator", "kolom", "keadaan", "nilai", "teks", "alasan"),
        *("lembar", "sel", "teks_asli", "pilihan"),
    )
    baris = (
        [u.unit, u.revisi, u.sha256, *asdict(i).values()]
        for u in usulan_store.daftar(k.t, k.kantor.id, k.kini.id)
        for i in u.isian
    )
    return _csv(kolom, baris)


def _jejak(k: Kerja) -> bytes:
    jejak = siklus_store.jejak(k.t, k.kantor.id, k.kini.id)
    kolom = tuple(asdict(jejak[0]))
    return _csv(kolom, ([*asdict(j).values()] for j in jejak))


def _csv(kolom: Sequence[str], baris: Iterable[Sequence[object]]) -> bytes:
    teks = io.StringIO()
    penulis = csv.writer(teks, lineterminator="\n")
    penulis.writerow(kolom)
    penulis.writerows(["" if sel is None else sel for sel in b] for b in baris)
    return teks.getvalue().encode()
