"""Buku agenda surat keluar: numbers for letters outside the SOP, numbers set aside, void, or known elsewhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from kinerja_core.actions.kerja import kantor_pencetak, kode_baru, masih_menjabat
from kinerja_core.actions.nomor import Juru, Permintaan, beri
from kinerja_core.actions.nomor import sisihkan as sisihkan_satu
from kinerja_core.application import Application
from kinerja_core.dokumen import agenda as cetakan
from kinerja_core.domain.agenda import (
    PALING_BANYAK_DISISIHKAN,
    SERI_KELUAR,
    Keadaan,
    KunciSurat,
    Surat,
    boleh_membatalkan,
    boleh_mencatat,
    kembar,
)
from kinerja_core.domain.dokumen import Dokumen
from kinerja_core.domain.errors import (
    BelumLengkap,
    CatatanWajib,
    DataSudahBerubah,
    IsianKeliru,
    TidakBerwenang,
    TidakDitemukan,
)
from kinerja_core.domain.naskah_agenda import isi_agenda
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.waktu import TAHUN_WAJAR, setempat
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import surat as surat_store
from kinerja_core.store.store import Transaction

NOMOR_PALING_AKHIR = 99_999
JENIS_CETAK = "agenda_surat"


@dataclass(frozen=True)
class SuratLain:
    """A letter written outside the SOP. ``tertulis`` is the number that stands on its paper already, 0 where none."""

    klasifikasi: str
    hal: str
    tujuan: str
    tanggal: date
    lampiran: str = ""
    alasan: str = ""
    tertulis: int = 0


@dataclass
class _Buku:
    """The open book: one transaction, and who writes in it."""

    t: Transaction
    juru: Juru

    def baris(self, kunci: KunciSurat) -> Surat:
        surat = surat_store.satu(self.t, self.juru.kantor.id, kunci)
        if surat is None:
            raise TidakDitemukan("Nomor itu tidak ada dalam buku agenda.")
        return surat


def catat(app: Application, pegawai: Pegawai, surat: SuratLain) -> Surat:
    """Give a letter outside the SOP its number.

    A number already written on the paper is taken only where it is the next one: IsianKeliru says what it is used
    for, or which number has to be entered first.
    """
    _periksa_isi(surat.klasifikasi, surat.hal, surat.tujuan)
    if surat.tertulis < 0:
        raise IsianKeliru("Nomor yang sudah tertulis diisi 1 atau lebih; 0 bila belum ada.")
    with _buku(app, pegawai) as buku:
        if surat.tertulis:
            _periksa_tertulis(buku, surat)
        return beri(buku.t, buku.juru, _permintaan(surat))


def sisihkan(app: Application, pegawai: Pegawai, jumlah: int, klasifikasi: str, untuk: str) -> tuple[Surat, ...]:
    """Set the next ``jumlah`` numbers aside, e.g. for letters a Seksi will write out of office."""
    if not 1 <= jumlah <= PALING_BANYAK_DISISIHKAN:
        raise IsianKeliru(f"Sisihkan 1 sampai {PALING_BANYAK_DISISIHKAN} nomor sekaligus.")
    if not untuk.strip():
        raise CatatanWajib("Tuliskan untuk apa nomor itu disisihkan.")
    if not klasifikasi.strip():
        raise IsianKeliru("Isi kode klasifikasi.")
    with _buku(app, pegawai) as buku:
        return tuple(sisihkan_satu(buku.t, buku.juru, klasifikasi.strip(), untuk.strip()) for _ in range(jumlah))


def pakai(app: Application, pegawai: Pegawai, kunci: KunciSurat, surat: SuratLain) -> Surat:
    """Say which letter took a number that was set aside."""
    _periksa_isi("-", surat.hal, surat.tujuan)
    with _buku(app, pegawai) as buku:
        return beri(buku.t, buku.juru, replace(_permintaan(surat), disisihkan=kunci))


def batalkan(app: Application, pegawai: Pegawai, kunci: KunciSurat, alasan: str) -> Surat:
    """Declare a number void. It stays in the book and is never given again.

    The letters of a Siklus are withdrawn where they were issued, not here.
    """
    if not alasan.strip():
        raise CatatanWajib("Tuliskan alasan pembatalan nomor.")
    with _buku(app, pegawai, membatalkan=True) as buku:
        surat = buku.baris(kunci)
        if surat.batal_pada is not None:
            raise DataSudahBerubah(f"Nomor {surat.nomor_lengkap} sudah dibatalkan.")
        if surat.siklus_id:
            raise BelumLengkap(
                f"Nomor {surat.nomor_lengkap} tercetak pada surat yang sudah terbit. Undangan rapat dibatalkan pada "
                "halaman 4 · Undangan sebelum rapatnya dimulai, surat pengantar pada halaman 13 · Pengantaran dan "
                "arsip sebelum diantar; surat lain diralat dengan surat baru."
            )
        surat_store.batalkan(buku.t, buku.juru.kantor.id, kunci, alasan.strip(), pegawai.id, buku.juru.pada)
        return buku.baris(kunci)


def catat_luar(app: Application, pegawai: Pegawai, kunci: KunciSurat, nomor_luar: str) -> Surat:
    """Record the number a letter got in another system (SRIKANDI); IsianKeliru where another letter has it."""
    nomor = " ".join(nomor_luar.split())
    if not nomor:
        raise IsianKeliru("Isi nomor dari SRIKANDI.")
    with _buku(app, pegawai) as buku:
        surat = buku.baris(kunci)
        if surat.keadaan is not Keadaan.TERPAKAI:
            raise IsianKeliru(f"Nomor {surat.nomor_lengkap} {surat.keadaan.value}, jadi belum ada suratnya.")
        lain = kembar(surat_store.daftar(buku.t, buku.juru.kantor.id), nomor, kunci)
        if lain is not None:
            raise IsianKeliru(f"Nomor {nomor} sudah tercatat pada surat {lain.nomor_lengkap} ({lain.hal}).")
        surat_store.catat_luar(buku.t, buku.juru.kantor.id, kunci, nomor, pegawai.id, buku.juru.pada)
        return buku.baris(kunci)


def mulai_dari(app: Application, pegawai: Pegawai, tahun: int, nomor: int, alasan: str) -> None:
    """Go on from a book on paper: the first number of ``tahun`` given here is ``nomor``."""
    if nomor < 2:
        raise IsianKeliru("Tanpa nomor awal, buku agenda mulai dari 1. Isi 2 atau lebih.")
    if nomor > NOMOR_PALING_AKHIR or tahun not in TAHUN_WAJAR:
        raise IsianKeliru(
            f"Isi tahun antara {TAHUN_WAJAR[0]} dan {TAHUN_WAJAR[-1]}, dan nomor paling besar {NOMOR_PALING_AKHIR}."
        )
    if not alasan.strip():
        raise CatatanWajib("Sebutkan buku agenda yang dilanjutkan.")
    with _buku(app, pegawai, membatalkan=True) as buku:
        if surat_store.nomor_terakhir(buku.t, buku.juru.kantor.id, SERI_KELUAR, tahun):
            raise DataSudahBerubah(f"Buku agenda tahun {tahun} sudah berjalan, jadi nomor awalnya tidak dapat diubah.")
        kunci = KunciSurat(SERI_KELUAR, tahun, nomor)
        surat_store.mulai_dari(buku.t, buku.juru.kantor.id, kunci, alasan.strip(), pegawai.id, buku.juru.pada)


def cetak(app: Application, pegawai: Pegawai, tahun: int) -> Dokumen:
    """Print the book of one year as it stands and keep the print."""
    with _buku(app, pegawai) as buku:
        kantor = buku.juru.kantor
        surat = [s for s in surat_store.daftar(buku.t, kantor.id) if s.tahun == tahun]
        if not surat:
            raise BelumLengkap(f"Belum ada surat bernomor pada tahun {tahun}.")
        nama = {p.id: p.nama for p in kantor_store.daftar_pegawai(buku.t, kantor.id)}
        hari = setempat(buku.juru.pada, kantor.zona).date()
        isi = isi_agenda(kantor, kode_baru(), tahun, hari, surat[::-1], nama, pegawai)
        naskah_store.simpan_isi(buku.t, kantor.id, kumpulan(tahun), JENIS_CETAK, isi, pegawai.id, buku.juru.pada)
        data = cetakan.render(isi, app.huruf)
        dokumen = Dokumen(
            *(kantor.id, kumpulan(tahun), 0, app.arsip.simpan(data), JENIS_CETAK, 12, f"buku-agenda-{tahun}.pdf"),
            *(len(data), "", pegawai.id, buku.juru.pada),
        )
        naskah_store.daftarkan(buku.t, dokumen)
    return dokumen


def kumpulan(tahun: int) -> str:
    """Where the prints of a year's book are kept, in place of a Siklus."""
    return f"agenda-{tahun}"


