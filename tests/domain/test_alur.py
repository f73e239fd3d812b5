"""Who may do what, when: the SOP version says, the domain obeys."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from kinerja_core.domain.aksi import AKSI, Aksi, Pelaku, aksi
from kinerja_core.domain.alur import Naskah, Siklus, aksi_tersedia, dari_jejak, laksanakan, mulai, rantai_utuh
from kinerja_core.domain.errors import BelumLengkap, CatatanWajib, DataSudahBerubah, KinerjaError, TidakBerwenang
from kinerja_core.domain.masa_tugas import MasaTugas
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.sop import LANGKAH_SELESAI, SOP_AWAL

PADA = datetime(2026, 11, 2, 1, 0)
KASUBAG = (Pelaku.PENYUSUN, Pelaku.PENOMOR)
NASKAH = Naskah(1, "a" * 64, "b" * 64, "c" * 64)


def orang(peran: Peran, nomor: int = 1) -> Pegawai:
    unit = "pem" if peran is Peran.SEKSI else ""
    return Pegawai("k", f"{peran.value}{nomor}", peran.sebutan, "", "", peran.sebutan, peran, unit)


def siklus(langkah: int, **lain: object) -> Siklus:
    dasar = Siklus("k", "s", 2024, "Siklus Uji", SOP_AWAL, 5, langkah, PADA, naskah=NASKAH)
    return replace(dasar, disetujui=NASKAH.sha_naskah, susulan=frozenset({"pem"}), **lain)


def boleh_menurut_sop(a: Aksi, langkah: int, peran: Peran) -> bool:
    """The paper, read independently of the code under test; the Siklus is not paused."""
    if langkah not in a.langkah or a.kode == "siklus.lanjutkan":
        return False
    if a.pelaku is Pelaku.SEKSI:
        return peran is Peran.SEKSI
    if a.pelaku in KASUBAG:
        return peran is Peran.KASUBAG
    if a.pelaku is Pelaku.PESERTA:
        return peran is not Peran.ADMIN
    if a.pelaku is Pelaku.PENGUNDANG:
        return peran in (Peran.STAF, Peran.SEKRETARIS)
    baris = SOP_AWAL.langkah[langkah - 1]
    if a.pelaku is Pelaku.PENGGARAP:
        return peran in (Peran.KASUBAG, Peran.SEKRETARIS, Peran.CAMAT)
    return peran is baris.penutup if a.pelaku is Pelaku.PENUTUP else peran in baris.pelaksana


@pytest.mark.parametrize("langkah", range(1, LANGKAH_SELESAI + 1))
@pytest.mark.parametrize("peran", list(Peran))
def test_tombol_ada_tepat_di_mana_sop_mengizinkan(peran: Peran, langkah: int) -> None:
    tersedia = {a.kode for a in aksi_tersedia(siklus(langkah), orang(peran), PADA.date())}

    assert tersedia == {a.kode for a in AKSI if boleh_menurut_sop(a, langkah, peran)}


@pytest.mark.parametrize("a", AKSI, ids=lambda a: a.kode)
@pytest.mark.parametrize("peran", list(Peran))
@pytest.mark.parametrize("langkah", range(1, LANGKAH_SELESAI + 1))
def test_laksanakan_menolak_tepat_yang_tidak_ditawarkan(a: Aksi, peran: Peran, langkah: int) -> None:
    kini, pegawai = siklus(langkah), orang(peran)

    if boleh_menurut_sop(a, langkah, peran):
        baru, _ = laksanakan(kini, kini, a.kode, pegawai, PADA, "alasan", naskah=NASKAH)
        assert baru.versi == kini.versi + 1
    else:
        with pytest.raises(KinerjaError):
            laksanakan(kini, kini, a.kode, pegawai, PADA, "alasan")


@pytest.mark.parametrize("a", [a for a in AKSI if a.mengesahkan], ids=lambda a: a.kode)
def test_pengubah_terakhir_tidak_dapat_mengesahkan(a: Aksi) -> None:
    langkah = min(a.langkah)
    pegawai = orang(SOP_AWAL.langkah_ke(langkah).penutup)
    miliknya = siklus(langkah, pengubah=pegawai.id)

    with pytest.raises(TidakBerwenang, match="terakhir mengubah"):
        laksanakan(miliknya, miliknya, a.kode, pegawai, PADA)


@pytest.mark.parametrize("a", [a for a in AKSI if a.perlu_alasan], ids=lambda a: a.kode)
def test_pengembalian_tanpa_alasan_ditolak(a: Aksi) -> None:
    langkah = min(a.langkah)
    pegawai = orang(Peran.KASUBAG if a.pelaku in KASUBAG else SOP_AWAL.langkah_ke(langkah).penutup)
    kini = siklus(langkah)

    with pytest.raises(CatatanWajib):
        laksanakan(kini, kini, a.kode, pegawai, PADA, "   ")


def test_setiap_langkah_mundur_memerlukan_alasan() -> None:
    mundur = [a for a in AKSI if a.ke is not None and a.ke < min(a.langkah)]

    assert [a.kode for a in mundur if not a.perlu_alasan] == []


def test_surat_pengantar_yang_dibatalkan_tidak_menggugurkan_tanda_tangan() -> None:
    kini = siklus(13, ditandatangani=NASKAH.sha_naskah)

    baru, _ = laksanakan(kini, kini, "surat_pengantar.batalkan", orang(Peran.KASUBAG), PADA, "Salah alamat")

    assert (baru.langkah, baru.disetujui, baru.ditandatangani) == (12, NASKAH.sha_naskah, NASKAH.sha_naskah)


def test_klik_basi_ditolak_dengan_kalimat() -> None:
    terlihat = siklus(9)
    kini = replace(terlihat, versi=terlihat.versi + 1)

    with pytest.raises(DataSudahBerubah, match="diubah pengguna lain"):
        laksanakan(kini, terlihat, "konsep.setujui", orang(Peran.SEKRETARIS), PADA)


def test_unggahan_dua_seksi_boleh_bersilangan() -> None:
    terlihat = siklus(6)
    kini = replace(terlihat, versi=terlihat.versi + 1)

    baru, _ = laksanakan(kini, terlihat, "usulan.terima", orang(Peran.SEKSI), PADA)

    assert baru.versi == kini.versi + 1


def test_persetujuan_terikat_pada_sidik_naskah() -> None:
    kini = replace(siklus(9), disetujui="")

    baru, _ = laksanakan(kini, kini, "konsep.setujui", orang(Peran.SEKRETARIS), PADA)

    assert (baru.disetujui, baru.persetujuan_berlaku) == (NASKAH.sha_naskah, True)


@pytest.mark.parametrize(
    ("kode", "langkah", "peran"),
    [
        ("naskah.kembalikan", 11, Peran.CAMAT),
        ("naskah.kembalikan_ke_konsep", 11, Peran.CAMAT),
        ("konsep.tarik", 10, Peran.SEKRETARIS),
        ("konsep.kembalikan", 9, Peran.SEKRETARIS),
    ],
)
def test_pengembalian_menggugurkan_persetujuan(kode: str, langkah: int, peran: Peran) -> None:
    kini = siklus(langkah)

    baru, _ = laksanakan(kini, kini, kode, orang(peran), PADA, "perbaiki")

    assert (baru.disetujui, baru.langkah) == ("", aksi(kode).ke)


def test_susulan_hanya_untuk_unit_yang_diizinkan() -> None:
    kini = replace(siklus(7), susulan=frozenset({"kesos"}))

    with pytest.raises(TidakBerwenang, match="susulan"):
        laksanakan(kini, kini, "usulan.susulkan", orang(Peran.SEKSI), PADA)


def test_siklus_tertutup_menolak_semua() -> None:
    tertutup = siklus(LANGKAH_SELESAI)

    assert [a for peran in Peran for a in aksi_tersedia(tertutup, orang(peran), PADA.date())] == []


@pytest.mark.parametrize(("hari", "ada"), [(1, False), (2, True), (9, True), (10, False)])
def test_plt_hanya_mempunyai_tombol_dalam_masa_tugasnya(hari: int, ada: bool) -> None:
    masa = MasaTugas(date(2026, 11, 2), date(2026, 11, 9), "800/12", date(2026, 10, 30))
    plt = replace(orang(Peran.KASUBAG), awalan="Plt.", masa=masa)

    assert bool(aksi_tersedia(siklus(7), plt, date(2026, 11, hari))) is ada


def test_siklus_hanya_dibuka_penutup_langkah_satu() -> None:
    for peran in set(Peran) - {Peran.SEKRETARIS}:
        with pytest.raises(TidakBerwenang):
            mulai("k", "s", 2024, "Uji", SOP_AWAL, orang(peran), PADA)


def test_lajur_versi_sop_menentukan_bukan_kode() -> None:
    """An office that lets the Kasubag deliver the forms: the same Aksi, another lane."""
    tiga = replace(SOP_AWAL.langkah_ke(3), pelaksana=(Peran.KASUBAG,), penutup=Peran.KASUBAG)
    sop = replace(SOP_AWAL, langkah=(*SOP_AWAL.langkah[:2], tiga, *SOP_AWAL.langkah[3:]))
    kini = replace(siklus(3), sop=sop)

    penyusun = {a.kode for a in AKSI if a.pelaku is Pelaku.PENYUSUN and 3 in a.langkah}
    tersedia = {a.kode for a in aksi_tersedia(kini, orang(Peran.KASUBAG), PADA.date())}
    assert tersedia - penyusun >= {"format.serahkan", "format.sampaikan"}
    assert not {"format.serahkan", "format.sampaikan"} & {
        a.kode for a in aksi_tersedia(kini, orang(Peran.STAF), PADA.date())
    }


@pytest.mark.parametrize("langkah", range(1, LANGKAH_SELESAI))
def test_siklus_yang_dijeda_hanya_dapat_dilanjutkan_oleh_penutupnya(langkah: int) -> None:
    kini = siklus(langkah, dijeda=True)

    tersedia = {peran: [a.kode for a in aksi_tersedia(kini, orang(peran), PADA.date())] for peran in Peran}

    penutup = SOP_AWAL.langkah_ke(langkah).penutup
    assert tersedia == {peran: ["siklus.lanjutkan"] if peran is penutup else [] for peran in Peran}


def test_perbuatan_lain_selama_jeda_ditolak_dengan_kalimat() -> None:
    kini = siklus(9, dijeda=True)

    with pytest.raises(BelumLengkap, match=r"sedang dijeda\. Sekretaris melanjutkannya lebih dulu"):
        laksanakan(kini, kini, "konsep.setujui", orang(Peran.SEKRETARIS), PADA)


def test_jeda_dan_lanjutkan_tidak_mengubah_apa_pun_selain_jedanya() -> None:
    awal, _ = mulai("k", "s", 2024, "Uji", SOP_AWAL, orang(Peran.SEKRETARIS), PADA)

    dijeda, j1 = laksanakan(awal, awal, "siklus.jeda", orang(Peran.SEKRETARIS), PADA, "Menunggu surat asli")
    lanjut, j2 = laksanakan(dijeda, dijeda, "siklus.lanjutkan", orang(Peran.SEKRETARIS), PADA)

    assert (dijeda.dijeda, j1.peristiwa, j1.catatan) == (True, "siklus.dijeda", "Menunggu surat asli")
    assert (lanjut, j2.peristiwa) == (replace(awal, versi=3, hash=j2.hash), "siklus.dilanjutkan")


def test_jeda_memerlukan_layar_terbaru() -> None:
    terlihat = siklus(9)

    with pytest.raises(DataSudahBerubah):
        laksanakan(replace(terlihat, versi=6), terlihat, "siklus.jeda", orang(Peran.SEKRETARIS), PADA, "alasan")


def test_keadaan_lama_tanpa_catatan_jeda_tetap_terbaca() -> None:
    awal, j1 = mulai("k", "s", 2024, "Uji", SOP_AWAL, orang(Peran.SEKRETARIS), PADA)
    lama = replace(j1, keadaan=j1.keadaan.replace('"dijeda":false,', ""))

    assert "dijeda" not in lama.keadaan
    assert dari_jejak(lama, 2024, "Uji", SOP_AWAL) == awal


def test_jeda_bertahan_setelah_dimuat_kembali() -> None:
    awal, _ = mulai("k", "s", 2024, "Uji", SOP_AWAL, orang(Peran.SEKRETARIS), PADA)
    dijeda, j = laksanakan(awal, awal, "siklus.jeda", orang(Peran.SEKRETARIS), PADA, "Menunggu")

    assert dari_jejak(j, 2024, "Uji", SOP_AWAL) == dijeda


def test_rantai_jejak_patah_bila_satu_baris_diubah() -> None:
    awal, j1 = mulai("k", "s", 2024, "Uji", SOP_AWAL, orang(Peran.SEKRETARIS), PADA)
    _, j2 = laksanakan(awal, awal, "disposisi.terbitkan", orang(Peran.SEKRETARIS), PADA)

    assert rantai_utuh([j1, j2])
    assert not rantai_utuh([replace(j1, catatan="lain"), j2])
    assert not rantai_utuh([j1, replace(j2, keadaan=j2.keadaan.replace("sejak", "sejaq"))])
    assert not rantai_utuh([j2])
