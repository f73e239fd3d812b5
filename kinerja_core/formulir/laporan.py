"""The verdict on a workbook as JSON values, for the command line and other programs."""

from typing import Any

from kinerja_core.domain.errors import BerkasDitolak
from kinerja_core.domain.usulan import HasilPeriksa, Identitas, Isian, Masalah


def sebagai_json(hasil: HasilPeriksa) -> dict[str, Any]:
    """``{"diterima", "identitas", "baris", "masalah"}``; figures are plain decimal text, never floats."""
    return {
        "diterima": hasil.diterima,
        "identitas": _identitas(hasil.identitas),
        "baris": [_baris(isian) for isian in hasil.isian],
        "masalah": [_masalah(m) for m in hasil.masalah],
    }


def tolakan_sebagai_json(ditolak: BerkasDitolak) -> dict[str, Any]:
    """The same shape for a file that was refused unread."""
    masalah = {
        "tingkat": "kesalahan",
        "lembar": "",
        "sel": "",
        "nilai": "",
        "kode": "berkas_ditolak",
        "pesan": str(ditolak),
        "perbaikan": "Unggah formulir yang diunduh dari aplikasi ini, dalam bentuk .xlsx atau .ods.",
    }
    return {"diterima": False, "identitas": _identitas(None), "baris": [], "masalah": [masalah]}


def _identitas(identitas: Identitas | None) -> dict[str, Any]:
    if identitas is None:
        return {}
    return {
        "siklus_id": identitas.siklus_id,
        "unit": identitas.unit,
        "versi": identitas.versi,
        "sidik": identitas.sidik,
    }


def _baris(isian: Isian) -> dict[str, Any]:
    return {
        "indikator": isian.indikator,
        "kolom": isian.kolom.value,
        "keadaan": isian.keadaan.value,
        "nilai": None if isian.nilai is None else f"{isian.nilai:f}",
        "teks": isian.teks,
        "alasan": isian.alasan,
        "lembar": isian.lembar,
        "sel": isian.sel,
        "teks_asli": isian.teks_asli,
        "pilihan": isian.pilihan,
    }


def _masalah(masalah: Masalah) -> dict[str, Any]:
    return {
        "tingkat": masalah.tingkat.value,
        "lembar": masalah.lembar,
        "sel": masalah.sel,
        "nilai": masalah.nilai,
        "kode": masalah.kode,
        "pesan": masalah.pesan,
        "perbaikan": masalah.perbaikan,
    }
