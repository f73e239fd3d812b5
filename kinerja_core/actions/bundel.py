"""The archive bundle: one ZIP that can be read and checked without this application."""

import csv
import hashlib
import io
import json
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields

from kinerja_core.actions.kerja import Kerja
from kinerja_core.dokumen import indeks_arsip
from kinerja_core.dokumen.indeks_arsip import BerkasBundel
from kinerja_core.domain.kartu_arsip import KartuArsip
from kinerja_core.domain.naskah_surat import IsiSuratPengantar
from kinerja_core.store import catatan as catatan_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store import surat as surat_store
from kinerja_core.store import usulan as usulan_store
from kinerja_core.store.catatan import Ekspedisi

MANIFES = "SHA256SUMS"
_TAK_POLOS = re.compile(r"[^\w.()-]+")

_PETUNJUK = """Arsip {nama} - {kantor}

Buka index.html dengan peramban apa pun: daftar semua berkas, kartu arsip, dan pemeriksaan sidik. Tanpa jaringan.

dokumen/      semua dokumen yang dicetak, sesuai Langkah SOP
formulir/     formulir yang dibagikan dan yang dikembalikan, berkas asli
data/         angka (data-isian.csv), jejak pelaksanaan (jejak.csv), nomor surat (surat.csv), pengantaran
              (ekspedisi.csv), kartu arsip (kartu-arsip.json), dan ringkasan Siklus (siklus.json)
{manifes}    sidik sha256 setiap berkas

Memeriksa keutuhan tanpa aplikasi
  Linux/macOS       sha256sum -c {manifes}
  Windows           certutil -hashfile NAMA-BERKAS SHA256, lalu bandingkan dengan barisnya di {manifes}
"""


def susun_bundel(k: Kerja, kartu: KartuArsip) -> bytes:
    """Build the ZIP of everything this Siklus has made so far; same contents, same bytes."""
    petunjuk = _PETUNJUK.format(nama=k.kini.nama, kantor=k.kantor.nama, manifes=MANIFES)
    kelompok = _dokumen(k)
    data = {
        "data/data-isian.csv": _isian(k),
        "data/jejak.csv": _jejak(k),
        "data/surat.csv": _surat(k),
        "data/ekspedisi.csv": _ekspedisi(k),
        "data/kartu-arsip.json": json.dumps(asdict(kartu), ensure_ascii=False, indent=1, default=str).encode(),
        "data/siklus.json": json.dumps(
            {"kantor": k.kantor.nama, "siklus": k.kini.nama, "tahun": k.kini.tahun, "hash_jejak": k.kini.hash},
            ensure_ascii=False,
            indent=1,
        ).encode(),
    }
    kelompok.append(("Data", data))
    berkas = {"LIHAT_SAYA.txt": petunjuk.encode(), "index.html": _indeks(k, kartu, kelompok)}
    for _, isi in kelompok:
        berkas |= isi
    manifes = "".join(f"{hashlib.sha256(isi).hexdigest()}  {nama}\n" for nama, isi in sorted(berkas.items()))
    return _zip({**berkas, MANIFES: manifes.encode()})


def _dokumen(k: Kerja) -> list[tuple[str, dict[str, bytes]]]:
    """Every stored file under the heading of its Langkah; a name that comes twice keeps its place in the register."""
    kelompok: dict[int, dict[str, bytes]] = {}
    terpakai: set[str] = set()
    for d in naskah_store.daftar_dokumen(k.t, k.kantor.id, k.kini.id):
        folder = "formulir" if d.jenis in ("formulir", "usulan") else "dokumen"
        polos = _TAK_POLOS.sub("_", d.nama_berkas)  # part of it may have been typed: a slash, a line break
        nama = f"{folder}/{polos}"
        if nama in terpakai:
            nama = f"{folder}/{d.urutan:03d}-{polos}"
        terpakai.add(nama)
        kelompok.setdefault(d.langkah, {})[nama] = k.app.arsip.baca(d.sha256)
    return [(f"Langkah {n} · {k.kini.sop.langkah_ke(n).singkat}", kelompok[n]) for n in sorted(kelompok)]


def _indeks(k: Kerja, kartu: KartuArsip, kelompok: list[tuple[str, dict[str, bytes]]]) -> bytes:
    surat = surat_store.milik_siklus(k.t, k.kantor.id, k.kini.id, "surat_pengantar")
    pengantar = naskah_store.isi(k.t, k.kantor.id, k.kini.id, "surat_pengantar", IsiSuratPengantar)
    isi = indeks_arsip.IsiIndeks(
        kantor=k.kantor.nama,
        siklus=k.kini.nama,
        nomor_surat=surat.nomor_lengkap if surat else "",
        penanda=f"{pengantar.penanda.nama}, {pengantar.penanda.jabatan}" if pengantar else "–",
        hash_jejak=k.kini.hash,
        disusun=kartu.ditutup,
        kartu=kartu,
        kelompok=tuple(
            (nama, tuple(BerkasBundel(j, len(b), hashlib.sha256(b).hexdigest()) for j, b in sorted(berkas.items())))
            for nama, berkas in kelompok
        ),
    )
    return indeks_arsip.render(isi)


def _surat(k: Kerja) -> bytes:
    semua = [s for s in surat_store.daftar(k.t, k.kantor.id) if s.siklus_id == k.kini.id]
    kolom = ("urut", "nomor", "tanggal", "hal", "tujuan", "keadaan", "alasan_batal", "nomor_luar")
    baris = (
        [s.urut, s.nomor_lengkap, s.tanggal, s.hal, s.tujuan, s.keadaan.value, s.batal_alasan, s.nomor_luar]
        for s in reversed(semua)
    )
    return _csv(kolom, baris)


def _ekspedisi(k: Kerja) -> bytes:
    antaran = catatan_store.daftar_ekspedisi(k.t, k.kantor.id, k.kini.id)
    kolom = tuple(f.name for f in fields(Ekspedisi))
    return _csv(kolom, ([*asdict(e).values()] for e in antaran))


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
