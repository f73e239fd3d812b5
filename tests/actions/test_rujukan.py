"""The Admin's acts on reference data and accounts."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest

from kinerja_core.actions import format_iku, masuk, rujukan
from kinerja_core.contoh import katalog
from kinerja_core.domain.errors import GagalMasuk, IsianKeliru, TidakBerwenang
from kinerja_core.domain.format_iku import FormatIKU
from kinerja_core.domain.indikator import Arah, Target
from kinerja_core.domain.kantor import Kertas
from kinerja_core.domain.masa_tugas import TANPA_BATAS, MasaTugas
from kinerja_core.domain.peran import JenisUnit, Pegawai, Peran, Unit
from kinerja_core.domain.sop import SOP_AWAL, SatuanWaktu, WaktuBaku
from kinerja_core.domain.sop_revisi import KepalaSOP
from kinerja_core.queries import langkah as langkah_query
from kinerja_core.queries import siklus as siklus_query
from kinerja_core.queries import sop as sop_query
from kinerja_core.store import kantor as kantor_store
from tests.actions.alat import Kantor, sandi, tidak_ada_yang_berubah

SANDI = "rahasia-panjang"
MASA = MasaTugas(date(2026, 10, 1), date(2026, 12, 31), "800/12", date(2026, 9, 30))
BARU = Pegawai("", "", "Pegawai Baru", "19700101 199001 1 001", "Penata", "Staf", Peran.STAF)
INDIKATOR = katalog.indikator()[0]

TINDAKAN: dict[str, Callable[[Kantor, Pegawai], object]] = {
    "kantor": lambda k, p: rujukan.simpan_kantor(k.app, p, replace(katalog.kantor(), nama="Kecamatan Lain")),
    "unit": lambda k, p: rujukan.simpan_unit(k.app, p, Unit("baru", "Seksi Baru", JenisUnit.SEKSI, 9)),
    "tambah_pegawai": lambda k, p: rujukan.tambah_pegawai(k.app, p, BARU, "baru", SANDI),
    "simpan_pegawai": lambda k, p: rujukan.simpan_pegawai(k.app, p, replace(k["staf"], nama="Nama Lain")),
    "kontak": lambda k, p: rujukan.simpan_kontak(k.app, p, k["staf"], "staf@contoh.id", "0811"),
    "sandi": lambda k, p: rujukan.atur_ulang_sandi(k.app, p, k["staf"], SANDI),
    "indikator": lambda k, p: rujukan.simpan_indikator(k.app, p, replace(INDIKATOR, nama="Nama yang baru")),
    "target": lambda k, p: rujukan.simpan_target(k.app, p, Target(INDIKATOR.kode, 2024, Decimal(99))),
    "sop": lambda k, p: rujukan.revisi_sop(k.app, p, SOP_AWAL.langkah),
}


def orang(kantor: Kantor, nama: str) -> Pegawai:
    """The Pegawai as he stands now."""
    semua = {p.id: p for p in siklus_query.daftar_pegawai(kantor.app, kantor["admin"])}
    return semua[kantor[nama].id]


@pytest.mark.parametrize("tindakan", TINDAKAN.values(), ids=TINDAKAN.keys())
def test_selain_admin_ditolak(tetap: Callable[[int], Kantor], tindakan: Callable[[Kantor, Pegawai], object]) -> None:
    kantor = tetap(1)

    with tidak_ada_yang_berubah(kantor.app):
        for nama in ("camat", "sekretaris", "kasubag", "staf", "seksi.pem"):
            with pytest.raises(TidakBerwenang):
                tindakan(kantor, kantor[nama])


@pytest.mark.parametrize("tindakan", TINDAKAN.values(), ids=TINDAKAN.keys())
def test_admin_yang_sudah_diganti_ditolak_dengan_tombol_lamanya(
    kantor: Kantor, tindakan: Callable[[Kantor, Pegawai], object]
) -> None:
    lama = kantor["admin"]
    rujukan.tambah_pegawai(kantor.app, lama, replace(BARU, peran=Peran.ADMIN), "admin2", SANDI)
    rujukan.simpan_pegawai(kantor.app, lama, replace(lama, peran=Peran.STAF))

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="baru saja diubah"):
        tindakan(kantor, lama)


def test_identitas_kantor_berubah_tanpa_mengubah_tanda_contohnya(kantor: Kantor) -> None:
    baru = replace(katalog.kantor(), nama="Kecamatan Lain", kertas=Kertas.A4, contoh=False, id="lain")

    rujukan.simpan_kantor(kantor.app, kantor["admin"], baru)

    assert siklus_query.kantor(kantor.app, kantor["admin"]) == replace(baru, id=katalog.kantor().id, contoh=True)


@pytest.mark.parametrize(
    "ganti",
    [{"nama": " "}, {"pemda": ""}, {"kota": ""}, {"templat_nomor": "tanpa nomor"}, {"zona": "Europe/Amsterdam"}],
    ids=str,
)
def test_identitas_yang_keliru_ditolak(tetap: Callable[[int], Kantor], ganti: dict[str, str]) -> None:
    kantor = tetap(1)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru):
        rujukan.simpan_kantor(kantor.app, kantor["admin"], replace(katalog.kantor(), **ganti))


def test_unit_ditambah_lalu_dinonaktifkan(kantor: Kantor) -> None:
    rujukan.simpan_unit(kantor.app, kantor["admin"], Unit(" BARU ", " Seksi Baru ", JenisUnit.SEKSI, 9))
    rujukan.simpan_unit(kantor.app, kantor["admin"], Unit("baru", "Seksi Baru", JenisUnit.SEKSI, 9, aktif=False))

    baru = [u for u in siklus_query.daftar_unit(kantor.app, kantor["admin"]) if u.kode == "baru"]
    assert baru == [Unit("baru", "Seksi Baru", JenisUnit.SEKSI, 9, aktif=False)]


@pytest.mark.parametrize(("kode", "nama"), [("dua kata", "Seksi"), ("", "Seksi"), ("baru", " ")])
def test_unit_yang_keliru_ditolak(tetap: Callable[[int], Kantor], kode: str, nama: str) -> None:
    kantor = tetap(1)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru):
        rujukan.simpan_unit(kantor.app, kantor["admin"], Unit(kode, nama, JenisUnit.SEKSI, 9))


@pytest.mark.parametrize("urutan", [-3, 0, 100, 10**10])
def test_urutan_unit_di_luar_batas_ditolak_dengan_menyebut_batasnya(
    tetap: Callable[[int], Kantor], urutan: int
) -> None:
    kantor = tetap(1)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match=r"^Urutan unit diisi 1 sampai 99\.$"):
        rujukan.simpan_unit(kantor.app, kantor["admin"], Unit("baru", "Seksi Baru", JenisUnit.SEKSI, urutan))


def test_kode_unit_yang_keliru_disebut_sebagai_kode_unit(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(1)

    with pytest.raises(IsianKeliru, match=r"^Kode unit hanya memuat huruf"):
        rujukan.simpan_unit(kantor.app, kantor["admin"], Unit("dua kata", "Seksi Baru", JenisUnit.SEKSI, 9))


def test_unit_baru_tidak_menimpa_unit_yang_berkode_sama(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(1)

    with (
        tidak_ada_yang_berubah(kantor.app),
        pytest.raises(IsianKeliru, match="sudah dipakai “Seksi Pemerintahan”"),
    ):
        rujukan.simpan_unit(kantor.app, kantor["admin"], Unit("PEM", "Seksi Lain", JenisUnit.SEKSI, 9), True)


def test_indikator_baru_tidak_menimpa_indikator_yang_berkode_sama(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(1)
    lain = replace(INDIKATOR, kode=INDIKATOR.kode.lower(), nama="Indikator yang lain")

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match="sudah dipakai “Indeks Kepuasan"):
        rujukan.simpan_indikator(kantor.app, kantor["admin"], lain, True)


def test_pegawai_baru_dapat_masuk(kantor: Kantor) -> None:
    baru = rujukan.tambah_pegawai(kantor.app, kantor["admin"], BARU, " Baru ", SANDI)

    assert masuk.pegawai_dari_token(kantor.app, masuk.masuk(kantor.app, "baru", SANDI)) == baru


@pytest.mark.parametrize(
    ("pegawai", "nama_masuk", "kata"),
    [
        (BARU, "camat", SANDI),
        (BARU, "nama dengan spasi", SANDI),
        (BARU, "baru", "pendek"),
        (replace(BARU, nama=" "), "baru", SANDI),
        (replace(BARU, nip="1234"), "baru", SANDI),
        (replace(BARU, peran=Peran.SEKSI, unit=""), "baru", SANDI),
        (replace(BARU, peran=Peran.SEKSI, unit="tidak-ada"), "baru", SANDI),
        (replace(BARU, awalan="Pj.", masa=MASA), "baru", SANDI),
        (replace(BARU, awalan="Plt."), "baru", SANDI),
        (replace(BARU, awalan="Plt.", masa=replace(MASA, nomor=" ")), "baru", SANDI),
        (replace(BARU, awalan="Plt.", masa=replace(MASA, sampai=date(2026, 1, 1))), "baru", SANDI),
    ],
)
def test_pegawai_yang_keliru_ditolak(
    tetap: Callable[[int], Kantor], pegawai: Pegawai, nama_masuk: str, kata: str
) -> None:
    kantor = tetap(1)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru):
        rujukan.tambah_pegawai(kantor.app, kantor["admin"], pegawai, nama_masuk, kata)


def test_data_pegawai_berubah(kantor: Kantor) -> None:
    baru = replace(kantor["staf"], nama="Nama Baru", awalan="Plt.", masa=MASA)

    rujukan.simpan_pegawai(kantor.app, kantor["admin"], baru)

    assert orang(kantor, "staf") == baru


def test_plt_lama_tanpa_tanggal_tetap_berlaku_saat_data_lain_diubah(kantor: Kantor) -> None:
    lama = replace(kantor["staf"], awalan="Plt.")
    with kantor.app.store.transaction() as t:
        kantor_store.simpan_pegawai(t, lama)

    rujukan.simpan_pegawai(kantor.app, kantor["admin"], replace(lama, nama="Nama Baru"))

    assert orang(kantor, "staf") == replace(lama, nama="Nama Baru")


def test_pejabat_definitif_tidak_menyimpan_masa_tugas(kantor: Kantor) -> None:
    rujukan.simpan_pegawai(kantor.app, kantor["admin"], replace(kantor["camat"], masa=MASA))

    assert orang(kantor, "camat").masa == TANPA_BATAS


def test_dua_plt_satu_jabatan_pada_hari_yang_sama_ditolak(kantor: Kantor) -> None:
    rujukan.simpan_pegawai(kantor.app, kantor["admin"], replace(kantor["camat"], awalan="Plt.", masa=MASA))
    kedua = replace(BARU, peran=Peran.CAMAT, awalan="Plh.", masa=replace(MASA, mulai=date(2026, 12, 31), sampai=None))

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match="sejak 1 Oktober 2026 sampai 31 Des"):
        rujukan.tambah_pegawai(kantor.app, kantor["admin"], kedua, "kedua", SANDI)


def test_admin_terakhir_tidak_dapat_dinonaktifkan(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(1)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match="satu Admin"):
        rujukan.simpan_pegawai(kantor.app, kantor["admin"], replace(kantor["admin"], aktif=False))


def test_ganti_peran_mengeluarkan_pegawai_itu(kantor: Kantor) -> None:
    token = masuk.masuk(kantor.app, "staf", sandi(kantor, "staf"))

    rujukan.simpan_pegawai(kantor.app, kantor["admin"], replace(kantor["staf"], peran=Peran.KASUBAG))

    assert masuk.pegawai_dari_token(kantor.app, token) is None


def test_sandi_yang_diatur_ulang_membuka_kunci_dan_mengakhiri_sesi(kantor: Kantor) -> None:
    token = masuk.masuk(kantor.app, "staf", sandi(kantor, "staf"))
    for _ in range(masuk.GAGAL_PALING_BANYAK):
        with pytest.raises(GagalMasuk):
            masuk.masuk(kantor.app, "staf", "bukan sandinya")

    rujukan.atur_ulang_sandi(kantor.app, kantor["admin"], kantor["staf"], SANDI)

    assert masuk.pegawai_dari_token(kantor.app, token) is None
    assert masuk.masuk(kantor.app, "staf", SANDI)


@pytest.mark.parametrize(
    "ganti", [{"kode": " "}, {"nama": "Satu"}, {"satuan": ""}, {"unit": "tidak-ada"}, {"arah": Arah.ORDINAL}], ids=str
)
def test_indikator_yang_keliru_ditolak(tetap: Callable[[int], Kantor], ganti: dict[str, object]) -> None:
    kantor = tetap(1)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru):
        rujukan.simpan_indikator(kantor.app, kantor["admin"], replace(INDIKATOR, **ganti))


def test_indikator_dan_target_berubah(kantor: Kantor) -> None:
    baru = replace(INDIKATOR, nama="Nama indikator yang baru")
    target = Target(INDIKATOR.kode, katalog.TAHUN, Decimal("97.5"))

    rujukan.simpan_indikator(kantor.app, kantor["admin"], baru)
    rujukan.simpan_target(kantor.app, kantor["admin"], target)

    katalog_kini = dict(langkah_query.katalog(kantor.app, kantor["kasubag"], katalog.TAHUN))
    assert katalog_kini[baru] == target


@pytest.mark.parametrize(("bawah", "atas"), [(Decimal(1), None), (None, Decimal(1)), (Decimal(2), Decimal(1))])
def test_target_rentang_yang_keliru_ditolak(
    tetap: Callable[[int], Kantor], bawah: Decimal | None, atas: Decimal | None
) -> None:
    kantor = tetap(1)
    target = Target(INDIKATOR.kode, katalog.TAHUN, None, bawah=bawah, atas=atas)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru):
        rujukan.simpan_target(kantor.app, kantor["admin"], target)


def test_target_baru_tidak_menyentuh_format_yang_sudah_ditetapkan(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(2)
    kode = [i.kode for i in katalog.indikator()]
    format_iku.tetapkan(kantor.app, kantor["kasubag"], kantor.kini, kode, kantor.hari_ini)
    sebelum = langkah_query.isi(kantor.app, kantor.kini, "format", FormatIKU)

    rujukan.simpan_target(kantor.app, kantor["admin"], Target(INDIKATOR.kode, katalog.TAHUN, Decimal(1)))

    assert langkah_query.isi(kantor.app, kantor.kini, "format", FormatIKU) == sebelum


def test_sop_baru_menjadi_versi_berikut_dan_yang_lama_tetap(kantor: Kantor) -> None:
    tujuh = replace(SOP_AWAL.langkah_ke(7), waktu=WaktuBaku(5, SatuanWaktu.HARI))

    baru = rujukan.revisi_sop(kantor.app, kantor["admin"], (*SOP_AWAL.langkah[:6], tujuh, *SOP_AWAL.langkah[7:]))

    assert (baru.versi, baru.tanggal_revisi) == (SOP_AWAL.versi + 1, kantor.hari_ini)
    assert langkah_query.daftar_sop(kantor.app, kantor["admin"]) == (baru, SOP_AWAL)


@pytest.mark.parametrize(
    "langkah",
    [
        SOP_AWAL.langkah[:12],
        tuple(reversed(SOP_AWAL.langkah)),
        (replace(SOP_AWAL.langkah[0], pelaksana=()), *SOP_AWAL.langkah[1:]),
        (replace(SOP_AWAL.langkah[0], penutup=Peran.STAF), *SOP_AWAL.langkah[1:]),
        (replace(SOP_AWAL.langkah[0], waktu=WaktuBaku(0, SatuanWaktu.JAM)), *SOP_AWAL.langkah[1:]),
        (replace(SOP_AWAL.langkah[0], waktu=WaktuBaku(1000, SatuanWaktu.JAM)), *SOP_AWAL.langkah[1:]),
    ],
    ids=["kurang satu", "terbalik", "tanpa pelaksana", "penutup bukan pelaksana", "tanpa waktu", "waktu kelewat"],
)
def test_sop_yang_keliru_ditolak(tetap: Callable[[int], Kantor], langkah: tuple[object, ...]) -> None:
    kantor = tetap(1)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru):
        rujukan.revisi_sop(kantor.app, kantor["admin"], langkah)


def test_kepala_lembar_dan_kalimat_langkah_dapat_direvisi(kantor: Kantor) -> None:
    satu = replace(SOP_AWAL.langkah[0], keterangan="Paling lambat hari kerja berikutnya")
    kepala = KepalaSOP("065/SOP/2026", *(getattr(SOP_AWAL, f.name) for f in fields(KepalaSOP)[1:]))

    baru = rujukan.revisi_sop(kantor.app, kantor["admin"], (satu, *SOP_AWAL.langkah[1:]), kepala)

    versi = sop_query.daftar_versi(kantor.app, kantor["camat"])
    assert (baru.nomor, baru.tanggal_revisi, [v.sop.versi for v in versi]) == (
        "065/SOP/2026",
        kantor.hari_ini,
        [2, 1],
    )
    assert versi[0].perubahan == (
        "Nomor SOP: – menjadi 065/SOP/2026.",
        "Langkah 1 (Disposisi): keterangan menjadi “Paling lambat hari kerja berikutnya”.",
    )


def test_revisi_tanpa_perubahan_ditolak(kantor: Kantor) -> None:
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match="Belum ada yang diubah"):
        rujukan.revisi_sop(kantor.app, kantor["admin"], SOP_AWAL.langkah)


def test_lembar_sop_diunduh_sama_setiap_kali(kantor: Kantor) -> None:
    satu, dua = (sop_query.lembar(kantor.app, kantor["seksi.pem"], SOP_AWAL) for _ in range(2))

    assert (satu.isi[:5], satu.nama, satu.isi == dua.isi) == (b"%PDF-", "lembar-sop-versi-1.pdf", True)
