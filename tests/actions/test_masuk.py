"""Signing in and out, lock-out, passwords, the first set-up."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from kinerja_core.actions import masuk, rujukan
from kinerja_core.application import bangun
from kinerja_core.domain.errors import GagalMasuk, IsianKeliru, KinerjaError, TidakBerwenang
from kinerja_core.domain.kantor import Kantor as IdentitasKantor
from kinerja_core.domain.peran import Peran
from kinerja_core.queries import siklus as siklus_query
from kinerja_core.settings import Settings
from kinerja_core.store import akun as akun_store
from tests.actions.alat import Kantor, potret, sandi, tidak_ada_yang_berubah

KANTOR_BARU = IdentitasKantor("k1", "Kecamatan Baru", "Pemerintah Kota", "Kota Baru")
SANDI = "rahasia-panjang"


def gagal(kantor: Kantor, kali: int, nama: str = "camat") -> None:
    for _ in range(kali):
        with pytest.raises(GagalMasuk):
            masuk.masuk(kantor.app, nama, "bukan sandinya")


def test_token_membuka_sesi_pegawainya(kantor: Kantor) -> None:
    token = masuk.masuk(kantor.app, " Camat ", sandi(kantor, "camat"))

    assert masuk.pegawai_dari_token(kantor.app, token) == kantor["camat"]
    assert masuk.pegawai_dari_sid(kantor.app, masuk.sid(token)) == kantor["camat"]


def test_token_tidak_tersimpan_di_basis_data(kantor: Kantor) -> None:
    token = masuk.masuk(kantor.app, "camat", sandi(kantor, "camat"))

    assert token not in str(potret(kantor.app).tabel)


def test_nama_umum_sesi_tidak_membuka_apa_pun(kantor: Kantor) -> None:
    token = masuk.masuk(kantor.app, "camat", sandi(kantor, "camat"))

    assert masuk.pegawai_dari_token(kantor.app, masuk.sid(token)) is None


def test_nama_tak_dikenal_dan_sandi_salah_satu_kalimat(kantor: Kantor) -> None:
    kalimat = set()
    for nama in ("camat", "bukan-siapa-siapa"):
        with pytest.raises(GagalMasuk) as galat:
            masuk.masuk(kantor.app, nama, "bukan sandinya")
        kalimat.add(str(galat.value))

    assert len(kalimat) == 1


def test_setelah_lima_kali_gagal_sandi_yang_benar_pun_ditolak(kantor: Kantor) -> None:
    gagal(kantor, masuk.GAGAL_PALING_BANYAK)

    with pytest.raises(GagalMasuk):
        masuk.masuk(kantor.app, "camat", sandi(kantor, "camat"))


def test_empat_kali_gagal_belum_mengunci(kantor: Kantor) -> None:
    gagal(kantor, masuk.GAGAL_PALING_BANYAK - 1)

    assert masuk.pegawai_dari_token(kantor.app, masuk.masuk(kantor.app, "camat", sandi(kantor, "camat")))


def test_masuk_yang_berhasil_menghapus_hitungan_gagal(kantor: Kantor) -> None:
    gagal(kantor, 3)
    masuk.masuk(kantor.app, "camat", sandi(kantor, "camat"))
    gagal(kantor, 3)

    assert masuk.masuk(kantor.app, "camat", sandi(kantor, "camat"))


def test_kunci_terbuka_setelah_lima_belas_menit(kantor: Kantor) -> None:
    gagal(kantor, masuk.GAGAL_PALING_BANYAK)
    kantor.jam.maju(menit=15)

    assert masuk.masuk(kantor.app, "camat", sandi(kantor, "camat"))


def test_tebakan_serentak_tetap_mengunci_akun(kantor: Kantor) -> None:
    """Eight guesses that all began before the first one failed."""
    with ThreadPoolExecutor(8) as utas:
        for hasil in [utas.submit(gagal, kantor, 1) for _ in range(8)]:
            hasil.result()

    with pytest.raises(GagalMasuk):
        masuk.masuk(kantor.app, "camat", sandi(kantor, "camat"))


def test_akun_lain_tidak_ikut_terkunci(kantor: Kantor) -> None:
    gagal(kantor, masuk.GAGAL_PALING_BANYAK)

    assert masuk.masuk(kantor.app, "sekretaris", sandi(kantor, "sekretaris"))


def test_keluar_mengakhiri_sesi(kantor: Kantor) -> None:
    token = masuk.masuk(kantor.app, "camat", sandi(kantor, "camat"))

    masuk.keluar(kantor.app, token)

    assert masuk.pegawai_dari_token(kantor.app, token) is None


@pytest.mark.parametrize(("diam", "masih"), [(timedelta(hours=2), True), (timedelta(hours=2, minutes=1), False)])
def test_sesi_berakhir_bila_lama_diam(kantor: Kantor, diam: timedelta, masih: bool) -> None:
    token = masuk.masuk(kantor.app, "camat", sandi(kantor, "camat"))
    kantor.jam.maju(menit=int(diam.total_seconds() // 60))

    assert (masuk.pegawai_dari_token(kantor.app, token) is not None) is masih


def test_sesi_yang_dipakai_terus_berakhir_setelah_dua_belas_jam(kantor: Kantor) -> None:
    token = masuk.masuk(kantor.app, "camat", sandi(kantor, "camat"))
    hidup = []
    for _ in range(13):
        kantor.jam.maju(jam=1)
        hidup.append(masuk.pegawai_dari_token(kantor.app, token) is not None)

    assert hidup == [True] * 12 + [False]


def test_sesi_bertahan_setelah_server_dijalankan_ulang(kantor: Kantor) -> None:
    token = masuk.masuk(kantor.app, "camat", sandi(kantor, "camat"))
    kantor.app.store.tutup()

    lagi = bangun(Settings(kantor.app.folder), kantor.jam)
    try:
        assert masuk.pegawai_dari_token(lagi, token) == kantor["camat"]
    finally:
        lagi.store.tutup()


def test_pegawai_nonaktif_keluar_dan_tidak_dapat_masuk(kantor: Kantor) -> None:
    token = masuk.masuk(kantor.app, "staf", sandi(kantor, "staf"))
    kata = sandi(kantor, "staf")
    rujukan.simpan_pegawai(kantor.app, kantor["admin"], replace(kantor["staf"], aktif=False))

    assert masuk.pegawai_dari_token(kantor.app, token) is None
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(GagalMasuk, match="dinonaktifkan"):
        masuk.masuk(kantor.app, "staf", kata)


def test_ganti_sandi_mengakhiri_sesi_lain_saja(kantor: Kantor) -> None:
    lama = sandi(kantor, "camat")
    di_rumah, di_kantor = (masuk.masuk(kantor.app, "camat", lama) for _ in range(2))

    masuk.ganti_sandi(kantor.app, kantor["camat"], lama, SANDI, masuk.sid(di_kantor))

    assert masuk.pegawai_dari_token(kantor.app, di_rumah) is None
    assert masuk.pegawai_dari_token(kantor.app, di_kantor) == kantor["camat"]
    assert masuk.masuk(kantor.app, "camat", SANDI)


def test_sandi_contoh_tidak_lagi_tampak_setelah_diganti(kantor: Kantor) -> None:
    masuk.ganti_sandi(kantor.app, kantor["camat"], sandi(kantor, "camat"), SANDI)

    assert "camat" not in {nama for nama, _, _ in masuk.akun_contoh(kantor.app)}


@pytest.mark.parametrize(("lama", "baru", "galat"), [("keliru", SANDI, GagalMasuk), ("", "pendek", KinerjaError)])
def test_ganti_sandi_yang_keliru_tidak_mengubah_apa_pun(
    tetap: Callable[[int], Kantor], lama: str, baru: str, galat: type[Exception]
) -> None:
    kantor = tetap(9)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(galat):
        masuk.ganti_sandi(kantor.app, kantor["camat"], lama or sandi(kantor, "camat"), baru)


def test_sandi_tersimpan_sebagai_argon2(kantor: Kantor) -> None:
    with kantor.app.store.read() as r:
        semua = akun_store.daftar_akun(r, kantor["camat"].kantor_id)

    assert {a.sandi[:10] for a in semua} == {"$argon2id$"}


@pytest.fixture
def kosong(tmp_path_factory: pytest.TempPathFactory):
    app = bangun(Settings(tmp_path_factory.mktemp("baru") / "kantor"))
    yield app
    app.store.tutup()


def test_penyiapan_membuat_kantor_dan_admin_pertama(kosong) -> None:
    assert masuk.perlu_penyiapan(kosong)

    masuk.siapkan_kantor(kosong, KANTOR_BARU, " Admin Baru ", "Admin", SANDI)

    orang = masuk.pegawai_dari_token(kosong, masuk.masuk(kosong, "admin", SANDI))
    assert orang is not None
    assert (orang.nama, orang.peran, masuk.perlu_penyiapan(kosong)) == ("Admin Baru", Peran.ADMIN, False)
    assert siklus_query.kantor(kosong, orang) == KANTOR_BARU
    assert len(siklus_query.sop_terbaru(kosong, orang).langkah) == 13


def test_penyiapan_kedua_ditolak(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(9)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="sudah disiapkan"):
        masuk.siapkan_kantor(kantor.app, KANTOR_BARU, "Penyusup", "penyusup", SANDI)


@pytest.mark.parametrize(
    ("kantor_baru", "nama", "nama_masuk", "kata"),
    [
        (replace(KANTOR_BARU, nama=" "), "Admin", "admin", SANDI),
        (replace(KANTOR_BARU, kota=""), "Admin", "admin", SANDI),
        (KANTOR_BARU, " ", "admin", SANDI),
        (KANTOR_BARU, "Admin", "admin baru", SANDI),
        (KANTOR_BARU, "Admin", "", SANDI),
        (KANTOR_BARU, "Admin", "admin", "pendek"),
    ],
)
def test_penyiapan_yang_kurang_tidak_menyimpan_apa_pun(
    kosong, kantor_baru: IdentitasKantor, nama: str, nama_masuk: str, kata: str
) -> None:
    with tidak_ada_yang_berubah(kosong), pytest.raises(IsianKeliru):
        masuk.siapkan_kantor(kosong, kantor_baru, nama, nama_masuk, kata)


def test_akun_contoh_hanya_pada_kantor_contoh(kosong) -> None:
    masuk.siapkan_kantor(kosong, KANTOR_BARU, "Admin", "admin", SANDI)

    assert masuk.akun_contoh(kosong) == ()
