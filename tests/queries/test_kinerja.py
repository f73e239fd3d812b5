"""One number everywhere: screen, chart, download, PDF, workbook and command line, over the whole sample office."""

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path

import pikepdf
import pytest
from openpyxl import load_workbook

from kinerja_core.actions import analisis as aksi
from kinerja_core.actions import konsep
from kinerja_core.cli import main
from kinerja_core.contoh import katalog
from kinerja_core.domain.angka import cetak
from kinerja_core.domain.capaian import Aturan
from kinerja_core.domain.indikator import RumusTurun
from kinerja_core.domain.kebijakan import KEBIJAKAN_BAKU, Pembobotan
from kinerja_core.domain.kebijakan_lain import bandingkan
from kinerja_core.domain.kinerja import TANPA_NILAI
from kinerja_core.domain.skala import Warna
from kinerja_core.queries import analisis, banding, kinerja, naskah, unduhan_grafik
from kinerja_core.queries.analisis import Saringan
from kinerja_core.queries.kinerja import KinerjaSiklus
from kinerja_core.store import capaian as capaian_store
from kinerja_core.store import naskah as naskah_store
from tests.conftest import Kantor
from tests.formulir.conftest import SOFFICE, konversi


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(7)


def muat(kantor: Kantor) -> KinerjaSiklus:
    return kinerja.muat(kantor.app, kantor["kasubag"], kantor.kini)


def layar(k: KinerjaSiklus) -> dict[str, str]:
    """Kode indikator → capaian as it stands in the table on screen."""
    tabel = kinerja.tabel(k.hasil)
    return dict(zip([h.indikator.kode for h in k.hasil], tabel["Capaian (%)"], strict=True))


def test_tabel_layar_memuat_seluruh_indikator_dengan_alasannya(kantor: Kantor) -> None:
    k = muat(kantor)

    assert len(k.hasil) == 43
    tanpa = {h.indikator.kode: h.keterangan for h in k.hasil if h.nilai is None}
    assert {kode: layar(k)[kode] for kode in tanpa} == dict.fromkeys(tanpa, TANPA_NILAI)
    assert all(tanpa.values())


