"""The trail in sentences."""

import json
from collections.abc import Collection, Mapping

import pandas as pd

from kinerja_core.application import Application
from kinerja_core.domain.alur import Jejak, Siklus
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.waktu import tanggal_jam
from kinerja_core.formulir import tabel_umum
from kinerja_core.queries.dokumen import Berkas
from kinerja_core.queries.siklus import daftar_unit, jejak, jejak_utuh, kantor, nama_pegawai

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

KALIMAT = {
    "siklus.dibuka": "membuka Siklus",
    "disposisi.diterbitkan": "menerbitkan disposisi",
    "format.disimpan": "menyimpan rancangan Format IKU",
    "format.ditetapkan": "menetapkan Format IKU",
    "format.diserahkan": "menyerahkan format kepada {unit}",
    "format.diterima": "menerima format untuk {unit}",
    "usulan_iku.dikirim": "mengirim usulan IKU dari {unit}",
    "format.disampaikan": "menyelesaikan penyampaian format",
    "usulan.diterima": "menyerahkan data {unit} (revisi {revisi})",
    "usulan.disusulkan": "menyusulkan data {unit} (revisi {revisi})",
    "bukti.diunggah": "mengunggah bukti untuk indikator {indikator}",
    "bukti.dinilai": "menilai bukti nomor {nomor}: {nilai}",
    "perpanjangan.diberikan": "memperpanjang batas waktu {unit} sampai {sampai}",
    "undangan.disiapkan": "menyiapkan undangan rapat",
    "undangan.diterbitkan": "menerbitkan undangan rapat nomor {nomor}",
    "undangan.dibatalkan": "membatalkan undangan rapat nomor {nomor}",
    "undangan.dijawab": "menjawab undangan rapat: {jawaban}",
    "undangan.jawaban_dicatat": "mencatat jawaban {nama} atas undangan rapat ({lewat}): {kalimat}",
    "rapat.kehadiran_dicatat": "mencatat kehadiran rapat",
    "rapat.keputusan_dicatat": "mencatat keputusan rapat nomor {nomor}",
    "rapat.hadir_dinyatakan": "menyatakan hadir dalam rapat",
    "rapat.hadir_dipindai": "menyimpan pindaian daftar hadir",
    "rapat.hadir_dicetak": "mencetak daftar hadir kosong",
    "rapat.dimulai": "memulai rapat",
    "rapat.dicatat": "mencatat dalam rapat ({jenis}): {isi}",
    "rapat.tindak_lanjut_selesai": "menandai selesai tindak lanjut {nomor} dari {siklus}",
    "rapat.target_diubah": "mengubah target {nama} ({hal}) dari {sebelum} menjadi {sesudah}, diminta {peminta}",
    "rapat.angka_diubah": "mengubah angka {nama} ({hal}) dari {sebelum} menjadi {sesudah}, diminta {peminta}",
    "rapat.notulen_disiapkan": "menyimpan rancangan notulen",
    "rapat.ditutup": "menutup rapat dan menerbitkan notulen",
    "penghimpunan.ditutup": "menutup penghimpunan data",
    "penghimpunan.dibuka_kembali": "mengembalikan ke penghimpunan",
    "kebijakan.ditetapkan": "menetapkan kebijakan penghitungan",
    "analisis.dicatat": "mencatat analisis indikator {indikator}",
    "uraian.disimpan": "menyimpan uraian indikator {indikator}",
    "standar.ditetapkan": "menetapkan standar nasional indikator {indikator}: {standar}",
    "temuan.diterima": "menerima temuan data pada {indikator}: {temuan}",
    "pertanyaan.diajukan": "mengajukan pertanyaan {nomor} kepada {unit}: {pertanyaan}",
    "pertanyaan.dijawab": "menjawab pertanyaan {nomor}",
    "pertanyaan.ditutup": "menutup pertanyaan {nomor}",
    "susulan.diizinkan": "mengizinkan data susulan {unit}",
    "analisis.diselesaikan": "menyelesaikan analisis",
    "analisis.dibuka_kembali": "kembali ke analisis",
    "konsep.disusun": "menyusun konsep revisi {revisi}",
    "konsep.diajukan": "mengajukan konsep kepada Sekretaris",
    "koreksi.dicatat": "mencatat koreksi pada bagian {bagian}",
    "koreksi.dijawab": "menjawab catatan nomor {nomor}",
    "koreksi.ditutup": "menutup catatan nomor {nomor}",
    "klaim.dibenarkan": "membenarkan klaim “{klaim}” pada bagian {bagian}",
    "konsep.dikembalikan": "mengembalikan konsep ke Kasubag",
    "konsep.disetujui": "menyetujui konsep revisi {revisi}",
    "konsep.ditarik": "menarik persetujuan untuk dikoreksi lagi",
    "naskah.disampaikan": "menyampaikan dokumen kepada Camat",
    "naskah.ditandatangani": "menandatangani Dokumen IKU revisi {revisi}",
    "naskah.dikembalikan": "mengembalikan dokumen ke Sekretaris",
    "naskah.dikembalikan_ke_konsep": "mengembalikan dokumen ke Kasubag",
    "surat_pengantar.diterbitkan": "menerbitkan surat pengantar nomor {nomor}",
    "surat_pengantar.dibatalkan": "membatalkan surat pengantar nomor {nomor}",
    "pindaian.diunggah": "mengunggah pindaian dokumen bertanda tangan",
    "ekspedisi.dicatat": "mencatat pengantaran ke {tujuan}",
    "ekspedisi.diterima": "mencatat penerimaan pengantaran {nomor} oleh {penerima}",
    "ekspedisi.bukti_diunggah": "mengunggah bukti terima pengantaran {nomor}",
    "siklus.diarsipkan": "mengarsipkan dan menutup Siklus",
    "siklus.dijeda": "menjeda Siklus",
    "siklus.dilanjutkan": "melanjutkan Siklus",
}


