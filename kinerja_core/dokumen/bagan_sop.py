"""The table of the SOP with its flow chart: one lane for each Peran, one row for each Langkah.

The five symbols are those of Permendagri 52/2011: a capsule begins and ends, a box is work, a diamond a
decision, an arrow leads on, a pentagon continues on the next page. Which Langkah decide, and where their
"Tidak" leads, follows from the acts of the workflow: those that approve, and the return beside them.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kinerja_core.dokumen.alinea import Gaya, paragraf
from kinerja_core.dokumen.kertas import Lembaran, Rata
from kinerja_core.dokumen.tabel import Baris, Lajur, LetakBaris, SelKepala, Tabel
from kinerja_core.domain.aksi import AKSI
from kinerja_core.domain.peran import Peran
from kinerja_core.domain.sop import SOP, Langkah

_JUDUL = Gaya(13, 1.3, "B", Rata.TENGAH)
_TINGGI_BARIS = 16.5
_TINGGI_KEPUTUSAN = 20.0
_RUANG_PENGHUBUNG = 9.5
_LEBAR_BENTUK = 17.0
_TINGGI_BENTUK = 8.0
_TINGGI_KETUPAT = 11.0
_PANAH = 1.5
_TEPI_JALUR = 1.7
_TEBAL = 0.3
_UKURAN = 7.0


@dataclass(frozen=True)
class _Bentuk:
    """A drawn symbol by its centre and half extents."""

    x: float
    y: float
    setengah_lebar: float
    setengah_tinggi: float


@dataclass(frozen=True)
class _Halaman:
    """The Langkah of one page and what is needed to draw their symbols."""

    sop: SOP
    langkah: Sequence[Langkah]
    tabel: Tabel
    letak: Sequence[LetakBaris]
    lanjutan: bool
    berlanjut: bool


def keputusan(sop: SOP) -> dict[int, int]:
    """Number of each deciding Langkah and the Langkah a "Tidak" goes back to."""
    hasil: dict[int, int] = {}
    for aksi in AKSI:
        for nomor in aksi.langkah:
            kembali = [a.ke for a in AKSI if nomor in a.langkah and a.ke is not None and a.ke < nomor]
            if aksi.mengesahkan and kembali and nomor <= len(sop.langkah):
                hasil[nomor] = kembali[0]
    return hasil


def jalur(sop: SOP) -> list[Peran]:
    """The lanes, in the order of Peran."""
    terpakai = {peran for langkah in sop.langkah for peran in langkah.pelaksana}
    return [peran for peran in Peran if peran in terpakai]


def bagi_halaman(
    tinggi: Sequence[float], ruang: float, ruang_pertama: float, kembali: Mapping[int, int]
) -> list[range]:
    """Rows of each page (numbered from 0), so that no decision is parted from the row it goes back to.

    ``kembali`` maps a deciding row to its target. Where the two cannot stand on one page they are parted
    all the same.
    """
    halaman: list[range] = []
    awal = 0
    while awal < len(tinggi):
        akhir = _muat(tinggi, awal, ruang if halaman else ruang_pertama)
        utuh = akhir
        while terpotong := [ke for dari, ke in kembali.items() if ke < utuh <= dari < len(tinggi)]:
            utuh = min(terpotong)
        akhir = utuh if utuh > awal else akhir
        halaman.append(range(awal, akhir))
        awal = akhir
    return halaman


def _muat(tinggi: Sequence[float], awal: int, ruang: float) -> int:
    """End of the rows that fit from ``awal`` on, with room for the connectors; at least one row."""
    terpakai = _RUANG_PENGHUBUNG if awal else 0.0
    for nomor in range(awal, len(tinggi)):
        terpakai += tinggi[nomor]
        terakhir = nomor == len(tinggi) - 1
        if terpakai + (0 if terakhir else _RUANG_PENGHUBUNG) > ruang:
            return max(nomor, awal + 1)
    return len(tinggi)


def gambar_bagan(lembar: Lembaran, sop: SOP) -> dict[int, LetakBaris]:
    """The pages of the table, on their side, from a new page on; returns where each Langkah came to stand."""
    tempat: dict[int, LetakBaris] = {}
    lembar.halaman(mendatar=True)
    lembar.bab(sop.judul_tabel, 0)
    paragraf(lembar, f"SOP: {sop.judul_tabel}", _JUDUL, jarak=4, jenis="H1")
    tabel = _tabel(lembar, sop)
    barisan = [_baris(sop, langkah) for langkah in sop.langkah]
    tinggi = [tabel.ukur(baris) for baris in barisan]
    kembali = {dari - 1: ke - 1 for dari, ke in keputusan(sop).items()}
    ruang = lembar.tinggi_isi - tabel.tinggi_kepala
    halaman = bagi_halaman(tinggi, ruang, lembar.sisa - tabel.tinggi_kepala, kembali)
    for rentang in halaman:
        if rentang.start:
            lembar.halaman()
        lanjutan, berlanjut = rentang.start > 0, rentang.stop < len(barisan)
        isi = _dengan_ruang([barisan[n] for n in rentang], [tinggi[n] for n in rentang], lanjutan, berlanjut)
        letak = tabel.gambar(isi)
        langkah = [sop.langkah[n] for n in rentang]
        tempat |= {satu.nomor: baris for satu, baris in zip(langkah, letak, strict=True)}
        with lembar.tag("Figure", alt=uraian_bagan(sop, langkah)) as gambar:
            lembar.batasi(gambar, lembar.l_margin, letak[0].y, lembar.epw, lembar.y - letak[0].y)
            _gambar_alur(lembar, _Halaman(sop, langkah, tabel, letak, lanjutan, berlanjut))
    return tempat


def uraian_bagan(sop: SOP, langkah: Sequence[Langkah]) -> str:
    """The flow in words: who acts at each Langkah, and where a refusal leads."""
    memutuskan = keputusan(sop)
    bagian = []
    for satu in langkah:
        pelaksana = " dan ".join(peran.sebutan for peran in jalur(sop) if peran in satu.pelaksana)
        tidak = f", bila tidak kembali ke langkah {memutuskan[satu.nomor]}" if satu.nomor in memutuskan else ""
        bagian.append(f"{satu.nomor} {pelaksana}{tidak}")
    return f"Bagan alir menurut pelaksana: {'; '.join(bagian)}."


def _dengan_ruang(barisan: Sequence[Baris], tinggi: Sequence[float], lanjutan: bool, berlanjut: bool) -> list[Baris]:
    """The rows of a page, the first and last higher where a pentagon stands in them."""
    hasil = []
    for nomor, (baris, tinggi_baris) in enumerate(zip(barisan, tinggi, strict=True)):
        tambah = _RUANG_PENGHUBUNG * ((lanjutan and nomor == 0) + (berlanjut and nomor == len(barisan) - 1))
        hasil.append(Baris(baris.sel, tinggi=tinggi_baris + tambah))
    return hasil


def _tabel(lembar: Lembaran, sop: SOP) -> Tabel:
    pelaksana = [peran.sebutan for peran in jalur(sop)]
    jumlah = len(pelaksana)
    lajur = (
        Lajur("No.", 9, Rata.TENGAH),
        Lajur("Uraian Prosedur", 56),
        *(Lajur(nama, 108 / jumlah) for nama in pelaksana),
        Lajur("Kelengkapan", 34),
        Lajur("Waktu", 17, Rata.TENGAH),
        Lajur("Output", 31),
        Lajur("Keterangan", 30),
    )
    kepala = [
        [
            SelKepala("No.", 0, tinggi=2),
            SelKepala("Uraian Prosedur", 1, tinggi=2),
            SelKepala("Pelaksana", 2, lebar=jumlah),
            SelKepala("Mutu Baku", 2 + jumlah, lebar=3),
            SelKepala("Keterangan", 5 + jumlah, tinggi=2),
        ],
        [SelKepala(satu.judul, n) for n, satu in enumerate(lajur) if 2 <= n < 5 + jumlah],
    ]
    return Tabel(lembar, lajur, ukuran=8, kepala=kepala, nomor_lajur=True)


def _baris(sop: SOP, langkah: Langkah) -> Baris:
    return Baris(
        (
            f"{langkah.nomor}.",
            langkah.uraian,
            *("" for _ in jalur(sop)),
            langkah.kelengkapan,
            str(langkah.waktu),
            langkah.output,
            langkah.keterangan,
        ),
        tinggi=_TINGGI_KEPUTUSAN if langkah.nomor in keputusan(sop) else _TINGGI_BARIS,
    )


# --- symbols and arrows of one page


def _gambar_alur(lembar: Lembaran, halaman: _Halaman) -> None:
    bentuk = [_letak_bentuk(lembar, halaman, n) for n in range(len(halaman.langkah))]
    memutuskan = keputusan(halaman.sop)
    for langkah, milik in zip(halaman.langkah, bentuk, strict=True):
        _sambung_mendatar(lembar, list(milik.values()))
        for peran, satu in milik.items():
            utama = peran is langkah.penutup
            _gambar_bentuk(lembar, halaman.sop, langkah, satu, utama=utama, keputusan=langkah.nomor in memutuskan)
    for nomor in range(len(halaman.langkah) - 1):
        batas = halaman.letak[nomor + 1].y
        _panah_turun(lembar, _keluar(halaman, bentuk, nomor), _masuk(halaman, bentuk, nomor + 1), batas)
        if halaman.langkah[nomor].nomor in memutuskan:
            dari = _keluar(halaman, bentuk, nomor)
            lembar.pena("", _UKURAN)
            lembar.tulis(dari.x + 1, dari.y + dari.setengah_tinggi + 2.4, "Ya")
    for langkah in halaman.langkah:
        if langkah.nomor in memutuskan:
            _panah_kembali(lembar, halaman, bentuk, langkah, memutuskan[langkah.nomor])
    _penghubung(lembar, halaman, bentuk)


def _letak_bentuk(lembar: Lembaran, halaman: _Halaman, nomor: int) -> dict[Peran, _Bentuk]:
    """The symbols of one row by lane, in the order of the lanes."""
    langkah, letak = halaman.langkah[nomor], halaman.letak[nomor]
    atas = _RUANG_PENGHUBUNG if halaman.lanjutan and nomor == 0 else 0
    bawah = _RUANG_PENGHUBUNG if halaman.berlanjut and nomor == len(halaman.langkah) - 1 else 0
    tengah = letak.y + atas + (letak.tinggi - atas - bawah) / 2
    memutuskan = langkah.nomor in keputusan(halaman.sop)
    hasil: dict[Peran, _Bentuk] = {}
    for urutan, peran in enumerate(jalur(halaman.sop)):
        if peran not in langkah.pelaksana:
            continue
        lajur = 2 + urutan
        x = lembar.l_margin + halaman.tabel.kiri[lajur] + halaman.tabel.lebar[lajur] / 2
        tinggi = _TINGGI_KETUPAT if memutuskan and peran is langkah.penutup else _TINGGI_BENTUK
        lebar = min(_LEBAR_BENTUK, halaman.tabel.lebar[lajur] - 4 * _TEPI_JALUR)
        hasil[peran] = _Bentuk(x, tengah, lebar / 2, tinggi / 2)
    return hasil


def _gambar_bentuk(lembar: Lembaran, sop: SOP, langkah: Langkah, b: _Bentuk, *, utama: bool, keputusan: bool) -> None:
    kiri, kanan = b.x - b.setengah_lebar, b.x + b.setengah_lebar
    atas, bawah = b.y - b.setengah_tinggi, b.y + b.setengah_tinggi
    ujung = {1: "MULAI", len(sop.langkah): "SELESAI"}.get(langkah.nomor)
    if utama and ujung:
        _kapsul(lembar, b)
        lembar.pena("B", _UKURAN)
        lembar.tulis(b.x - lembar.lebar_teks(ujung) / 2, b.y + lembar.font_size * 0.35, ujung)
    elif utama and keputusan:
        lembar.bidang([(b.x, atas), (kanan, b.y), (b.x, bawah), (kiri, b.y)], _TEBAL, 1)
    else:
        lembar.kotak(kiri, atas, 2 * b.setengah_lebar, 2 * b.setengah_tinggi, _TEBAL, 1)


def _kapsul(lembar: Lembaran, b: _Bentuk) -> None:
    jari = b.setengah_tinggi
    titik = []
    for pusat, awal in ((b.x + b.setengah_lebar - jari, -90), (b.x - b.setengah_lebar + jari, 90)):
        for langkah in range(0, 181, 12):
            sudut = math.radians(awal + langkah)
            titik.append((pusat + jari * math.cos(sudut), b.y + jari * math.sin(sudut)))
    lembar.bidang(titik, _TEBAL, 1)


def _sambung_mendatar(lembar: Lembaran, bentuk: Sequence[_Bentuk]) -> None:
    """Who acts together is joined by a line; the symbols drawn afterwards cover its ends."""
    if len(bentuk) > 1:
        lembar.garis(bentuk[0].x, bentuk[0].y, bentuk[-1].x, bentuk[-1].y, _TEBAL)


def _keluar(halaman: _Halaman, bentuk: Sequence[dict[Peran, _Bentuk]], nomor: int) -> _Bentuk:
    """The symbol a row is left from: that of whoever ends the Langkah."""
    return bentuk[nomor][halaman.langkah[nomor].penutup]


def _masuk(halaman: _Halaman, bentuk: Sequence[dict[Peran, _Bentuk]], nomor: int) -> _Bentuk:
    """The symbol a row is entered by: in the lane the row before ended in, else its first pelaksana."""
    milik, langkah = bentuk[nomor], halaman.langkah[nomor]
    sebelum = halaman.sop.langkah_ke(max(langkah.nomor - 1, 1)).penutup
    return milik[sebelum if sebelum in milik else langkah.pelaksana[0]]


def _panah_turun(lembar: Lembaran, dari: _Bentuk, ke: _Bentuk, batas: float) -> None:
    atas, ujung = dari.y + dari.setengah_tinggi, ke.y - ke.setengah_tinggi
    if dari.x == ke.x:
        lembar.garis(dari.x, atas, ke.x, ujung, _TEBAL)
    else:
        belok = batas - 1.2
        lembar.garis(dari.x, atas, dari.x, belok, _TEBAL)
        lembar.garis(dari.x, belok, ke.x, belok, _TEBAL)
        lembar.garis(ke.x, belok, ke.x, ujung, _TEBAL)
    lembar.bidang([(ke.x, ujung), (ke.x - _PANAH / 2, ujung - _PANAH), (ke.x + _PANAH / 2, ujung - _PANAH)], 0, 0)


def _panah_kembali(
    lembar: Lembaran,
    halaman: _Halaman,
    bentuk: Sequence[dict[Peran, _Bentuk]],
    langkah: Langkah,
    tujuan: int,
) -> None:
    """The "Tidak" of a decision: sideways, up along the edge of the target's lane, into its symbol."""
    nomor = {satu.nomor: n for n, satu in enumerate(halaman.langkah)}
    dari = _keluar(halaman, bentuk, nomor[langkah.nomor])
    lembar.pena("", _UKURAN)
    if tujuan not in nomor:
        lembar.tulis(dari.x + dari.setengah_lebar - 2, dari.y - 2, f"Tidak: ke {tujuan}")
        return
    ke = _keluar(halaman, bentuk, nomor[tujuan])
    arah = -1 if ke.x < dari.x else 1
    sisi = 1 if ke.x <= dari.x else -1
    lebar_jalur = halaman.tabel.lebar[2]
    x = ke.x + sisi * (lebar_jalur / 2 - _TEPI_JALUR)
    mulai, ujung = dari.x + arah * dari.setengah_lebar, ke.x + sisi * ke.setengah_lebar
    lembar.garis(mulai, dari.y, x, dari.y, _TEBAL)
    lembar.garis(x, dari.y, x, ke.y, _TEBAL)
    lembar.garis(x, ke.y, ujung, ke.y, _TEBAL)
    lembar.bidang(
        [(ujung, ke.y), (ujung + sisi * _PANAH, ke.y - _PANAH / 2), (ujung + sisi * _PANAH, ke.y + _PANAH / 2)], 0, 0
    )
    lembar.tulis(x - 0.6 - lembar.lebar_teks("Tidak") if arah > 0 else x + 0.6, dari.y - 1.2, "Tidak")


