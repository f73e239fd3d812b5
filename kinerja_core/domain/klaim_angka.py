"""Numbers in a sentence: which are claims about the data, and whether the data bear them out.

Years, dates, hours, numbers of laws and articles, of pages, tables, chapters and quarters are no claims.
A rounded figure is borne out ("98 persen" where the data say 98,17), a quoted one as well.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from kinerja_core.domain.klaim_fakta import Angka, Fakta, Hitung, Macam, Pokok, Tolakan, Ukuran
from kinerja_core.domain.klaim_kalimat import Klausa

_BULAN = "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember"
_BUKAN_KLAIM = re.compile(
    rf"""
      ^\s*\(?[0-9]{{1,2}}[.)]\s                                                # a numbered paragraph
    | \b[0-9]{{1,2}}\s+(?:{_BULAN})\b(?:\s+[0-9]{{4}})?                        # 5 Januari 2026
    | \b[0-9]{{1,2}}[/-][0-9]{{1,2}}[/-][0-9]{{2,4}}\b
    | \bpukul\s+[0-9]{{1,2}}(?:[.:][0-9]{{2}})? | \b[0-9]{{1,2}}[.:][0-9]{{2}}\s*(?:wib|wita|wit)\b
    | \b(?:nomor|no\.?|pasal|ayat|bab|lampiran|tabel|gambar|grafik|halaman|hal\.|langkah|triwulan|tw|semester|revisi
        |butir|rt|rw|nip|npwp|kode|eselon|esselon|formulir|huruf\s+\w+\s+angka)\.?\s*\(?[0-9][0-9A-Za-z./-]*\)?
        (?:\s+tahun\s+[0-9]{{4}})?
    | \b(?:uu|pp|perpres|perda|perwali|perbup|permen\w*|kepmen\w*|inpres|undang-undang|peraturan)\s+(?:ri\s+)?
        [0-9]+(?:\s*/\s*|\s+tahun\s+)[0-9]{{4}}
    | \b[0-9]+/(?:19|20)[0-9]{{2}}\b                                           # 53/2014
    | \b[0-9.]+(?:/[A-Za-z0-9.-]+){{2,}} | \b[0-9.]+/[A-Za-z][\w./-]*          # 000.8.6.3/17/ORG
    | \b(?:[0-9]{{1,2}}\.){{2,}}[0-9]+\b                                       # 7.01.01.2
    | (?<![0-9.,])0[0-9]+\b(?!,)
    | (?<![0-9.,])(?:19|20)[0-9]{{2}}(?:\s*(?:-|–|/|s\.d\.|sampai|hingga)\s*(?:19|20)?[0-9]{{2}})?\b
        (?![.,][0-9]|\s*(?:%|persen|poin|orang|jiwa|kk|indikator|laporan|dokumen|unit|kegiatan|lembaga|ribu|juta|miliar))
    | \b[0-9]+\s+(?:\([a-z]+\)\s+)?tahun\s+(?:terakhir|sebelumnya|berturut-turut|anggaran)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_KALI = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12}
