"""The helpers every page is built from, run by Streamlit itself."""

import time
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from kinerja_core.domain.sop import SOP_AWAL
from kinerja_core.queries.jam_sop import Sisa
from pages.ui.header import jalur_langkah


def skrip_tombol() -> None:
    import streamlit as st

    from kinerja_core.domain.errors import CatatanWajib
    from pages.ui import pesan
    from pages.ui.buttons import action_button

    def kerjakan(versi: int, ketikan: str, alasan: str) -> str:
        if not alasan:
            raise CatatanWajib("Tuliskan alasannya.")
        st.session_state["dikerjakan"] = (versi, ketikan, alasan)
        return ketikan

    pesan.tempat_proses()
    pesan.tampilkan(st.session_state.get("halaman", "Koreksi"))
    st.text_input("Nomor", key="nomor")
    action_button(
        "Kembalikan",
        kerjakan,
        st.session_state.get("versi", 1),
        key="kembalikan",
        isian=lambda: (st.session_state["nomor"],),
        alasan="Alasan",
        proses="Mengembalikan …",
        pesan=lambda hasil: f"Nomor {hasil} dikembalikan.",
    )


def tombol_digambar() -> AppTest:
    return AppTest.from_function(skrip_tombol).run()


def isi(at: AppTest, nomor: str, alasan: str) -> AppTest:
    at.text_input(key="nomor").set_value(nomor)
    at.text_area(key="kembalikan-alasan").set_value(alasan)
    return at


def test_klik_membawa_benda_yang_digambar_bukan_yang_terbaru() -> None:
    at = tombol_digambar()

    at.session_state["versi"] = 2  # somebody else was faster
    isi(at, "7", "Keliru").button(key="kembalikan").click().run()

    assert at.session_state["dikerjakan"] == (1, "7", "Keliru")


def test_yang_diketik_terakhir_ikut_terkirim_bersama_klik() -> None:
    at = tombol_digambar()

    isi(at, "12/A", "Keliru").button(key="kembalikan").click().run()

    assert at.session_state["dikerjakan"][1] == "12/A"


def test_hasil_menjadi_satu_kalimat_yang_hilang_sesudah_waktunya(monkeypatch: pytest.MonkeyPatch) -> None:
    at = isi(tombol_digambar(), "7", "Keliru")

    pertama = [s.value for s in at.button(key="kembalikan").click().run().success]
    kini = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: kini + 11)

    assert (pertama, [s.value for s in at.run().success]) == (["Nomor 7 dikembalikan."], [])


def test_kalimat_bertahan_bila_halaman_segera_digambar_lagi() -> None:
    at = isi(tombol_digambar(), "7", "Keliru").button(key="kembalikan").click().run()

    assert [s.value for s in at.run().success] == ["Nomor 7 dikembalikan."]


def test_kalimat_tidak_ikut_ke_halaman_lain() -> None:
    at = isi(tombol_digambar(), "7", "Keliru").button(key="kembalikan").click().run()

    at.session_state["halaman"] = "Konsep"

    assert [s.value for s in at.run().success] == []


def test_klik_berikutnya_menghapus_kalimat_sebelumnya() -> None:
    at = isi(tombol_digambar(), "7", "Keliru").button(key="kembalikan").click().run()

    isi(at, "7", "").button(key="kembalikan").click().run()

    assert ([s.value for s in at.success], [w.value for w in at.warning]) == ([], ["Tuliskan alasannya."])


def test_alasan_dikosongkan_setelah_berhasil() -> None:
    at = isi(tombol_digambar(), "7", "Keliru")

    at.button(key="kembalikan").click().run()

    assert at.text_area(key="kembalikan-alasan").value == ""


@pytest.mark.parametrize(("ketikan", "tersisa"), [("benar", ""), ("keliru", "keliru")])
def test_isian_formulir_dikosongkan_hanya_bila_berhasil(ketikan: str, tersisa: str) -> None:
    def skrip() -> None:
        import streamlit as st

        from kinerja_core.domain.errors import IsianKeliru
        from pages.ui.alur import dari
        from pages.ui.buttons import action_button

        def catat(hal: str) -> None:
            if hal == "keliru":
                raise IsianKeliru("Ganti halnya.")

        with st.form("surat"):
            st.text_input("Hal", key="hal")
            action_button("Catat", catat, key="catat", isian=dari("hal"), formulir=True, kosongkan={"hal": ""})

    at = AppTest.from_function(skrip, default_timeout=30).run()
    at.text_input(key="hal").set_value(ketikan)
    at.button(key="catat").click().run()

    assert at.text_input(key="hal").value == tersisa


