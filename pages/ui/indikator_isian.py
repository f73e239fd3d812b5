"""The fields of an Indikator and its Target, and reading them back."""

from dataclasses import replace
from decimal import Decimal

import streamlit as st

from kinerja_core.domain.angka import cetak_ringkas
from kinerja_core.domain.bilangan import Bilangan, baca
from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.domain.indikator import Agregasi, Arah, Frekuensi, Indikator, RumusTurun, Target
from pages.ui.teks import pisah

_TRIWULAN = ("I", "II", "III", "IV")


def indikator(lama: Indikator, unit: dict[str, str], kunci: str) -> None:
    """Draw the fields; `kunci` keeps the fields of two Indikator apart."""
    kiri, kanan = st.columns(2)
    kiri.text_input("Kode", lama.kode, key=f"i-kode-{kunci}", disabled=bool(lama.kode))
    kiri.text_input("Nama indikator", lama.nama, key=f"i-nama-{kunci}")
    kiri.text_input("Sasaran", lama.sasaran, key=f"i-sasaran-{kunci}")
    kiri.text_input("Satuan", lama.satuan, key=f"i-satuan-{kunci}")
    kiri.text_area("Formulasi (mekanisme perhitungan)", lama.formulasi, key=f"i-formulasi-{kunci}", height=80)
    kiri.text_input("Sumber data", lama.sumber_data, key=f"i-sumber-{kunci}")
    kiri.text_input("Media/bukti", lama.media, key=f"i-media-{kunci}")
    kode = list(unit)
    kanan.selectbox(
        "Unit",
        kode,
        kode.index(lama.unit) if lama.unit in unit else 0,
        key=f"i-unit-{kunci}",
        format_func=unit.__getitem__,
    )
    kanan.text_input("Penanggung jawab", lama.penanggung_jawab, key=f"i-pj-{kunci}")
    for label, jenis, nilai, nama in (
        ("Arah", Arah, lama.arah, "arah"),
        ("Cara agregasi", Agregasi, lama.agregasi, "agregasi"),
        ("Frekuensi", Frekuensi, lama.frekuensi, "frekuensi"),
    ):
        pilihan = list(jenis)
        kanan.selectbox(label, pilihan, pilihan.index(nilai), key=f"i-{nama}-{kunci}", format_func=lambda p: p.sebutan)
    kanan.text_input("Pembilang", lama.pembilang, key=f"i-pembilang-{kunci}")
    kanan.text_input("Penyebut", lama.penyebut, key=f"i-penyebut-{kunci}")
    kanan.text_input("Skala peringkat, terburuk dulu (titik koma)", "; ".join(lama.skala), key=f"i-skala-{kunci}")
    kanan.checkbox("Indikator Kinerja Utama (IKU)", lama.iku, key=f"i-iku-{kunci}")
    kanan.checkbox("Rumus T/R untuk arah turun", lama.rumus_turun is RumusTurun.BANDING, key=f"i-rumus-{kunci}")
    kanan.checkbox("Aktif", lama.aktif, key=f"i-aktif-{kunci}")


def baca_indikator(lama: Indikator, kunci: str) -> Indikator:
    """The Indikator as typed."""

    def s(nama: str) -> str:
        return str(st.session_state[f"i-{nama}-{kunci}"]).strip()

    return replace(
        lama,
        kode=s("kode"),
        nama=s("nama"),
        sasaran=s("sasaran"),
        satuan=s("satuan"),
        formulasi=s("formulasi"),
        sumber_data=s("sumber"),
        media=s("media"),
        unit=s("unit"),
        penanggung_jawab=s("pj"),
        arah=Arah(s("arah")),
        agregasi=Agregasi(s("agregasi")),
        frekuensi=Frekuensi(s("frekuensi")),
        pembilang=s("pembilang"),
        penyebut=s("penyebut"),
        skala=pisah(s("skala")),
        iku=bool(st.session_state[f"i-iku-{kunci}"]),
        rumus_turun=RumusTurun.BANDING if st.session_state[f"i-rumus-{kunci}"] else RumusTurun.SELISIH,
        aktif=bool(st.session_state[f"i-aktif-{kunci}"]),
    )


def target(lama: Target | None, kunci: str) -> None:
    """Draw the fields of a Target."""
    lama = lama or Target("", 0, None)
    kolom = st.columns(5)
    kolom[0].text_input("Tahunan", _cetak(lama.tahunan), key=f"t-tahun-{kunci}")
    for nomor, nama in enumerate(_TRIWULAN):
        kolom[nomor + 1].text_input(f"TW {nama}", _cetak(lama.triwulan[nomor]), key=f"t-tw{nomor}-{kunci}")
    rentang = st.columns(3)
    rentang[0].text_input("Batas bawah (rentang)", _cetak(lama.bawah), key=f"t-bawah-{kunci}")
    rentang[1].text_input("Batas atas (rentang)", _cetak(lama.atas), key=f"t-atas-{kunci}")
    rentang[2].text_input("Target berupa kata", lama.teks, key=f"t-teks-{kunci}")


def baca_target(milik: Indikator, tahun: int, kunci: str) -> Target:
    """The Target as typed; IsianKeliru where a figure cannot be read without guessing."""

    def angka(nama: str) -> Decimal | None:
        return _angka(str(st.session_state[f"t-{nama}-{kunci}"]), milik.satuan)

    tw = (angka("tw0"), angka("tw1"), angka("tw2"), angka("tw3"))
    teks = str(st.session_state[f"t-teks-{kunci}"]).strip()
    return Target(milik.kode, tahun, angka("tahun"), tw, angka("bawah"), angka("atas"), teks)


def _angka(teks: str, satuan: str) -> Decimal | None:
    if not teks.strip():
        return None
    bacaan = baca(teks, satuan)
    if not isinstance(bacaan, Bilangan):
        raise IsianKeliru(f"“{teks}” tidak dapat dibaca dengan pasti. Tulis angka seperti 1234 atau 12,5.")
    return bacaan.nilai


def _cetak(nilai: Decimal | None) -> str:
    return "" if nilai is None else cetak_ringkas(nilai).replace(".", "")