def kalimat(j: Jejak, nama: Mapping[str, str], unit: Mapping[str, str] | None = None) -> str:
    """One row of the trail as a sentence, its reason included; ``unit`` maps the kode of a Unit to its name."""
    rincian = json.loads(j.isi)
    if isinstance(kode := rincian.get("unit"), str):
        rincian["unit"] = (unit or {}).get(kode, f"unit {kode}")
    utama = KALIMAT[j.peristiwa].format_map(rincian)
    sebab = f" Catatan: {j.catatan}" if j.catatan else ""
    return f"{nama.get(j.oleh, j.oleh)} {utama}.{sebab}"


def terlihat(app: Application, pegawai: Pegawai, siklus: Siklus) -> tuple[Jejak, ...]:
    """The rows this person may see, the newest first.

    The office and the Admin see all; a Seksi what it did, what names it or its Unit, and what moved the Siklus.
    """
    semua = jejak(app, pegawai, siklus.id)
    langkah = [0, *(j.langkah for j in semua)]
    return tuple(
        j
        for j, sebelum in reversed([*zip(semua, langkah, strict=False)])
        if pegawai.peran is not Peran.SEKSI
        or j.oleh == pegawai.id
        or j.langkah != sebelum
        or json.loads(j.isi).get("unit") == pegawai.unit
        or json.loads(j.isi).get("siapa") == pegawai.id
    )


def tabel(
    app: Application,
    pegawai: Pegawai,
    siklus: Siklus,
    langkah: Collection[int] = (),
    oleh: Collection[str] = (),
    kata: str = "",
) -> pd.DataFrame:
    """The trail in sentences, the newest first; narrowed to Langkah, to ids of Pegawai, to words in the sentence."""
    nama = nama_pegawai(app, pegawai)
    unit = {u.kode: u.nama for u in daftar_unit(app, pegawai)}
    zona = kantor(app, pegawai).zona
    kolom = ["No", "Waktu", "Langkah", "Oleh", "Peristiwa", "Sidik"]
    baris = [
        (
            str(j.versi),
            tanggal_jam(j.pada, zona),
            str(min(j.langkah, 13)),
            nama.get(j.oleh, j.oleh),
            kalimat(j, nama, unit),
            j.hash[:12],
        )
        for j in terlihat(app, pegawai, siklus)
        if (not langkah or min(j.langkah, 13) in langkah) and (not oleh or j.oleh in oleh)
    ]
    return pd.DataFrame([b for b in baris if kata.casefold() in b[4].casefold()], columns=kolom)


def berkas(app: Application, pegawai: Pegawai, siklus: Siklus, tabel: pd.DataFrame, jenis: str) -> Berkas:
    """The rows shown as a file, ``jenis`` csv or xlsx, with office, Siklus and the state of the chain above them."""
    utuh = "utuh" if jejak_utuh(app, pegawai, siklus.id) else "TIDAK UTUH"
    pada = tanggal_jam(app.sekarang(), kantor(app, pegawai).zona)
    kepala = (
        f"Riwayat {siklus.nama}, {kantor(app, pegawai).nama}",
        f"{len(tabel)} catatan, dibuat {pada}; rantai jejak {utuh}, sidik terakhir {siklus.hash}",
    )
    isi = [[str(sel) for sel in b] for b in tabel.itertuples(index=False)]
    if jenis == "xlsx":
        return Berkas(tabel_umum.tabel_xlsx(kepala, list(tabel.columns), isi), "riwayat.xlsx", XLSX)
    return Berkas(tabel_umum.tabel_csv(kepala, list(tabel.columns), isi), "riwayat.csv", "text/csv")
