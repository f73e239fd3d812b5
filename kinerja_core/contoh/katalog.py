"""Figures and people of the sample office: the files of data/contoh as domain values.

Published figures are carried over with their source; what is illustrative is marked in the files
(``ilustrasi``). The office, its people and their NIP are made up and say so.
"""

import csv
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from kinerja_core.domain.indikator import (
    Agregasi,
    Anggaran,
    Arah,
    Frekuensi,
    Histori,
    Indikator,
    Nomenklatur,
    Target,
    TargetRenstra,
)
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.peran import JenisUnit, Pegawai, Peran, Unit
from kinerja_core.domain.usulan import Isian, Keadaan, Kolom

FOLDER = Path(__file__).resolve().parents[2] / "data" / "contoh"
TAHUN = 2024
"""The year whose Siklus the sample office runs; its realisasi are the latest published ones."""


def kantor() -> Kantor:
    """Kecamatan Contoh, a made-up office."""
    return Kantor(
        id=str(uuid5(NAMESPACE_URL, "kinerja/kantor/contoh")),
        nama="Kecamatan Contoh",
        pemda="PEMERINTAH KOTA CONTOH",
        kota="Kota Contoh",
        alamat="Jalan Contoh Nomor 1, Kelurahan Contoh, Kota Contoh",
        telepon="(0000) 000000",
        kode_pos="00000",
        laman="kecamatan.contoh.example",
        pos_el="kecamatan@contoh.example",
        kode_unit="KEC-CTH",
        contoh=True,
    )


def unit() -> tuple[Unit, ...]:
    """The seven units that report: five Seksi, then the two Subbag of the sekretariat."""
    return tuple(
        Unit(kode, nama, JenisUnit.SUBBAG if nama.startswith("Subbag") else JenisUnit.SEKSI, urutan)
        for urutan, (kode, nama) in enumerate(_UNIT.items(), start=1)
    )


def pegawai(kantor_id: str) -> tuple[Pegawai, ...]:
    """One Pegawai per Peran and one reporter per Unit, in the order of ``nama_masuk()``."""
    return tuple(Pegawai(kantor_id, id_pegawai(kantor_id, nama), *sisanya) for nama, sisanya in _PEGAWAI.items())


def nama_masuk() -> tuple[str, ...]:
    """Sign-in names of ``pegawai()``, in the same order: camat, sekretaris, ..., seksi.pem, ..."""
    return tuple(_PEGAWAI)


def id_pegawai(kantor_id: str, nama: str) -> str:
    """The id of the sample Pegawai with that sign-in name; always the same for one office."""
    return str(uuid5(NAMESPACE_URL, f"kinerja/{kantor_id}/{nama}"))


def indikator(folder: Path = FOLDER) -> tuple[Indikator, ...]:
    """The catalogue, in file order: IKU, program, then the further indicators."""
    return tuple(_indikator(baris, urutan) for urutan, baris in enumerate(_baca(folder, "indikator"), start=1))


def target(folder: Path = FOLDER) -> tuple[Target, ...]:
    """Targets of ``TAHUN``, one per indicator."""
    return tuple(_target(baris) for baris in _baca(folder, "target"))


def histori(folder: Path = FOLDER) -> tuple[Histori, ...]:
    """The nine published indicators, 2020-2024, as published."""
    return tuple(
        Histori(
            indikator=baris["indikator"],
            tahun=int(baris["tahun"]),
            target=_angka(baris["target"]),
            realisasi=_angka(baris["realisasi"]),
            capaian_terbit=baris["capaian_terbit"],
            sumber=baris["sumber"],
            catatan=baris["catatan"],
        )
        for baris in _baca(folder, "histori")
    )


def anggaran(folder: Path = FOLDER) -> tuple[Anggaran, ...]:
    """Published budget lines 2020-2024 in the order of the table, rupiah."""
    return tuple(
        Anggaran(
            tahun=int(baris["tahun"]),
            urutan=int(baris["urutan"]),
            uraian=baris["uraian"],
            anggaran=Decimal(baris["anggaran"]),
            realisasi=Decimal(baris["realisasi"]),
            rasio_terbit=baris["rasio_terbit"],
            sumber=baris["sumber"],
        )
        for baris in _baca(folder, "anggaran")
    )


def nomenklatur(folder: Path = FOLDER) -> tuple[Nomenklatur, ...]:
    """Kegiatan and sub kegiatan of urusan 7.01."""
    return tuple(Nomenklatur(**baris) for baris in _baca(folder, "nomenklatur"))


def renstra(folder: Path = FOLDER) -> tuple[TargetRenstra, ...]:
    """Published Renstra targets 2025-2030, the misprint 838 included; blank years are left out."""
    return tuple(
        TargetRenstra(
            indikator=baris["indikator"],
            nama=baris["nama_terbit"],
            satuan=baris["satuan"],
            tahun=tahun,
            target=_angka(baris[str(tahun)]),
            terbit=baris[str(tahun)],
            sumber=baris["sumber"],
            catatan=baris["catatan"],
        )
        for baris in _baca(folder, "renstra")
        for tahun in range(2025, 2031)
        if baris[str(tahun)]
    )


