"""One Siklus of the sample office, walked by the same acts the pages call, each by the right person."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from kinerja_core.actions import (
    analisis,
    arsip,
    daftar_hadir,
    disposisi,
    ekspedisi,
    format_iku,
    konsep,
    koreksi,
    penghimpunan,
    rapat,
    surat_pengantar,
    tanda_tangan,
    undangan,
)
from kinerja_core.actions import siklus as siklus_aksi
from kinerja_core.actions.disposisi import RincianDisposisi
from kinerja_core.actions.penghimpunan import KATA_KEADAAN
from kinerja_core.actions.surat_pengantar import RincianSurat
from kinerja_core.actions.undangan import RincianUndangan
from kinerja_core.application import Application
from kinerja_core.contoh import katalog
from kinerja_core.contoh.jam import Jam
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.distribusi import Antaran
from kinerja_core.domain.dokumen_iku import Narasi, narasi_awal
from kinerja_core.domain.kartu_arsip import Penyimpanan
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.usulan import Keadaan, Kolom
from kinerja_core.domain.waktu import setempat
from kinerja_core.formulir.isi import isi
from kinerja_core.store import akun as akun_store
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store.distribusi import distribusi
from kinerja_core.store.kinerja import bahan


@dataclass
class Perjalanan:
    """The walk: the office, its people by sign-in name, the clock, and the Siklus as it stands."""

    app: Application
    orang: dict[str, Pegawai]
    jam: Jam
    terlambat: tuple[str, ...] = ()
    siklus: Siklus | None = None

    @property
    def kini(self) -> Siklus:
        """The Siklus; only after it has been opened."""
        if self.siklus is None:
            raise RuntimeError("the Siklus has not been opened yet")
        with self.app.store.read() as r:
            return siklus_store.muat(r, self.siklus.kantor_id, self.siklus.id)

    @property
    def hari_ini(self) -> date:
        """Local date of the office by the walk's clock."""
        return setempat(self.jam(), katalog.kantor().zona).date()


def jalankan(p: Perjalanan, sampai: int = 13) -> Iterator[str]:
    """Walk Langkah 1 to ``sampai``; yields one line per Langkah when it has ended."""
    for nomor, langkah in enumerate(_LANGKAH[:sampai], start=1):
        langkah(p)
        yield f"Langkah {nomor:2d}  {p.kini.sop.langkah_ke(nomor).uraian}"


def _disposisi(p: Perjalanan) -> None:
    tahun = katalog.TAHUN
    p.siklus = siklus_aksi.buka(p.app, p.orang["sekretaris"], tahun, f"Pengumpulan Data Kinerja Tahun {tahun}")
    p.jam.maju(menit=8)
    rincian = RincianDisposisi(
        surat_dari="Bagian Organisasi Sekretariat Daerah Kota Contoh",
        nomor_surat="000.8.6.3/17/ORG (contoh)",
        tanggal_surat=p.hari_ini - timedelta(days=2),
        diterima=p.hari_ini,
        nomor_agenda="031",
        sifat="Segera",
        hal=f"Permintaan Dokumen Indikator Kinerja Utama Tahun {tahun}",
        diteruskan_kepada=("Kasubag Perencanaan Program dan Keuangan",),
        harap=("Proses lebih lanjut",),
        isi="Susun pengumpulan data kinerja seluruh Seksi dan sekretariat sesuai SOP, laporkan tepat waktu.",
        batas_waktu=p.hari_ini + timedelta(days=14),
    )
    disposisi.terbitkan(p.app, p.orang["sekretaris"], p.kini, rincian)


def _format(p: Perjalanan) -> None:
    p.jam.maju(jam=1, menit=40)
    kode = [i.kode for i in katalog.indikator()]
    format_iku.tetapkan(p.app, p.orang["kasubag"], p.kini, kode, p.hari_ini + timedelta(days=3))


def _penyampaian(p: Perjalanan) -> None:
    for unit in katalog.unit():
        p.jam.maju(menit=7)
        seksi = p.orang[f"seksi.{unit.kode}"]
        format_iku.serahkan(p.app, p.orang["staf"], p.kini, unit.kode, seksi.nama)
        if unit.kode not in p.terlambat:
            format_iku.terima(p.app, seksi, p.kini)
    seksi = p.orang["seksi.yanum"]
    format_iku.kirim_usulan(
        p.app,
        seksi,
        p.kini,
        next(i.kode for i in katalog.indikator() if i.unit == "yanum"),
        "Sumber data ditambah rekapitulasi loket bulanan.",
        "Survei hanya dilakukan dua kali setahun.",
    )
    format_iku.sampaikan(p.app, p.orang["staf"], p.kini)


