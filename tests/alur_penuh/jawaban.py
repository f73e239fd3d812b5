"""What a Unit writes into its form: the published realisasi of the sample office."""

from kinerja_core.actions.penghimpunan import KATA_KEADAAN
from kinerja_core.contoh import katalog
from kinerja_core.domain.usulan import Keadaan
from kinerja_core.formulir.isi import isi


def isi_formulir(kosong: bytes, unit: str) -> bytes:
    """The workbook a Seksi downloaded, filled in by hand."""
    semua = katalog.realisasi(unit)
    nilai = {k: i.nilai if i.nilai is not None else i.teks for k, i in semua.items() if i.keadaan is Keadaan.TERISI}
    keadaan = {i.indikator: (KATA_KEADAAN[i.keadaan], i.alasan) for i in semua.values() if i.keadaan in KATA_KEADAAN}
    return isi(kosong, nilai, keadaan)


def isi_keliru(kosong: bytes, unit: str) -> bytes:
    """The same workbook with words where the first figure belongs."""
    sel = next(k for k, i in katalog.realisasi(unit).items() if k[1].berupa_angka and i.nilai is not None)
    return isi(isi_formulir(kosong, unit), {sel: "dua belas"})