@contextmanager
def _buku(app: Application, pegawai: Pegawai, *, membatalkan: bool = False) -> Iterator[_Buku]:
    """Open the book for one entry: refuse who may not, then all or nothing."""
    with app.store.transaction() as t:
        kantor_store.kunci_kantor(t, pegawai.kantor_id)
        masih_menjabat(app, t, pegawai)
        sop = kantor_store.sop_terbaru(t, pegawai.kantor_id)
        if membatalkan and not boleh_membatalkan(sop, pegawai):
            raise TidakBerwenang(f"Nomor surat dibatalkan oleh {sop.langkah_ke(12).penutup.sebutan}.")
        if not boleh_mencatat(sop, pegawai):
            siapa = dict.fromkeys((*sop.langkah_ke(12).pelaksana, *sop.langkah_ke(13).pelaksana))
            raise TidakBerwenang(f"Buku agenda diisi oleh {' atau '.join(p.sebutan for p in siapa)}.")
        kantor = kantor_pencetak(app, t, pegawai.kantor_id)
        yield _Buku(t, Juru(kantor, pegawai.id, app.sekarang()))


def _permintaan(s: SuratLain) -> Permintaan:
    return Permintaan(
        *("surat_lain", s.klasifikasi.strip(), s.hal.strip(), s.tujuan.strip(), s.tanggal, s.lampiran.strip()), s.alasan
    )