def _undangan(p: Perjalanan) -> None:
    p.jam.maju(menit=25)
    diundang = [o for o in p.orang.values() if o.peran.value not in ("admin", "staf")]
    rincian = RincianUndangan(
        hari_rapat=p.hari_ini + timedelta(days=1),
        mulai="09.00",
        selesai="11.00",
        tempat="Ruang Rapat Kecamatan Contoh",
        kepada=tuple(o.jabatan for o in diundang),
        agenda=(
            "Pembahasan indikator, target, dan sumber data setiap Seksi dan sekretariat",
            "Pembahasan usulan perubahan IKU",
            "Penetapan batas waktu penyerahan data",
        ),
    )
    undangan.siapkan(p.app, p.orang["staf"], p.kini, rincian)
    undangan.terbitkan(p.app, p.orang["sekretaris"], p.kini, rincian)


def _rapat(p: Perjalanan) -> None:
    p.jam.maju(hari=1, menit=30)
    hadir = [o.id for nama, o in p.orang.items() if nama not in ("admin", *(f"seksi.{u}" for u in p.terlambat))]
    daftar_hadir.catat(p.app, p.orang["staf"], p.kini, hadir)
    rapat.catat_keputusan(
        p.app,
        p.orang["staf"],
        p.kini,
        "Formulir diserahkan kembali paling lambat pada batas waktu yang tertera di Format IKU.",
        penanggung_jawab="Semua Kepala Seksi dan Kasubag",
        batas_waktu=p.hari_ini + timedelta(days=2),
    )
    rapat.catat_keputusan(
        p.app, p.orang["kasubag"], p.kini, "Usulan Seksi Pelayanan Umum tentang sumber data diterima."
    )
    p.jam.maju(jam=1, menit=45)
    jalannya = (
        "Rapat dibuka oleh Camat. Kasubag Perencanaan Program dan Keuangan memaparkan Format IKU. "
        "Setiap Seksi dan sekretariat menyampaikan kesiapan datanya."
    )
    rapat.tutup(p.app, p.orang["sekretaris"], p.kini, jalannya)


def _penghimpunan(p: Perjalanan) -> None:
    for unit in katalog.unit():
        if unit.kode not in p.terlambat:
            p.jam.maju(menit=20)
            unggah(p, unit.kode)
    catatan = "Dua unit belum menyerahkan data sampai batas waktu; ditagih sebagai data susulan." if p.terlambat else ""
    penghimpunan.tutup(p.app, p.orang["staf"], p.kini, catatan)


def unggah(p: Perjalanan, kode_unit: str) -> None:
    """Fill in the form of one Unit as its Seksi would, and hand it in."""
    with p.app.store.read() as r:
        kosong = naskah_store.dokumen_terakhir(r, p.kini.kantor_id, p.kini.id, "formulir", kode_unit)
    terisi = isi(p.app.arsip.baca(kosong.sha256), *_jawaban(kode_unit))
    seksi = p.orang[f"seksi.{kode_unit}"]
    hasil = penghimpunan.periksa(p.app, seksi, p.kini, terisi, "formulir.xlsx")
    penjelasan = "Sudah diperiksa terhadap sumber data." if hasil.masalah else ""
    penghimpunan.terima(p.app, seksi, p.kini, terisi, f"formulir-{kode_unit}.xlsx", 0, penjelasan)


def _jawaban(kode_unit: str) -> tuple[dict[tuple[str, Kolom], Decimal | str], dict[str, tuple[str, str]]]:
    """The answers of one Unit: values by cell, and by Indikator what is not applicable or not yet due."""
    nilai: dict[tuple[str, Kolom], Decimal | str] = {}
    keadaan: dict[str, tuple[str, str]] = {}
    for (kode, kolom), isian in katalog.realisasi(kode_unit).items():
        if isian.keadaan is Keadaan.TERISI:
            nilai[kode, kolom] = isian.teks if isian.nilai is None else isian.nilai
        elif isian.keadaan in KATA_KEADAAN:
            keadaan[kode] = (KATA_KEADAAN[isian.keadaan], isian.alasan)
    return nilai, keadaan


