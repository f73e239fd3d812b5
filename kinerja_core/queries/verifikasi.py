"""What anybody may know of a document by its kode, and the checks of a file that a stranger hands in."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kinerja_core.application import Application
from kinerja_core.domain.dokumen import Dokumen
from kinerja_core.domain.errors import BerkasDitolak
from kinerja_core.domain.verifikasi import StatusNaskah, rapikan_kode
from kinerja_core.queries.dokumen import SEBUTAN
from kinerja_core.settings import AKAR_PROYEK
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store import surat as surat_store
from kinerja_core.store.store import Bacaan

DETIK_PALING_LAMA = 60

_IKU, _KONSEP, _ASLI = "dokumen_iku", "konsep", "naskah_asli"
_PERIKSA = (sys.executable, "-m", "kinerja_core.dokumen.verifikasi")


@dataclass(frozen=True)
class NaskahPublik:
    """A document as its public page shows it: nothing that is not printed on it.

    ``tanggal`` is ISO 8601, empty where the document has none; ``sha256`` is that of the bytes in force,
    ``lain`` those of other prints under the same kode (drafts, earlier issues), with what they are.
    """

    kode: str
    jenis: str
    nomor: str
    tanggal: str
    penanda: str
    status: StatusNaskah
    sha256: str
    lain: Mapping[str, str]


_TETAP_BERLAKU = frozenset({"nota_pengembalian"})
"""Documents a later one of the same jenis does not replace."""


def cari(app: Application, teks: str) -> NaskahPublik | None:
    """The document with that kode, however it was typed; None where the office knows none."""
    kode = rapikan_kode(teks)
    if not kode:
        return None
    with app.store.read() as r:
        kantor = kantor_store.kantor_pertama(r)
        baris = _baris(r, kantor.id, kode) if kantor else []
        if kantor is None or not baris:
            return None
        siklus_id, jenis, revisi, isi = baris[-1]
        dokumen = naskah_store.daftar_dokumen(r, kantor.id, siklus_id)
        if jenis == _IKU:
            berlaku = siklus_store.muat(r, kantor.id, siklus_id).ditandatangani != ""
            status, sha, lain = _status_iku(dokumen, berlaku=berlaku)
        else:
            status, sha, lain = _status_surat([d for d in dokumen if d.jenis == jenis], revisi)
            status = StatusNaskah.SAH if jenis in _TETAP_BERLAKU else status
            nomor = surat_store.bernomor(r, kantor.id, str(isi.get("nomor", ""))) if isi.get("nomor") else ()
            if any(s.siklus_id == siklus_id and s.batal_pada is not None for s in nomor):
                status = StatusNaskah.DICABUT
    penanda = isi.get("penanda") or {}
    return NaskahPublik(
        kode=kode,
        jenis=SEBUTAN[jenis],
        nomor=str(isi.get("nomor", "")),
        tanggal=str(isi.get("tanggal") or isi.get("hari_rapat") or ""),
        penanda=", ".join(str(penanda[k]) for k in ("nama", "jabatan") if penanda.get(k)),
        status=status,
        sha256=sha,
        lain=lain,
    )


def periksa_berkas(data: bytes) -> dict[str, Any]:
    """The verdict of `kinerja verify --json`, worked out by a child process within limits.

    A stranger's PDF may be made to run long or to eat memory: then the child ends, not the office.
    BerkasDitolak where it did.
    """
    try:
        anak = subprocess.run(  # noqa: S603  our own module, the file goes in through stdin
            _PERIKSA, input=data, capture_output=True, timeout=DETIK_PALING_LAMA, cwd=AKAR_PROYEK, check=True
        )
        hasil: dict[str, Any] = json.loads(anak.stdout)
    except (subprocess.SubprocessError, ValueError) as galat:
        raise BerkasDitolak(
            "Berkas ini tidak selesai diperiksa: terlalu besar atau rusak. Minta salinan yang lain."
        ) from galat
    return hasil


def _baris(r: Bacaan, kantor_id: str, kode: str) -> list[tuple[str, str, int, dict[str, Any]]]:
    """Contents that carry that kode as their own, oldest first."""
    baris = r.baca(
        "select siklus_id, jenis, revisi, isi from naskah where kantor_id = $1 and isi like $2 order by pada, revisi",
        *(kantor_id, f'%"kode": "{kode}"%'),
    )
    terurai = [(siklus_id, jenis, int(revisi), json.loads(isi)) for siklus_id, jenis, revisi, isi in baris]
    return [b for b in terurai if b[1] in SEBUTAN and b[3].get("kode") == kode]


def _status_iku(dokumen: Sequence[Dokumen], *, berlaku: bool) -> tuple[StatusNaskah, str, dict[str, str]]:
    akhir = [d.sha256 for d in dokumen if d.jenis == _IKU]
    konsep = [d.sha256 for d in dokumen if d.jenis == _KONSEP]
    lain = dict.fromkeys(konsep, "konsep dokumen ini")
    if not akhir:
        return StatusNaskah.KONSEP, konsep[-1] if konsep else "", lain
    lain |= dict.fromkeys((d.sha256 for d in dokumen if d.jenis == _ASLI), "naskah sebelum tanda tangan elektronik")
    lain |= dict.fromkeys(akhir, "terbitan dokumen ini sebelumnya")
    return StatusNaskah.SAH if berlaku else StatusNaskah.DICABUT, akhir[-1], lain


def _status_surat(dokumen: Sequence[Dokumen], revisi: int) -> tuple[StatusNaskah, str, dict[str, str]]:
    """The n-th content of a jenis and its n-th print belong together: both are written in one transaction."""
    sha = dokumen[revisi - 1].sha256 if revisi <= len(dokumen) else ""
    return (StatusNaskah.SAH if revisi >= len(dokumen) else StatusNaskah.DIGANTI), sha, {}
