"""Klaim dijaga: letting a sentence stand that the data do not bear out, and refusing to hand it up otherwise."""

from kinerja_core.actions.kerja import Kerja, kerjakan
from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.errors import BelumLengkap, DataSudahBerubah
from kinerja_core.domain.klaim import PapanKlaim, Pembenaran, papan, periksa_dokumen
from kinerja_core.domain.naskah_iku import IsiDokumenIKU
from kinerja_core.domain.peran import Pegawai
from kinerja_core.store import koreksi as koreksi_store
from kinerja_core.store import naskah as naskah_store


def benarkan(app: Application, pegawai: Pegawai, siklus: Siklus, kunci: str, alasan: str) -> Siklus:
    """Let a claim stand, with a reason and by name; gone stale where sentence or figures have changed since."""
    with kerjakan(app, pegawai, siklus, "klaim.benarkan", alasan) as k:
        ada = papan_kini(k)
        if any(satu.kunci == kunci for satu, _ in ada.dibenarkan):
            raise DataSudahBerubah("Klaim ini sudah dibenarkan.")
        klaim = next((satu for satu in ada.terbuka if satu.kunci == kunci), None)
        if klaim is None:
            raise DataSudahBerubah("Kalimat atau data di balik klaim ini sudah berubah. Lihat klaim terbaru.")
        pembenaran = Pembenaran(
            *(kunci, klaim.bagian, klaim.kalimat, klaim.klaim, alasan.strip(), pegawai.id, k.pada),
        )
        koreksi_store.benarkan(k.t, k.kantor.id, k.kini.id, pembenaran)
        k.isi |= {"kunci": kunci, "bagian": klaim.bagian, "kalimat": klaim.kalimat, "klaim": klaim.klaim}
    return k.siklus


def periksa_klaim(k: Kerja) -> None:
    """Refuse while a sentence of the document claims what its data do not show and nobody has justified it."""
    terbuka = papan_kini(k).terbuka
    if terbuka:
        pertama = terbuka[0]
        raise BelumLengkap(
            f"{len(terbuka)} klaim dalam narasi tidak didukung data, antara lain “{pertama.klaim}” pada bagian "
            f"{pertama.bagian}. Tekan “Koreksi lagi” agar diperbaiki, atau tuliskan pembenarannya di bawah."
        )


def papan_kini(k: Kerja) -> PapanKlaim:
    """The claims of the revision on the table, with their justifications."""
    isi = naskah_store.isi(k.t, k.kantor.id, k.kini.id, "dokumen_iku", IsiDokumenIKU)
    semua = periksa_dokumen(isi) if isi else ()
    return papan(semua, koreksi_store.pembenaran(k.t, k.kantor.id, k.kini.id))
