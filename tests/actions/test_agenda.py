"""Buku agenda: letters outside the SOP, numbers set aside, dated back, void, and known in SRIKANDI."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from kinerja_core.actions import agenda, surat_pengantar
from kinerja_core.actions.agenda import SuratLain
from kinerja_core.domain.agenda import SERI_KELUAR, Keadaan, KunciSurat, Surat
from kinerja_core.domain.errors import (
    BelumLengkap,
    CatatanWajib,
    DataSudahBerubah,
    IsianKeliru,
    KinerjaError,
    TidakBerwenang,
    TidakDitemukan,
)
from kinerja_core.queries import agenda as agenda_query
from kinerja_core.queries import verifikasi
from kinerja_core.queries.verifikasi import StatusNaskah
from tests.actions.alat import Kantor, dokumen, peristiwa, tidak_ada_yang_berubah
from tests.actions.test_surat_pengantar import RINCIAN
from tests.dokumen.baca import seluruhnya

SENIN = date(2026, 11, 2)
LAIN = SuratLain("000.1.5", "Permohonan narasumber", "Kepala Bapperida", SENIN)


def catat(kantor: Kantor, surat: SuratLain = LAIN) -> Surat:
    return agenda.catat(kantor.app, kantor["staf"], surat)


def urut(kantor: Kantor, tahun: int = 2026) -> list[str]:
    return [s.urut for s in reversed(agenda_query.buku(kantor.app, kantor["staf"], tahun).surat)]


def hari_lain(kantor: Kantor, hari: int = 1) -> date:
    kantor.jam.maju(hari=hari)
    return kantor.hari_ini


def test_surat_di_luar_sop_mengambil_nomor_berikutnya(kantor: Kantor) -> None:
    satu, dua = catat(kantor), catat(kantor, replace(LAIN, klasifikasi=" 400 ", lampiran="1 berkas"))

    assert (satu.nomor_lengkap, dua.nomor_lengkap) == ("000.1.5/1/KEC-CTH/2026", "400/2/KEC-CTH/2026")
    assert (dua.siklus_id, dua.jenis, dua.lampiran, dua.keadaan) == ("", "surat_lain", "1 berkas", Keadaan.TERPAKAI)


def test_nomor_yang_disisihkan_tidak_diberikan_kepada_surat_lain(kantor: Kantor) -> None:
    disisihkan = agenda.sisihkan(kantor.app, kantor["staf"], 2, "000.1.5", "Surat dinas luar Seksi Trantib")

    assert catat(kantor).nomor == 3
    assert [(s.nomor, s.keadaan) for s in disisihkan] == [(1, Keadaan.MENUNGGU), (2, Keadaan.MENUNGGU)]


def test_nomor_yang_disisihkan_dipakai_sekali(kantor: Kantor) -> None:
    (sisih,) = agenda.sisihkan(kantor.app, kantor["staf"], 1, "000.1.5", "Surat keterangan")
    besok = hari_lain(kantor)
    dipakai = agenda.pakai(kantor.app, kantor["staf"], sisih.kunci, replace(LAIN, hal="Keterangan", tanggal=besok))

    (tercatat,) = agenda_query.buku(kantor.app, kantor["camat"], 2026).surat
    assert (tercatat.nomor_lengkap, tercatat.hal, tercatat.tanggal) == (sisih.nomor_lengkap, "Keterangan", besok)
    assert (tercatat.keadaan, tercatat.alasan, dipakai.dipakai) == (Keadaan.TERPAKAI, "Surat keterangan", True)
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(DataSudahBerubah, match="sudah dipakai untuk Keterangan"):
        agenda.pakai(kantor.app, kantor["staf"], sisih.kunci, replace(LAIN, tanggal=besok))


def test_nomor_disisihkan_tidak_dipakai_untuk_tanggal_sebelumnya(kantor: Kantor) -> None:
    hari_lain(kantor)
    (sisih,) = agenda.sisihkan(kantor.app, kantor["staf"], 1, "000.1.5", "Surat keterangan")

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match="paling awal hari itu"):
        agenda.pakai(kantor.app, kantor["staf"], sisih.kunci, LAIN)


def test_surat_bertanggal_mundur_disisipkan_di_belakang_nomor_harinya(kantor: Kantor) -> None:
    catat(kantor)
    catat(kantor, replace(LAIN, tanggal=hari_lain(kantor, 2)))
    mundur = [catat(kantor, replace(LAIN, tanggal=SENIN + timedelta(days=1), alasan="Terlambat dicatat")) for _ in "ab"]

    assert [s.nomor_lengkap for s in mundur] == ["000.1.5/1a/KEC-CTH/2026", "000.1.5/1b/KEC-CTH/2026"]
    assert (urut(kantor), mundur[0].cara, mundur[0].alasan) == (
        ["1", "1a", "1b", "2"],
        "tanggal mundur",
        "Terlambat dicatat",
    )


def test_tanggal_mundur_yang_tidak_merusak_urutan_mengambil_nomor_berikutnya_dan_tetap_ditandai(kantor: Kantor) -> None:
    catat(kantor)
    hari_lain(kantor, 2)
    surat = catat(kantor, replace(LAIN, alasan="Ditandatangani Senin, dinomori Rabu"))

    assert (surat.urut, surat.cara) == ("2", "tanggal mundur")


def test_surat_sebelum_nomor_pertama_tidak_dapat_disisipkan(kantor: Kantor) -> None:
    catat(kantor)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match="tidak dapat disisipkan"):
        catat(kantor, replace(LAIN, tanggal=date(2026, 10, 30), alasan="Terlambat"))


@pytest.mark.parametrize(
    ("surat", "galat", "kalimat"),
    [
        (replace(LAIN, hal=" "), IsianKeliru, "hal"),
        (replace(LAIN, tanggal=date(2026, 11, 3)), IsianKeliru, "belum tiba"),
        (replace(LAIN, tanggal=date(2026, 10, 30)), CatatanWajib, "30 Oktober 2026 bertanggal mundur"),
    ],
)
def test_surat_yang_keliru_tidak_menghabiskan_nomor(
    tetap: Callable[[int], Kantor], surat: SuratLain, galat: type[KinerjaError], kalimat: str
) -> None:
    kantor = tetap(1)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(galat, match=kalimat):
        catat(kantor, surat)


def test_nomor_yang_sudah_tertulis_harus_nomor_berikutnya(kantor: Kantor) -> None:
    catat(kantor, replace(LAIN, tertulis=1))

    for tertulis, kalimat in ((1, "sudah dipakai: .*Permohonan narasumber"), (4, "surat nomor 2 sampai 3")):
        with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match=kalimat):
            catat(kantor, replace(LAIN, tertulis=tertulis))
    assert urut(kantor) == ["1"]


def test_nomor_batal_tetap_di_buku_dan_tidak_diberikan_lagi(kantor: Kantor) -> None:
    surat = catat(kantor)
    batal = agenda.batalkan(kantor.app, kantor["kasubag"], surat.kunci, " Salah alamat ")

    assert (batal.keadaan, batal.batal_alasan, catat(kantor).nomor, urut(kantor)) == (
        Keadaan.BATAL,
        "Salah alamat",
        2,
        ["1", "2"],
    )
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(DataSudahBerubah, match="sudah dibatalkan"):
        agenda.batalkan(kantor.app, kantor["kasubag"], surat.kunci, "Lagi")


def test_pembatalan_perlu_alasan_dan_hanya_oleh_kasubag(kantor: Kantor) -> None:
    surat = catat(kantor)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(CatatanWajib):
        agenda.batalkan(kantor.app, kantor["kasubag"], surat.kunci, " ")
    with tidak_ada_yang_berubah(kantor.app):
        for nama in ("staf", "sekretaris", "camat", "admin", "seksi.pem"):
            with pytest.raises(TidakBerwenang, match="Kasubag"):
                agenda.batalkan(kantor.app, kantor[nama], surat.kunci, "Salah")


@pytest.mark.parametrize("nama", ["camat", "sekretaris", "admin", "seksi.pem"])
def test_buku_agenda_hanya_diisi_kasubag_dan_staf(tetap: Callable[[int], Kantor], nama: str) -> None:
    kantor = tetap(1)

    with tidak_ada_yang_berubah(kantor.app):
        for tindakan in (
            lambda p: agenda.catat(kantor.app, p, LAIN),
            lambda p: agenda.sisihkan(kantor.app, p, 1, "000", "Untuk"),
            lambda p: agenda.cetak(kantor.app, p, 2026),
            lambda p: agenda.catat_luar(kantor.app, p, KunciSurat(SERI_KELUAR, 2026, 1), "S-1"),
        ):
            with pytest.raises(TidakBerwenang, match="Buku agenda diisi oleh"):
                tindakan(kantor[nama])


@pytest.mark.parametrize(
    ("jumlah", "untuk", "galat"), [(0, "x", IsianKeliru), (51, "x", IsianKeliru), (1, "", CatatanWajib)]
)
def test_penyisihan_yang_keliru_ditolak(
    tetap: Callable[[int], Kantor], jumlah: int, untuk: str, galat: type[KinerjaError]
) -> None:
    kantor = tetap(1)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(galat):
        agenda.sisihkan(kantor.app, kantor["staf"], jumlah, "000", untuk)


def test_nomor_srikandi_tercatat_dan_dapat_diperbaiki(kantor: Kantor) -> None:
    surat = catat(kantor)
    agenda.catat_luar(kantor.app, kantor["staf"], surat.kunci, "B/100/X/2026")
    diperbaiki = agenda.catat_luar(kantor.app, kantor["kasubag"], surat.kunci, " B/101/XI/2026 ")

    assert diperbaiki.nomor_luar == "B/101/XI/2026"
    assert agenda_query.buku(kantor.app, kantor["staf"], 2026).baris("Tanpa nomor SRIKANDI") == []


@pytest.mark.parametrize("kembar", ["b / 100 / x / 2026", "000.1.5/1/kec-cth/2026"])
def test_nomor_srikandi_yang_sudah_dipakai_surat_lain_ditolak(kantor: Kantor, kembar: str) -> None:
    satu, dua = catat(kantor), catat(kantor)
    agenda.catat_luar(kantor.app, kantor["staf"], satu.kunci, "B/100/X/2026")

    with (
        tidak_ada_yang_berubah(kantor.app),
        pytest.raises(IsianKeliru, match=r"tercatat pada surat 000\.1\.5/1/"),
    ):
        agenda.catat_luar(kantor.app, kantor["staf"], dua.kunci, kembar)


def test_nomor_srikandi_hanya_untuk_surat_terbit(kantor: Kantor) -> None:
    (sisih,) = agenda.sisihkan(kantor.app, kantor["staf"], 1, "000", "Surat")

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match="belum ada suratnya"):
        agenda.catat_luar(kantor.app, kantor["staf"], sisih.kunci, "B/1")
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakDitemukan):
        agenda.catat_luar(kantor.app, kantor["staf"], KunciSurat(SERI_KELUAR, 2026, 9), "B/1")


def test_tahun_dapat_melanjutkan_buku_kertas_sebelum_nomor_pertamanya(kantor: Kantor) -> None:
    agenda.mulai_dari(kantor.app, kantor["kasubag"], 2026, 413, "Buku kertas sampai 412")

    assert catat(kantor).nomor == 413
    assert agenda_query.buku(kantor.app, kantor["staf"], 2026).masalah == ()
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match="buku lama"):
        catat(kantor, replace(LAIN, tertulis=7))
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(DataSudahBerubah, match="sudah berjalan"):
        agenda.mulai_dari(kantor.app, kantor["kasubag"], 2026, 500, "Lagi")


@pytest.mark.parametrize(("tahun", "nomor"), [(1999, 5), (2101, 5), (2026, 100_000)])
def test_nomor_awal_di_luar_batas_ditolak(kantor: Kantor, tahun: int, nomor: int) -> None:
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match="nomor paling besar 99999"):
        agenda.mulai_dari(kantor.app, kantor["kasubag"], tahun, nomor, "Buku kertas")


def test_nomor_tertulis_di_bawah_nol_ditolak(kantor: Kantor) -> None:
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match="diisi 1 atau lebih"):
        catat(kantor, replace(LAIN, tertulis=-5))


def test_cetakan_memuat_setiap_nomor_dengan_keadaannya(kantor: Kantor) -> None:
    agenda.batalkan(kantor.app, kantor["kasubag"], catat(kantor).kunci, "Salah alamat")
    agenda.sisihkan(kantor.app, kantor["staf"], 1, "000.7", "Surat dinas luar")
    cetak = agenda.cetak(kantor.app, kantor["staf"], 2026)

    teks = " ".join(seluruhnya(kantor.app.arsip.baca(cetak.sha256)).split())
    for bagian in ("BUKU AGENDA SURAT KELUAR", "Tahun 2026", "Salah alamat", "Surat dinas luar", "Jumlah 2 nomor"):
        assert bagian in teks
    terakhir = agenda_query.buku(kantor.app, kantor["camat"], 2026).cetakan
    assert terakhir is not None
    assert terakhir.sha256 == cetak.sha256


def test_buku_kosong_tidak_dicetak(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(1)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BelumLengkap, match="2026"):
        agenda.cetak(kantor.app, kantor["staf"], 2026)


def test_surat_pengantar_memakai_nomor_yang_disisihkan(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(12)
    (sisih,) = agenda.sisihkan(kantor.app, kantor["staf"], 1, "000.8.6.3", "Surat pengantar")
    rincian = replace(RINCIAN, disisihkan=sisih.kunci)
    surat_pengantar.terbitkan(kantor.app, kantor["kasubag"], kantor.kini, rincian)

    surat = agenda_query.milik_siklus(kantor.app, kantor.kini)
    assert [(s.nomor, s.jenis) for s in surat] == [(1, "undangan"), (2, "surat_pengantar")]
    assert surat[1].nomor_lengkap == sisih.nomor_lengkap


def test_nomor_surat_siklus_tidak_dibatalkan_dari_buku(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(13)
    surat = agenda_query.milik_siklus(kantor.app, kantor.kini)[-1]

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BelumLengkap, match="sudah terbit"):
        agenda.batalkan(kantor.app, kantor["kasubag"], surat.kunci, "Salah")


def test_surat_pengantar_yang_dibatalkan_diganti_yang_baru_dan_tanda_tangan_tetap(
    di_langkah: Callable[..., Kantor],
) -> None:
    kantor = di_langkah(13)
    bertanda_tangan = kantor.kini.ditandatangani
    surat_pengantar.batalkan(kantor.app, kantor["kasubag"], kantor.kini, "Salah alamat")

    assert peristiwa(kantor) == ("surat_pengantar.dibatalkan", "kasubag", 12)
    assert kantor.kini.ditandatangani == bertanda_tangan
    surat_pengantar.terbitkan(kantor.app, kantor["kasubag"], kantor.kini, RINCIAN)
    surat = agenda_query.milik_siklus(kantor.app, kantor.kini)
    assert [(s.urut, s.keadaan) for s in surat[1:]] == [("2", Keadaan.BATAL), ("3", Keadaan.TERPAKAI)]
    assert len(dokumen(kantor, "surat_pengantar")) == 2


def test_kode_surat_yang_dibatalkan_dinyatakan_dicabut(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(13)
    (satu,) = dokumen(kantor, "surat_pengantar")
    kode = next(k for k in seluruhnya(kantor.app.arsip.baca(satu.sha256)).split() if k.count("-") == 2 and len(k) == 12)
    sebelum = verifikasi.cari(kantor.app, kode)
    surat_pengantar.batalkan(kantor.app, kantor["kasubag"], kantor.kini, "Salah alamat")
    sesudah = verifikasi.cari(kantor.app, kode)

    assert sebelum is not None
    assert sesudah is not None
    assert (sebelum.status, sesudah.status) == (StatusNaskah.SAH, StatusNaskah.DICABUT)


def test_staf_tidak_membatalkan_surat_pengantar(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(13)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="Kasubag"):
        surat_pengantar.batalkan(kantor.app, kantor["staf"], kantor.kini, "Salah alamat")
