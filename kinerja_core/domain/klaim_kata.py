"""Words that claim something about the data: direction, target reached or not, ranking, predikat.

What is intended ("agar capaian meningkat", "untuk mencapai target") is no claim.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from kinerja_core.domain.angka import cetak, cetak_ringkas
from kinerja_core.domain.capaian import SERATUS
from kinerja_core.domain.indikator import Arah
from kinerja_core.domain.klaim_angka import angka_tulis
from kinerja_core.domain.klaim_fakta import Fakta, Macam, Pokok, Tolakan, Ukuran
from kinerja_core.domain.klaim_kalimat import Klausa

_NIAT = re.compile(
    r"\b(?:akan|diharapkan|agar|supaya|untuk|perlu|harus|dapat|bisa|guna|demi|upaya|berupaya|diupayakan|rangka|dalam|"
    r"ditargetkan|jika|bila|apabila|kalau|mampu|ingin|tujuan|semakin tinggi|semakin rendah)\s+(?:\S+\s+){0,2}$",
    re.IGNORECASE,
)
_BUKAN = re.compile(r"\b(?:tidak|belum|bukan|tanpa)\s+(?:\w+\s+){0,1}$", re.IGNORECASE)
_BENDA = r"(?:mengalami|terjadi|terdapat|menunjukkan|mencatat|mencatatkan|ada)\s+(?:\w+\s+){0,1}"
_GERAK = re.compile(
    rf"\b(?:(?P<naik>naik|meningkat|bertambah|melonjak|tumbuh|{_BENDA}(?:kenaikan|peningkatan|pertumbuhan))|"
    rf"(?P<turun>turun|menurun|berkurang|merosot|anjlok|{_BENDA}penurunan)|(?P<baik>membaik)|(?P<buruk>memburuk)|"
    r"(?P<tetap>stabil|stagnan|tetap sama))\b",
    re.IGNORECASE,
)
_TAHUN = re.compile(r"\b((?:19|20)[0-9]{2})\b")
_CAPAIAN_TARGET = re.compile(
    r"\b(?:(?P<tidak>(?:tidak|belum|gagal|hampir|kurang)\s+(?:dapat\s+|berhasil\s+|sepenuhnya\s+|sempat\s+|bisa\s+)?"
    r"(?:tercapai|terpenuhi|(?:mencapai|memenuhi|melampaui|melebihi|menyentuh)\s+(?:\w+\s+)?target)|di bawah target)|"
    r"(?P<lebih>(?<!atau )(?:melampaui|melebihi)\s+(?:\w+\s+)?target|di atas target)|"
    r"(?P<ya>tercapai|terpenuhi|(?:mencapai|memenuhi)(?:\s+atau\s+melampaui)?\s+(?:\w+\s+)?target|sesuai target|"
    r"atau melampaui target))\b",
    re.IGNORECASE,
)
_BERANGKA = re.compile(r"\s*(?:sebesar|sebanyak|hanya|baru|pada angka)?\s*(?:Rp\.?\s*)?[0-9]", re.IGNORECASE)
_SEMUA = re.compile(r"\b(?:seluruh|semua|setiap|keseluruhan|segenap)\b", re.IGNORECASE)
_TIDAK_SEMUA = re.compile(r"\b(?:tidak|belum)\s+(?:semua|seluruh)", re.IGNORECASE)
_SEBAGIAN_BESAR = re.compile(r"\b(?:sebagian besar|mayoritas|kebanyakan)\b", re.IGNORECASE)
_TIDAK_ADA = re.compile(r"\btidak (?:ada|terdapat)\b", re.IGNORECASE)
_PERINGKAT = re.compile(
    r"\b(?:ter(?P<atas>tinggi|baik|besar|banyak)|ter(?P<bawah>endah|rendah|buruk|kecil|sedikit)|"
    r"paling (?:(?P<atas2>tinggi|baik|besar)|(?P<bawah2>rendah|buruk|kecil))|"
    r"(?P<juara>(?:peringkat|urutan|ranking)\s+(?:pertama|1|satu|teratas)))\b",
    re.IGNORECASE,
)
_SOAL_DATA = re.compile(
    r"\b(?:capaian|kinerja|realisasi|rata-rata|nilai|serapan|indikator|unit|predikat|persentase|se-?kota|"
    r"se-?kabupaten|antarkecamatan|kecamatan lain)\b",
    re.IGNORECASE,
)
_ANTARTAHUN = re.compile(r"\b(?:tahun terakhir|sepanjang|selama|sejak|dari tahun ke tahun)\b", re.IGNORECASE)
_PREDIKAT = re.compile(r"\bpredikat\s+[\"“‘]?([A-Za-z]+(?:\s+[A-Za-z]+)?)", re.IGNORECASE)
_BANYAK = re.compile(r"[0-9]+\s+(?:indikator|iku|unit|seksi)\b|\b(?:se)?(?:banyak|jumlah)\b", re.IGNORECASE)

_JENDELA = 120

Deret = tuple[tuple[int, Decimal], ...]


def periksa_arah(fakta: Fakta, k: Klausa) -> Iterator[Tolakan]:
    """Direction words against the years before, or the quarters where the clause speaks of a triwulan."""
    for m in _GERAK.finditer(k.teks):
        if _NIAT.search(_sebelum(k, m)):
            continue
        pokok = _yang_dimaksud(k, m, _GERAK)
        bukan = bool(_BUKAN.search(_sebelum(k, m)))
        kata = m.lastgroup or ""
        if not pokok:
            data = "Kalimat ini tidak menyebut indikator yang datanya ada, sehingga arahnya tidak dapat diperiksa."
            yield Tolakan(_kata(k, m), data)
        for p in pokok:
            if not any(_searah(kata, p.arah, d) is not bukan for _, d in _deret(fakta, p, k)):
                yield Tolakan(_kata(k, m), _tulis_deret(fakta, p, k), (p,))


def periksa_target(fakta: Fakta, k: Klausa) -> Iterator[Tolakan]:
    """Words that say a target was reached, missed or passed."""
    berhitungan = any(angka_tulis_hitungan(k))
    for m in _CAPAIAN_TARGET.finditer(k.teks):
        if _NIAT.search(_sebelum(k, m)) or _BERANGKA.match(k.teks, m.end()) or berhitungan:
            continue
        kata = m.lastgroup or ""
        pokok = _yang_dimaksud(k, m, _CAPAIAN_TARGET)
        satuan = tuple(p for p in pokok if p.macam is Macam.INDIKATOR)
        for p in satuan:
            if not _memenuhi(kata, p.capaian):
                yield Tolakan(_kata(k, m), p.tulisan, (p,))
        if not satuan:
            yield from _kelompok(fakta, k, m, kata, tuple(p for p in pokok if p.macam is Macam.UNIT))


def periksa_peringkat(fakta: Fakta, k: Klausa) -> Iterator[Tolakan]:
    """Superlatives: the things named must be the first or last of their kind, a figure the highest or lowest."""
    for m in _PERINGKAT.finditer(k.teks):
        atas = bool(m["atas"] or m["atas2"] or m["juara"])
        berikut = _PERINGKAT.search(k.teks, m.end())
        sesudah = _pokok(k, m.end(), berikut.start() if berikut else len(k.teks))
        sebelum = _pokok(k, 0, m.start()) or k.bawaan
        if not sesudah and not sebelum:
            yield from _peringkat_tanpa_nama(fakta, k, m, atas)
            continue
        calon = [c for c in (sesudah, sebelum) if c]
        if not any(_puncak(fakta, k, c, atas) for c in calon):
            yield Tolakan(_kata(k, m), _tulis_puncak(fakta, k, calon[0], atas), calon[0])


def periksa_predikat(fakta: Fakta, k: Klausa) -> Iterator[Tolakan]:
    """A predikat said of an Indikator, a Unit or the whole."""
    dikenal = {p.predikat.lower() for p in fakta.semua if p.predikat} | {
        *("sangat tinggi", "tinggi", "sedang", "rendah", "sangat rendah", "sangat baik", "baik", "cukup", "kurang")
    }
    for m in _PREDIKAT.finditer(k.teks):
        kata = next((s for s in (m[1].lower(), m[1].lower().split()[0]) if s in dikenal), "")
        pokok = k.terdekat(m.start(), m.end()) or (fakta.kantor,)
        if not kata or any(angka_tulis_hitungan(k)):
            continue
        if not any(kata == p.predikat.lower().removesuffix(" (belum lengkap)") for p in pokok):
            data = " ".join(f"{p.nama}: predikat {p.predikat or 'belum ada'}." for p in pokok)
            yield Tolakan(f"predikat {m[1][: len(kata)]}", data, pokok)


def angka_tulis_hitungan(k: Klausa) -> Iterator[str]:
    """Counts in a clause: what they are counted by is checked together with the number."""
    return (a.tulisan for a in angka_tulis(k.teks) if a.satuan in ("indikator", "iku", "unit", "seksi"))


def _sebelum(k: Klausa, m: re.Match[str]) -> str:
    """The words just before a claim; more of them would not change what it means."""
    return k.teks[max(0, m.start() - _JENDELA) : m.start()]


def _kata(k: Klausa, m: re.Match[str]) -> str:
    dekat = _sebelum(k, m)
    bukan = _BUKAN.search(dekat)
    return " ".join(k.utuh[m.start() - (len(dekat) - bukan.start() if bukan else 0) : m.end()].split())


def _pokok(k: Klausa, awal: int, akhir: int) -> tuple[Pokok, ...]:
    return tuple(p for s in k.di_antara(awal, akhir) for p in s.pokok)


def _yang_dimaksud(k: Klausa, m: re.Match[str], pola: re.Pattern[str]) -> tuple[Pokok, ...]:
    """What is named since the last such word; else what follows up to the next; else what came before."""
    lalu = [x.end() for x in pola.finditer(k.teks) if x.end() <= m.start()]
    berikut = pola.search(k.teks, m.end())
    return (
        _pokok(k, lalu[-1] if lalu else 0, m.start())
        or _pokok(k, m.end(), berikut.start() if berikut else len(k.teks))
        or k.pokok
    )


# --- direction


def _deret(fakta: Fakta, p: Pokok, k: Klausa) -> list[tuple[str, Deret]]:
    """The series a clause may speak of, by name, each with an earlier figure and the one it is compared with."""
    if re.search(r"\btriwulan\b", k.teks, re.IGNORECASE):
        return [("triwulan", p.triwulan)] if len(p.triwulan) > 1 else []
    tahun = {int(t) for t in _TAHUN.findall(k.teks)} - {fakta.tahun}
    semua = _deret_penuh(p)
    disebut = [s for s in semua if re.search(rf"\b{s[0]}", k.teks, re.IGNORECASE)]
    hasil: list[tuple[str, Deret]] = []
    for nama, d in disebut[:1] or semua:
        dulu = [x for x in d[:-1] if not tahun or x[0] in tahun]
        if dulu and d[-1][0] == fakta.tahun:
            hasil.append((nama, (dulu[-1], d[-1])))
    return hasil


def _searah(kata: str, arah: Arah, d: Deret) -> bool:
    beda = d[-1][1] - d[0][1]
    if kata in ("baik", "buruk"):
        naik = (kata == "baik") is (arah is not Arah.TURUN)
        return beda > 0 if naik else beda < 0
    return {"naik": beda > 0, "turun": beda < 0, "tetap": beda == 0}[kata]


def _tulis_deret(fakta: Fakta, p: Pokok, k: Klausa) -> str:
    deret = _deret(fakta, p, k)
    if not deret:
        return f"{p.nama}: data dokumen tidak memuat angka pembanding untuk arah ini."
    return f"{p.nama}: {'; '.join(_tulis(nama, d) for nama, d in deret)}."


def _tulis(nama: str, d: Deret) -> str:
    return f"{nama} {', '.join(f'{cetak_ringkas(n, 2)} ({t})' for t, n in d)}"


# --- target


def _memenuhi(kata: str, capaian: Decimal | None) -> bool:
    if capaian is None:
        return False
    return {"ya": capaian >= SERATUS, "lebih": capaian > SERATUS, "tidak": capaian < SERATUS}[kata]


def _kelompok(fakta: Fakta, k: Klausa, m: re.Match[str], kata: str, unit: tuple[Pokok, ...]) -> Iterator[Tolakan]:
    """All, most, some or none of the Indikator (of a Unit); an average where the clause speaks of one."""
    milik = [i for u in unit for i in fakta.milik(u)] if unit else list(fakta.indikator)
    cocok, dari = sum(_memenuhi(kata, i.capaian) for i in milik), len(milik)
    sebelum = k.teks[: m.start()]
    if re.search(r"\brata-rata\b", sebelum, re.IGNORECASE):
        benar = all(_memenuhi(kata, p.capaian) for p in unit or (fakta.kantor,))
    elif _TIDAK_SEMUA.search(sebelum):
        benar = 0 < cocok < dari
    elif _TIDAK_ADA.search(sebelum):
        benar = cocok == 0
    elif _SEBAGIAN_BESAR.search(sebelum):
        benar = cocok * 2 > dari
    elif _SEMUA.search(sebelum) and not re.search(r"\byang\s*$", sebelum):
        benar = cocok == dari
    else:
        # "indikator yang belum mencapai target" speaks of some; a bare "target tercapai" of all
        benar = cocok > 0 if kata == "tidak" or re.search(r"\byang\b|\bsebagian\b", sebelum) else cocok == dari
    if not benar:
        pokok = unit or (fakta.kantor,)
        yield Tolakan(_kata(k, m), " ".join(f"{p.nama}: {p.hitung.tulisan}." for p in pokok if p.hitung), pokok)


# --- ranking


def _seangkatan(fakta: Fakta, k: Klausa, p: Pokok) -> list[Decimal]:
    """The capaian of everything of the same kind, of the same Unit where the clause names one."""
    if p.macam is Macam.INDIKATOR:
        unit = [u for u in k.pokok if u.macam is Macam.UNIT]
        milik = [i for u in unit for i in fakta.milik(u)] or fakta.indikator
        return [i.capaian for i in milik if i.capaian is not None]
    return [u.capaian for u in fakta.unit if u.capaian is not None]


def _puncak(fakta: Fakta, k: Klausa, calon: tuple[Pokok, ...], atas: bool) -> bool:
    """Whether the things named are the first (last) of their kind, as many as are named; ties share a place."""
    if _ANTARTAHUN.search(k.teks):
        return all(any(_puncak_tahun(d, fakta.tahun, atas) for _, d in _deret_penuh(p)) for p in calon)
    macam = Macam.INDIKATOR if any(p.macam is Macam.INDIKATOR for p in calon) else Macam.UNIT
    dinilai = [p for p in calon if p.macam is macam]
    if not dinilai or any(p.capaian is None for p in dinilai):
        return False
    urut = sorted(_seangkatan(fakta, k, dinilai[0]), reverse=atas)
    batas = urut[min(len({p.nama for p in dinilai}), len(urut)) - 1]
    return all(p.capaian >= batas if atas else p.capaian <= batas for p in dinilai if p.capaian is not None)


def _deret_penuh(p: Pokok) -> list[tuple[str, Deret]]:
    realisasi = tuple((t, n) for t, n, _ in p.deret if n is not None)
    capaian = tuple((t, n) for t, _, n in p.deret if n is not None)
    return [("realisasi", realisasi), ("capaian", capaian)]


def _puncak_tahun(d: Deret, tahun: int, atas: bool) -> bool:
    nilai = [n for _, n in d]
    return len(d) > 1 and d[-1][0] == tahun and d[-1][1] == (max(nilai) if atas else min(nilai))


def _peringkat_tanpa_nama(fakta: Fakta, k: Klausa, m: re.Match[str], atas: bool) -> Iterator[Tolakan]:
    """ "Capaian tertinggi 116 persen": the figure must be the highest; without any figure nothing bears it out."""
    if not _SOAL_DATA.search(k.teks) and not m["juara"]:
        return
    persen = [a for a in angka_tulis(k.teks) if a.awal >= m.end() and a.ukuran is not Ukuran.RUPIAH]
    kelompok = ([i.capaian for i in fakta.indikator], [u.capaian for u in fakta.unit])
    puncak = [(max if atas else min)(ada) for semua in kelompok if (ada := [c for c in semua if c is not None])]
    if not any(a.sama(n) for a in persen for n in puncak):
        yield Tolakan(_kata(k, m), f"{_sebut_puncak(fakta, atas)} Sebutkan yang dimaksud.")


def _tulis_puncak(fakta: Fakta, k: Klausa, calon: tuple[Pokok, ...], atas: bool) -> str:
    if _ANTARTAHUN.search(k.teks):
        return " ".join(f"{p.nama}: {_tulis(*_deret_penuh(p)[0])}." for p in calon)
    return f"{' '.join(p.tulisan for p in calon)} {_sebut_puncak(fakta, atas)}"


def _sebut_puncak(fakta: Fakta, atas: bool) -> str:
    kata = "tertinggi" if atas else "terendah"
    bagian = []
    for sebutan, semua in (("Indikator", fakta.indikator), ("Unit", fakta.unit)):
        ada = [(p.capaian, p.nama) for p in semua if p.capaian is not None]
        if ada:
            nilai, nama = max(ada) if atas else min(ada)
            bagian.append(f"{sebutan} dengan capaian {kata}: {nama} ({cetak(nilai)} persen).")
    return " ".join(bagian)
