"""Files nobody should send: broken, disguised, oversized or built to hurt whoever opens them."""

import struct
import zipfile
from collections.abc import Callable, Iterator
from functools import lru_cache
from io import BytesIO

BANYAK = 600_000_000
"""Bytes the bombs unpack to."""


def ganti(data: bytes, baru: dict[str, bytes | None]) -> bytes:
    """``data`` with parts replaced, added, or (None) left out."""
    wadah = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as lama, zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as hasil:
        for nama in lama.namelist():
            isi = baru.get(nama, lama.read(nama))
            if isi is not None:
                hasil.writestr(nama, isi)
        for nama, isi in baru.items():
            if nama not in lama.namelist() and isi is not None:
                hasil.writestr(nama, isi)
    return wadah.getvalue()


def sunting(data: bytes, bagian: str, dari: str, ke: str) -> bytes:
    """``data`` with a text in one part replaced."""
    with zipfile.ZipFile(BytesIO(data)) as arsip:
        isi = arsip.read(bagian).decode()
    assert dari in isi
    return ganti(data, {bagian: isi.replace(dari, ke, 1).encode()})


def arsip(isi: dict[str, bytes]) -> bytes:
    wadah = BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as hasil:
        for nama, bita in isi.items():
            hasil.writestr(nama, bita)
    return wadah.getvalue()