_ANGKA = re.compile(
    r"(?<![\w.,])(?<![A-Za-z]-)(?P<rp>Rp\.?\s*)?(?P<n>[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:[.,][0-9]+)?)"
    r"(?![0-9]|[.,][0-9])(?:\s*(?P<kali>ribu|juta|miliar|milyar|triliun)\b)?"
    r"(?:\s*(?P<satuan>%|persen\b|poin\b|indikator\b|iku\b|unit\b|seksi\b|sasaran\b|rupiah\b))?",
    re.IGNORECASE,
)
_SATU_SEMBILAN = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_KATA_BILANGAN = {
    **{k: n for n, k in enumerate((*_SATU_SEMBILAN, "sepuluh", "sebelas"), 1)},
    **{f"{k} belas": 10 + n for n, k in enumerate(_SATU_SEMBILAN[1:], 2)},
    **{f"{k} puluh": 10 * n for n, k in enumerate(_SATU_SEMBILAN[1:], 2)},
}
_TERBILANG = re.compile(
    rf"(?<!salah )\b({'|'.join(sorted(_KATA_BILANGAN, key=len, reverse=True))})"
    r"(?=\s+(?:indikator|iku|unit|seksi|sasaran)\b)",
    re.IGNORECASE,
)
_SESUDAHNYA = re.compile(r"\s+([A-Za-z][\w/-]*)")
_KATA_SAMBUNG = frozenset(
    (
        *(
            "dari",
            "dan",
            "atau",
            "pada",
            "di",
            "ke",
            "dengan",
            "sehingga",
            "lebih",
            "kurang",
            "adalah",
            "untuk",
            "yang",
        ),
        *("terhadap", "sampai", "hingga", "dibanding", "dibandingkan", "menjadi", "naik", "turun", "tahun", "karena"),
        *("serta", "maupun", "sedangkan", "setara", "atas", "sebagai", "dalam", "selama", "oleh", "sebesar"),
    )
)
_BATAS = re.compile(
    r"\b(di atas|lebih dari|melebihi|melampaui|minimal|paling sedikit|sekurang-kurangnya|sedikitnya|di bawah|"
    r"kurang dari|maksimal|paling banyak|paling lambat|hampir|mendekati|sekitar|kurang lebih|kisaran)\s*$",
    re.IGNORECASE,
)
_NAIK = frozenset(
    ("di atas", "lebih dari", "melebihi", "melampaui", "minimal", "paling sedikit", "sekurang-kurangnya", "sedikitnya")
)
_KIRA = frozenset(("hampir", "mendekati", "sekitar", "kurang lebih", "kisaran"))
_JENDELA = 60
_LONGGAR = Decimal("0.05")
_HITUNGAN = frozenset(("indikator", "iku", "unit", "seksi", "sasaran"))
_MENGHITUNG = re.compile(
    r"\s*(?:di antaranya\s+)?(?:telah|sudah|belum|tidak|mencapai|melampaui|tercapai|memenuhi)\b", re.I
)
_MENYERAHKAN = re.compile(r"\b(?:menyerahkan|mengunggah|melaporkan|menyampaikan|masuk)\b", re.I)
_BELUM_TERHITUNG = re.compile(r"\b(?:belum|tidak)\s+(?:dapat\s+|bisa\s+)?(?:ter|di)?(?:hitung|nilai|lapor\w*)", re.I)
_DI_LUAR = re.compile(r"\b(?:tidak berlaku|belum waktunya)\b", re.I)
_BELUM = re.compile(r"\b(?:belum|tidak|gagal|kurang)\b|\bdi bawah target", re.I)
_MELAMPAUI = re.compile(r"(?<!atau )\b(?:melampaui|melebihi)\b", re.I)
_TERCAPAI = re.compile(r"\b(?:mencapai|tercapai|memenuhi|melampaui|melebihi)\b", re.I)
_TERHITUNG = re.compile(r"\b(?:ter|di)hitung\b", re.I)


@dataclass(frozen=True)
class AngkaTulis:
    """A number as it stands in a clause; ``desimal`` places after the comma, ``pangkat`` for juta and miliar.

    ``kata`` is the word that follows, where it may be what is counted.
    """

    awal: int
    akhir: int
    tulisan: str
    nilai: Decimal
    desimal: int
    pangkat: int
    satuan: str
    kata: str = ""

    @property
    def ukuran(self) -> Ukuran | None:
        """What it measures, None where the sentence does not say."""
        if self.satuan in ("rp", "rupiah"):
            return Ukuran.RUPIAH
        return Ukuran.PERSEN if self.satuan in ("%", "persen") else None

    def sama(self, nilai: Decimal) -> bool:
        """Whether ``nilai``, rounded as this number is, is this number."""
        satuan = Decimal(1).scaleb(self.pangkat - self.desimal)
        return (abs(nilai) / satuan).quantize(Decimal(1), ROUND_HALF_UP) * satuan == self.nilai

    def tepat(self, nilai: Decimal) -> bool:
        """The same, but quoted: with the decimals a document prints, or all of them."""
        return abs(nilai) == self.nilai or (self.desimal >= 2 and self.sama(nilai))


def periksa_angka(fakta: Fakta, k: Klausa) -> Iterator[Tolakan]:
    """The numbers of a clause that the data do not show."""
    semua = tuple(angka_tulis(k.teks))
    for n, a in enumerate(semua):
        if a.satuan in _HITUNGAN or _pembilang(k.teks, a, semua[n + 1 : n + 2]) or _tanpa_satuan(k.teks, a):
            yield from _hitungan(fakta, k, semua, n)
            continue
        pokok = k.terdekat(a.awal, a.akhir)
        if not _didukung(fakta, k, a, pokok):
            data = " ".join(dict.fromkeys(p.tulisan for p in pokok))
            yield Tolakan(a.tulisan, data or "Angka ini tidak ada dalam data dokumen.", pokok)


