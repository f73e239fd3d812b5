"""Which budget lines of the sample office's year pay for which Indikator."""

from kinerja_core.contoh import katalog
from kinerja_core.domain.acuan import KaitanAnggaran

_BARIS = {
    "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA": "PRG-01",
    "PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK": "PRG-02",
    "PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN": "PRG-03",
    "PROGRAM KOORDINASI KETENTRAMAN DAN KETERTIBAN UMUM": "PRG-04",
    "PROGRAM PEMBINAAN DAN PENGAWASAN PEMERINTAHAN DESA": "PRG-05",
    "Penyusunan Dokumen Perencanaan Perangkat Daerah": "IND-03",
    "Penyediaan gaji dan tunjangan ASN": "IND-05",
    "Perencanaan kegiatan pelayanan kepada masyarakat di kecamatan": "IKU-01",
}


def kaitan() -> tuple[KaitanAnggaran, ...]:
    """The links of ``katalog.TAHUN``; the pairing of lines and Indikator is illustrative."""
    return tuple(
        KaitanAnggaran(a.tahun, a.urutan, _BARIS[a.uraian])
        for a in katalog.anggaran()
        if a.tahun == katalog.TAHUN and a.uraian in _BARIS
    )