def realisasi(unit_kode: str, folder: Path = FOLDER) -> dict[tuple[str, Kolom], Isian]:
    """What a Unit will hand in for ``TAHUN``, by indicator and Kolom; absent cells are blank.

    TRIWULAN indicators answer TW1-TW4, SEMESTER ones TW2 and TW4, TAHUN ones REALISASI_TAHUN; RASIO adds
    PEMBILANG and PENYEBUT; programmes add ANGGARAN and REALISASI_ANGGARAN in rupiah.
    """
    milik = {i.kode for i in indikator(folder) if i.unit == unit_kode}
    isian = (_isian(baris) for baris in _baca(folder, f"realisasi_{TAHUN}") if baris["indikator"] in milik)
    return {(i.indikator, i.kolom): i for i in isian}


def _baca(folder: Path, nama: str) -> Iterator[dict[str, str]]:
    with (folder / f"{nama}.csv").open(encoding="utf-8", newline="") as berkas:
        yield from csv.DictReader(berkas)


def _angka(teks: str) -> Decimal | None:
    return Decimal(teks) if teks else None


def _indikator(baris: dict[str, str], urutan: int) -> Indikator:
    return Indikator(
        kode=baris["kode"],
        nama=baris["nama"],
        sasaran=baris["sasaran"],
        satuan=baris["satuan"],
        arah=Arah(baris["arah"]),
        agregasi=Agregasi(baris["agregasi"]),
        frekuensi=Frekuensi(baris["frekuensi"]),
        unit=baris["unit"],
        formulasi=baris["formulasi"],
        sumber_data=baris["sumber_data"],
        penanggung_jawab=baris["penanggung_jawab"],
        media=baris["media"],
        iku=baris["iku"] == "ya",
        pembilang=baris["pembilang"],
        penyebut=baris["penyebut"],
        skala=tuple(baris["skala"].split("|")) if baris["skala"] else (),
        asal=baris["asal"],
        ilustrasi=baris["ilustrasi"] == "ya",
        urutan=urutan,
    )


def _target(baris: dict[str, str]) -> Target:
    return Target(
        indikator=baris["indikator"],
        tahun=int(baris["tahun"]),
        tahunan=_angka(baris["tahunan"]),
        triwulan=(_angka(baris["tw1"]), _angka(baris["tw2"]), _angka(baris["tw3"]), _angka(baris["tw4"])),
        bawah=_angka(baris["bawah"]),
        atas=_angka(baris["atas"]),
        teks=baris["teks"],
    )


def _isian(baris: dict[str, str]) -> Isian:
    return Isian(
        indikator=baris["indikator"],
        kolom=Kolom(baris["kolom"]),
        keadaan=Keadaan(baris["keadaan"]),
        nilai=_angka(baris["nilai"]),
        teks=baris["teks"],
        alasan=baris["alasan"],
    )


_UNIT = {
    "pem": "Seksi Pemerintahan",
    "trantib": "Seksi Ketenteraman dan Ketertiban Umum",
    "pmd": "Seksi Pemberdayaan Masyarakat",
    "kesos": "Seksi Kesejahteraan Sosial",
    "yanum": "Seksi Pelayanan Umum",
    "ppk": "Subbag Perencanaan Program dan Keuangan",
    "umum": "Subbag Umum dan Kepegawaian",
}

_PENATA = "Penata Tk. I (III/d)"


def _pelapor(nomor: int, kode: str) -> tuple[str, str, str, str, Peran, str]:
    nama = _UNIT[kode]
    # the Kasubag of the first Subbag already acts as KASUBAG, so a member of staff reports for it
    jabatan = "Pengelola Data Subbag Perencanaan Program dan Keuangan" if kode == "ppk" else f"Kepala {nama}"
    jabatan = jabatan.replace("Kepala Subbag", "Kasubag")
    return (f"{jabatan} Contoh", f"19700101 199001 1 {nomor:03d}", _PENATA, jabatan, Peran.SEKSI, kode)


_PEGAWAI: dict[str, tuple[str, str, str, str, Peran, str]] = {
    "camat": ("Camat Contoh", "19700101 199001 1 001", "Pembina Tk. I (IV/b)", "Camat", Peran.CAMAT, ""),
    "sekretaris": (
        "Sekretaris Contoh",
        "19700101 199001 1 002",
        "Pembina (IV/a)",
        "Sekretaris Kecamatan",
        Peran.SEKRETARIS,
        "",
    ),
    "kasubag": (
        "Kasubag Contoh",
        "19700101 199001 1 003",
        _PENATA,
        "Kasubag Perencanaan Program dan Keuangan",
        Peran.KASUBAG,
        "ppk",
    ),
    "staf": (
        "Staf Contoh",
        "19700101 199001 1 004",
        "Penata Muda (III/a)",
        "Jabatan Fungsional Umum",
        Peran.STAF,
        "ppk",
    ),
    "admin": ("Admin Contoh", "19700101 199001 1 005", "Pengatur (II/c)", "Admin Aplikasi", Peran.ADMIN, ""),
    **{f"seksi.{kode}": _pelapor(nomor, kode) for nomor, kode in enumerate(_UNIT, start=6)},
}
