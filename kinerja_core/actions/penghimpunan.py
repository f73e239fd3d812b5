"""Langkah 3-7: the forms come back; checked first, stored after, every revision kept."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from kinerja_core.actions.kerja import Kerja, kerjakan
from kinerja_core.application import Application
from kinerja_core.dokumen.huruf import huruf_asing
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.errors import (
    BelumLengkap,
    BerkasDitolak,
    CatatanWajib,
    DataSudahBerubah,
    IsianKeliru,
    TidakBerwenang,
)
from kinerja_core.domain.formulir import Formulir
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.usulan import HasilPeriksa, Keadaan, Kolom, Masalah, Tingkat, Usulan
from kinerja_core.domain.waktu import setempat, tanggal
from kinerja_core.formulir import catatan as catatan_formulir
from kinerja_core.formulir import periksa as pemeriksa
from kinerja_core.formulir import tulis
from kinerja_core.formulir.isi import isi
from kinerja_core.formulir.kolom import KEADAAN_BELUM_WAKTUNYA, KEADAAN_TIDAK_BERLAKU
from kinerja_core.store import perpanjangan as perpanjangan_store
from kinerja_core.store import usulan as usulan_store
from kinerja_core.store.format_iku import formulir, muat
from kinerja_core.store.usulan import UsulanIKU

NAMA_ISIAN_LANGSUNG = "isian-langsung.xlsx"

KATA_KEADAAN = {Keadaan.TIDAK_BERLAKU: KEADAAN_TIDAK_BERLAKU, Keadaan.BELUM_WAKTUNYA: KEADAAN_BELUM_WAKTUNYA}


def periksa(
    app: Application,
    seksi: Pegawai,
    siklus: Siklus,
    data: bytes,
    nama_berkas: str,
    pilihan: Mapping[str, str] | None = None,
) -> HasilPeriksa:
    """What an upload would say; nothing is stored. BerkasDitolak where the file is no form at all."""
    hasil = pemeriksa.periksa(data, nama_berkas, _formulir(app, seksi, siklus), pilihan=pilihan or {})
    return replace(hasil, masalah=(*hasil.masalah, *_tak_tercetak(hasil)))


def tandai(app: Application, data: bytes, hasil: HasilPeriksa) -> bytes:
    """The uploader's own workbook with every problem marked at its cell, and a sheet *Perbaikan*."""
    del app
    return catatan_formulir.tandai(data, hasil)


def _tak_tercetak(hasil: HasilPeriksa) -> Iterator[Masalah]:
    """Words the Dokumen IKU cannot print: found here, by whoever wrote them, and not by Kasubag at Langkah 8."""
    for i in hasil.isian:
        asing = huruf_asing(i.teks + i.alasan)
        if asing:
            pesan = f"{i.indikator}: huruf {asing} tidak dapat dicetak dalam dokumen."
            perbaikan = "Ganti atau hapus huruf itu."
            yield Masalah(Tingkat.KESALAHAN, i.lembar, i.sel, i.teks_asli[:80], "huruf", pesan, perbaikan)


def terima(
    app: Application,
    seksi: Pegawai,
    siklus: Siklus,
    data: bytes,
    nama_berkas: str,
    revisi_terlihat: int,
    penjelasan: str = "",
    pilihan: Mapping[str, str] | None = None,
) -> Usulan:
    """Store a form without open errors as the next revision of the Unit.

    ``revisi_terlihat`` is the newest revision the Seksi saw (0 for none): where a colleague has stored
    one since, DataSudahBerubah. Warnings need ``penjelasan``. All or nothing.
    """
    hasil = periksa(app, seksi, siklus, data, nama_berkas, pilihan)
    if not hasil.diterima:
        salah = sum(m.tingkat is Tingkat.KESALAHAN for m in hasil.masalah)
        raise BerkasDitolak(f"Formulir masih memuat {salah} kesalahan. Perbaiki, lalu unggah lagi.")
    if hasil.masalah and not penjelasan.strip():
        raise CatatanWajib("Formulir memuat peringatan. Tuliskan penjelasannya sebelum menyimpan.")
    kode = "usulan.terima" if siklus.langkah < 7 else "usulan.susulkan"
    with kerjakan(app, seksi, siklus, kode, penjelasan) as k:
        if kode == "usulan.terima":
            periksa_batas(k, seksi.unit)
        terakhir = usulan_store.terakhir(k.t, k.kantor.id, k.kini.id).get(seksi.unit)
        revisi = terakhir.revisi if terakhir else 0
        if revisi != revisi_terlihat:
            raise DataSudahBerubah(f"Revisi {revisi} untuk unit Anda baru saja disimpan. Periksa dulu isinya.")
        sha = k.arsipkan("usulan", 6, f"06-{seksi.unit}-terisi{_akhiran(revisi, nama_berkas)}", data, seksi.unit)
        usulan = Usulan(k.kini.id, seksi.unit, revisi + 1, sha, nama_berkas, seksi.id, k.pada, hasil.isian)
        usulan_store.simpan(k.t, k.kantor.id, usulan, penjelasan.strip())
        _catat_usulan_iku(k, hasil)
        k.isi |= {"unit": seksi.unit, "revisi": usulan.revisi, "sha256": sha, "berkas": nama_berkas}
    return usulan


