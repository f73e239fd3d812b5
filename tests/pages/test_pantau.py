"""What people look at: their tasks, the documents, the trail, the SOP."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kinerja_core.domain.berkas import UKURAN_TABEL
from kinerja_core.domain.peran import Peran
from kinerja_core.store import siklus as siklus_store
from tests.conftest import Kantor
from tests.pages.conftest import BukaHalaman

Pada = Callable[[int], Kantor]
DOKUMEN, RIWAYAT, SOP, PEMBELAJARAN = (
    f"pages/pantau/{nama}.py" for nama in ("dokumen", "riwayat", "sop", "pembelajaran")
)


def test_tugas_menyebut_langkah_sejak_kapan_dan_waktu_bakunya(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    at = buka_halaman(*_orang(pada_langkah(2), "kasubag"), "")

    keterangan = next(c.value for c in at.caption if "menunggu Anda sejak" in c.value)
    assert "### Langkah 2 · Format" in [m.value for m in at.markdown]
    assert "Pengumpulan Data Kinerja Tahun 2024 · menunggu Anda sejak 2 November 2026 08.08 WITA" in keterangan
    assert "waktu baku 2 Jam" in keterangan


@pytest.mark.parametrize("akun", ["camat", "sekretaris", "staf"])
def test_yang_tidak_sedang_ditunggu_membaca_siapa_yang_bekerja(
    pada_langkah: Pada, buka_halaman: BukaHalaman, akun: str
) -> None:
    at = buka_halaman(*_orang(pada_langkah(2), akun), "")

    assert [s.value for s in at.success] == [
        "Tidak ada yang menunggu Anda. Sekarang Langkah 2 (Format), dikerjakan oleh "
        "Kasubag Perencanaan Program dan Keuangan."
    ]


@pytest.mark.parametrize(
    ("akun", "petunjuk"),
    [
        ("sekretaris", "Belum ada Siklus yang berjalan. Buka Siklus baru dan terbitkan disposisinya."),
        ("staf", "Belum ada Siklus yang berjalan. Siklus dibuka oleh Sekretaris."),
        ("seksi.pem", "Belum ada Siklus yang berjalan. Siklus dibuka oleh Sekretaris."),
        ("admin", "Kantor baru disiapkan mulai dari Unit, lalu Pegawai dan akun, lalu Indikator dan target."),
    ],
)
def test_sebelum_ada_siklus_beranda_memberi_petunjuk(
    pada_langkah: Pada, buka_halaman: BukaHalaman, akun: str, petunjuk: str
) -> None:
    at = buka_halaman(*_orang(pada_langkah(1), akun), "")

    assert ([i.value for i in at.info], [g.message for g in at.exception]) == ([petunjuk], [])


def test_seksi_ditunggu_sampai_datanya_masuk(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    sebelum = buka_halaman(*_orang(pada_langkah(6), "seksi.pem"), "")
    sesudah = buka_halaman(*_orang(pada_langkah(7), "seksi.pem"), "")

    tugas = "Mengisi dan mengunggah formulir data kinerja unit Anda"
    assert [tugas in [m.value for m in at.markdown] for at in (sebelum, sesudah)] == [True, False]


def test_dokumen_diurutkan_menurut_langkah(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    at = buka_halaman(*_orang(pada_langkah(5), "staf"), DOKUMEN)

    assert [s.value for s in at.subheader] == [
        "Langkah 1 · Disposisi",
        "Langkah 2 · Format",
        "Langkah 3 · Penyampaian",
        "Langkah 4 · Undangan",
    ]


@pytest.mark.parametrize(("berkas", "kata"), [(DOKUMEN, "dokumen"), (RIWAYAT, "riwayat")])
def test_sebelum_ada_siklus_dokumen_dan_riwayat_memberi_tahu(
    pada_langkah: Pada, buka_halaman: BukaHalaman, berkas: str, kata: str
) -> None:
    at = buka_halaman(*_orang(pada_langkah(1), "camat"), berkas)

    assert [i.value for i in at.info] == [f"Belum ada Siklus, jadi belum ada {kata}."]


def test_seksi_tidak_melihat_daftar_semua_dokumen(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        buka_halaman(*_orang(pada_langkah(5), "seksi.pem"), DOKUMEN)


def test_riwayat_berupa_kalimat_dengan_rantai_yang_diperiksa(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    at = buka_halaman(*_orang(pada_langkah(2), "camat"), RIWAYAT)

    kalimat = list(at.table[0].value["Peristiwa"])
    assert kalimat == ["Sekretaris Contoh menerbitkan disposisi.", "Sekretaris Contoh membuka Siklus."]
    assert [s.value for s in at.success] == ["Rantai jejak utuh: tidak ada catatan yang diubah atau hilang."]


def test_sop_menandai_langkah_yang_berjalan(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    at = buka_halaman(*_orang(pada_langkah(4), "seksi.pem"), SOP)

    tabel = at.table[-1].value
    assert (len(tabel), list(tabel[tabel["Kini"] == "▶"]["No"])) == (13, [4])


def test_sop_terbuka_bagi_setiap_peran_sebelum_ada_siklus(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    kantor = pada_langkah(1)
    akun = {peran: next(n for n, o in kantor.orang.items() if o.peran is peran) for peran in Peran}

    judul = {peran: buka_halaman(*_orang(kantor, nama), SOP).title[0].value for peran, nama in akun.items()}

    assert judul == dict.fromkeys(Peran, "SOP Pengumpulan Data Kinerja")


def test_pembelajaran_menolak_sebelum_dua_siklus_selesai(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    at = buka_halaman(*_orang(pada_langkah(14), "kasubag"), PEMBELAJARAN)

    assert [i.value for i in at.info] == [
        "Pembelajaran memerlukan paling sedikit 2 Siklus yang sudah diarsipkan; baru ada 1. Kembali ke halaman ini "
        "setelah Siklus berikutnya ditutup."
    ]


def test_pembelajaran_dari_dua_siklus_dengan_usulan_tanpa_tanggal(
    pada_langkah: Pada, buka_halaman: BukaHalaman
) -> None:
    kantor = pada_langkah(14)
    ulangi_siklus(kantor)

    at = buka_halaman(*_orang(kantor, "kasubag"), PEMBELAJARAN)

    usulan = at.table[-1].value
    assert [g.message for g in at.exception] == []
    assert (len(usulan), set(at.table[0].value["n"])) == (13, {2})
    assert any("Tanggal Revisi: -" in m.value for m in at.markdown)
    assert next(c.proto.alt for c in at.get("plotly_chart")).startswith("Median waktu terpakai terhadap waktu baku.")


def ulangi_siklus(kantor: Kantor) -> None:
    """A second closed Siklus that ran exactly as the first."""
    with kantor.app.store.transaction() as t:
        s = kantor.kini
        baru = replace(s, id="ulangan", nama="Pengumpulan Data Kinerja Tahun 2023", tahun=2023)
        siklus_store.buat(t, baru, kantor.jam())
        for j in siklus_store.jejak(t, s.kantor_id, s.id):
            siklus_store.catat(t, replace(j, siklus_id="ulangan"))


def _orang(kantor: Kantor, akun: str) -> tuple:
    return kantor.app, kantor[akun]


def test_satu_pemberitahuan_dibaca_lalu_hilang(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    at = buka_halaman(*_orang(pada_langkah(2), "kasubag"), "")
    tombol = [b for b in at.button if b.label == "Sudah saya baca"]

    tombol[0].click().run()

    assert (len(tombol), [b.label for b in at.button if b.label == "Sudah saya baca"]) == (1, [])
    assert [g.message for g in at.exception] == []


def test_tugas_menyebut_sebab_dan_perbuatan_berikutnya(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    at = buka_halaman(*_orang(pada_langkah(2), "kasubag"), "")

    assert ":material/subdirectory_arrow_right: Sekretaris Contoh menerbitkan disposisi." in [
        m.value for m in at.markdown
    ]
    assert "Tetapkan Format IKU" in [t.proto.label for t in at.get("page_link")]


def test_seksi_menjawab_undangan_dari_tugas_saya(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    kantor = pada_langkah(5)
    at = buka_halaman(*_orang(kantor, "seksi.pem"), "")

    next(b for b in at.button if b.label == "Kirim jawaban").click().run()

    assert [s.value for s in at.success] == ["Jawaban Anda tercatat."]
    assert "Jawaban Anda: **hadir**." in [m.value for m in at.markdown]


def test_tanda_baca_terbuka_bagi_pengirimnya(pada_langkah: Pada, buka_halaman: BukaHalaman) -> None:
    at = buka_halaman(*_orang(pada_langkah(2), "sekretaris"), "pages/pantau/pemberitahuan.py")

    tabel = at.table[-1].value
    assert list(tabel["Belum dibaca"]) == ["Kasubag Contoh"]
    assert [g.message for g in at.exception] == []


@pytest.mark.parametrize(
    ("halaman", "kunci"), [("pages/pantau/histori.py", "i-berkas"), ("pages/pantau/anggaran.py", "g-berkas")]
)
def test_batas_tabel_disebut_sebelum_diunggah(
    pada_langkah: Pada, buka_halaman: BukaHalaman, halaman: str, kunci: str
) -> None:
    at = buka_halaman(*_orang(pada_langkah(2), "kasubag"), halaman)

    assert at.file_uploader(key=kunci).proto.max_upload_size_mb == UKURAN_TABEL // 1_000_000
