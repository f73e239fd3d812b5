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
from tests.dokumen import contoh, contoh_iku, contoh_rapat, contoh_surat

Pencetak = Callable[[Huruf, Kertas], bytes]


def _pencetak(render, isi) -> Pencetak:
    return lambda huruf, kertas: render(replace(isi, kop=replace(isi.kop, kertas=kertas)), huruf)


def _sop(huruf: Huruf, kertas: Kertas) -> bytes:
    kop = replace(contoh.KOP, kertas=kertas)
    return lembar_sop.render(SOP_AWAL, kop, huruf, contoh_surat.DISPOSISI.tanggal, contoh.CAMAT)


SEMUA: dict[str, Pencetak] = {
    "disposisi": _pencetak(disposisi.render, contoh_surat.DISPOSISI),
    "format_iku": _pencetak(format_iku.render, contoh_iku.FORMAT_IKU),
    "tanda_terima": _pencetak(tanda_terima.render, contoh_surat.TANDA_TERIMA),
    "undangan": _pencetak(undangan.render, contoh_rapat.UNDANGAN),
    "daftar_hadir": _pencetak(daftar_hadir.render, contoh_rapat.DAFTAR_HADIR),
    "notulen": _pencetak(notulen.render, contoh_rapat.NOTULEN),
    "nota_pengembalian": _pencetak(nota_pengembalian.render, contoh_surat.NOTA_PENGEMBALIAN),
    "surat_pengantar": _pencetak(surat_pengantar.render, contoh_surat.SURAT_PENGANTAR),
    "ekspedisi": _pencetak(ekspedisi.render, contoh_surat.EKSPEDISI),
    "agenda": _pencetak(agenda.render, contoh_surat.AGENDA),
    "bukti_pelaksanaan": _pencetak(bukti_pelaksanaan.render, contoh_surat.BUKTI_PELAKSANAAN),
    "lembar_sop": _sop,
    "dokumen_iku": _pencetak(lambda i, h: dokumen_iku.render(i, h, konsep=False), contoh_iku.DOKUMEN_IKU),
    "konsep": _pencetak(lambda i, h: dokumen_iku.render(i, h, konsep=True), contoh_iku.DOKUMEN_IKU),
}
