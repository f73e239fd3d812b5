"""The documents of a Siklus and their bytes, for those who may see them."""

import io
import zipfile
from typing import NamedTuple

from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.dokumen import Dokumen
from kinerja_core.domain.errors import TidakBerwenang, TidakDitemukan
from kinerja_core.domain.naskah_iku import IsiDokumenIKU
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import naskah as naskah_store

SEBUTAN = {
    "disposisi": "Lembar disposisi",
    "format_iku": "Format IKU",
    "formulir": "Formulir kosong",
    "tanda_terima": "Tanda terima format",
    "undangan": "Undangan rapat",
    "kalender": "Undangan untuk kalender (.ics)",
    "daftar_hadir": "Daftar hadir",
    "daftar_hadir_kosong": "Daftar hadir untuk ditandatangani",
    "pindaian_hadir": "Pindaian daftar hadir",
    "tayangan": "Tayangan rapat saat ditutup",
    "notulen": "Notulen rapat",
    "usulan": "Formulir terisi",
    "bukti": "Bukti dukung",
    "konsep": "Konsep Dokumen IKU",
    "nota_pengembalian": "Nota pengembalian",
    "dokumen_iku": "Dokumen IKU",
    "naskah_asli": "Dokumen IKU sebelum tanda tangan elektronik",
    "pindaian": "Pindaian Dokumen IKU bertanda tangan",
    "surat_pengantar": "Surat pengantar",
    "ekspedisi": "Buku ekspedisi",
    "bukti_terima": "Bukti terima",
    "bukti_pelaksanaan": "Bukti pelaksanaan SOP",
    "arsip": "Arsip (ZIP)",
    "agenda_surat": "Buku agenda surat keluar",
}

_UNTUK_SEKSI = frozenset({"undangan", "kalender", "notulen", "format_iku", "daftar_hadir", "tayangan"})

_MIME = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "ics": "text/calendar",
    "zip": "application/zip",
    "jpg": "image/jpeg",
    "png": "image/png",
    "html": "text/html; charset=utf-8",
}


class Berkas(NamedTuple):
    """Bytes with the name and media type they are handed out under."""

    isi: bytes
    nama: str
    mime: str


def daftar(app: Application, pegawai: Pegawai, siklus: Siklus) -> tuple[Dokumen, ...]:
    """The documents of a Siklus this Pegawai may see, in the order they came."""
    with app.store.read() as r:
        semua = naskah_store.daftar_dokumen(r, pegawai.kantor_id, siklus.id)
    return tuple(d for d in semua if _boleh(pegawai, d))


def judul(app: Application, pegawai: Pegawai, d: Dokumen) -> str:
    """What a document is, with the Unit it belongs to: Formulir kosong Seksi Pemerintahan."""
    if not d.unit:
        return SEBUTAN[d.jenis]
    with app.store.read() as r:
        nama = {u.kode: u.nama for u in kantor_store.daftar_unit(r, pegawai.kantor_id)}
    return f"{SEBUTAN[d.jenis]} {nama.get(d.unit, d.unit)}"


def terakhir(app: Application, pegawai: Pegawai, siklus: Siklus, jenis: str, unit: str = "") -> Dokumen | None:
    """The newest document of one jenis this Pegawai may see, if any."""
    cocok = [d for d in daftar(app, pegawai, siklus) if d.jenis == jenis and (not unit or d.unit == unit)]
    return cocok[-1] if cocok else None


def buka(app: Application, pegawai: Pegawai, dokumen: Dokumen) -> Berkas:
    """The bytes of a document from the register."""
    return berkas(app, pegawai, dokumen.sha256)


def semua_formulir(app: Application, pegawai: Pegawai, siklus: Siklus) -> bytes:
    """All blank forms of a Siklus as one ZIP."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as z:
        for d in daftar(app, pegawai, siklus):
            if d.jenis == "formulir":
                z.writestr(d.nama_berkas, app.arsip.baca(d.sha256))
    return wadah.getvalue()


def salinan_word(app: Application, siklus: Siklus) -> bytes:
    """The newest konsep as a Word copy for hand editing; nothing in it comes back."""
    # a quarter of a second to import, for the few who ask for it
    from kinerja_core.dokumen import salinan_word as cetakan

    with app.store.read() as r:
        isi = naskah_store.isi(r, siklus.kantor_id, siklus.id, "dokumen_iku", IsiDokumenIKU)
    if isi is None:
        raise TidakDitemukan("Konsep belum disusun. Susun dulu pada Langkah 8.")
    return cetakan.render(isi)


def berkas(app: Application, pegawai: Pegawai, sha256: str) -> Berkas:
    """The bytes with that sha256. TidakDitemukan, or TidakBerwenang where the Pegawai may not see them."""
    with app.store.read() as r:
        entri = naskah_store.dokumen_bersidik(r, pegawai.kantor_id, sha256)
    if not entri:
        raise TidakDitemukan("Dokumen itu tidak ada.")
    terlihat = [d for d in entri if _boleh(pegawai, d)]
    if not terlihat:
        raise TidakBerwenang("Dokumen itu bukan untuk peran Anda.")
    nama = terlihat[-1].nama_berkas
    return Berkas(app.arsip.baca(sha256), nama, _MIME[nama.rsplit(".", 1)[-1]])


def _boleh(pegawai: Pegawai, d: Dokumen) -> bool:
    if pegawai.peran is Peran.ADMIN:
        return False
    if pegawai.peran is Peran.SEKSI:
        return d.unit == pegawai.unit if d.unit else d.jenis in _UNTUK_SEKSI
    return True
