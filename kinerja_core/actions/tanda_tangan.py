"""Langkah 11: the Camat signs the very bytes that were accepted, or returns them.

In the app this is a *persetujuan dalam sistem*; the wet signature is put on the print and its scan is
tied to the sha256 afterwards. Where the office has a certificate, a PAdES signature is the second way.
No mark of an electronic-signature provider is ever drawn.
"""

from enum import StrEnum

from kinerja_core.actions.kerja import kerjakan
from kinerja_core.actions.konsep import periksa_masih_sesuai
from kinerja_core.actions.masuk import sandi_benar
from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.alur import periksa as periksa_aksi
from kinerja_core.domain.berkas import JENIS_PINDAIAN, kenali
from kinerja_core.domain.errors import BelumLengkap, DataSudahBerubah, GagalMasuk
from kinerja_core.domain.peran import Pegawai
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import siklus as siklus_store

_NAMA = "11-dokumen-iku.pdf"
_NAMA_ASLI = "11-dokumen-iku-sebelum-tanda-tangan.pdf"


class Cara(StrEnum):
    """How the Camat signs; the value is what the trail records."""

    SISTEM = "persetujuan dalam sistem"
    PADES = "tanda tangan elektronik (PAdES)"


def tandatangani(
    app: Application, camat: Pegawai, siklus: Siklus, sandi: str, cara: Cara = Cara.SISTEM, frasa: str = ""
) -> Siklus:
    """Sign the accepted revision. The password is asked again; the bytes are read, never rendered anew.

    With Cara.PADES the office's PKCS#12 signs a copy of these bytes (``frasa`` opens it and is forgotten): the copy
    is what goes out, the accepted bytes stay beside it, and the Siklus is bound to the accepted ones either way.
    GagalMasuk where password or passphrase is wrong, BelumLengkap where the Sekretaris's acceptance has fallen or
    no certificate is installed, BerkasDitolak where it cannot be used.
    """
    if not sandi_benar(app, camat, sandi):
        raise GagalMasuk("Kata sandi salah. Dokumen belum ditandatangani.")
    bertanda = _bertanda_tangan(app, camat, siklus, frasa) if cara is Cara.PADES else None
    with kerjakan(app, camat, siklus, "naskah.tandatangani") as k:
        naskah = periksa_masih_sesuai(k)
        if not k.kini.persetujuan_berlaku:
            raise BelumLengkap("Dokumen ini belum disetujui Sekretaris. Kembalikan untuk dikoreksi.")
        data = app.arsip.baca(naskah.sha_naskah)
        k.isi |= {"revisi": naskah.revisi, "sha256": naskah.sha_naskah, "cara": cara.value}
        if bertanda is None:
            k.daftarkan("dokumen_iku", 11, _NAMA, naskah.sha_naskah, len(data))
        elif not bertanda.startswith(data):
            raise DataSudahBerubah
        else:
            k.daftarkan("naskah_asli", 11, _NAMA_ASLI, naskah.sha_naskah, len(data))
            k.isi["sha256_bertanda_tangan"] = k.arsipkan("dokumen_iku", 11, _NAMA, bertanda)
    return k.siklus


def _bertanda_tangan(app: Application, camat: Pegawai, siklus: Siklus, frasa: str) -> bytes:
    """The accepted bytes with the electronic signature behind them, checked again; nothing is stored yet."""
    # half a second to import, for offices that have no certificate
    from kinerja_core.dokumen import tanda_tangan_pades

    with app.store.read() as r:
        kini = siklus_store.muat(r, siklus.kantor_id, siklus.id)
        periksa_aksi(kini, siklus, "naskah.tandatangani", camat)
        kantor = kantor_store.kantor(r, siklus.kantor_id)
    if kini.naskah is None:
        raise BelumLengkap("Konsep belum disusun. Susun dulu pada Langkah 8.")
    alasan = f"Pengesahan Dokumen IKU {kantor.nama} Tahun {kini.tahun}"
    data = app.arsip.baca(kini.naskah.sha_naskah)
    return tanda_tangan_pades.tandatangani(data, _p12(app), frasa, alasan, kantor.kota, app.sekarang())


def _p12(app: Application) -> bytes:
    if app.p12 is None:
        raise BelumLengkap(
            "Sertifikat tanda tangan kantor belum dipasang. Minta Admin mengisi KINERJA_P12, "
            "atau tandatangani dengan persetujuan dalam sistem."
        )
    try:
        return app.p12.read_bytes()
    except OSError as galat:
        raise BelumLengkap(
            "Berkas sertifikat kantor (.p12) tidak dapat dibaca. Minta Admin memeriksa KINERJA_P12, lalu ulangi."
        ) from galat


def kembalikan(app: Application, camat: Pegawai, siklus: Siklus, alasan: str) -> Siklus:
    """Return the document to the Sekretaris (Langkah 9), with a reason."""
    with kerjakan(app, camat, siklus, "naskah.kembalikan", alasan) as k:
        k.isi["revisi"] = k.kini.naskah.revisi if k.kini.naskah else 0
    return k.siklus


def kembalikan_ke_konsep(app: Application, camat: Pegawai, siklus: Siklus, alasan: str) -> Siklus:
    """Return the document to the Kasubag (Langkah 8), with a reason."""
    with kerjakan(app, camat, siklus, "naskah.kembalikan_ke_konsep", alasan) as k:
        k.isi["revisi"] = k.kini.naskah.revisi if k.kini.naskah else 0
    return k.siklus


def unggah_pindaian(app: Application, pegawai: Pegawai, siklus: Siklus, data: bytes) -> Siklus:
    """Keep the scan of the print with the wet signature, tied to the sha256 that was signed."""
    jenis = kenali(data, JENIS_PINDAIAN)
    with kerjakan(app, pegawai, siklus, "pindaian.unggah") as k:
        k.arsipkan("pindaian", 11, f"11-dokumen-iku-pindaian.{jenis}", data)
        k.isi["sha256_ditandatangani"] = k.kini.ditandatangani
    return k.siklus