def _periksa_isi(klasifikasi: str, hal: str, tujuan: str) -> None:
    if not klasifikasi.strip() or not hal.strip() or not tujuan.strip():
        raise IsianKeliru("Isi kode klasifikasi, hal, dan tujuan surat.")


def _periksa_tertulis(buku: _Buku, surat: SuratLain) -> None:
    """The paper's number must be the very one that comes next; a letter dated back is inserted instead."""
    tahun = surat.tanggal.year
    berikut = surat_store.nomor_terakhir(buku.t, buku.juru.kantor.id, SERI_KELUAR, tahun) + 1
    if surat.tertulis == berikut:
        return
    lama = surat_store.satu(buku.t, buku.juru.kantor.id, KunciSurat(SERI_KELUAR, tahun, surat.tertulis))
    if lama is not None:
        raise IsianKeliru(f"Nomor {surat.tertulis} tahun {tahun} sudah dipakai: {lama.nomor_lengkap}, {lama.hal}.")
    if surat.tertulis < berikut:
        raise IsianKeliru(f"Nomor {surat.tertulis} tahun {tahun} ada di buku lama. Nomor berikutnya {berikut}.")
    raise IsianKeliru(
        f"Nomor berikutnya {berikut}. Catat dulu surat nomor {berikut} sampai {surat.tertulis - 1}, "
        "atau sisihkan nomor itu."
    )
