"""Langkah 11: the Camat signs the very bytes that were accepted, or returns them.

In the app this is a *persetujuan dalam sistem*; the wet signature is put on the print and its scan is
tied to the sha256 afterwards. Where the office has a certificate or BSrE, an electronic signature is put on a copy.
No mark of an electronic-signature provider is ever drawn.
"""

from datetime import date

from kinerja_core.actions.kerja import Kerja, hari_ini, kerjakan, masih_menjabat, pejabat
from kinerja_core.actions.konsep import masih_sesuai, periksa_masih_sesuai
from kinerja_core.actions.masuk import sandi_benar
from kinerja_core.actions.nota import terbitkan_nota
from kinerja_core.actions.penandatangan import penandatangan
from kinerja_core.application import Application
from kinerja_core.domain.alur import Naskah, Siklus
from kinerja_core.domain.alur import periksa as periksa_aksi
from kinerja_core.domain.berkas import JENIS_PINDAIAN, kenali
from kinerja_core.domain.catatan_naskah import periksa_milik_sendiri
from kinerja_core.domain.errors import BelumLengkap, DataSudahBerubah, GagalMasuk, IsianKeliru, TidakBerwenang
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.tanda_tangan import Bertanda, Cara, Kredensial, Permintaan
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import koreksi as koreksi_store
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store.store import Bacaan

_NAMA = "11-dokumen-iku.pdf"
_NAMA_ASLI = "11-dokumen-iku-sebelum-tanda-tangan.pdf"
_TANPA_KREDENSIAL = Kredensial()


def tandatangani(
    app: Application,
    camat: Pegawai,
    siklus: Siklus,
    sandi: str,
    cara: Cara = Cara.SISTEM,
    kredensial: Kredensial = _TANPA_KREDENSIAL,
) -> Siklus:
    """Sign the accepted revision. The password is asked again; the bytes are read, never rendered anew.

    An electronic signature is put on a copy of these bytes: the copy is what goes out, the accepted bytes stay
    beside it, and the Siklus is bound to the accepted ones either way. All that can be refused is refused before a
    certificate is used. IsianKeliru where no password was typed, GagalMasuk where it or the passphrase is wrong,
    BelumLengkap where the Sekretaris's acceptance has fallen, a remark of the Camat's own is open or the way is not
    set up, BerkasDitolak where it does not lead to a valid signature.
    """
    if not sandi:
        raise IsianKeliru("Isi kata sandi Anda, lalu tekan Tandatangani. Dokumen belum ditandatangani.")
    if not sandi_benar(app, camat, sandi):
        raise GagalMasuk("Kata sandi salah. Dokumen belum ditandatangani.")
    bertanda = _bertanda(app, camat, siklus, cara, kredensial)
    with kerjakan(app, camat, siklus, "naskah.tandatangani") as k:
        naskah = periksa_masih_sesuai(k)
        _periksa_tercetak(k.t, camat, k.hari_ini)
        _periksa_catatan(k.t, k.kini, camat)
        _periksa_disetujui(k.kini)
        data = app.arsip.baca(naskah.sha_naskah)
        k.isi |= {"revisi": naskah.revisi, "sha256": naskah.sha_naskah, "cara": cara.value}
        _daftarkan(k, naskah, data, bertanda)
    return k.siklus


def _bertanda(app: Application, camat: Pegawai, siklus: Siklus, cara: Cara, kredensial: Kredensial) -> Bertanda:
    """The bytes that will go out; nothing is stored yet."""
    with app.store.read() as r:
        kini = siklus_store.muat(r, siklus.kantor_id, siklus.id)
        periksa_aksi(kini, siklus, "naskah.tandatangani", masih_menjabat(app, r, camat))
        _periksa_tercetak(r, camat, hari_ini(app, r, siklus.kantor_id))
        _periksa_catatan(r, kini, camat)
        _periksa_disetujui(kini)
        kantor = kantor_store.kantor(r, siklus.kantor_id)
        naskah = masih_sesuai(app, r, kini)
    alasan = f"Pengesahan Dokumen IKU {kantor.nama} Tahun {kini.tahun}"
    permintaan = Permintaan(app.arsip.baca(naskah.sha_naskah), alasan, kantor.kota, app.sekarang())
    return penandatangan(app, cara).tandatangani(permintaan, kredensial)


def _periksa_catatan(r: Bacaan, kini: Siklus, camat: Pegawai) -> None:
    periksa_milik_sendiri(koreksi_store.daftar(r, kini.kantor_id, kini.id), camat, "tandatangani")


def _periksa_tercetak(r: Bacaan, camat: Pegawai, hari: date) -> None:
    """Whoever holds the office today is who the document names; a definitive Camat does not sign for his Plh."""
    tercetak = pejabat(r, camat.kantor_id, Peran.CAMAT, hari)
    if tercetak.id != camat.id:
        raise TidakBerwenang(
            f"Dokumen ini ditandatangani {tercetak.nama}, {tercetak.jabatan_lengkap} {tercetak.masa.sebutan}. "
            "Bila masa tugasnya sudah selesai, minta Admin mengakhirinya lebih dulu."
        )


def _periksa_disetujui(kini: Siklus) -> None:
    if not kini.persetujuan_berlaku:
        raise BelumLengkap("Dokumen ini belum disetujui Sekretaris. Kembalikan untuk dikoreksi.")


def _daftarkan(k: Kerja, naskah: Naskah, data: bytes, bertanda: Bertanda) -> None:
    if bertanda.pdf == data:
        k.daftarkan("dokumen_iku", 11, _NAMA, naskah.sha_naskah, len(data))
        return
    if not bertanda.pdf.startswith(data):
        raise DataSudahBerubah
    k.daftarkan("naskah_asli", 11, _NAMA_ASLI, naskah.sha_naskah, len(data))
    k.isi["sha256_bertanda_tangan"] = k.arsipkan("dokumen_iku", 11, _NAMA, bertanda.pdf)
    if bertanda.rujukan:
        k.isi["rujukan_layanan"] = bertanda.rujukan


def kembalikan(app: Application, camat: Pegawai, siklus: Siklus, alasan: str) -> Siklus:
    """Return the document to the Sekretaris (Langkah 9), with a reason and its nota."""
    with kerjakan(app, camat, siklus, "naskah.kembalikan", alasan) as k:
        terbitkan_nota(k, 11, 9, alasan)
    return k.siklus


def kembalikan_ke_konsep(app: Application, camat: Pegawai, siklus: Siklus, alasan: str) -> Siklus:
    """Return the document to the Kasubag (Langkah 8), with a reason and its nota."""
    with kerjakan(app, camat, siklus, "naskah.kembalikan_ke_konsep", alasan) as k:
        terbitkan_nota(k, 11, 8, alasan)
    return k.siklus


def unggah_pindaian(app: Application, pegawai: Pegawai, siklus: Siklus, data: bytes) -> Siklus:
    """Keep the scan of the print with the wet signature, tied to the sha256 that was signed."""
    jenis = kenali(data, JENIS_PINDAIAN)
    with kerjakan(app, pegawai, siklus, "pindaian.unggah") as k:
        k.arsipkan("pindaian", 11, f"11-dokumen-iku-pindaian.{jenis}", data)
        k.isi["sha256_ditandatangani"] = k.kini.ditandatangani
    return k.siklus
