"""The three ways behind one interface: wet ink on the print, the office's PKCS#12, BSrE."""

import re
from dataclasses import dataclass
from pathlib import Path

from kinerja_core.application import Application
from kinerja_core.bsre import LayananBSrE
from kinerja_core.domain.errors import BelumLengkap, BerkasDitolak, IsianKeliru
from kinerja_core.domain.tanda_tangan import Bertanda, Cara, Kredensial, Penandatangan, Permintaan

_NIK = re.compile(r"[0-9]{16}")


class Basah:
    """Approval in the system; ink comes onto the print, and its scan beside it."""

    def tandatangani(self, permintaan: Permintaan, _kredensial: Kredensial) -> Bertanda:
        """The bytes as they are."""
        return Bertanda(permintaan.pdf)


@dataclass(frozen=True)
class SertifikatKantor:
    """PAdES with the PKCS#12 in a file outside the data folder."""

    berkas: Path

    def tandatangani(self, permintaan: Permintaan, kredensial: Kredensial) -> Bertanda:
        """GagalMasuk where the passphrase is wrong, BelumLengkap or BerkasDitolak where the file is of no use."""
        # half a second to import, for offices that have no certificate
        from kinerja_core.dokumen import tanda_tangan_pades

        try:
            isi = self.berkas.read_bytes()
        except OSError as galat:
            raise BelumLengkap(
                "Berkas sertifikat kantor (.p12) tidak dapat dibaca. Minta Admin memeriksa KINERJA_P12, lalu ulangi."
            ) from galat
        p = permintaan
        return Bertanda(tanda_tangan_pades.tandatangani(p.pdf, isi, kredensial.frasa, p.alasan, p.lokasi, p.pada))


@dataclass(frozen=True)
class EsignBSrE:
    """The office's Esign Client. What it hands back is taken only where it is our document with one signature more."""

    layanan: LayananBSrE

    def tandatangani(self, permintaan: Permintaan, kredensial: Kredensial) -> Bertanda:
        """IsianKeliru before anything is sent, else what LayananBSrE raises; BerkasDitolak where the result fails."""
        from kinerja_core.dokumen.tanda_tangan_pades import periksa_tanda_tangan

        if not _NIK.fullmatch(kredensial.nik):
            raise IsianKeliru("NIK terdiri atas 16 angka. Ketik NIK pemilik sertifikat BSrE, lalu ulangi.")
        if not kredensial.frasa:
            raise IsianKeliru("Ketik frasa sandi (passphrase) sertifikat BSrE Anda, lalu ulangi.")
        p = permintaan
        hasil, rujukan = self.layanan.tandatangani(p.pdf, kredensial.nik, kredensial.frasa, p.alasan, p.lokasi)
        sebelum = len(periksa_tanda_tangan(p.pdf))
        tanda = periksa_tanda_tangan(hasil)
        if not hasil.startswith(p.pdf) or len(tanda) != sebelum + 1 or not all(t.sah for t in tanda):
            raise BerkasDitolak(
                "Hasil dari layanan BSrE tidak lolos pemeriksaan, jadi tidak disimpan: isinya bukan dokumen ini dengan "
                "satu tanda tangan. Hubungi Admin, atau pakai cara lain."
            )
        return Bertanda(hasil, rujukan)


def penandatangan(app: Application, cara: Cara) -> Penandatangan:
    """The way chosen; BelumLengkap where the Admin has not set it up."""
    if cara is Cara.SISTEM:
        return Basah()
    if cara is Cara.PADES and app.p12 is not None:
        return SertifikatKantor(app.p12)
    if cara is Cara.BSRE and app.bsre is not None:
        return EsignBSrE(app.bsre)
    if cara is Cara.PADES:
        raise BelumLengkap(
            "Sertifikat tanda tangan kantor belum dipasang. Minta Admin mengisi KINERJA_P12, "
            "atau tandatangani dengan persetujuan dalam sistem."
        )
    raise BelumLengkap(
        "Layanan BSrE belum dipasang. Minta Admin mengisi KINERJA_BSRE, "
        "atau tandatangani dengan persetujuan dalam sistem."
    )


def cara_tersedia(app: Application) -> tuple[Cara, ...]:
    """What the office can choose from; the approval in the system always."""
    ada = {Cara.SISTEM: True, Cara.PADES: app.p12 is not None, Cara.BSRE: app.bsre is not None}
    return tuple(cara for cara in Cara if ada[cara])
