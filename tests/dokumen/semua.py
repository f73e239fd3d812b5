"""Every document of the SOP by its name, rendered from the sample Isi on either paper."""

from collections.abc import Callable
from dataclasses import replace

from kinerja_core.dokumen import (
    agenda,
    bukti_pelaksanaan,
    daftar_hadir,
    disposisi,
    dokumen_iku,
    ekspedisi,
    format_iku,
    lembar_sop,
    nota_pengembalian,
    notulen,
    surat_pengantar,
    tanda_terima,
    undangan,
)
from kinerja_core.dokumen.huruf import Huruf
from kinerja_core.domain.kantor import Kertas
from kinerja_core.domain.sop import SOP_AWAL
from tests.dokumen import contoh

Pencetak = Callable[[Huruf, Kertas], bytes]


def _pencetak(render, isi) -> Pencetak:
    return lambda huruf, kertas: render(replace(isi, kop=replace(isi.kop, kertas=kertas)), huruf)


def _sop(huruf: Huruf, kertas: Kertas) -> bytes:
    kop = replace(contoh.KOP, kertas=kertas)
    return lembar_sop.render(SOP_AWAL, kop, huruf, contoh.DISPOSISI.tanggal, contoh.CAMAT)


SEMUA: dict[str, Pencetak] = {
    "disposisi": _pencetak(disposisi.render, contoh.DISPOSISI),
    "format_iku": _pencetak(format_iku.render, contoh.FORMAT_IKU),
    "tanda_terima": _pencetak(tanda_terima.render, contoh.TANDA_TERIMA),
    "undangan": _pencetak(undangan.render, contoh.UNDANGAN),
    "daftar_hadir": _pencetak(daftar_hadir.render, contoh.DAFTAR_HADIR),
    "notulen": _pencetak(notulen.render, contoh.NOTULEN),
    "nota_pengembalian": _pencetak(nota_pengembalian.render, contoh.NOTA_PENGEMBALIAN),
    "surat_pengantar": _pencetak(surat_pengantar.render, contoh.SURAT_PENGANTAR),
    "ekspedisi": _pencetak(ekspedisi.render, contoh.EKSPEDISI),
    "agenda": _pencetak(agenda.render, contoh.AGENDA),
    "bukti_pelaksanaan": _pencetak(bukti_pelaksanaan.render, contoh.BUKTI_PELAKSANAAN),
    "lembar_sop": _sop,
    "dokumen_iku": _pencetak(lambda i, h: dokumen_iku.render(i, h, konsep=False), contoh.DOKUMEN_IKU),
    "konsep": _pencetak(lambda i, h: dokumen_iku.render(i, h, konsep=True), contoh.DOKUMEN_IKU),
}
