"""Langkah 11: the Camat signs the very bytes that were accepted, or returns them.

In the app this is a *persetujuan dalam sistem*; the wet signature is put on the print and its scan is
tied to the sha256 afterwards. No mark of an electronic-signature provider is ever drawn.
"""

from kinerja_core.actions.kerja import kerjakan
from kinerja_core.actions.konsep import periksa_masih_sesuai
from kinerja_core.actions.masuk import sandi_benar
from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.berkas import JENIS_PINDAIAN, kenali
from kinerja_core.domain.errors import BelumLengkap, GagalMasuk
from kinerja_core.domain.peran import Pegawai


def tandatangani(app: Application, camat: Pegawai, siklus: Siklus, sandi: str) -> Siklus:
    """Sign the accepted revision. The password is asked again; the bytes are read, never rendered anew.

    GagalMasuk where the password is wrong, BelumLengkap where the Sekretaris's acceptance has fallen.
    """
    if not sandi_benar(app, camat, sandi):
        raise GagalMasuk("Kata sandi salah. Dokumen belum ditandatangani.")
    with kerjakan(app, camat, siklus, "naskah.tandatangani") as k:
        naskah = periksa_masih_sesuai(k)
        if not k.kini.persetujuan_berlaku:
            raise BelumLengkap("Dokumen ini belum disetujui Sekretaris. Kembalikan untuk dikoreksi.")
        data = app.arsip.baca(naskah.sha_naskah)
        k.daftarkan("dokumen_iku", 11, "11-dokumen-iku.pdf", naskah.sha_naskah, len(data))
        k.isi |= {"revisi": naskah.revisi, "sha256": naskah.sha_naskah, "cara": "persetujuan dalam sistem"}
    return k.siklus


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
