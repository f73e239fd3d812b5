"""What stands in the Dokumen IKU: the figures of `kinerja` and the words of the Kasubag, drafted by rule."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from kinerja_core.domain.angka import cetak, cetak_ringkas, rupiah
from kinerja_core.domain.hasil import TakTerhitung, Terhitung
from kinerja_core.domain.hitungan import Hitungan, TahunLalu
from kinerja_core.domain.indikator import Arah, Histori, RumusTurun
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.kebijakan import DI_LUAR, di_luar_hitungan, kalimat
from kinerja_core.domain.kebijakan_lain import bandingkan
from kinerja_core.domain.kinerja import (
    TANPA_NILAI,
    Bahan,
    HasilIndikator,
    hasil,
    rata_keseluruhan,
    rata_unit,
)
from kinerja_core.domain.naskah import kop, penanda
from kinerja_core.domain.naskah_iku import (
    BarisAnggaran,
    BarisKinerja,
    BarisPaspor,
    BarisTahun,
    CatatanKaki,
    IsiDokumenIKU,
)
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.perbandingan import capaian_lalu, tahun_banding
from kinerja_core.domain.sidik import sidik_isi
from kinerja_core.domain.tujuh_banding import tujuh_banding
from kinerja_core.domain.usulan import REALISASI_TRIWULAN, Keadaan, Kolom

TAHUN_PALING_BANYAK = 5
"""Columns of the comparison over the years, the year itself included."""

_SERATUS = Decimal(100)
_KOLOM_HITUNG = (*REALISASI_TRIWULAN, Kolom.REALISASI_TAHUN, Kolom.PEMBILANG, Kolom.PENYEBUT)


@dataclass(frozen=True)
class Narasi:
    """The parts of the document the Kasubag writes; each may be empty."""

    ringkasan: str = ""
    pendahuluan: str = ""
    analisis: str = ""
    penutup: str = ""


@dataclass(frozen=True)
class BagianNarasi:
    """One part of the narrative: the field of `Narasi` and of the Isi, and its heading in the document."""

    nama: str
    judul: str


BAGIAN_NARASI = (
    BagianNarasi("ringkasan", "Ringkasan"),
    BagianNarasi("pendahuluan", "Bab I Pendahuluan"),
    BagianNarasi("analisis", "Bab III Capaian Keseluruhan"),
    BagianNarasi("penutup", "Bab IV Penutup"),
)


def narasi_awal(bahan: Bahan, kantor: Kantor) -> Narasi:
    """A first draft by rule: only sentences the figures support."""
    semua = hasil(bahan)
    utuh = rata_keseluruhan(bahan, semua, kantor.nama)
    tercapai = [h for h in semua if h.nilai is not None and h.nilai >= _SERATUS]
    belum = [h for h in semua if h.nilai is not None and h.nilai < _SERATUS]
    di_luar = [h for h in semua if di_luar_hitungan(h.capaian)]
    tanpa = [h for h in semua if h.nilai is None and h not in di_luar]
    ringkasan = (
        f"Rata-rata capaian kinerja {kantor.nama} Tahun {bahan.tahun} adalah {utuh.cetak} persen, dihitung "
        f"dari {utuh.rata.terhitung} dari {utuh.rata.dari} indikator. "
        f"{_sebaran(len(tercapai), len(belum), len(tanpa), len(di_luar))}"
    )
    return Narasi(
        ringkasan=ringkasan,
        pendahuluan=(
            f"Dokumen Indikator Kinerja Utama (IKU) ini memuat target, realisasi, dan capaian kinerja {kantor.nama} "
            f"Tahun {bahan.tahun}. Data dihimpun dari setiap Seksi dan sekretariat menurut SOP Pengumpulan Data "
            "Kinerja, berdasarkan Peraturan Presiden Nomor 29 Tahun 2014 dan Peraturan Menteri Pendayagunaan Aparatur "
            "Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014."
        ),
        analisis=_analisis(belum, tanpa, di_luar),
        penutup=(
            f"Demikian Dokumen IKU {kantor.nama} Tahun {bahan.tahun} disusun sebagai bahan pelaporan dan evaluasi "
            "akuntabilitas kinerja."
        ),
    )


def susun_isi(
    bahan: Bahan, narasi: Narasi, kantor: Kantor, camat: Pegawai, *, kode: str, revisi: int, tanggal: date
) -> IsiDokumenIKU:
    """The whole content of one revision."""
    semua = hasil(bahan)
    tahun = tahun_banding(bahan)
    keseluruhan = rata_keseluruhan(bahan, semua, kantor.nama)
    return IsiDokumenIKU(
        kop=kop(kantor),
        kode=kode,
        judul=f"Dokumen Indikator Kinerja Utama {kantor.nama} Tahun {bahan.tahun}",
        siklus=bahan.siklus,
        tahun=bahan.tahun,
        revisi=revisi,
        tanggal=tanggal,
        ringkasan=narasi.ringkasan,
        pendahuluan=narasi.pendahuluan,
        analisis=narasi.analisis,
        penutup=narasi.penutup,
        baris=tuple(_baris(nomor, h) for nomor, h in enumerate(semua, start=1)),
        unit=tuple(rata.ringkasan() for rata in rata_unit(bahan, semua)),
        keseluruhan=keseluruhan.ringkasan(),
        tahun_banding=tahun,
        perbandingan=_perbandingan(bahan, semua, tahun),
        tahun_anggaran=bahan.tahun_anggaran,
        anggaran=_anggaran(bahan),
        kebijakan=kalimat(bahan.kebijakan),
        paspor=_paspor(bahan, semua),
        penanda=penanda(camat, kantor),
        sumber=_sumber(bahan),
        hitungan=tuple(_hitungan(bahan, h, tahun) for h in semua),
        kebijakan_hitung=bahan.kebijakan,
        perbandingan_lain=tujuh_banding(bahan, semua),
        catatan_kaki=_catatan_kaki(bahan, semua),
        kebijakan_lain=tuple(b.tercetak for b in bandingkan(bahan, keseluruhan)),
    )


def _catatan_kaki(bahan: Bahan, semua: tuple[HasilIndikator, ...]) -> tuple[CatatanKaki, ...]:
    """What the policy rests on, and whom it touches in this document; each belongs to one of its sentences."""
    batas = bahan.kebijakan.batas
    dasar = (
        "Target dan realisasi dibandingkan menurut Peraturan Presiden Nomor 29 Tahun 2014 dan Lampiran II Peraturan "
        "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014, yang tidak memuat rumus "
        "dan skala."
    )
    nama = (
        (1, "Dihitung target dibagi realisasi", _pilih(semua, lambda h: _banding(bahan, h))),
        (4, "Dibatasi di dalam rata-rata", _pilih(semua, lambda h: batas is not None and (h.nilai or 0) > batas)),
        (5, "Belum dapat dihitung", _pilih(semua, lambda h: h.nilai is None)),
    )
    return (
        CatatanKaki(0, dasar),
        *(CatatanKaki(kalimat, f"{kata}: {'; '.join(siapa)}.") for kalimat, kata, siapa in nama if siapa),
        CatatanKaki(8, f"Dasar skala: {bahan.kebijakan.tabel_skala.dasar}."),
    )


def _pilih(semua: tuple[HasilIndikator, ...], cocok: Callable[[HasilIndikator], bool]) -> list[str]:
    return [h.indikator.nama for h in semua if cocok(h)]


def _banding(bahan: Bahan, h: HasilIndikator) -> bool:
    rumus = bahan.kebijakan.aturan.rumus_turun or h.indikator.rumus_turun
    return h.indikator.arah is Arah.TURUN and rumus is RumusTurun.BANDING


def sidik_dasar(isi: IsiDokumenIKU) -> str:
    """The hash an approval rests on: the whole content but for its date, revision, code and where it is checked."""
    tanpa_alamat = replace(isi.kop, alamat_verifikasi="")
    return sidik_isi(replace(isi, kop=tanpa_alamat, tanggal=date.min, revisi=0, kode=""))


def sidik_angka(isi: IsiDokumenIKU) -> str:
    """The hash of the figures alone: a sentence written about them is worth re-reading where it changes."""
    return sidik_isi((isi.tahun, isi.baris, isi.unit, isi.keseluruhan, isi.perbandingan, isi.anggaran))


def _sebaran(tercapai: int, belum: int, tanpa: int, di_luar: int) -> str:
    """How many indicators stand where; what is missing and what was not due only where there is some."""
    bagian = [
        f"Sebanyak {tercapai} indikator mencapai atau melampaui target",
        f"{belum} indikator belum mencapai target",
    ]
    bagian += [f"{tanpa} indikator belum dapat dihitung"] if tanpa else []
    bagian += [f"{di_luar} indikator {DI_LUAR}"] if di_luar else []
    pemisah = ", dan " if len(bagian) > 2 else " dan "
    return f"{', '.join(bagian[:-1])}{pemisah}{bagian[-1]}."


def _analisis(belum: list[HasilIndikator], tanpa: list[HasilIndikator], di_luar: list[HasilIndikator]) -> str:
    alinea = []
    if belum:
        sebut = "; ".join(f"{h.indikator.nama} ({h.capaian_cetak} persen)" for h in _terendah(belum))
        alinea.append(f"Indikator dengan capaian terendah: {sebut}.")
    for kata, semua in (("belum dapat dihitung", tanpa), (DI_LUAR, di_luar)):
        if semua:
            sebut = "; ".join(f"{h.indikator.nama} ({_huruf_kecil(h.keterangan.rstrip('.'))})" for h in semua)
            alinea.append(f"Indikator yang {kata}: {sebut}.")
    return "\n\n".join(alinea)


def _huruf_kecil(teks: str) -> str:
    return teks[:1].lower() + teks[1:]


def _terendah(belum: list[HasilIndikator]) -> list[HasilIndikator]:
    return sorted(belum, key=lambda h: (h.nilai or Decimal(0), h.indikator.kode))[:5]


def _baris(nomor: int, h: HasilIndikator) -> BarisKinerja:
    catatan = " ".join(bagian for bagian in (h.keterangan, h.catatan) if bagian)
    return BarisKinerja(
        nomor=nomor,
        kode=h.indikator.kode,
        unit=h.unit.nama,
        sasaran=h.indikator.sasaran,
        indikator=h.indikator.nama,
        iku=h.indikator.iku,
        satuan=h.indikator.satuan,
        formulasi=h.indikator.formulasi,
        sumber_data=h.indikator.sumber_data,
        penanggung_jawab=h.indikator.penanggung_jawab or h.unit.nama,
        target=h.target_cetak,
        realisasi=h.realisasi_cetak,
        capaian=h.capaian_cetak,
        capaian_nilai=h.nilai,
        predikat=TANPA_NILAI if h.nilai is None else h.predikat.sebutan,
        catatan=catatan,
        pendukung=h.uraian(Kolom.PENDUKUNG),
        penghambat=h.uraian(Kolom.PENGHAMBAT),
        tindak_lanjut=h.uraian(Kolom.TINDAK_LANJUT),
        ilustrasi=h.indikator.ilustrasi,
    )


def _hitungan(bahan: Bahan, h: HasilIndikator, tahun: tuple[int, ...]) -> Hitungan:
    i = h.indikator
    lalu = {b.tahun: b for b in bahan.histori if b.indikator == i.kode}
    return Hitungan(
        *(i.kode, i.nama, h.unit.kode, i.sasaran, i.satuan, i.arah, i.agregasi, i.frekuensi, i.rumus_turun, i.skala),
        target=h.target,
        isian=tuple(isian for isian in h.isian if isian.kolom in _KOLOM_HITUNG),
        lalu=tuple(TahunLalu(t, lalu[t].target, lalu[t].realisasi) for t in tahun if t in lalu and t != bahan.tahun),
    )


def _perbandingan(bahan: Bahan, semua: tuple[HasilIndikator, ...], tahun: tuple[int, ...]) -> tuple[BarisTahun, ...]:
    lalu = {(h.indikator, h.tahun): h for h in bahan.histori}
    hasil_baris = []
    for h in semua:
        ada = [lalu.get((h.indikator.kode, t)) for t in tahun[:-1]]
        angka = [b.realisasi if b else None for b in ada]
        if not any(n is not None for n in angka):
            continue
        realisasi = [TANPA_NILAI if n is None else cetak_ringkas(n) for n in angka]
        capaian = [_capaian_lalu(bahan, h, b) if b else TANPA_NILAI for b in ada]
        hasil_baris.append(
            BarisTahun(
                *(h.indikator.nama, h.indikator.satuan, (*realisasi, h.realisasi_cetak), (*capaian, h.capaian_cetak)),
                realisasi_nilai=(*angka, _angka_kini(h)),
            )
        )
    return tuple(hasil_baris)


def _angka_kini(h: HasilIndikator) -> Decimal | None:
    nilai = None if isinstance(h.realisasi, TakTerhitung) else h.realisasi.nilai
    return nilai if isinstance(nilai, Decimal) else None


def _capaian_lalu(bahan: Bahan, h: HasilIndikator, lalu: Histori) -> str:
    hitung = capaian_lalu(bahan, h, lalu)
    return cetak(hitung.nilai, h.desimal) if isinstance(hitung, Terhitung) else TANPA_NILAI


def _anggaran(bahan: Bahan) -> tuple[BarisAnggaran, ...]:
    def serapan(anggaran: Decimal, realisasi: Decimal) -> Decimal | None:
        return realisasi / anggaran * _SERATUS if anggaran else None

    hasil_baris = []
    for a in bahan.anggaran:
        nilai = serapan(a.anggaran, a.realisasi)
        hasil_baris.append(
            BarisAnggaran(
                a.uraian,
                rupiah(a.anggaran),
                rupiah(a.realisasi),
                TANPA_NILAI if nilai is None else cetak(nilai),
                nilai,
                tebal=a.uraian.isupper(),
            )
        )
    return tuple(hasil_baris)


def _paspor(bahan: Bahan, semua: tuple[HasilIndikator, ...]) -> tuple[BarisPaspor, ...]:
    hasil_baris = []
    for h in semua:
        usulan = bahan.usulan.get(h.unit.kode)
        if usulan is None:
            continue
        for isian in h.isian:
            if not isian.kolom.berupa_angka or isian.keadaan is not Keadaan.TERISI:
                continue
            hasil_baris.append(
                BarisPaspor(
                    h.indikator.nama,
                    isian.kolom.value.replace("_", " "),
                    isian.teks if isian.nilai is None else cetak_ringkas(isian.nilai),
                    usulan.nama_berkas,
                    f"{isian.lembar}!{isian.sel}",
                    isian.teks_asli,
                    usulan.revisi,
                    bahan.nama.get(usulan.oleh, usulan.oleh),
                    usulan.sha256,
                )
            )
    return tuple(hasil_baris)


def _sumber(bahan: Bahan) -> tuple[str, ...]:
    asal = [f"Histori {h.tahun}: {h.sumber}" for h in bahan.histori if h.tahun < bahan.tahun]
    asal += [f"Anggaran {bahan.tahun_anggaran}: {a.sumber}" for a in bahan.anggaran]
    asal += [f"{i.nama}: {i.asal}" for i in bahan.format_iku.indikator if i.asal]
    return tuple(dict.fromkeys(asal))