def test_satu_angka_di_layar_pdf_buku_kerja_dan_perintah(
    kantor: Kantor, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    k = muat(kantor)

    angka = {"perintah": _dari_perintah(k, tmp_path, capsys), "PDF": _dari_pdf(kantor, k)}
    if SOFFICE is not None:
        angka["buku kerja"] = _dari_buku_kerja(kantor, tmp_path)

    assert angka == dict.fromkeys(angka, layar(k))


def _dari_pdf(kantor: Kantor, k: KinerjaSiklus) -> dict[str, str]:
    """Capaian in the data embedded in the konsep; target and realisasi are held equal on the way."""
    aksi.selesaikan(kantor.app, kantor["kasubag"], kantor.kini)
    narasi = naskah.narasi(kantor.app, kantor["kasubag"], kantor.kini)
    konsep.susun(kantor.app, kantor["kasubag"], kantor.kini, narasi)
    with kantor.app.store.read() as r:
        sha = naskah_store.dokumen_terakhir(r, kantor.kini.kantor_id, kantor.kini.id, "konsep", "").sha256
    with pikepdf.open(BytesIO(kantor.app.arsip.baca(sha))) as pdf:
        data = pdf.attachments["data-angka.csv"].get_file().read_bytes().decode()
    tercetak = {b["kode"]: (b["target"], b["realisasi"], b["capaian"]) for b in csv.DictReader(StringIO(data))}
    assert tercetak == {h.indikator.kode: (h.target_cetak, h.realisasi_cetak, h.capaian_cetak) for h in k.hasil}
    assert f"{k.keseluruhan.cetak} persen" in narasi.ringkasan
    return {kode: c for kode, (_, _, c) in tercetak.items()}


def _dari_buku_kerja(kantor: Kantor, folder: Path) -> dict[str, str]:
    """Capaian as LibreOffice computes it from the formulas in the workbooks handed in."""
    with kantor.app.store.read() as r:
        semua = [
            d for d in naskah_store.daftar_dokumen(r, kantor.kini.kantor_id, kantor.kini.id) if d.jenis == "usulan"
        ]
    berkas = {f"{d.unit}.xlsx": kantor.app.arsip.baca(d.sha256) for d in semua}
    dihitung: dict[str, str] = {}
    for isi in konversi(folder, "xlsx", berkas).values():
        dihitung |= _capaian_buku(isi)
    return dihitung


def _dari_perintah(k: KinerjaSiklus, folder: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """Capaian as ``kinerja histori periksa`` gives it for the same targets and realisasi."""
    berkas = folder / "tabel.csv"
    with berkas.open("w", encoding="utf-8", newline="") as f:
        penulis = csv.writer(f)
        penulis.writerow(
            ["tahun", "unit", "sasaran", "indikator", "satuan", "polaritas", "target", "realisasi", "capaian"]
        )
        for h in k.hasil:
            i = h.indikator
            angka = [teks.replace(".", "") for teks in (h.target_cetak, h.realisasi_cetak)]
            penulis.writerow([k.bahan.tahun, h.unit.nama, i.sasaran, i.nama, i.satuan, i.arah.value, *angka, ""])
    main(["histori", "periksa", str(berkas), "--json"])
    baris = json.loads(capsys.readouterr().out)
    return {h.indikator.kode: b["capaian_cetak"] for h, b in zip(k.hasil, baris, strict=True)}


def test_angka_grafik_dan_unduhan_sama_dengan_layar(kantor: Kantor) -> None:
    k = muat(kantor)
    g = analisis.per_indikator(k)

    tabel = load_workbook(
        BytesIO(unduhan_grafik.berkas(kantor.app, kantor["kasubag"], kantor.kini, g, "xlsx").isi)
    ).active
    assert tabel is not None
    unduhan = [(b[0], b[4]) for b in tabel.iter_rows(min_row=5, max_row=4 + len(k.hasil), values_only=True)]
    teks = unduhan_grafik.berkas(kantor.app, kantor["kasubag"], kantor.kini, g, "csv").isi.decode("utf-8-sig")

    sebutan = [p.cetak for p in g.peluru]
    assert [nama for nama, _ in unduhan] == [p.label for p in g.peluru]
    assert [c for _, c in unduhan] == sebutan
    assert [p.cetak.removesuffix(" %") for p in g.peluru if p.nilai is not None] == [
        c for c in layar(k).values() if c != TANPA_NILAI
    ]
    baris = [b for b in csv.reader(StringIO(teks), delimiter=";") if len(b) == 5][1:]
    assert [b[4] for b in baris] == sebutan


@pytest.mark.parametrize("jenis", list(unduhan_grafik.JENIS))
@pytest.mark.parametrize(
    "nama", ["per_unit", "per_indikator", "per_triwulan", "per_tahun", "per_predikat", "serapan_dan_capaian"]
)
def test_setiap_grafik_dapat_diunduh_dan_memuat_kebijakannya(kantor: Kantor, nama: str, jenis: str) -> None:
    grafik = getattr(analisis, nama)(muat(kantor), Saringan(iku=nama == "per_unit"))

    berkas = unduhan_grafik.berkas(kantor.app, kantor["kasubag"], kantor.kini, grafik, jenis)

    awal = {"svg": b"<svg", "png": b"\x89PNG", "csv": b"\xef\xbb\xbf# ", "xlsx": b"PK"}[jenis]
    assert berkas.isi.startswith(awal)
    assert berkas.nama == unduhan_grafik.nama_berkas(grafik, jenis)
    if jenis in ("svg", "csv"):
        teks = berkas.isi.decode("utf-8-sig")
        assert grafik.kepala.temuan in teks
        assert "skala Permendagri 86/2017" in teks
        assert "Kecamatan Contoh" in teks


def test_dua_kali_unduh_bita_yang_sama(kantor: Kantor) -> None:
    k = muat(kantor)
    isi = {
        jenis: {
            unduhan_grafik.berkas(kantor.app, kantor["camat"], kantor.kini, analisis.per_unit(k), jenis).isi
            for _ in "12"
        }
        for jenis in ("svg", "png", "csv")
    }

    assert {jenis: len(bita) for jenis, bita in isi.items()} == {"svg": 1, "png": 1, "csv": 1}


def test_grafik_menyebut_temuan_n_saringan_dan_kebijakan(di_langkah: Callable[..., Kantor]) -> None:
    k = muat(di_langkah(7, ("trantib", "kesos")))

    kepala = analisis.per_unit(k).kepala

    assert kepala.temuan == (
        "Tertinggi Seksi Pelayanan Umum (98,90 %), terendah Seksi Pemberdayaan Masyarakat (93,22 %). "
        "Belum ada data: Seksi Ketenteraman dan Ketertiban Umum, Seksi Kesejahteraan Sosial."
    )
    assert kepala.catatan == (
        "33 dari 41 indikator terhitung, 2 tidak berlaku atau belum waktunya · Saringan: semua unit dan indikator · "
        "Kebijakan: dibatasi 100 % dalam rata-rata, rumus turun sesuai indikator, skala Permendagri 86/2017"
    )


def test_saringan_mengubah_hanya_yang_disaring(kantor: Kantor) -> None:
    k = muat(kantor)

    sempit = analisis.per_unit(k, Saringan(iku=True))

    assert [b.cetak for b in sempit.batang] == ["100,00 % (2 dari 2)", "99,87 % (2 dari 2)"]
    assert sempit.kepala.saringan == "Saringan: IKU saja"
    assert k.keseluruhan.cetak == muat(kantor).keseluruhan.cetak


def test_unit_yang_belum_lengkap_tidak_hijau_di_grafik_mana_pun(di_langkah: Callable[..., Kantor]) -> None:
    k = muat(di_langkah(7, ("trantib", "kesos")))

    warna = {b.kode: b.warna for b in analisis.per_unit(k).batang}
    peta = dict(zip(analisis.per_triwulan(k).kode, analisis.per_triwulan(k).sel, strict=True))

    assert warna["trantib"] is Warna.ABU
    assert {s.warna for s in peta["trantib"]} == {Warna.ABU}


def test_sebaran_predikat_menghitung_setiap_indikator_sekali(kantor: Kantor) -> None:
    k = muat(kantor)

    assert sum(b.nilai or 0 for b in analisis.per_predikat(k).batang) == len(k.hasil)


def test_mengganti_kebijakan_hanya_mengubah_yang_seharusnya(kantor: Kantor) -> None:
    sebelum = muat(kantor)
    baru = replace(KEBIJAKAN_BAKU, aturan=Aturan(rumus_turun=RumusTurun.BANDING))
    aksi.tetapkan_kebijakan(kantor.app, kantor["kasubag"], kantor.kini, baru)

    sesudah = muat(kantor)

    berubah = {h.indikator.kode for h, lama in zip(sesudah.hasil, sebelum.hasil, strict=True) if h.nilai != lama.nilai}
    turun = {i.kode for i in katalog.indikator() if i.arah.value == "turun"}
    assert berubah == {kode for kode in turun if layar(sebelum)[kode] not in (TANPA_NILAI, "100,00")}
    assert "rumus turun T/R" in analisis.per_unit(sesudah).kepala.kebijakan


def test_pembobotan_selain_yang_baku_disebut_di_grafik() -> None:
    sebutan = [
        analisis.sebutan_kebijakan(replace(KEBIJAKAN_BAKU, batas=None, pembobotan=p, bobot=(("IKU-01", Decimal(2)),)))
        for p in Pembobotan
    ]

    assert sebutan == [
        "Kebijakan: tanpa batas, rumus turun sesuai indikator, skala Permendagri 86/2017",
        "Kebijakan: tanpa batas, rumus turun sesuai indikator, setiap sasaran berbobot sama, skala Permendagri 86/2017",
        "Kebijakan: tanpa batas, rumus turun sesuai indikator, menurut bobot indikator, skala Permendagri 86/2017",
    ]


def test_hasil_kebijakan_lain_sama_dengan_hasil_bila_kebijakan_itu_ditetapkan(kantor: Kantor) -> None:
    k = muat(kantor)
    lain = {b.nama: b.rata.cetak for b in bandingkan(k.bahan, k.keseluruhan)}

    aksi.tetapkan_kebijakan(kantor.app, kantor["kasubag"], kantor.kini, replace(KEBIJAKAN_BAKU, batas=None))

    assert muat(kantor).keseluruhan.cetak == lain["Tanpa batas pada rata-rata"]


def test_ketujuh_perbandingan_ada_isinya(kantor: Kantor) -> None:
    k = muat(kantor)

    banyak = [len(p.tabel(k, Saringan())) for p in banding.PERBANDINGAN]

    assert [p.nomor for p in banding.PERBANDINGAN] == [1, 2, 3, 4, 5, 6, 7]
    assert banyak == [43, 9, 1, 43, 43, 8, 8]


def test_paspor_menyebut_berkas_sel_teks_asli_dan_revisi(kantor: Kantor) -> None:
    k = muat(kantor)
    h = next(h for h in k.hasil if h.indikator.kode == "IND-26")

    paspor = kinerja.paspor(kantor.app, k, kantor.kini, h)

    tw1 = paspor.iloc[next(n for n, a in enumerate(paspor["Angka"]) if a.startswith("realisasi tw1"))]
    assert tw1["Berkas, sel, dan teks asli"].startswith("formulir-pmd.xlsx, sel Formulir!S")
    assert tw1["Revisi dan koreksi"].startswith("Revisi 1, Kepala Seksi Pemberdayaan Masyarakat Contoh, ")


def test_jumlah_dari_basis_data_sama_dengan_yang_dicetak(kantor: Kantor) -> None:
    k = muat(kantor)
    aksi.selesaikan(kantor.app, kantor["kasubag"], kantor.kini)

    with kantor.app.store.read() as r:
        (tahun,) = capaian_store.per_tahun(r, kantor.kini.kantor_id)
        unit = {a.kunci[0]: cetak(a.rata or Decimal(0)) for a in capaian_store.per_unit(r, "", katalog.TAHUN)}
        tw = {a.kunci: (a.terhitung, a.dari) for a in capaian_store.per_unit_triwulan(r, "", katalog.TAHUN)}
        sebaran = capaian_store.sebaran(r, "")[katalog.TAHUN]
        serapan = {t: (pagu, belanja) for t, pagu, belanja in capaian_store.serapan_per_tahun(r, "")}

    assert (tahun.kunci, cetak(tahun.rata or Decimal(0)), tahun.terhitung, tahun.dari) == (
        (katalog.TAHUN,),
        k.keseluruhan.cetak,
        k.keseluruhan.rata.terhitung,
        k.keseluruhan.rata.dari,
    )
    assert unit == {u.kode: u.cetak for u in k.unit}
    peta = analisis.per_triwulan(k)
    assert tw == {
        (kode, q): tuple(int(n) for n in sel.n.split(" dari "))
        for kode, baris in zip(peta.kode, peta.sel, strict=True)
        for q, sel in enumerate(baris, start=1)
    }
    tercetak = {b.label: int(b.nilai or 0) for b in analisis.per_predikat(k).batang if b.nilai}
    assert {n or "Belum dapat dinilai": banyak for n, banyak in sebaran.items()} == tercetak
    assert serapan[2024] == (Decimal(3831102351), Decimal(3361311356))


def test_analisis_yang_diulang_mengganti_angkanya_bukan_menambah(kantor: Kantor) -> None:
    for _ in range(2):
        aksi.selesaikan(kantor.app, kantor["kasubag"], kantor.kini)
        aksi.buka(kantor.app, kantor["kasubag"], kantor.kini, "Ulangi.")

    with kantor.app.store.read() as r:
        assert r.satu("select count(*) from capaian_tahun") == (43,)
        assert r.satu("select count(*) from capaian_triwulan") == (43 * 4,)


def _capaian_buku(isi: bytes) -> dict[str, str]:
    """Kode indikator → capaian the workbook's own formulas come to, rounded as printed."""
    lembar = load_workbook(BytesIO(isi), data_only=True)["Formulir"]
    baris = list(lembar.iter_rows(values_only=True))
    kepala = next(n for n, b in enumerate(baris) if "Capaian (%)" in b)
    kode, capaian = baris[kepala].index("Kode"), baris[kepala].index("Capaian (%)")
    hasil = {}
    for b in baris[kepala + 1 :]:
        if isinstance(b[kode], str) and "-" in b[kode]:
            nilai = b[capaian]
            hasil[b[kode]] = cetak(Decimal(f"{nilai:.15g}")) if isinstance(nilai, int | float) else TANPA_NILAI
    return hasil
