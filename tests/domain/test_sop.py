"""The SOP as data, against the paper."""

from kinerja_core.domain.peran import Peran
from kinerja_core.domain.sop import SOP_AWAL, SatuanWaktu


def test_sop_memuat_tiga_belas_langkah_berurutan() -> None:
    assert [langkah.nomor for langkah in SOP_AWAL.langkah] == list(range(1, 14))


def test_jumlah_waktu_baku_tujuh_hari_sebelas_jam_lima_menit() -> None:
    jumlah = dict.fromkeys(SatuanWaktu, 0)
    for langkah in SOP_AWAL.langkah:
        jumlah[langkah.waktu.satuan] += langkah.waktu.jumlah

    jam, menit = divmod(jumlah[SatuanWaktu.MENIT], 60)
    assert (jumlah[SatuanWaktu.HARI], jumlah[SatuanWaktu.JAM] + jam, menit) == (7, 11, 5)


def test_lajur_yang_pasti_menurut_kertas() -> None:
    assert SOP_AWAL.langkah_ke(1).penutup is Peran.SEKRETARIS
    assert SOP_AWAL.langkah_ke(11).penutup is Peran.CAMAT


def test_setiap_penutup_ada_di_lajurnya() -> None:
    assert [x.nomor for x in SOP_AWAL.langkah if x.penutup not in x.pelaksana] == []


def test_output_langkah_11_dan_12_disimpan_apa_adanya() -> None:
    assert (SOP_AWAL.langkah_ke(11).output, SOP_AWAL.langkah_ke(12).output) == ("Surat pengantar", "Dokumen IKU")