def angka_tulis(teks: str) -> Iterator[AngkaTulis]:
    """The numbers that claim something, digits and words ("dua indikator") alike."""
    bersih = _BUKAN_KLAIM.sub(lambda m: " " * len(m.group()), teks)
    bersih = _TERBILANG.sub(lambda m: str(_KATA_BILANGAN[m.group().lower()]).ljust(len(m.group())), bersih)
    for m in _ANGKA.finditer(bersih):
        mentah = m["n"]
        if re.fullmatch(r"[0-9]+\.[0-9]{1,2}|[0-9]+\.[0-9]{4,}", mentah):
            mentah = mentah.replace(".", ",")  # a decimal point: 97.5
        polos = mentah.replace(".", "").replace(",", ".")
        desimal = len(polos.partition(".")[2])
        pangkat = _KALI.get((m["kali"] or "").lower(), 0)
        satuan = "rp" if m["rp"] else (m["satuan"] or "").lower()
        tulisan = " ".join(teks[m.start() : m.end()].split())
        nilai = Decimal(polos).scaleb(pangkat)
        berikut = _SESUDAHNYA.match(bersih, m.end())
        kata = berikut[1].lower() if berikut and not satuan and berikut[1].lower() not in _KATA_SAMBUNG else ""
        yield AngkaTulis(m.start(), m.end(), tulisan, nilai, desimal, pangkat, satuan, kata)


def _pembilang(teks: str, a: AngkaTulis, sesudah: tuple[AngkaTulis, ...]) -> bool:
    """Whether this is the first number of "24 dari 43 indikator"."""
    return bool(sesudah) and sesudah[0].satuan in _HITUNGAN and teks[a.akhir : sesudah[0].awal].strip() == "dari"


def _tanpa_satuan(teks: str, a: AngkaTulis) -> bool:
    """Whether this is the 24 of "dari 43 indikator, 24 mencapai target"."""
    return a.satuan == "" and _MENGHITUNG.match(teks, a.akhir) is not None and "indikator" in teks.lower()


def _didukung(fakta: Fakta, k: Klausa, a: AngkaTulis, pokok: tuple[Pokok, ...]) -> bool:
    batas = _BATAS.search(k.teks[max(0, a.awal - _JENDELA) : a.awal])
    if batas is not None:
        return any(_terbatas(batas.group(1).lower(), a, n) for n in _yang_dibatasi(fakta, k, a, pokok))
    if pokok:
        tambahan = (fakta.kantor,) if all(p.macam is Macam.ANGGARAN for p in pokok) else ()
        return _cocok((*pokok, *tambahan), a) or _anggaran(fakta, k, a)
    if any(a.sama(n.nilai) for n in _seukuran(fakta.kantor.angka, a)) or _anggaran(fakta, k, a):
        return True
    # 30 "orang" is no figure counted in laporan, though some Indikator has a target of 30
    return any(a.tepat(n.nilai) for p in fakta.indikator for n in _seukuran(p.angka, a) if a.kata in ("", n.satuan))


def _yang_dibatasi(fakta: Fakta, k: Klausa, a: AngkaTulis, pokok: tuple[Pokok, ...]) -> Iterator[Decimal]:
    """The figures "di atas 90 persen" speaks of."""
    for p in pokok or (fakta.kantor, *fakta.indikator, *fakta.anggaran):
        if p.capaian is not None and "capaian" in k.teks.lower():
            yield p.capaian
        else:
            yield from (n.nilai for n in _seukuran(p.utama or p.angka, a))


def _cocok(pokok: Iterable[Pokok], a: AngkaTulis) -> bool:
    return any(
        any(a.sama(n.nilai) for n in _seukuran(p.angka, a) if not n.milik)
        or any(a.tepat(n.nilai) for n in _seukuran(p.rinci, a))
        for p in pokok
    )


def _anggaran(fakta: Fakta, k: Klausa, a: AngkaTulis) -> bool:
    """Money, and percentages in a sentence about money, are held against the budget lines as well."""
    uang = a.ukuran is Ukuran.RUPIAH or re.search(r"\b(?:serapan|anggaran|pagu|belanja)\b", k.teks, re.IGNORECASE)
    return bool(uang) and any(a.sama(n.nilai) for p in fakta.anggaran for n in _seukuran(p.angka, a))


def _seukuran(angka: Iterable[Angka], a: AngkaTulis) -> Iterator[Angka]:
    """Percent beside percent, rupiah beside rupiah; a number without a unit beside anything but rupiah."""
    for n in angka:
        if n.ukuran is a.ukuran or (a.ukuran is None and n.ukuran is not Ukuran.RUPIAH):
            yield n