def _analisis(p: Perjalanan) -> None:
    p.jam.maju(hari=3)
    kode = katalog.indikator()[0].kode
    catatan = "Capaian dibandingkan dengan hasil survei tahun sebelumnya; arah perubahan wajar."
    analisis.catat(p.app, p.orang["kasubag"], p.kini, kode, catatan)
    analisis.selesaikan(p.app, p.orang["kasubag"], p.kini)


def _konsep(p: Perjalanan) -> None:
    p.jam.maju(hari=1)
    konsep.susun(p.app, p.orang["kasubag"], p.kini, _narasi(p))
    konsep.ajukan(p.app, p.orang["kasubag"], p.kini)


def _koreksi(p: Perjalanan) -> None:
    p.jam.maju(jam=3)
    sekretaris = p.orang["sekretaris"]
    koreksi.catat(p.app, sekretaris, p.kini, "Bab IV Penutup", "Tambahkan rencana tindak lanjut.")
    koreksi.kembalikan(p.app, sekretaris, p.kini, "Lengkapi penutup dengan rencana tindak lanjut.")
    p.jam.maju(jam=2)
    awal = _narasi(p)
    tambahan = " Indikator yang belum mencapai target ditindaklanjuti oleh unit penanggung jawab masing-masing."
    lengkap = Narasi(awal.ringkasan, awal.pendahuluan, awal.analisis, awal.penutup + tambahan)
    konsep.susun(p.app, p.orang["kasubag"], p.kini, lengkap)
    koreksi.jawab(p.app, p.orang["kasubag"], p.kini, 1, "Rencana tindak lanjut ditambahkan pada Bab IV.")
    konsep.ajukan(p.app, p.orang["kasubag"], p.kini)
    p.jam.maju(jam=1)
    koreksi.tutup(p.app, sekretaris, p.kini, 1)
    koreksi.setujui(p.app, sekretaris, p.kini)


def _ke_camat(p: Perjalanan) -> None:
    p.jam.maju(menit=30)
    koreksi.sampaikan(p.app, p.orang["sekretaris"], p.kini)


def _tanda_tangan(p: Perjalanan) -> None:
    p.jam.maju(menit=9)
    tanda_tangan.tandatangani(p.app, p.orang["camat"], p.kini, _sandi(p, "camat"))


def _surat_pengantar(p: Perjalanan) -> None:
    p.jam.maju(menit=12)
    rincian = RincianSurat(
        kepada=("Wali Kota Contoh", "c.q. Kepala Bagian Organisasi Sekretariat Daerah"),
        di="Kota Contoh",
        banyaknya="1 (satu) berkas",
        keterangan="Disampaikan dengan hormat untuk menjadi bahan lebih lanjut.",
        tembusan=("Kepala Bapperida Kota Contoh", "Inspektur Daerah Kota Contoh"),
    )
    surat_pengantar.terbitkan(p.app, p.orang["kasubag"], p.kini, rincian)


def _arsip(p: Perjalanan) -> None:
    staf = p.orang["staf"]
    with p.app.store.read() as r:
        daftar = [b for b in distribusi(r, p.kini) if not b.pertinggal]
    for nomor, bagian in enumerate(daftar, start=1):
        p.jam.maju(menit=5)
        ekspedisi.catat_pengantaran(p.app, staf, p.kini, Antaran(bagian.tujuan, bagian.salinan, staf.nama))
        p.jam.maju(menit=10)
        ekspedisi.catat_penerimaan(p.app, staf, p.kini, nomor, "Petugas penerima surat (contoh)")
    arsip.tutup(p.app, staf, p.kini, tempat=Penyimpanan("Ruang arsip, rak 2", "Boks 14"))


def _narasi(p: Perjalanan) -> Narasi:
    with p.app.store.read() as r:
        return narasi_awal(bahan(r, p.kini), kantor_store.kantor(r, p.kini.kantor_id))


def _sandi(p: Perjalanan, nama_masuk: str) -> str:
    with p.app.store.read() as r:
        akun = akun_store.akun(r, p.kini.kantor_id, nama_masuk)
    return akun.sandi_contoh if akun else ""


_LANGKAH: tuple[Callable[[Perjalanan], None], ...] = (
    _disposisi,
    _format,
    _penyampaian,
    _undangan,
    _rapat,
    _penghimpunan,
    _analisis,
    _konsep,
    _koreksi,
    _ke_camat,
    _tanda_tangan,
    _surat_pengantar,
    _arsip,
)
