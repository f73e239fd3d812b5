"""The paper every document is written on: pages, ink, footer, stamp, and bytes that depend on nothing but the Isi.

Lengths are millimetres from the upper left corner of the page, type sizes are points. The ink methods
write PDF operators themselves: the comfortable ones of fpdf2 measure and encode each text anew.
"""

import hashlib
import io
import json
import math
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from enum import Enum
from typing import NamedTuple, cast

from fpdf.enums import PageMode
from fpdf.fonts import TTFFont
from fpdf.prefs import ViewerPreferences

from kinerja_core.dokumen.bertag import CAP_AIR, KAKI, Bertag
from kinerja_core.dokumen.bungkus import TAK_PUTUS, Larik, Penggaris, rapikan
from kinerja_core.dokumen.huruf import KELUARGA, Huruf, sebutan_huruf
from kinerja_core.dokumen.kode_qr import isi_qr, jalan_qr
from kinerja_core.dokumen.tertanam import BENTUK_DATA, BERKAS_ISI, BERKAS_MANIFES, bersidik
from kinerja_core.dokumen.xmp import xmp_pdfa3a
from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.domain.naskah import Kop
from kinerja_core.domain.sidik import kanonik, sidik_pendek, teks_dalam

_PEMBUAT = "Kinerja"
_MESIN = "fpdf2"
_UKURAN_KAKI = 7.5
_TINGGI_KAKI = 3.4
_TEPI_KAKI = 9.0
_ABU_STEMPEL = 0.86
_SISI_QR = 14.5
_UKURAN_AJAKAN = 6.5


class Rata(Enum):
    """How lines stand between their margins; PENUH stretches all but the last line of a paragraph."""

    KIRI = "kiri"
    TENGAH = "tengah"
    KANAN = "kanan"
    PENUH = "penuh"


class Margin(NamedTuple):
    """Distances from the edges of the page, in millimetres."""

    kiri: float
    atas: float
    kanan: float
    bawah: float


MARGIN_TEGAK = Margin(kiri=30, atas=25, kanan=25, bawah=30)
"""Common practice of local government: 3 cm at the binding edge."""

MARGIN_MENDATAR = Margin(kiri=25, atas=28, kanan=20, bawah=22)
"""Bound at the upper edge when the sheet lies on its side."""


