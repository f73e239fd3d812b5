"""Polarity of an indicator in a table of earlier years: stated, or proposed from its wording and its figures."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, localcontext

from kinerja_core.domain.angka_terbit import satuan_terakhir
from kinerja_core.domain.capaian import SERATUS, naik, turun
from kinerja_core.domain.indikator import Arah, RumusTurun
from kinerja_core.domain.realisasi import KONTEKS

_KATA_TURUN = re.compile(
    r"\b(kematian|stunting|gizi (?:buruk|kurang)|wasting|anemia|kemiskinan|penduduk miskin|keluarga miskin|"
    r"pengangguran|gini|inflasi|prevalensi|insiden(?:si)?|kesakitan|penyakit|gangguan|pelanggaran|kejadian|kasus|konflik|"
    r"sengketa|kebakaran|kecelakaan|korban|fatalitas|kriminal|kriminalitas|kejahatan|tindak pidana|keterlambatan|"
    r"tunggakan|temuan|penyimpangan|deviasi|keluhan|pengaduan|aduan|komplain|kumuh|genangan|banjir|longsor|pencemaran|"
    r"emisi|kesenjangan|ketimpangan|putus sekolah|buta (?:aksara|huruf)|perceraian|risiko|resiko|kerusakan|jalan rusak|"
    r"rusak berat|kehilangan|kebocoran|waktu tunggu|lama waktu|waktu penyelesaian|waktu pelayanan|waktu tanggap|"
    r"v/c ratio|volume lalu lintas|tidak layak|rawan|kerawanan|tertinggal|perkawinan anak|pernikahan dini|"
    r"(?:perkawinan|pernikahan) usia (?:dini|anak)|kekerasan|penyalahgunaan|defisit|piutang|drop ?out|unmet need|"
    r"total fertility rate|tfr|asfr|ketergantungan|ketidak\w+|titik api|buang air besar sembarangan)\b",
    re.I,
)
_KATA_PEMBALIK = re.compile(
    r"\b(penurunan|menurunnya|turunnya|berkurangnya|pengurangan|penanganan|ditangani|tertangani|penyelesaian|"
    r"diselesaikan|terselesaikan|selesai|ditindaklanjuti|tindak lanjut|tindaklanjut|pencegahan|penanggulangan|"
    r"dikoordinasikan|cakupan|pelayanan kesehatan|pengendalian|terkendali|pemulihan|rehabilitasi|mitigasi|indeks|nilai|"
    r"kepuasan|pembinaan|dibina|peningkatan|penyuluhan|sosialisasi|pelaporan|dilaporkan|ketepatan|tepat waktu|sesuai|"
    r"bebas|tanpa|nihil|stop|ditanggapi|direspon|merespon|terlayani|dilayani|terlindungi|perlindungan|difasilitasi|"
    r"terfasilitasi|fasilitasi|mediasi|dimediasi|kesiapsiagaan|tanggap darurat|tangguh|ketahanan|pengungkapan|"
    r"terungkap|penegakan|ditegakkan|penertiban|ditertibkan|kesembuhan|sembuh|keberhasilan|imunisasi|deteksi|skrining|"
    r"terpantau|pemantauan|pengawasan|terentaskan|pengentasan|bantuan|terpenuhi|pemenuhan|terbayar|tertagih|penagihan|kapasitas)\b",
    re.I,
)
# less is better here whatever else the wording holds ("waktu penyelesaian", "indeks ketimpangan")
_KATA_TEGAS = re.compile(
    r"\b(rata-rata (?:waktu|lama)|waktu tunggu|waktu penyelesaian|waktu tanggap|respons?e? time|lama(?:nya)? "
    r"(?:waktu|proses|penyelesaian|pelayanan|perizinan|pengurusan|tunggu)|durasi|"
    r"indeks (?:risiko|resiko|gini|williamson|ketimpangan|kesenjangan|kerawanan|kerentanan|kedalaman kemiskinan|"
    r"keparahan kemiskinan|kriminalitas)|nilai (?:temuan|tunggakan|piutang|kerugian)|(?:tidak|belum) (?:ter|di)\w+)\b",
    re.I,
)
_KATA_BATAL = re.compile(
    r"lama (?:sekolah|tinggal|kunjungan)|harapan lama|ketepatan|tepat waktu|kesesuaian|sesuai|memenuhi|penurunan|"
    r"berkurangnya|tertagih|ditindaklanjuti|diselesaikan",
    re.I,
)


@dataclass(frozen=True)
class ArahDipakai:
    """The polarity a row is computed with; ``diusulkan`` where the table does not state it."""

    arah: Arah
    rumus: RumusTurun = RumusTurun.SELISIH
    diusulkan: bool = True

    @property
    def sebutan(self) -> str:
        """For tables and JSON: ``naik``, ``turun (diusulkan)``, ``turun T/R (diusulkan)``."""
        banding = " T/R" if self.arah is Arah.TURUN and self.rumus is RumusTurun.BANDING else ""
        return f"{self.arah.value}{banding}{' (diusulkan)' if self.diusulkan else ''}"


@dataclass(frozen=True)
class Bukti:
    """One row with three figures, as evidence for a polarity."""

    target: Decimal
    realisasi: Decimal
    terbit: Decimal


def baca_polaritas(teks: str) -> Arah | None:
    """The polarity a table states in its own words, None where it states none."""
    kata = teks.strip().lower()
    for pola, arah in _POLARITAS:
        if pola.search(kata):
            return arah
    return None


_POLARITAS = (
    (re.compile(r"rendah|kecil|turun|negati|minim|\bmin\b|menurun|regres|lower|down|^\(?-\)?$"), Arah.TURUN),
    (
        re.compile(r"tinggi|besar|naik|positi|maks|\bmax|progres|meningkat|higher|^up$|^\(?\+\)?$"),
        Arah.NAIK,
    ),
    (re.compile(r"rentang|stabil|range"), Arah.RENTANG),
    (re.compile(r"ya[ _/]*tidak|milestone"), Arah.YA_TIDAK),
    (re.compile(r"ordinal|peringkat"), Arah.ORDINAL),
)


def tentukan(polaritas: Arah | None, nama: str, bukti: Iterable[Bukti]) -> ArahDipakai:
    """The polarity for all rows of one indicator: what is stated, else what its published capaian show, else its words.

    Rows whose capaian was capped at 100 only count where no row speaks clearly.
    """
    semua = tuple(bukti)
    suara = _suara(semua, tegas=True)
    if not any(suara.values()):
        suara = _suara(semua, tegas=False)
    rumus = RumusTurun.BANDING if suara[RumusTurun.BANDING] > suara[RumusTurun.SELISIH] else RumusTurun.SELISIH
    if polaritas is not None:
        return ArahDipakai(polaritas, rumus, diusulkan=False)
    menurun = max(suara[RumusTurun.SELISIH], suara[RumusTurun.BANDING])
    if suara[None] != menurun:
        return ArahDipakai(Arah.NAIK) if suara[None] > menurun else ArahDipakai(Arah.TURUN, rumus)
    return ArahDipakai(Arah.TURUN if bernada_turun(nama) else Arah.NAIK)


def bernada_turun(nama: str) -> bool:
    """Whether the wording of an indicator suggests that less is better."""
    if _KATA_TEGAS.search(nama) and not _KATA_BATAL.search(nama):
        return True
    return bool(_KATA_TURUN.search(nama)) and not _KATA_PEMBALIK.search(nama)


def _suara(semua: tuple[Bukti, ...], *, tegas: bool) -> dict[RumusTurun | None, int]:
    """Rows each formula alone explains; None stands for naik."""
    suara: dict[RumusTurun | None, int] = {None: 0, RumusTurun.SELISIH: 0, RumusTurun.BANDING: 0}
    for b in semua:
        hasil = {nama: nilai for nama, nilai in _kemungkinan(b).items() if _cocok(nilai, b.terbit, tegas=tegas)}
        naik_juga = None in hasil and len(hasil) > 1
        for nama in hasil:
            suara[nama] += 0 if naik_juga else 1
    return suara


def _kemungkinan(b: Bukti) -> dict[RumusTurun | None, Decimal]:
    if b.target <= 0 or b.target == b.realisasi:
        return {}
    with localcontext(KONTEKS):
        hasil: dict[RumusTurun | None, Decimal] = {
            None: naik(b.target, b.realisasi),
            RumusTurun.SELISIH: turun(b.target, b.realisasi, RumusTurun.SELISIH),
        }
        if b.realisasi > 0:
            hasil[RumusTurun.BANDING] = turun(b.target, b.realisasi, RumusTurun.BANDING)
        return hasil


def _cocok(nilai: Decimal, terbit: Decimal, *, tegas: bool) -> bool:
    if any(abs(n - terbit) <= satuan_terakhir(terbit) for n in (nilai, max(nilai, Decimal(0)))):
        return True
    dibatasi = terbit == SERATUS and nilai > SERATUS
    pecahan = abs(nilai - terbit * SERATUS) <= satuan_terakhir(terbit) * SERATUS
    return not tegas and (dibatasi or pecahan)
