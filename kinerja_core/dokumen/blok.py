"""The fixed parts of Indonesian official letters: kop, title, signature blocks, tembusan, tick boxes."""

from collections.abc import Sequence

from kinerja_core.dokumen.alinea import Gaya, butir, imbang, tinggi_butir
from kinerja_core.dokumen.bungkus import TAK_PUTUS
from kinerja_core.dokumen.kertas import Lembaran, Rata
from kinerja_core.domain import waktu
from kinerja_core.domain.naskah import Kop, PenandaTangan

_ATAS_KOP = 14.0
_SISI_LAMBANG = 22.0
_RUANG_TANDA_TANGAN = 21.0
_JUDUL = Gaya(14, 1.2, "B")
_UKURAN_BLOK = (12, 11.5, 11, 10.5, 10)
_SPASI_BLOK = 1.2
_LEBAR_BLOK = 0.52
_LEBAR_BLOK_TERBESAR = 95.0
_TEMBUSAN = Gaya(10.5, 1.25)


def kop_surat(lembar: Lembaran) -> None:
    """Letterhead at the top of the current page, closed by the thick-thin double rule.

    Pemda above, the office larger and bold, the address small; an empty address leaves no line. The lambang
    daerah stands left of the text, which is then centred in the room beside it.
    """
    kop = lembar.kop
    menjorok = _SISI_LAMBANG + 3 if kop.lambang else 0.0
    lembar.y = _ATAS_KOP
    _baris_tengah(lembar, kop.pemda.upper(), Gaya(14, 1.2), menjorok=menjorok)
    _baris_tengah(lembar, kop.kantor.upper(), Gaya(18, 1.2, "B"), menjorok=menjorok)
    if kop.alamat:
        lembar.y += 0.8
        _baris_tengah(lembar, kop.alamat, Gaya(9.5, 1.3), menjorok=menjorok)
    kiri, kanan = lembar.l_margin, lembar.l_margin + lembar.epw
    if kop.lambang:
        lembar.y = max(lembar.y, _ATAS_KOP + _SISI_LAMBANG)
        lembar.lambang(kiri, (_ATAS_KOP + lembar.y - _SISI_LAMBANG) / 2, _SISI_LAMBANG, _SISI_LAMBANG)
    lembar.garis(kiri, lembar.y + 2.0, kanan, lembar.y + 2.0, 1.1)
    lembar.garis(kiri, lembar.y + 3.2, kanan, lembar.y + 3.2, 0.3)
    lembar.y += 9


def judul_naskah(lembar: Lembaran, judul: str, keterangan: str = "") -> None:
    """Centred bold title in capitals, an explaining line (a number, a period) below it."""
    _baris_tengah(lembar, judul.upper(), _JUDUL, "H1")
    if keterangan:
        _baris_tengah(lembar, keterangan, Gaya(12, 1.3))
    lembar.y += 5


def judul_bergaris(lembar: Lembaran, judul: str, nomor: str) -> None:
    """Centred bold title in capitals, underlined, with the number of the letter below it."""
    tinggi = _JUDUL.pakai(lembar)
    teks = judul.upper()
    kiri = lembar.l_margin + (lembar.epw - lembar.lebar_teks(teks)) / 2
    dasar = lembar.y + tinggi / 2 + lembar.font_size * 0.35
    with lembar.tag("H1"):
        lembar.tulis(kiri, dasar, teks)
    lembar.garis(kiri, dasar + 0.8, kiri + lembar.lebar_teks(teks), dasar + 0.8, 0.4)
    lembar.y += tinggi
    _baris_tengah(lembar, nomor, Gaya(12, 1.3))
    lembar.y += 6


def tempat_tanggal(kop: Kop, hari: str) -> str:
    """Samarinda, 22 November 2026."""
    return f"{kop.kota}, {hari}"


