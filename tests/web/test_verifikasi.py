"""The public page of a document over HTTP."""

from dataclasses import replace
from datetime import date

import pytest

from kinerja_core.dokumen import surat_pengantar
from kinerja_core.domain.dokumen import Dokumen
from kinerja_core.domain.naskah_surat import IsiSuratPengantar
from kinerja_core.store import naskah as naskah_store
from kinerja_core.web import rute_verifikasi
from tests.dokumen import contoh_surat
from tests.web.kantor import KANTOR, Dunia
from tests.web.klien import ASAL, Jawaban, Klien

KODE = "7Q2M-K9TX-4P"
ISI = replace(contoh_surat.SURAT_PENGANTAR, kode=KODE, tanggal=date(2026, 11, 22))
TIDAK_DIKENAL = (
    "Kode itu tidak kami kenal. Periksa kembali kode di kaki dokumen, atau tanyakan kepada kantor yang menerbitkannya."
)


def terbitkan(dunia: Dunia, isi: IsiSuratPengantar = ISI) -> bytes:
    """A letter stored and registered as an action does."""
    pdf = surat_pengantar.render(isi, dunia.app.huruf)
    sha = dunia.app.arsip.simpan(pdf)
    with dunia.app.store.transaction() as t:
        naskah_store.simpan_isi(t, KANTOR.id, "siklus-1", "surat_pengantar", isi, "p", dunia.jam())
        nama = "12-surat-pengantar.pdf"
        dokumen = Dokumen(*(KANTOR.id, "siklus-1", 0, sha, "surat_pengantar", 12, nama, len(pdf), "", "p"), dunia.jam())
        naskah_store.daftarkan(t, dokumen)
    return pdf


def cocokkan(klien: Klien, isi: bytes, kode: str = KODE, *, asal: str = ASAL) -> Jawaban:
    """POST of one file, as a browser's form sends it."""
    kepala = b'--b\r\nContent-Disposition: form-data; name="berkas"; filename="x.pdf"\r\n\r\n'
    badan = kepala + isi + b"\r\n--b--\r\n"
    jenis = {"content-type": "multipart/form-data; boundary=b"}
    return klien._minta("POST", f"/v/{kode}", badan, {**jenis, "origin": asal})


def test_halaman_dokumen_terbuka_tanpa_masuk(dunia: Dunia, klien: Klien) -> None:
    terbitkan(dunia)

    jawaban = klien.ambil(f"/v/{KODE}")

    assert (jawaban.status, jawaban.kepala["cache-control"]) == (200, "no-store")
    for kalimat in ("Surat pengantar", "Sah dan berlaku.", KODE, ISI.nomor, "22 November 2026", ISI.penanda.nama):
        assert kalimat in jawaban.teks


def test_halaman_dokumen_tidak_menyebut_nip_dan_isi_surat(dunia: Dunia, klien: Klien) -> None:
    terbitkan(dunia)

    teks = klien.ambil(f"/v/{KODE}").teks

    assert [s for s in (ISI.penanda.nip, ISI.penanda.pangkat, ISI.kepada[0], ISI.di) if s and f">{s}<" in teks] == []


def test_kode_tak_dikenal_menjadi_satu_kalimat(klien: Klien) -> None:
    for kode in ("AAAA-AAAA-AA", "<script>", "..", "%25"):
        jawaban = klien.ambil(f"/v/{kode}")

        assert (jawaban.status, TIDAK_DIKENAL in jawaban.teks, "<script>" in jawaban.teks) == (404, True, False)


def test_kode_yang_diketik_membawa_ke_dokumennya(dunia: Dunia, klien: Klien) -> None:
    terbitkan(dunia)

    assert klien.ambil("/v").status == 200
    assert klien.ambil("/v?kode=7q2mk9tx4p").tujuan == f"/v/{KODE}"
    assert klien.ambil("/v/7q2mk9tx4p").tujuan == f"/v/{KODE}"
    assert (klien.ambil("/v?kode=salah").status, TIDAK_DIKENAL in klien.ambil("/v?kode=salah").teks) == (404, True)


def test_terbitan_lama_dinyatakan_diganti(dunia: Dunia, klien: Klien) -> None:
    terbitkan(dunia)
    terbitkan(dunia, replace(ISI, kode="8R3N-M0VZ-5Q"))

    assert "Diganti. Ada terbitan yang lebih baru." in klien.ambil(f"/v/{KODE}").teks
    assert "Sah dan berlaku." in klien.ambil("/v/8R3N-M0VZ-5Q").teks


def test_berkas_yang_sama_dinyatakan_sama_persis(dunia: Dunia, klien: Klien) -> None:
    pdf = terbitkan(dunia)

    jawaban = cocokkan(klien, pdf)

    assert (jawaban.status, "sama persis dengan yang tercatat di kantor" in jawaban.teks) == (200, True)
    assert 'class="beres" role="status"' in jawaban.teks


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        (lambda pdf: pdf[:500] + b"0" + pdf[501:], "sudah diubah sejak dicetak"),
        (lambda _: b"bukan pdf", "bukan PDF yang utuh"),
    ],
)
def test_berkas_yang_berubah_dinyatakan_tidak_sama(dunia: Dunia, klien: Klien, ubah, kalimat: str) -> None:
    pdf = terbitkan(dunia)

    teks = cocokkan(klien, ubah(pdf)).teks

    assert ("tidak sama dengan yang tercatat" in teks, kalimat in teks, "sama persis" in teks) == (True, True, False)


def test_berkas_dokumen_lain_disebut_kodenya(dunia: Dunia, klien: Klien) -> None:
    terbitkan(dunia)
    lain = surat_pengantar.render(replace(ISI, kode="8R3N-M0VZ-5Q"), dunia.app.huruf)

    assert f"Berkas Anda berkode 8R3N-M0VZ-5Q, bukan {KODE}." in cocokkan(klien, lain).teks


def test_berkas_terlalu_besar_kosong_atau_dari_situs_lain_ditolak(
    dunia: Dunia, klien: Klien, monkeypatch: pytest.MonkeyPatch
) -> None:
    pdf = terbitkan(dunia)

    kosong, asing = cocokkan(klien, b""), cocokkan(klien, pdf, asal="https://situs.lain")
    monkeypatch.setattr(rute_verifikasi, "BATAS_BERKAS", 1000)

    assert (kosong.status, "Pilih dulu berkas PDF" in kosong.teks) == (422, True)
    assert (asing.status, "kedaluwarsa" in asing.teks) == (422, True)
    assert (cocokkan(klien, pdf).status, cocokkan(klien, pdf, "AAAA-AAAA-AA").status) == (413, 404)


def test_jalur_lain_tetap_tertutup(klien: Klien) -> None:
    assert klien.ambil("/vx").tujuan == "/masuk?lanjut=%2Fvx"
