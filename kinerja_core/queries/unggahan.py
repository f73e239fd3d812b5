"""The set of files to upload to e-SAKIP/ESR, and the check list of what goes where."""

import csv
import hashlib
import io
import zipfile
from collections.abc import Iterator

from kinerja_core.application import Application
from kinerja_core.dokumen import lembar_sop
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.dokumen import Dokumen
from kinerja_core.domain.errors import BelumLengkap, TidakBerwenang
from kinerja_core.domain.naskah import kop
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.unggahan import ISIAN, BarisUnggah, Isian, nama_unggah
from kinerja_core.queries import dokumen as dokumen_query
from kinerja_core.queries import kinerja as kinerja_query
from kinerja_core.queries.siklus import kantor as muat_kantor

DAFTAR = "DAFTAR-PERIKSA.csv"
_SOP = "SOP"


def daftar(app: Application, pegawai: Pegawai, siklus: Siklus) -> tuple[BarisUnggah, ...]:
    """The check list, without opening a file; what is made for the upload has no size yet."""
    return tuple(
        BarisUnggah(isian, nama, d.ukuran if d else 0, d.sha256 if d else "")
        for isian, nama, d in _rencana(app, pegawai, siklus)
    )


def baris(semua: tuple[BarisUnggah, ...]) -> list[dict[str, str]]:
    """The check list as the table shows it."""
    return [
        {
            "Isian": b.isian.nama,
            "Dasar": b.isian.dasar,
            "Berkas": b.nama or "–",
            "Ukuran": f"{max(1, b.ukuran // 1024)} KB" if b.ukuran else "",
            "Keadaan": b.keadaan,
        }
        for b in semua
    ]


def paket(app: Application, pegawai: Pegawai, siklus: Siklus) -> bytes:
    """The files and their check list as one ZIP; the same documents give the same bytes."""
    isi = [(b, data) for b, data in _berkas(app, pegawai, siklus)]
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as z:
        for nama, data in ((DAFTAR, _csv(b for b, _ in isi)), *((b.nama, data) for b, data in isi if b.nama)):
            keterangan = zipfile.ZipInfo(nama, (1980, 1, 1, 0, 0, 0))
            keterangan.compress_type = zipfile.ZIP_DEFLATED
            z.writestr(keterangan, data)
    return wadah.getvalue()


def nama_paket(siklus: Siklus) -> str:
    """Under which name the ZIP is handed out."""
    return f"13-unggahan-esakip-{siklus.tahun}.zip"


def _berkas(app: Application, pegawai: Pegawai, siklus: Siklus) -> Iterator[tuple[BarisUnggah, bytes]]:
    for isian, nama, d in _rencana(app, pegawai, siklus):
        if not nama:
            yield BarisUnggah(isian), b""
            continue
        data = app.arsip.baca(d.sha256) if d else _buatan(app, pegawai, siklus, isian)
        yield BarisUnggah(isian, nama, len(data), hashlib.sha256(data).hexdigest()), data


def _rencana(app: Application, pegawai: Pegawai, siklus: Siklus) -> Iterator[tuple[Isian, str, Dokumen | None]]:
    """Field, name of the file (empty where there is none), and the document it is a copy of (None: made for it)."""
    if pegawai.peran in (Peran.ADMIN, Peran.SEKSI):
        raise TidakBerwenang("Paket unggah disiapkan oleh Kasubag dan Staf.")
    if not siklus.ditandatangani:
        raise BelumLengkap("Paket unggah ada setelah Dokumen IKU ditandatangani.")
    ada: dict[str, list[Dokumen]] = {}
    for d in dokumen_query.daftar(app, pegawai, siklus):
        ada.setdefault(d.jenis, []).append(d)
    kode = muat_kantor(app, pegawai).kode_unit or "KANTOR"
    for nomor, isian in enumerate(ISIAN, start=1):
        if isian.buatan:
            akhiran = "pdf" if isian.berkas == _SOP else "csv"
            yield isian, nama_unggah(nomor, isian, kode, siklus.tahun, akhiran), None
            continue
        berkas = _dipilih(isian, ada)
        if not berkas:
            yield isian, "", None
        for ke, d in enumerate(berkas, start=1):
            akhiran = d.nama_berkas.rsplit(".", 1)[-1]
            yield isian, nama_unggah(nomor, isian, kode, siklus.tahun, akhiran, ke if len(berkas) > 1 else 0), d


def _dipilih(isian: Isian, ada: dict[str, list[Dokumen]]) -> list[Dokumen]:
    """The newest document of the best kind, or all of every kind; of a letter only the newest print counts."""
    if isian.semua:
        return [
            satu for jenis in isian.jenis for satu in (ada.get(jenis, []) if jenis == "bukti" else _akhir(ada, jenis))
        ]
    return next((_akhir(ada, jenis) for jenis in isian.jenis if jenis in ada), [])


def _akhir(ada: dict[str, list[Dokumen]], jenis: str) -> list[Dokumen]:
    return ada.get(jenis, [])[-1:]


def _buatan(app: Application, pegawai: Pegawai, siklus: Siklus, isian: Isian) -> bytes:
    if isian.berkas == _SOP:
        sop = siklus.sop
        return lembar_sop.render(sop, kop(muat_kantor(app, pegawai)), app.huruf, sop.tanggal_pengesahan)
    tabel = kinerja_query.tabel(kinerja_query.muat(app, pegawai, siklus).hasil)
    teks: str = tabel.to_csv(index=False, sep=";", lineterminator="\r\n")
    return teks.encode("utf-8-sig")


def _csv(semua: Iterator[BarisUnggah]) -> bytes:
    teks = io.StringIO()
    penulis = csv.writer(teks, delimiter=";")
    penulis.writerow(("isian", "dasar", "berkas", "ukuran_bita", "sha256", "keadaan"))
    penulis.writerows((b.isian.nama, b.isian.dasar, b.nama, b.ukuran or "", b.sha256, b.keadaan) for b in semua)
    return teks.getvalue().encode("utf-8-sig")