class Lembaran(Bertag):
    """The sheets of one document, PDF/A-3a and PDF/UA-1, under construction.

    The footer needs the number of pages, so all footers are drawn by ``selesai``.
    """

    def __init__(
        self, huruf: Huruf, kop: Kop, judul: str, kode: str, tanggal: date, isi: object, *, konsep: bool = False
    ) -> None:
        super().__init__(format=kop.kertas.ukuran_mm, enforce_compliance="PDF/A-3B")
        self.set_auto_page_break(False)
        self.huruf, self.kop, self.judul, self.kode, self.isi = huruf, kop, rapikan(judul), kode, isi
        self.konsep, self.mendatar = konsep, False
        self.penggaris = Penggaris(self._lebar_glif)
        self.waktu = datetime.combine(tanggal, time(), UTC)
        self.batas_bawah = 0.0
        self.tanpa_nomor: set[int] = set()
        self.qr_di_kaki = bool(getattr(isi, "kode", ""))
        self._lampiran: dict[str, tuple[bytes, str, str]] = {}
        self._sandi: dict[str, dict[str, str]] = {}
        self.set_title(self.judul)
        self.set_lang("id-ID")
        self.set_creation_date(self.waktu)
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)

    # --- pages

    def halaman(self, *, mendatar: bool | None = None) -> None:
        """Begin a page, upright or on its side; as the one before where nothing is said."""
        self.mendatar = self.mendatar if mendatar is None else mendatar
        self._pasang_margin()
        self.add_page(orientation="landscape" if self.mendatar else "portrait")
        self._pasang_margin()

    def header(self) -> None:
        """The stamp lies under everything else. Called by fpdf2 as a page begins."""
        if self.konsep:
            with self.artefak(CAP_AIR):
                self._stempel("KONSEP")

    @property
    def sisa(self) -> float:
        """Millimetres left on this page below the cursor."""
        return self.batas_bawah - self.y

    @property
    def tinggi_isi(self) -> float:
        """Millimetres between the upper and the lower margin."""
        return self.batas_bawah - self.t_margin

    def pastikan(self, tinggi: float) -> None:
        """Go to a new page where less than ``tinggi`` is left, unless this one is still empty."""
        if tinggi > self.sisa and self.y > self.t_margin:
            self.halaman()

    def kembali_ke(self, halaman: int) -> None:
        """Write on an earlier page again (footers and page numbers of the daftar isi)."""
        self.page = halaman
        lebar_pt, tinggi_pt = self.pages[halaman].dimensions()
        self.w_pt, self.h_pt = lebar_pt, tinggi_pt
        self.w, self.h = lebar_pt / self.k, tinggi_pt / self.k
        self.mendatar = self.w > self.h
        self._pasang_margin()
        self.current_font_is_set_on_page = False

    # --- ink

    def pena(self, gaya: str, ukuran: float) -> None:
        """Choose style ("", "B", "I", "BI") and size; a style not used so far is loaded."""
        self._muat(gaya)
        self.set_font(KELUARGA, gaya, ukuran)

    def lebar_teks(self, teks: str) -> float:
        """Width of one line in the chosen style."""
        return self.penggaris.lebar(teks, self.font_style, self.font_size_pt)

    def bungkus(self, teks: str, lebar: float, menjorok: float = 0) -> list[Larik]:
        """Lines of at most ``lebar`` in the chosen style; see Penggaris.bungkus."""
        return self.penggaris.bungkus(teks, lebar, self.font_style, self.font_size_pt, menjorok)

    def tulis(self, x: float, dasar: float, teks: str) -> None:
        """One line, black, its baseline at ``dasar``."""
        self._siapkan_pena()
        self.tandai_teks()
        self._out(f"BT {x * self.k:.2f} {(self.h - dasar) * self.k:.2f} Td ({self._sandikan(teks)}) Tj ET")

    def tulis_larik(self, x: float, y: float, lebar: float, tinggi: float, larik: Larik, rata: Rata) -> None:
        """A broken line in a strip ``tinggi`` high whose upper edge is at ``y``."""
        if not larik.teks:
            return
        dasar = y + tinggi / 2 + self.font_size * 0.35
        panjang = larik.lebar * self.font_size / 1000
        if rata is Rata.PENUH and not larik.akhir and " " in larik.teks:
            self._tulis_renggang(x, dasar, larik.teks, lebar - panjang)
            return
        geser = {Rata.KANAN: lebar - panjang, Rata.TENGAH: (lebar - panjang) / 2}.get(rata, 0.0)
        self.tulis(x + geser, dasar, larik.teks)

    def garis(
        self, x1: float, y1: float, x2: float, y2: float, tebal: float = 0.2, *, putus: float = 0, abu: float = 0
    ) -> None:
        """A line ``tebal`` thick, dashed where ``putus`` (length of a dash) is given; ``abu`` 0 is black."""
        pola = f"[{putus * self.k:.2f}] 0 d " if putus else ""
        warna = f"{abu:.2f} G " if abu else ""
        self.tandai_garis()
        self._out(
            f"q 0 J {warna}{tebal * self.k:.2f} w {pola}{x1 * self.k:.2f} {(self.h - y1) * self.k:.2f} m "
            f"{x2 * self.k:.2f} {(self.h - y2) * self.k:.2f} l S Q"
        )

    def kotak(
        self, x: float, y: float, lebar: float, tinggi: float, tebal: float = 0.2, abu: float | None = None
    ) -> None:
        """A rectangle: outlined where ``tebal`` > 0, filled where ``abu`` (0 black - 1 white) is given."""
        self.bidang([(x, y), (x + lebar, y), (x + lebar, y + tinggi), (x, y + tinggi)], tebal, abu)

    def bidang(self, titik: Sequence[tuple[float, float]], tebal: float = 0.2, abu: float | None = None) -> None:
        """A closed polygon: outlined where ``tebal`` > 0, filled where ``abu`` is given."""
        jalan = " l ".join(f"{x * self.k:.2f} {(self.h - y) * self.k:.2f}" for x, y in titik)
        jalan = jalan.replace(" l ", " m ", 1)
        cara = {(True, True): "b", (True, False): "s", (False, True): "f"}[tebal > 0, abu is not None]
        isi = f"{abu:.2f} g " if abu is not None else ""
        self.tandai_garis()
        self._out(f"q {isi}{tebal * self.k:.2f} w 0 j {jalan} l h {cara} Q")

    def bab(self, judul: str, tingkat: int) -> None:
        """Enter a heading into the outline at the cursor."""
        self.page_mode = PageMode.USE_OUTLINES
        self.start_section(rapikan(judul).replace(TAK_PUTUS, " "), level=tingkat, strict=False)

    # --- finishing

    def qr(self, x: float, y: float, sisi: float) -> None:
        """The QR of this document; a phone reads where it can be checked."""
        teks = isi_qr(self.kop.alamat_verifikasi, self.kode)
        with self.tag("Figure", alt=f"Kode QR untuk memeriksa keaslian dokumen ini: {teks}") as gambar:
            self.batasi(gambar, x, y, sisi, sisi)
            self.tandai_garis()
            self._out(jalan_qr(teks, x, y, sisi, self.h, self.k))

    def lambang(self, x: float, y: float, lebar: float, tinggi: float) -> None:
        """The lambang daerah of the kop, as large as fits into this box and in its middle."""
        data = io.BytesIO(self.huruf.gambar(self.kop.lambang))
        with self.tag("Figure", alt=f"Lambang {self.kop.pemda}") as gambar:
            self.tandai_garis()
            letak = self.image(data, x, y, lebar, tinggi, keep_aspect_ratio=True)
            w, h = letak.rendered_width, letak.rendered_height
            self.batasi(gambar, x + (lebar - w) / 2, y + (tinggi - h) / 2, w, h)

    @property
    def ajakan_periksa(self) -> str:
        """What is written beside the QR."""
        alamat = self.kop.alamat_verifikasi
        return f"Periksa keaslian: {alamat.rstrip('/')}/v" if alamat else "Kode ini untuk memeriksa keaslian dokumen"

    def lampirkan(self, nama: str, isi: bytes, jenis: str, uraian: str) -> None:
        """Embed a data file when the document is finished."""
        self._lampiran[nama] = (isi, jenis, uraian)

    def selesai(self) -> bytes:
        """Footers, metadata and the finished bytes.

        Raises IsianKeliru naming the first character the typeface does not have.
        """
        with self.artefak(KAKI):
            self._kaki()
        self._tolak_huruf_asing()
        self._tanamkan()
        self.set_xmp_metadata(
            xmp_pdfa3a(judul=self.judul, penulis=self.kop.kantor, pembuat=_PEMBUAT, mesin=_MESIN, waktu=self.waktu)
        )
        return bersidik(self.keluarkan())

    def _tanamkan(self) -> None:
        """Embed the data files in the order of their names: the name tree must be sorted."""
        json_ = "application/json"
        self.lampirkan(BERKAS_ISI, kanonik(self.isi), json_, "Seluruh isi dokumen")
        sidik = {nama: hashlib.sha256(isi).hexdigest() for nama, (isi, _, _) in sorted(self._lampiran.items())}
        manifes = {"bentuk": BENTUK_DATA, "kode": self.kode, "konsep": self.konsep, "lampiran": sidik}
        self.lampirkan(BERKAS_MANIFES, json.dumps(manifes, indent=1).encode(), json_, "Sidik setiap lampiran")
        for nama, (isi, jenis, uraian) in sorted(self._lampiran.items()):
            self.embed_file(
                bytes=isi,
                basename=nama,
                mime_type=jenis,
                modification_date=self.waktu,
                creation_date=self.waktu,
                desc=uraian,
                associated_file_relationship="Data",
                compress=True,
                checksum=True,
            )

    def _kaki(self) -> None:
        jumlah = len(self.pages)
        sidik = sidik_pendek(self.isi)
        for nomor in range(1, jumlah + 1):
            self.kembali_ke(nomor)
            if self.qr_di_kaki:
                self._qr_kaki()
            self.pena("", _UKURAN_KAKI)
            kanan = "" if nomor in self.tanpa_nomor else f"Halaman {nomor} dari {jumlah}"
            lebar_kanan = self.lebar_teks(kanan)
            ruang = self.epw - lebar_kanan - 6
            larik = self.bungkus(f"{self.kode} · Sidik isi{TAK_PUTUS}{sidik}", ruang)
            y = self.h - _TEPI_KAKI - _TINGGI_KAKI * len(larik)
            self.garis(self.l_margin, y - 1, self.l_margin + self.epw, y - 1, 0.15)
            for urutan, baris in enumerate(larik):
                self.tulis_larik(self.l_margin, y + urutan * _TINGGI_KAKI, ruang, _TINGGI_KAKI, baris, Rata.KIRI)
            self.tulis(self.w - self.r_margin - lebar_kanan, y + _TINGGI_KAKI / 2 + self.font_size * 0.35, kanan)

    def _qr_kaki(self) -> None:
        """Above the footer of an upright page; in the outer margin of one lying on its side, which has no room."""
        bawah = self.h - _TEPI_KAKI - _TINGGI_KAKI - 2
        if self.mendatar:
            self.qr(self.w - self.r_margin + 1.5, bawah - _SISI_QR, _SISI_QR)
            return
        self.qr(self.l_margin - 0.5, bawah - _SISI_QR, _SISI_QR)
        self.pena("", _UKURAN_AJAKAN)
        self.tulis(self.l_margin + _SISI_QR + 1, bawah - 1.2, self.ajakan_periksa)

    def _tolak_huruf_asing(self) -> None:
        hilang = [kode for huruf in self.fonts.values() if isinstance(huruf, TTFFont) for kode in huruf.missing_glyphs]
        if not hilang:
            return
        huruf = chr(hilang[0])
        asal = next((teks for teks in teks_dalam(self.isi) if huruf in teks), "")
        letak = f" pada tulisan “{_cuplikan(asal, huruf)}”" if asal else ""
        raise IsianKeliru(
            f"Huruf {sebutan_huruf(huruf)}{letak} tidak dapat dicetak dalam {self.judul}. "
            "Ganti atau hapus huruf itu, lalu ulangi."
        )

    # --- below the ink

    @property
    def _margin(self) -> Margin:
        return MARGIN_MENDATAR if self.mendatar else MARGIN_TEGAK

    def _pasang_margin(self) -> None:
        # plain attributes: set_margins would move the cursor as well
        self.l_margin, self.t_margin, self.r_margin, bawah = self._margin
        self.batas_bawah = self.h - bawah

    def _muat(self, gaya: str) -> TTFFont:
        kunci = KELUARGA + gaya
        if kunci not in self.fonts:
            self.add_font(KELUARGA, gaya, self.huruf.berkas[gaya])
            self._sandi[gaya] = {TAK_PUTUS: ""}
            self._sandi[gaya][TAK_PUTUS] = self._sandi_huruf(gaya, " ")
        return cast(TTFFont, self.fonts[kunci])

    def _lebar_glif(self, gaya: str) -> Mapping[int, float]:
        return self._muat(gaya).cw

    def _siapkan_pena(self) -> None:
        if not self.current_font_is_set_on_page:
            muka = self._muat(self.font_style)
            self._out(self._set_font_for_page(muka, self.font_size_pt))

    def _sandikan(self, teks: str) -> str:
        """``teks`` as the inside of a PDF string, in the codes of the chosen style."""
        sandi = self._sandi[self.font_style]
        try:
            return "".join([sandi[huruf] for huruf in teks])
        except KeyError:
            for huruf in teks:
                if huruf not in sandi:
                    sandi[huruf] = self._sandi_huruf(self.font_style, huruf)
            return "".join([sandi[huruf] for huruf in teks])

    def _sandi_huruf(self, gaya: str, huruf: str) -> str:
        return self._muat(gaya).encode_text(huruf).removeprefix("(").removesuffix(") Tj")

    def _tulis_renggang(self, x: float, dasar: float, teks: str, sisa: float) -> None:
        """One line with ``sisa`` shared out among its spaces (Tw does not reach two-byte fonts)."""
        self._siapkan_pena()
        self.tandai_teks()
        kata = teks.split(" ")
        geser = -sisa / (len(kata) - 1) / self.font_size * 1000
        potong = [f"({self._sandikan(k + ' ')})" for k in kata[:-1]]
        deret = f" {geser:.1f} ".join([*potong, f"({self._sandikan(kata[-1])})"])
        self._out(f"BT {x * self.k:.2f} {(self.h - dasar) * self.k:.2f} Td [{deret}] TJ ET")

    def _stempel(self, kata: str) -> None:
        """Large pale letters across the page, light enough to read through on any printer."""
        self.pena("B", 110)
        miring = math.atan2(self.h, self.w)
        setengah = self.lebar_teks(kata) / 2
        kos, sin = math.cos(miring), math.sin(miring)
        x = self.w / 2 - setengah * kos + self.font_size * 0.35 * sin
        y = self.h / 2 - setengah * sin - self.font_size * 0.35 * kos
        self._siapkan_pena()
        self.tandai_teks()
        self._out(
            f"q {_ABU_STEMPEL} g BT {kos:.4f} {sin:.4f} {-sin:.4f} {kos:.4f} {x * self.k:.2f} {y * self.k:.2f} Tm "
            f"({self._sandikan(kata)}) Tj ET Q"
        )


def _cuplikan(teks: str, huruf: str, lebar: int = 40) -> str:
    """At most ``lebar`` characters of ``teks`` around ``huruf``."""
    awal = max(0, teks.index(huruf) - lebar // 2)
    potong = " ".join(teks[awal : awal + lebar].split())
    return ("…" if awal else "") + potong + ("…" if awal + lebar < len(teks) else "")