def _penghubung(lembar: Lembaran, halaman: _Halaman, bentuk: Sequence[dict[Peran, _Bentuk]]) -> None:
    """The pentagon at the foot of a page that goes on, and its twin at the head of the next."""
    if halaman.lanjutan:
        ke = _masuk(halaman, bentuk, 0)
        y = halaman.letak[0].y + 4.4
        _segi_lima(lembar, ke.x, y, halaman.langkah[0].nomor)
        _panah_turun(lembar, _Bentuk(ke.x, y, 0, 3), ke, y)
    if halaman.berlanjut:
        dari = _keluar(halaman, bentuk, len(halaman.langkah) - 1)
        y = halaman.letak[-1].y + halaman.letak[-1].tinggi - 4.2
        _segi_lima(lembar, dari.x, y, halaman.langkah[-1].nomor + 1)
        _panah_turun(lembar, dari, _Bentuk(dari.x, y, 0, 3), y)


def _segi_lima(lembar: Lembaran, x: float, y: float, nomor: int) -> None:
    lembar.bidang([(x - 3, y - 3), (x + 3, y - 3), (x + 3, y + 0.6), (x, y + 3), (x - 3, y + 0.6)], _TEBAL, 1)
    lembar.pena("", _UKURAN)
    lembar.tulis(x - lembar.lebar_teks(str(nomor)) / 2, y + 0.4, str(nomor))