def _terbatas(kata: str, a: AngkaTulis, nilai: Decimal) -> bool:
    if kata in _KIRA:
        return abs(nilai - a.nilai) <= a.nilai * _LONGGAR
    return nilai >= a.nilai if kata in _NAIK else nilai <= a.nilai


# --- how many Indikator, Unit or sasaran


def _hitungan(fakta: Fakta, k: Klausa, semua: tuple[AngkaTulis, ...], n: int) -> Iterator[Tolakan]:
    a = semua[n]
    unit = tuple(p for p in k.terdekat(a.awal, a.akhir) if p.macam is Macam.UNIT)
    pokok = unit or (fakta.kantor,)
    satuan = a.satuan or (semua[n + 1].satuan if _pembilang(k.teks, a, semua[n + 1 : n + 2]) else "indikator")
    iku = re.search(r"\b(?:iku|utama)\b", k.teks, re.IGNORECASE) is not None
    if a.nilai not in _banyaknya(fakta, satuan, pokok, _yang_dihitung(k.teks, semua, n), iku=iku):
        data = " ".join(f"{p.nama}: {p.hitung.tulisan}." for p in pokok if p.hitung)
        yield Tolakan(a.tulisan, data, pokok)


def _yang_dihitung(teks: str, semua: tuple[AngkaTulis, ...], n: int) -> str:
    """What is said of the Indikator counted: the words up to the next number, or else those before this one."""
    ekor = n + 1 if _pembilang(teks, semua[n], semua[n + 1 : n + 2]) else n
    sesudah = teks[semua[ekor].akhir : semua[ekor + 1].awal if ekor + 1 < len(semua) else len(teks)]
    if n and _pembilang(teks, semua[n - 1], semua[n : n + 1]):
        sesudah = ""  # the 43 of "24 dari 43 indikator mencapai target"
    if any(pola.search(sesudah) for pola in (_TERCAPAI, _TERHITUNG, _MENYERAHKAN, _DI_LUAR)):
        return sesudah
    return teks[semua[n - 1].akhir if n else 0 : semua[n].awal]


def _banyaknya(fakta: Fakta, satuan: str, pokok: tuple[Pokok, ...], predikat: str, *, iku: bool) -> set[Decimal]:
    if satuan == "sasaran":
        return {Decimal(fakta.jumlah_sasaran)}
    if satuan in ("unit", "seksi"):
        return {Decimal(n) for n in _banyak_unit(fakta, predikat)}
    hitung = [p.hitung for p in pokok if p.hitung] + ([fakta.hitung_iku] if iku else [])
    hasil = {Decimal(n) for h in hitung for n in _menurut_predikat(h, predikat)}
    sebutan = re.search(r"predikat\s+([A-Za-z ]+)", predikat, re.IGNORECASE)
    if sebutan:
        kata = sebutan.group(1).strip().lower()
        hasil |= {Decimal(sum(kata == i.predikat.lower() for i in fakta.indikator))}
    return hasil


def _banyak_unit(fakta: Fakta, predikat: str) -> set[int]:
    ada = [u.capaian for u in fakta.unit if u.capaian is not None]
    if _MENYERAHKAN.search(predikat):
        masuk = sum(u.hitung is not None and u.hitung.terhitung > 0 for u in fakta.unit)
        return {len(fakta.unit) - masuk} if _BELUM.search(predikat) else {masuk}
    seksi = sum(u.nama.lower().startswith("seksi") for u in fakta.unit)
    if _TERCAPAI.search(predikat):
        tercapai = sum(c >= 100 for c in ada)
        return {len(ada) - tercapai} if _BELUM.search(predikat) else {tercapai}
    return {len(fakta.unit), seksi, len(ada)}


def _menurut_predikat(h: Hitung, predikat: str) -> set[int]:
    if _DI_LUAR.search(predikat):
        return {h.di_luar}
    if _BELUM_TERHITUNG.search(predikat):
        return {h.tanpa, h.tanpa - h.di_luar}  # loosely of all without a capaian, or of those that were due
    if _TERCAPAI.search(predikat):
        if _BELUM.search(predikat):
            return {h.belum}
        return {h.lebih} if _MELAMPAUI.search(predikat) else {h.tercapai}
    if _TERHITUNG.search(predikat):
        return {h.terhitung, h.jumlah, h.dari}
    return {h.jumlah, h.dari, h.terhitung, h.tercapai, h.lebih, h.belum, h.tanpa, h.di_luar}