def isi_langsung(
    app: Application,
    seksi: Pegawai,
    siklus: Siklus,
    kode_indikator: str,
    jawaban: Mapping[Kolom, str],
    keadaan: tuple[str, str],
    revisi_terlihat: int,
    penjelasan: str = "",
    pilihan: Mapping[str, str] | None = None,
) -> Usulan:
    """Answer one Indikator on the page instead of in the file: same rules, same revisions.

    What was typed goes into the Unit's own form beside its earlier answers, and that form is checked and
    stored like an upload, so every figure still has its file and cell. ``keadaan`` is its word and reason.
    """
    data = susun_isian(app, seksi, siklus, kode_indikator, jawaban, keadaan)
    return terima(app, seksi, siklus, data, NAMA_ISIAN_LANGSUNG, revisi_terlihat, penjelasan, pilihan)


def susun_isian(
    app: Application,
    seksi: Pegawai,
    siklus: Siklus,
    kode_indikator: str,
    jawaban: Mapping[Kolom, str],
    keadaan: tuple[str, str],
) -> bytes:
    """The Unit's form with its newest answers and, for one Indikator, what was typed on the page."""
    with app.store.read() as r:
        format_iku = muat(r, siklus)
        if all(i.kode != kode_indikator for i in format_iku.milik(seksi.unit)):
            raise TidakBerwenang("Indikator itu bukan milik unit Anda.")
        kosong = tulis.buat(formulir(r, siklus, format_iku, seksi.unit), app.sekarang())
        lama = usulan_store.terakhir(r, siklus.kantor_id, siklus.id).get(seksi.unit)
    nilai: dict[tuple[str, Kolom], Decimal | str] = {}
    kata: dict[str, tuple[str, str]] = {}
    for isian in lama.isian if lama else ():
        if isian.indikator == kode_indikator:
            continue
        if isian.keadaan is Keadaan.TERISI:
            nilai[isian.indikator, isian.kolom] = isian.teks if isian.nilai is None else isian.nilai
        elif isian.keadaan in KATA_KEADAAN and isian.teks_asli:
            kata[isian.indikator] = (KATA_KEADAAN[isian.keadaan], isian.alasan)
    nilai |= {(kode_indikator, kolom): teks.strip() for kolom, teks in jawaban.items() if teks.strip()}
    if keadaan[0]:
        kata[kode_indikator] = keadaan
    return isi(kosong, nilai, kata)


def perpanjang(app: Application, kasubag: Pegawai, siklus: Siklus, kode_unit: str, sampai: date, alasan: str) -> Siklus:
    """Give one Unit until the end of another day, with a reason."""
    with kerjakan(app, kasubag, siklus, "perpanjangan.beri", alasan) as k:
        format_iku = muat(k.t, k.kini)
        format_iku.unit_ke(kode_unit)
        if sampai < setempat(k.pada, k.kantor.zona).date() or sampai <= format_iku.batas_waktu:
            raise IsianKeliru("Batas waktu baru harus sesudah batas waktu lama dan tidak boleh sudah lewat.")
        perpanjangan_store.beri(k.t, k.kantor.id, k.kini.id, kode_unit, sampai, alasan.strip(), kasubag.id, k.pada)
        k.isi |= {"unit": kode_unit, "sampai": tanggal(sampai)}
    return k.siklus