def test_tanpa_alasan_ditolak_dengan_kalimat_dan_isian_tetap() -> None:
    at = isi(tombol_digambar(), "7", "")

    at.button(key="kembalikan").click().run()

    assert ([w.value for w in at.warning], at.text_input(key="nomor").value) == (["Tuliskan alasannya."], "7")
    assert "dikerjakan" not in at.session_state


def test_klik_ganda_hanya_bekerja_sekali() -> None:
    def skrip() -> None:
        import streamlit as st

        from pages.ui.buttons import _klik

        def tambah() -> None:
            st.session_state["kali"] = st.session_state.get("kali", 0) + 1

        for _ in range(2):
            _klik("gambar-1", tambah, (), None, "", "", "Selesai.")

    assert AppTest.from_function(skrip).run().session_state["kali"] == 1


def test_kejadian_kedua_menunggu_perbuatan_yang_sedang_berjalan_dan_menyampaikan_jawabannya() -> None:
    def skrip() -> None:
        from threading import Timer

        from pages.ui import klik, pesan

        berjalan = klik.mulai("gambar-1")  # as in the thread of the first event, stopped at its spinner

        def selesai() -> None:
            berjalan.jawaban = pesan.Jenis.BERHASIL, "Dokumen ditandatangani."
            berjalan.selesai.set()

        Timer(0.2, selesai).start()
        klik.tunggu()
        pesan.tampilkan("Tanda tangan")

    assert [s.value for s in AppTest.from_function(skrip).run().success] == ["Dokumen ditandatangani."]


def test_klik_kedua_mengerjakan_yang_terhenti_sebelum_dikerjakan() -> None:
    def skrip() -> None:
        import streamlit as st

        from pages.ui import klik
        from pages.ui.buttons import _klik

        klik.mulai("gambar-1").selesai.set()  # stopped before the act began
        _klik("gambar-1", lambda: st.session_state.update(kali=1), (), None, "", "", "Selesai.")

    assert AppTest.from_function(skrip).run().session_state["kali"] == 1


def test_cacat_program_tidak_disamarkan_tombol() -> None:
    def skrip() -> None:
        from pages.ui.buttons import action_button

        def rusak() -> None:
            raise ZeroDivisionError("cacat")

        action_button("Rusak", rusak, key="rusak")

    at = AppTest.from_function(skrip).run()
    at.button(key="rusak").click().run()

    assert len(at.exception) == 1


def test_batas_galat_menampilkan_kalimat_tolakan() -> None:
    def skrip() -> None:
        from kinerja_core.domain.errors import TidakDitemukan
        from pages.ui.errors import tangani

        tangani(TidakDitemukan("Siklus itu tidak ada."))

    assert [w.value for w in AppTest.from_function(skrip).run().warning] == ["Siklus itu tidak ada."]


def test_batas_galat_menampilkan_kode_yang_sama_dengan_catatan(caplog: Any) -> None:
    def skrip() -> None:
        from pages.ui.errors import tangani

        tangani(ValueError("kata sandi basis data"))

    kalimat = AppTest.from_function(skrip).run().error[0].value

    kode = caplog.records[-1].getMessage().removeprefix("Insiden ")
    assert (f"**{kode}**" in kalimat, "basis data" in kalimat) == (True, False)


def _siklus(langkah: int) -> Any:
    from datetime import datetime

    from kinerja_core.domain.alur import Siklus

    return Siklus("k", "s", 2025, "Siklus 2025", SOP_AWAL, 1, langkah, datetime(2026, 1, 1))


def test_jalur_menyebut_yang_selesai_yang_berjalan_dan_yang_belum() -> None:
    jalur = jalur_langkah(_siklus(7), 3)

    hitung = [jalur.count(kata) for kata in (": selesai", ": sedang berjalan", ": belum", "dilihat")]
    assert (hitung, "Langkah 7 dari 13: Analisis" in jalur) == ([6, 1, 6, 1], True)


def test_jalur_siklus_yang_diarsipkan_selesai_semua() -> None:
    jalur = jalur_langkah(_siklus(14))

    assert (jalur.count(": selesai"), "13 Langkah selesai" in jalur) == (13, True)


def test_jalur_memuat_jam_sop_langkah_yang_berjalan() -> None:
    jalur = jalur_langkah(_siklus(7), 7, Sisa("terlambat 2 jam kerja", None, terlambat=True))

    assert '<p class="kj-jalur-jam terlambat">Analisis: terlambat 2 jam kerja</p>' in jalur


def test_nama_langkah_tidak_menjadi_html() -> None:
    from dataclasses import replace

    langkah = replace(SOP_AWAL.langkah_ke(1), singkat="<b onclick=x>")
    siklus = replace(_siklus(7), sop=replace(SOP_AWAL, langkah=(langkah, *SOP_AWAL.langkah[1:])))

    assert "<b onclick" not in jalur_langkah(siklus)