@lru_cache(maxsize=2)
def bom(data: bytes, bagian: str, awal: bytes, akhir: bytes) -> bytes:
    """``data`` whose part ``bagian`` unpacks to ``BANYAK`` bytes."""
    wadah = BytesIO()
    cara = {"compression": zipfile.ZIP_DEFLATED, "compresslevel": 1}
    with zipfile.ZipFile(BytesIO(data)) as lama, zipfile.ZipFile(wadah, "w", **cara) as hasil:
        for nama in lama.namelist():
            if nama != bagian:
                hasil.writestr(nama, lama.read(nama))
        potongan = b"A" * 10_000_000
        with hasil.open(bagian, "w") as aliran:
            aliran.write(awal)
            for _ in range(BANYAK // len(potongan)):
                aliran.write(potongan)
            aliran.write(akhir)
    return wadah.getvalue()


SEL_PERTAMA = '<c r="A1"'
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml"
RELASI = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
LEMBAR = "xl/worksheets/sheet2.xml"
DTD_TAWA = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


def _ole(nama: str) -> bytes:
    return bytes.fromhex("d0cf11e0a1b11ae1") + bytes(1000) + nama.encode("utf-16-le") + bytes(3000)


def _sel_banyak(data: bytes) -> bytes:
    baris = "".join(
        f'<row r="{b}">' + "".join(f'<c r="A{b}"/>' for _ in range(100)) + "</row>" for b in range(30, 1600)
    )
    return sunting(data, LEMBAR, "</sheetData>", f"{baris}</sheetData>")


def _isi_banyak(data: bytes) -> bytes:
    baris = "".join(f'<row r="{b}">' + f'<c r="A{b}"><v>1</v></c>' * 20 + "</row>" for b in range(30, 1100))
    return sunting(data, LEMBAR, "</sheetData>", f"{baris}</sheetData>")


def _terkunci_zip(data: bytes) -> bytes:
    isi = bytearray(data)
    for tanda, letak in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        awal = 0
        while (awal := isi.find(tanda, awal)) >= 0:
            isi[awal + letak] |= 1
            awal += 4
    return bytes(isi)


def _ukuran_bohong(data: bytes) -> bytes:
    """The directory claims every part unpacks to ten bytes."""
    isi, awal = bytearray(data), 0
    while (awal := isi.find(b"PK\x01\x02", awal)) >= 0:
        isi[awal + 24 : awal + 28] = struct.pack("<I", 10)
        awal += 4
    return bytes(isi)


def _sandi_lain(data: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as lama:
        isi = lama.read(LEMBAR).decode().replace('encoding="UTF-8"', 'encoding="UTF-16"')
    return ganti(data, {LEMBAR: isi.encode("utf-16")})


def _crc_rusak(data: bytes) -> bytes:
    isi = bytearray(data)
    awal = isi.find(b"PK\x03\x04", 4000)
    nama, tambahan = struct.unpack("<HH", isi[awal + 26 : awal + 30])
    letak = awal + 30 + nama + tambahan + 20
    isi[letak] ^= 0xFF
    return bytes(isi)


def _lzma(data: bytes) -> bytes:
    wadah = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as lama, zipfile.ZipFile(wadah, "w", zipfile.ZIP_LZMA) as hasil:
        for nama in lama.namelist():
            hasil.writestr(nama, lama.read(nama))
    return wadah.getvalue()


def _kembar(data: bytes) -> bytes:
    wadah = BytesIO(data)
    with zipfile.ZipFile(wadah, "a") as hasil:
        hasil.writestr("XL/workbook.xml", b"<workbook/>")
    return wadah.getvalue()


def _ods(isi: str, lain: dict[str, bytes] | None = None, mime: str = "spreadsheet") -> bytes:
    ruang = "urn:oasis:names:tc:opendocument:xmlns:"
    kepala = " ".join(f'xmlns:{n}="{ruang}{n}:1.0"' for n in ("office", "table", "text", "script"))
    naskah = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {kepala} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="Formulir">{isi}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    bagian = {"mimetype": f"application/vnd.oasis.opendocument.{mime}".encode(), "content.xml": naskah.encode()}
    return arsip(bagian | (lain or {}))


def _ods_sel(atribut_baris: str, atribut_sel: str) -> bytes:
    return _ods(
        f"<table:table-row {atribut_baris}><table:table-cell {atribut_sel} "
        'office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>'
    )


Pembuat = Callable[[bytes], bytes]

JAHAT: dict[str, tuple[Pembuat, str]] = {
    # what it pretends to be
    "kosong": (lambda _: b"", "kosong"),
    "teks": (lambda _: b"realisasi 97,66\n", "teks atau CSV"),
    "csv": (lambda _: b"kode;realisasi\nYAN-01;97,66\n", "teks atau CSV"),
    "pdf": (lambda _: b"%PDF-1.7\n...", "PDF"),
    "png": (lambda _: b"\x89PNG\r\n\x1a\n" + bytes(50), "gambar"),
    "foto": (lambda _: b"\xff\xd8\xff\xe0" + bytes(50), "foto"),
    "html bernama xls": (lambda _: b"\xef\xbb\xbf<html><table><tr><td>1</td></tr></table></html>", "halaman web"),
    "xml 2003": (lambda _: b"<?xml version='1.0'?><Workbook/>", "berkas XML"),
    "rtf": (lambda _: b"{\\rtf1 abc}", "RTF"),
    "program": (lambda _: b"MZ\x90\x00" + bytes(60), "program"),
    "7z": (lambda _: b"7z\xbc\xaf\x27\x1c" + bytes(60), "7z"),
    "bita acak": (lambda _: bytes(range(256)) * 20, "bukan buku kerja"),
    "xls lama": (lambda _: _ole("Workbook"), r"\.xls\)"),
    "xlsx bersandi": (lambda _: _ole("EncryptedPackage"), "kata sandi"),
    "doc lama": (lambda _: _ole("WordDocument"), "Word"),
    "docx": (lambda _: arsip({"[Content_Types].xml": b"<a/>", "word/document.xml": b"<a/>"}), "Word"),
    "pptx": (lambda _: arsip({"[Content_Types].xml": b"<a/>", "ppt/presentation.xml": b"<a/>"}), "PowerPoint"),
    "xlsb": (lambda _: arsip({"[Content_Types].xml": b"<a/>", "xl/workbook.bin": b"x"}), "xlsb"),
    "zip berisi formulir": (lambda d: arsip({"yanum.xlsx": d}), "ZIP yang berisi formulir"),
    "strict open xml": (
        lambda d: sunting(d, "xl/workbook.xml", "http://schemas.openxmlformats.org/spreadsheetml/2006", STRICT),
        "Strict Open XML",
    ),
    "zip biasa": (lambda _: arsip({"catatan.txt": b"x"}), "arsip ZIP"),
    "odt": (lambda _: _ods("", mime="text"), "OpenDocument"),
    # broken
    "terpotong": (lambda d: d[: len(d) // 2], "terpotong"),
    "ujung hilang": (lambda d: d[:-30], "terpotong"),
    "crc rusak": (_crc_rusak, "rusak"),
    "ukuran bohong": (_ukuran_bohong, "rusak"),
    "bagian lembar hilang": (lambda d: ganti(d, {LEMBAR: None}), "isinya hilang"),
    "workbook hilang": (lambda d: ganti(d, {"xl/workbook.xml": None}), "rusak"),
    "xml rusak": (lambda d: ganti(d, {LEMBAR: b"<worksheet><sheetData><row"}), "rusak"),
    "teks bersama di luar daftar": (
        lambda d: sunting(d, LEMBAR, "</sheetData>", '<row r="90"><c r="A90" t="s"><v>99999</v></c></row></sheetData>'),
        "rusak",
    ),
    "gaya di luar daftar": (
        lambda d: sunting(d, LEMBAR, "</sheetData>", '<row r="90"><c r="A90" s="9999"><v>1</v></c></row></sheetData>'),
        "rusak",
    ),
    # locked or oddly packed
    "zip terkunci": (_terkunci_zip, "kata sandi"),
    "lzma": (_lzma, "tidak lazim"),
    "nama kembar": (_kembar, "bernama sama"),
    "nama keluar folder": (lambda d: ganti(d, {"../../etc/cron.d/x": b"x"}), "menunjuk ke luar"),
    "nama mutlak": (lambda d: ganti(d, {"/etc/x": b"x"}), "menunjuk ke luar"),
    "nama berdrive": (lambda d: ganti(d, {"C:\\x": b"x"}), "menunjuk ke luar"),
    "terlalu banyak bagian": (lambda d: ganti(d, {f"xl/media/g{n}.png": b"x" for n in range(301)}), "bagian"),
    # active content
    "makro": (lambda d: ganti(d, {"xl/vbaProject.bin": b"x"}), "makro"),
    "jenis bermakro": (lambda d: sunting(d, "[Content_Types].xml", "sheet.main", "sheet.macroEnabled.main"), "makro"),
    "makro excel 4": (lambda d: ganti(d, {"xl/macrosheets/sheet1.xml": b"<a/>"}), "makro"),
    "activex": (lambda d: ganti(d, {"xl/activeX/activeX1.bin": b"x"}), "ActiveX"),
    "objek sisipan": (lambda d: ganti(d, {"xl/embeddings/oleObject1.bin": b"x"}), "disisipkan"),
    "tautan luar": (lambda d: ganti(d, {"xl/externalLinks/externalLink1.xml": b"<a/>"}), "tautan ke berkas lain"),
    "hubungan ke luar": (
        lambda d: ganti(d, {"xl/worksheets/_rels/x.rels": b'<R Type="http://x/relationships/oleObject" Target="x"/>'}),
        "tautan ke berkas lain",
    ),
    "sambungan data": (lambda d: ganti(d, {"xl/connections.xml": b"<a/>"}), "sambungan data"),
    "program di dalam": (lambda d: ganti(d, {"xl/media/gambar.exe": b"x"}), "program"),
    "ods bermakro": (lambda _: _ods("", {"Basic/Standard/Module1.xml": b"<a/>"}), "makro"),
    "ods bertautan": (lambda _: _ods('<table:table-source table:table-name="x"/>'), "tautan ke berkas lain"),
    "ods bersandi": (
        lambda _: _ods("", {"META-INF/manifest.xml": b"<m><manifest:encryption-data/></m>"}),
        "kata sandi",
    ),
    # built to hurt
    "bom zip": (lambda d: bom(d, "xl/worksheets/sheet1.xml", b"<worksheet>", b"</worksheet>"), "bom zip"),
    "teks 600 MB": (lambda d: bom(d, "xl/sharedStrings.xml", b"<sst><si><t>", b"</t></si></sst>"), "bom zip"),
    "miliaran tawa": (lambda d: ganti(d, {LEMBAR: (DTD_TAWA + "<worksheet>&c;</worksheet>").encode()}), "DTD"),
    "entitas luar": (
        lambda d: ganti(d, {LEMBAR: b'<!DOCTYPE x [<!ENTITY s SYSTEM "file:///etc/passwd">]><x>&s;</x>'}),
        "DTD",
    ),
    "dtd dalam utf-16": (_sandi_lain, "sandi aksara"),
    "sel jauh": (
        lambda d: sunting(
            d, LEMBAR, "</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
        ),
        "jauh di luar tabel",
    ),
    "sel terlalu banyak": (_sel_banyak, "terlalu banyak sel"),
    "baris terlalu banyak": (
        lambda d: sunting(d, LEMBAR, "</sheetData>", "<row/>" * 30_000 + "</sheetData>"),
        "terlalu banyak baris",
    ),
    "lembar terlalu banyak": (
        lambda d: sunting(
            d,
            "xl/workbook.xml",
            "</sheets>",
            "".join(f'<sheet {RELASI} name="x{n}" sheetId="{n}" r:id="rId1"/>' for n in range(20, 100)) + "</sheets>",
        ),
        "terlalu banyak lembar",
    ),
    "gaya 12 MB": (
        lambda d: sunting(d, "xl/styles.xml", "</cellXfs>", '<xf numFmtId="0"/>' * 600_000 + "</cellXfs>"),
        "jauh lebih besar",
    ),
    "isi terlalu banyak": (_isi_banyak, "Isi berkas ini terlalu banyak"),
    "xml sangat dalam": (
        lambda d: ganti(d, {LEMBAR: b"<worksheet><sheetData>" + b"<a>" * 200_000 + b"</a>" * 200_000}),
        "rusak|berat",
    ),
    "berkas besar": (lambda d: d + bytes(6_000_000), "MB"),
    "ods sel jauh": (lambda _: _ods_sel('table:number-rows-repeated="1048576"', ""), "jauh di luar tabel"),
    "ods kolom berulang": (lambda _: _ods_sel("", 'table:number-columns-repeated="16384"'), "jauh di luar tabel"),
    "ods luas berulang": (
        lambda _: _ods_sel('table:number-rows-repeated="4000"', 'table:number-columns-repeated="190"'),
        "terlalu banyak",
    ),
    "ods ulangan tak masuk akal": (lambda _: _ods_sel('table:number-rows-repeated="-5"', ""), "rusak"),
}


def semua(data: bytes) -> Iterator[tuple[str, bytes, str]]:
    """(name, file, words of the refusal) of every hostile file, made from the clean form ``data``."""
    for nama, (pembuat, kata) in JAHAT.items():
        yield nama, pembuat(data), kata