def pulihkan_revisi(app: Application, seksi: Pegawai, siklus: Siklus, revisi: int, alasan: str) -> Usulan:
    """Put an earlier revision back: it becomes the newest one; nothing is taken away."""
    if not alasan.strip():
        raise CatatanWajib("Tuliskan mengapa revisi lama dipakai kembali.")
    kode = "usulan.terima" if siklus.langkah < 7 else "usulan.susulkan"
    with kerjakan(app, seksi, siklus, kode, alasan) as k:
        if kode == "usulan.terima":
            periksa_batas(k, seksi.unit)
        semua = {u.revisi: u for u in usulan_store.daftar(k.t, k.kantor.id, k.kini.id, seksi.unit)}
        if revisi not in semua:
            raise BelumLengkap(f"Revisi {revisi} tidak ada.")
        usulan = replace(semua[revisi], revisi=max(semua) + 1, oleh=seksi.id, pada=k.pada)
        usulan_store.simpan(k.t, k.kantor.id, usulan, alasan.strip())
        k.isi |= {"unit": seksi.unit, "revisi": usulan.revisi, "dari_revisi": revisi, "sha256": usulan.sha256}
    return usulan


def tutup(app: Application, staf: Pegawai, siklus: Siklus, catatan: str = "") -> Siklus:
    """End Langkah 6. Units that have handed in nothing must be accounted for in ``catatan``."""
    with kerjakan(app, staf, siklus, "penghimpunan.tutup", catatan) as k:
        masuk = usulan_store.terakhir(k.t, k.kantor.id, k.kini.id)
        belum = [u for u in muat(k.t, k.kini).unit if u.kode not in masuk]
        if not masuk:
            raise BelumLengkap("Belum ada satu unit pun yang menyerahkan data.")
        if belum and not catatan.strip():
            nama = ", ".join(u.nama for u in belum)
            raise CatatanWajib(f"Belum menyerahkan data: {nama}. Tuliskan mengapa penghimpunan ditutup tanpa mereka.")
        k.isi |= {"masuk": sorted(masuk), "belum": [u.kode for u in belum]}
    return k.siklus


def buka(app: Application, kasubag: Pegawai, siklus: Siklus, alasan: str) -> Siklus:
    """Return from the analysis to collecting, with a reason."""
    with kerjakan(app, kasubag, siklus, "penghimpunan.buka", alasan) as k:
        pass
    return k.siklus


def izinkan_susulan(app: Application, kasubag: Pegawai, siklus: Siklus, kode_unit: str, alasan: str) -> Siklus:
    """Let one Unit hand in after the collection has been closed, with a reason."""
    with kerjakan(app, kasubag, siklus, "susulan.izinkan", alasan) as k:
        muat(k.t, k.kini).unit_ke(kode_unit)
        k.susulan = kode_unit
        k.isi["unit"] = kode_unit
    return k.siklus


def _formulir(app: Application, seksi: Pegawai, siklus: Siklus) -> Formulir:
    if not seksi.unit:
        raise TidakBerwenang("Data diserahkan oleh Seksi atau Subbag, sesuai unit masing-masing.")
    with app.store.read() as r:
        format_iku = muat(r, siklus)
        format_iku.unit_ke(seksi.unit)
        return formulir(r, siklus, format_iku, seksi.unit)


def periksa_batas(k: Kerja, kode_unit: str) -> None:
    """The deadline closes the upload at the end of its day; an extension is an act with a reason."""
    batas = muat(k.t, k.kini).batas_waktu
    batas = max(batas, perpanjangan_store.daftar(k.t, k.kantor.id, k.kini.id).get(kode_unit, batas))
    if setempat(k.pada, k.kantor.zona).date() > batas:
        raise TidakBerwenang(
            f"Batas waktu penyerahan data ({tanggal(batas)}) sudah lewat. Minta Kasubag memperpanjangnya untuk "
            "unit Anda."
        )


def _catat_usulan_iku(k: Kerja, hasil: HasilPeriksa) -> None:
    """Proposals on the sheet *Usulan IKU* join those typed on the page; the same line is not taken twice."""
    ada = {(u.unit, u.indikator, u.isi) for u in usulan_store.daftar_usulan_iku(k.t, k.kantor.id, k.kini.id)}
    for baris in hasil.usulan_iku:
        isi_usulan = (
            f"{baris.jenis}: {baris.semula} → {baris.menjadi}" if baris.semula else f"{baris.jenis}: {baris.menjadi}"
        )
        if (k.pegawai.unit, baris.indikator, isi_usulan) not in ada:
            usulan = UsulanIKU(0, k.pegawai.unit, baris.indikator, isi_usulan, baris.alasan, k.pegawai.id, k.pada)
            usulan_store.kirim_usulan_iku(k.t, k.kantor.id, k.kini.id, usulan)


def _akhiran(revisi_sebelum: int, nama_berkas: str) -> str:
    jenis = ".ods" if nama_berkas.lower().endswith(".ods") else ".xlsx"
    return jenis if revisi_sebelum == 0 else f"-r{revisi_sebelum + 1}{jenis}"
