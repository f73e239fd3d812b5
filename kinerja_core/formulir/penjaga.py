"""What a file must be before any parser sees it: checked on its bytes and its zip directory alone.

Every refusal says what the file was and what to do. Nothing here builds a tree; unpacking is counted
while it streams and stops at the limit.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import PurePosixPath

from kinerja_core.domain.errors import BerkasDitolak
from kinerja_core.formulir import batas

XLSX, ODS = "xlsx", "ods"

_UNGGAH_FORMULIR = "Unggah formulirnya sendiri (.xlsx atau .ods), yaitu berkas yang diunduh dari aplikasi ini."
_SIMPAN_ULANG = "Buka berkasnya, simpan sebagai .xlsx (Buku Kerja Excel), lalu unggah lagi."
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_TANDA_AWAL: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", f"Berkas ini dokumen PDF, bukan formulir. {_UNGGAH_FORMULIR} PDF diunggah sebagai bukti dukung."),
    (b"\x89PNG", f"Berkas ini gambar, bukan formulir. {_UNGGAH_FORMULIR} Gambar diunggah sebagai bukti dukung."),
    (b"\xff\xd8\xff", f"Berkas ini foto, bukan formulir. {_UNGGAH_FORMULIR} Foto diunggah sebagai bukti dukung."),
    (b"GIF8", f"Berkas ini gambar, bukan formulir. {_UNGGAH_FORMULIR}"),
    (b"{\\rtf", f"Berkas ini dokumen RTF, bukan formulir. {_UNGGAH_FORMULIR}"),
    (b"7z\xbc\xaf", f"Berkas ini arsip 7z. Keluarkan dulu formulirnya dari arsip itu. {_UNGGAH_FORMULIR}"),
    (b"Rar!", f"Berkas ini arsip RAR. Keluarkan dulu formulirnya dari arsip itu. {_UNGGAH_FORMULIR}"),
    (b"MZ", f"Berkas ini program, bukan formulir. Jangan dibuka; hapus berkas ini. {_UNGGAH_FORMULIR}"),
    (b"\x7fELF", f"Berkas ini program, bukan formulir. Jangan dibuka; hapus berkas ini. {_UNGGAH_FORMULIR}"),
)
_TERLARANG: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"vbaproject|vbadata|(^|/)macrosheets/|(^|/)(basic|scripts)/", re.I), "makro"),
    (re.compile(r"(^|/)activex|(^|/)ctrlprops?/", re.I), "kendali ActiveX"),
    (re.compile(r"(^|/)embeddings/|(^|/)object ?[0-9]+(/|$)|oleobject", re.I), "objek yang disisipkan"),
    (re.compile(r"(^|/)externallinks?/", re.I), "tautan ke berkas lain"),
    (re.compile(r"(^|/)(connections\.xml|querytables?/)", re.I), "sambungan data luar"),
    (re.compile(r"\.(exe|dll|bat|cmd|js|vbs|ps1|scr|jar|sh)$", re.I), "program"),
)
_PENYANDIAN = re.compile(rb"""^<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_POTONGAN = 262_144


def jaga(data: bytes, nama_berkas: str = "") -> str:
    """Let a workbook through and say what it is: ``"xlsx"`` or ``"ods"``. BerkasDitolak for everything else."""
    if not data:
        raise BerkasDitolak(
            f"Berkas {nama_berkas or 'ini'} kosong (0 bita). Simpan lagi formulirnya, tutup aplikasinya, lalu unggah."
        )
    if len(data) > batas.UKURAN_BERKAS:
        raise BerkasDitolak(
            f"Berkas ini {len(data) / 1_000_000:.1f} MB, padahal sebuah formulir paling besar "
            f"{batas.UKURAN_BERKAS // 1_000_000} MB. Hapus gambar atau lembar tambahan dari formulirnya, "
            "dan unggah gambar sebagai bukti dukung.".replace(".", ",", 1)
        )
    if not data.startswith(b"PK"):
        raise BerkasDitolak(_bukan_zip(data))
    try:
        with zipfile.ZipFile(BytesIO(data)) as arsip:
            return _jaga_arsip(arsip)
    except zipfile.BadZipFile as galat:
        raise BerkasDitolak(
            "Berkas ini terpotong atau rusak, mungkin unggahan atau pengirimannya terputus. Kirim atau simpan ulang "
            "formulirnya, lalu unggah lagi."
        ) from galat


def _bukan_zip(data: bytes) -> str:
    if data.startswith(_OLE):
        return _berkas_ole(data)
    for tanda, pesan in _TANDA_AWAL:
        if data.startswith(tanda):
            return pesan
    kepala = data[:4096].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if kepala.startswith((b"<!doctype html", b"<html", b"<table")):
        return f"Berkas ini halaman web, bukan buku kerja, walaupun namanya mungkin .xls. {_SIMPAN_ULANG}"
    if kepala.startswith(b"<?xml"):
        return f"Berkas ini berkas XML, bukan buku kerja .xlsx. {_SIMPAN_ULANG}"
    if b"\x00" not in data[:4096]:
        return f"Berkas ini teks atau CSV, bukan formulir, walaupun namanya mungkin .xlsx. {_UNGGAH_FORMULIR}"
    return f"Berkas ini bukan buku kerja. {_UNGGAH_FORMULIR}"