def nip_berjarak(nip: str) -> str:
    """``196512081986091002`` → ``19651208 198609 1 002``; anything but 18 digits stays as typed.

    The groups are bound, so that a NIP never breaks over two lines.
    """
    angka = "".join(huruf for huruf in nip if not huruf.isspace())
    if len(angka) != 18 or not angka.isdigit():
        return nip.strip()
    return TAK_PUTUS.join((angka[:8], angka[8:14], angka[14], angka[15:]))


def lebar_blok(lembar: Lembaran) -> float:
    """Width of a single signature block, at the right margin."""
    return min(lembar.epw * _LEBAR_BLOK, _LEBAR_BLOK_TERBESAR)


def tinggi_tanda_tangan(lembar: Lembaran, penanda: PenandaTangan, lebar: float) -> float:
    """Height of a signature block in millimetres at most, one line above the jabatan included."""
    baris = _gaya_blok("").pakai(lembar)
    jabatan = len(lembar.bungkus(penanda.jabatan + ",", lebar))
    _gaya_blok("B").pakai(lembar)
    nama = len(lembar.bungkus(penanda.nama, lebar))
    return _RUANG_TANDA_TANGAN + baris * (1 + jabatan + nama + bool(penanda.pangkat) + bool(penanda.nip))


def tanda_tangan(lembar: Lembaran, penanda: PenandaTangan, pengantar: str = "") -> None:
    """One signature block at the right, never parted; ``pengantar`` is the line above the jabatan."""
    lebar = lebar_blok(lembar)
    lembar.pastikan(tinggi_tanda_tangan(lembar, penanda, lebar))
    gambar_tanda_tangan(lembar, penanda, lembar.l_margin + lembar.epw - lebar, lebar, pengantar)


def dua_tanda_tangan(lembar: Lembaran, kiri: PenandaTangan, kanan: PenandaTangan, pengantar_kanan: str = "") -> None:
    """Two blocks side by side, jabatan level with jabatan and name with name."""
    lebar = lembar.epw * 0.47
    lembar.pastikan(max(tinggi_tanda_tangan(lembar, p, lebar) for p in (kiri, kanan)))
    y = lembar.y
    ukuran = min(_ukuran_blok(lembar, p, lebar) for p in (kiri, kanan))
    _gaya_blok("", ukuran).pakai(lembar)
    jabatan = max(len(lembar.bungkus(p.jabatan + ",", lebar)) for p in (kiri, kanan))
    atas = " " if pengantar_kanan else ""
    gambar_tanda_tangan(lembar, kiri, lembar.l_margin, lebar, atas, ukuran=ukuran, larik_jabatan=jabatan)
    bawah, lembar.y = lembar.y, y
    x = lembar.l_margin + lembar.epw - lebar
    gambar_tanda_tangan(lembar, kanan, x, lebar, pengantar_kanan, ukuran=ukuran, larik_jabatan=jabatan)
    lembar.y = max(bawah, lembar.y)


def gambar_tanda_tangan(
    lembar: Lembaran,
    penanda: PenandaTangan,
    x: float,
    lebar: float,
    pengantar: str = "",
    *,
    ukuran: float = 0,
    larik_jabatan: int = 0,
) -> None:
    """Jabatan, room for ink and stamp, name in bold and underlined, pangkat, NIP; from the cursor down.

    ``ukuran`` 0 chooses the size at which the name stands on one line. The jabatan takes
    ``larik_jabatan`` lines at least, so that two blocks can be level.
    """
    ukuran = ukuran or _ukuran_blok(lembar, penanda, lebar)
    biasa = _gaya_blok("", ukuran)
    if pengantar:
        _baris_kiri(lembar, pengantar, x, lebar, biasa)
    tinggi = biasa.pakai(lembar)
    bawah = lembar.y + larik_jabatan * tinggi
    _baris_kiri(lembar, penanda.jabatan + ",", x, lebar, biasa)
    lembar.y = max(lembar.y, bawah) + _RUANG_TANDA_TANGAN
    _nama_bergaris(lembar, penanda.nama, x, lebar, ukuran)
    if penanda.pangkat:
        _baris_kiri(lembar, penanda.pangkat, x, lebar, biasa)
    if penanda.nip:
        _baris_kiri(lembar, f"NIP{TAK_PUTUS}{nip_berjarak(penanda.nip)}", x, lebar, biasa)