def _berkas_ole(data: bytes) -> str:
    def memuat(nama: str) -> bool:
        return nama.encode("utf-16-le") in data

    if memuat("EncryptedPackage"):
        return (
            "Berkas ini dikunci dengan kata sandi, jadi tidak dapat dibaca. Di Excel pilih Berkas > Info > Lindungi "
            "Buku Kerja > Enkripsi dengan Kata Sandi, kosongkan kata sandinya, simpan, lalu unggah lagi."
        )
    if memuat("Workbook") or memuat("Book"):
        return f"Berkas ini berformat Excel lama (.xls). {_SIMPAN_ULANG}"
    if memuat("WordDocument"):
        return f"Berkas ini dokumen Word lama (.doc), bukan formulir. {_UNGGAH_FORMULIR}"
    return f"Berkas ini berformat Office lama. {_SIMPAN_ULANG}"


def _jaga_arsip(arsip: zipfile.ZipFile) -> str:
    daftar = arsip.infolist()
    _jaga_daftar(daftar)
    nama = {info.filename for info in daftar}
    jenis = _jenis(arsip, nama)
    for info in daftar:
        for pola, sebutan in _TERLARANG:
            if pola.search(info.filename):
                raise BerkasDitolak(_memuat(sebutan))
    sisa = batas.UKURAN_TERURAI
    for info in daftar:
        sisa -= _jaga_bagian(arsip, info, sisa)
    return jenis


def _jaga_daftar(daftar: list[zipfile.ZipInfo]) -> None:
    if len(daftar) > batas.BANYAK_BAGIAN:
        raise BerkasDitolak(
            f"Berkas ini terdiri atas {len(daftar)} bagian, jauh lebih banyak daripada sebuah formulir. "
            f"{_UNGGAH_FORMULIR}"
        )
    nama = [info.filename.lower() for info in daftar]
    if len(set(nama)) < len(nama):
        raise BerkasDitolak(f"Susunan berkas ini tidak wajar: ada bagian bernama sama. {_SIMPAN_ULANG}")
    for info in daftar:
        jalur = PurePosixPath(info.filename.replace("\\", "/"))
        if jalur.is_absolute() or ".." in jalur.parts or ":" in info.filename or "\x00" in info.orig_filename:
            raise BerkasDitolak(f"Susunan berkas ini tidak wajar: nama bagiannya menunjuk ke luar. {_SIMPAN_ULANG}")
        if info.flag_bits & 0x1:
            raise BerkasDitolak(f"Isi berkas ini disandikan dengan kata sandi. Buka kuncinya. {_SIMPAN_ULANG}")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise BerkasDitolak(f"Berkas ini dimampatkan dengan cara yang tidak lazim. {_SIMPAN_ULANG}")
    if sum(info.file_size for info in daftar) > batas.UKURAN_TERURAI:
        raise BerkasDitolak(_TERURAI_BESAR)


_TERURAI_BESAR = (
    "Isi berkas ini jauh lebih besar daripada sebuah formulir (bom zip atau lembar yang sangat panjang). "
    "Salin isian Anda ke formulir yang baru diunduh, lalu unggah formulir itu."
)


def _jenis(arsip: zipfile.ZipFile, nama: set[str]) -> str:
    if "xl/workbook.xml" in nama or ("[Content_Types].xml" in nama and any(n.startswith("xl/") for n in nama)):
        if "xl/workbook.bin" in nama:
            raise BerkasDitolak(f"Berkas ini berformat Excel biner (.xlsb). {_SIMPAN_ULANG}")
        return XLSX
    if "mimetype" in nama and arsip.getinfo("mimetype").file_size < 200:
        mime = arsip.read("mimetype").decode("ascii", "replace").strip()
        if mime.startswith("application/vnd.oasis.opendocument.spreadsheet"):
            _jaga_sandi_ods(arsip, nama)
            return ODS
        raise BerkasDitolak(f"Berkas ini dokumen OpenDocument, tetapi bukan lembar sebar (.ods). {_UNGGAH_FORMULIR}")
    if any(n.startswith("word/") for n in nama):
        raise BerkasDitolak(f"Berkas ini dokumen Word (.docx), bukan formulir. {_UNGGAH_FORMULIR}")
    if any(n.startswith("ppt/") for n in nama):
        raise BerkasDitolak(f"Berkas ini salindia PowerPoint (.pptx), bukan formulir. {_UNGGAH_FORMULIR}")
    if any(n.lower().endswith((".xlsx", ".ods")) for n in nama):
        raise BerkasDitolak(
            "Berkas ini arsip ZIP yang berisi formulir. Keluarkan dulu, lalu unggah formulirnya satu-satu."
        )
    raise BerkasDitolak(f"Berkas ini arsip ZIP, bukan buku kerja. {_UNGGAH_FORMULIR}")