def tembusan(lembar: Lembaran, kepada: Sequence[str]) -> None:
    """Carbon copies below the signature, a short list never parted; nothing where there are none."""
    if not kepada:
        return
    lembar.y += 4
    perlu = _TEMBUSAN.pakai(lembar) + tinggi_butir(lembar, kepada, _TEMBUSAN, lembar.epw)
    lembar.pastikan(perlu if perlu < lembar.tinggi_isi / 3 else _TEMBUSAN.pakai(lembar) * 3)
    _baris_kiri(lembar, "Tembusan:", lembar.l_margin, lembar.epw, _TEMBUSAN)
    butir(lembar, kepada, _TEMBUSAN)


def kotak_centang(lembar: Lembaran, x: float, y: float, sisi: float, *, terisi: bool) -> None:
    """A tick box drawn with lines: the typeface has no ticked box."""
    with lembar.tag("Figure", alt="Dipilih" if terisi else "Tidak dipilih") as gambar:
        lembar.batasi(gambar, x, y, sisi, sisi)
        lembar.kotak(x, y, sisi, sisi, 0.3)
        if terisi:
            lembar.garis(x + sisi * 0.18, y + sisi * 0.52, x + sisi * 0.42, y + sisi * 0.80, 0.55)
            lembar.garis(x + sisi * 0.42, y + sisi * 0.80, x + sisi * 0.88, y + sisi * 0.14, 0.55)


def tanggal_surat(lembar: Lembaran) -> str:
    """Place and date of the document, as above a signature."""
    return tempat_tanggal(lembar.kop, waktu.tanggal(lembar.waktu.date()))


def _baris_tengah(lembar: Lembaran, teks: str, gaya: Gaya, jenis: str = "P", menjorok: float = 0) -> None:
    tinggi = gaya.pakai(lembar)
    with lembar.tag(jenis):
        for satu in imbang(lembar, teks, lembar.epw - menjorok):
            kiri, lebar = lembar.l_margin + menjorok, lembar.epw - menjorok
            lembar.tulis_larik(kiri, lembar.y, lebar, tinggi, satu, Rata.TENGAH)
            lembar.y += tinggi


def _baris_kiri(lembar: Lembaran, teks: str, x: float, lebar: float, gaya: Gaya) -> None:
    tinggi = gaya.pakai(lembar)
    with lembar.tag("P"):
        for larik in lembar.bungkus(teks, lebar):
            lembar.tulis_larik(x, lembar.y, lebar, tinggi, larik, Rata.KIRI)
            lembar.y += tinggi


def _gaya_blok(huruf: str, ukuran: float = _UKURAN_BLOK[0]) -> Gaya:
    return Gaya(ukuran, _SPASI_BLOK, huruf)


def _ukuran_blok(lembar: Lembaran, penanda: PenandaTangan, lebar: float) -> float:
    """The largest size at which the name stands on one line; the ordinary one where none does."""
    for ukuran in _UKURAN_BLOK:
        _gaya_blok("B", ukuran).pakai(lembar)
        if lembar.lebar_teks(penanda.nama) <= lebar:
            return ukuran
    return _UKURAN_BLOK[0]


def _nama_bergaris(lembar: Lembaran, nama: str, x: float, lebar: float, ukuran: float) -> None:
    tinggi = _gaya_blok("B", ukuran).pakai(lembar)
    with lembar.tag("P"):
        for larik in lembar.bungkus(nama, lebar):
            lembar.tulis_larik(x, lembar.y, lebar, tinggi, larik, Rata.KIRI)
            garis = lembar.y + tinggi / 2 + lembar.font_size * 0.35 + 0.6
            lembar.garis(x, garis, x + larik.lebar * lembar.font_size / 1000, garis, 0.3)
            lembar.y += tinggi