def _jaga_sandi_ods(arsip: zipfile.ZipFile, nama: set[str]) -> None:
    manifes = "META-INF/manifest.xml"
    if manifes in nama and arsip.getinfo(manifes).file_size <= _POTONGAN and b"encryption-data" in arsip.read(manifes):
        raise BerkasDitolak(f"Berkas ini dikunci dengan kata sandi. Simpan ulang tanpa kata sandi. {_SIMPAN_ULANG}")


def _memuat(sebutan: str) -> str:
    return (
        f"Berkas ini memuat {sebutan}, yang tidak boleh ada di sebuah formulir. Salin isian Anda ke formulir yang baru "
        "diunduh, simpan sebagai .xlsx biasa, lalu unggah lagi."
    )


def _jaga_bagian(arsip: zipfile.ZipFile, info: zipfile.ZipInfo, sisa: int) -> int:
    """Unpack one part piece by piece, looking at each; returns its size."""
    ukuran, ekor = 0, b""
    berupa_xml = info.filename.lower().endswith((".xml", ".rels", ".vml", ".rdf"))
    terbesar, unsur = _terbesar(info.filename, berupa_xml)
    terbesar = min(sisa, terbesar)
    try:
        with arsip.open(info) as aliran:
            while potongan := aliran.read(_POTONGAN):
                ukuran += len(potongan)
                if ukuran > terbesar:
                    raise BerkasDitolak(_TERURAI_BESAR)
                unsur -= potongan.count(b"<") if berupa_xml else 0
                if unsur < 0:
                    raise BerkasDitolak(_TERURAI_BESAR)
                if berupa_xml:
                    _jaga_xml(ekor + potongan, info.filename, awal=ukuran == len(potongan))
                    ekor = potongan[-64:]
    except (zlib.error, EOFError, struct.error, OSError, NotImplementedError, ValueError) as galat:
        raise BerkasDitolak(f"Berkas ini rusak di bagian {info.filename}. {_SIMPAN_ULANG}") from galat
    return ukuran


def _terbesar(bagian: str, berupa_xml: bool) -> tuple[int, int]:
    """(bytes, tags) that part may have."""
    if not berupa_xml:
        return batas.UKURAN_BERKAS, 0
    if bagian.startswith("xl/worksheets/") or bagian == "content.xml":
        return batas.UKURAN_BAGIAN, batas.BANYAK_UNSUR
    if bagian == "xl/sharedStrings.xml":
        return batas.UKURAN_BAGIAN, batas.BANYAK_UNSUR_TEKS
    return batas.UKURAN_BAGIAN_LAIN, batas.BANYAK_UNSUR_LAIN


def _jaga_xml(isi: bytes, bagian: str, awal: bool) -> None:
    if awal and not _utf8(isi):
        # in another encoding the words looked for below would look different
        raise BerkasDitolak(f"Berkas ini memakai sandi aksara yang tidak lazim. {_SIMPAN_ULANG}")
    if b"<!DOCTYPE" in isi or b"<!ENTITY" in isi:
        raise BerkasDitolak(_memuat("definisi dokumen (DTD)"))
    for periksa in _PERIKSA_XML:
        periksa(isi, bagian)


def _utf8(isi: bytes) -> bool:
    isi = isi.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not isi.startswith(b"<"):
        return False
    sandi = _PENYANDIAN.match(isi)
    return sandi is None or sandi.group(1).lower() in (b"utf-8", b"utf8", b"us-ascii", b"ascii")


def _jaga_jenis_isi(isi: bytes, bagian: str) -> None:
    if bagian == "[Content_Types].xml" and b"macroEnabled" in isi:
        raise BerkasDitolak(_memuat("makro"))
    if bagian == "xl/workbook.xml" and b"purl.oclc.org/ooxml" in isi:
        raise BerkasDitolak(
            "Berkas ini disimpan sebagai “Strict Open XML”, yang tidak terbaca oleh kebanyakan aplikasi. "
            f"{_SIMPAN_ULANG}"
        )


def _jaga_hubungan(isi: bytes, bagian: str) -> None:
    if bagian.endswith(".rels") and re.search(rb'/(externalLink|oleObject|attachedTemplate|control)"', isi):
        raise BerkasDitolak(_memuat("tautan ke berkas lain"))


def _jaga_ods(isi: bytes, bagian: str) -> None:
    if bagian != "content.xml":
        return
    if b"<table:table-source" in isi or b"<table:dde-link" in isi or b"<table:cell-range-source" in isi:
        raise BerkasDitolak(_memuat("tautan ke berkas lain"))
    if b"<script:event-listener" in isi or b"<office:script " in isi:
        raise BerkasDitolak(_memuat("makro"))
    if b"<draw:object" in isi or b"<draw:plugin" in isi or b"<draw:applet" in isi:
        raise BerkasDitolak(_memuat("objek yang disisipkan"))


_PERIKSA_XML: tuple[Callable[[bytes, str], None], ...] = (_jaga_jenis_isi, _jaga_hubungan, _jaga_ods)
