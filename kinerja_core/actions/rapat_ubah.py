"""Langkah 5: a target or a figure changed in the meeting, before and after, with the reason and who asked.

A target makes the next version of the Format IKU; a figure goes into the Unit's form and through the same
checks as an upload, and becomes its next revision. The rules are those of the acts that do it elsewhere.
"""

from dataclasses import replace
from decimal import Decimal

from kinerja_core.actions.format_iku import isi_format
from kinerja_core.actions.kerja import Kerja, kerjakan, pejabat
from kinerja_core.actions.penghimpunan import periksa, periksa_batas, susun_isian
from kinerja_core.application import Application
from kinerja_core.dokumen import format_iku as cetakan
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.angka import cetak_ringkas
from kinerja_core.domain.bilangan import Bilangan, Meragukan, baca
from kinerja_core.domain.errors import BerkasDitolak, DataSudahBerubah, IsianKeliru, TidakDitemukan
from kinerja_core.domain.format_iku import FormatIKU
from kinerja_core.domain.formulir import kolom_terbuka, pilihan_nilai
from kinerja_core.domain.indikator import Indikator
from kinerja_core.domain.naskah import penanda
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.perubahan import cetak_isian
from kinerja_core.domain.rapat import PerubahanRapat, sebutan_realisasi
from kinerja_core.domain.target_rapat import BidangTarget, cetak_bidang, ganti_bidang
from kinerja_core.domain.usulan import HasilPeriksa, Isian, Keadaan, Kolom, Tingkat, Usulan
from kinerja_core.formulir import tulis
from kinerja_core.store import rapat as rapat_store
from kinerja_core.store import usulan as usulan_store
from kinerja_core.store.format_iku import formulir, muat

NAMA_BERKAS = "perubahan-rapat.xlsx"


def ubah_target(
    app: Application,
    pegawai: Pegawai,
    siklus: Siklus,
    indikator: str,
    bidang: BidangTarget,
    terlihat: str,
    menjadi: str,
    peminta: str,
    alasan: str,
) -> Siklus:
    """Change one field of a target. ``terlihat`` is the figure as it was shown: where it has changed since,
    DataSudahBerubah. The Unit's form is made anew; the forms of the other Units stay valid."""
    with kerjakan(app, pegawai, siklus, "rapat.ubah_target", alasan) as k:
        lama = muat(k.t, k.kini)
        milik = _indikator(lama, indikator)
        target = lama.target_milik(indikator)
        sebelum = cetak_bidang(target, bidang)
        _periksa_terlihat(sebelum, terlihat, peminta)
        nilai = _kata(menjadi, milik) if bidang is BidangTarget.TEKS else _angka(menjadi, milik.satuan)
        sesudah = ganti_bidang(target, indikator, lama.tahun, bidang, nilai)
        if cetak_bidang(sesudah, bidang) == sebelum:
            raise IsianKeliru("Target itu sudah bernilai demikian. Tidak ada yang diubah.")
        baru = lama.ganti_target(milik.unit, sesudah)
        k.simpan_isi("format", baru)
        _cetak_ulang(k, baru, milik.unit)
        hal = f"Target {bidang.sebutan}"
        _catat(k, milik, hal, sebelum, cetak_bidang(sesudah, bidang), peminta, alasan)
    return k.siklus


def ubah_angka(
    app: Application,
    pegawai: Pegawai,
    siklus: Siklus,
    indikator: str,
    kolom: Kolom,
    terlihat: str,
    menjadi: str,
    peminta: str,
    alasan: str,
) -> Usulan:
    """Change one answer of a Unit on its behalf; it becomes the Unit's next revision, or is refused as an
    upload would be."""
    with app.store.read() as r:
        format_iku = muat(r, siklus)
        milik = _indikator(format_iku, indikator)
        lama = usulan_store.terakhir(r, siklus.kantor_id, siklus.id).get(milik.unit)
    sebelum = _tercetak(lama, indikator, kolom)
    _periksa_terlihat(sebelum, terlihat, peminta)
    if kolom not in kolom_terbuka(milik):
        raise IsianKeliru("Kolom itu tidak diisi untuk indikator ini.")
    # the checks read nothing of the person but the Unit whose form it is; the act itself is his own
    atas_nama = replace(pegawai, unit=milik.unit)
    data = susun_isian(app, atas_nama, siklus, indikator, _jawaban(lama, indikator, kolom, menjadi), ("", ""))
    hasil = periksa(app, atas_nama, siklus, data, NAMA_BERKAS)
    _tolak_kesalahan(hasil)
    with kerjakan(app, pegawai, siklus, "rapat.ubah_angka", alasan) as k:
        periksa_batas(k, milik.unit)
        terakhir = usulan_store.terakhir(k.t, k.kantor.id, k.kini.id).get(milik.unit)
        if terakhir != lama:
            raise DataSudahBerubah
        revisi = (lama.revisi if lama else 0) + 1
        sha = k.arsipkan("usulan", 6, f"06-{milik.unit}-terisi-r{revisi}.xlsx", data, milik.unit)
        usulan = Usulan(k.kini.id, milik.unit, revisi, sha, NAMA_BERKAS, pegawai.id, k.pada, hasil.isian)
        usulan_store.simpan(k.t, k.kantor.id, usulan, f"Diubah dalam rapat atas permintaan {peminta}: {alasan}")
        k.isi |= {"unit": milik.unit, "revisi": revisi, "sha256": sha}
        hal = sebutan_realisasi(kolom)
        _catat(k, milik, hal, sebelum, _tercetak(usulan, indikator, kolom), peminta, alasan)
    return usulan


def _indikator(f: FormatIKU, kode: str) -> Indikator:
    for i in f.indikator:
        if i.kode == kode:
            return i
    raise TidakDitemukan("Indikator itu tidak termasuk Format IKU Siklus ini.")


def _periksa_terlihat(kini: str, terlihat: str, peminta: str) -> None:
    if not peminta.strip():
        raise IsianKeliru("Isi siapa yang meminta perubahan ini.")
    if kini != terlihat.strip():
        raise DataSudahBerubah(f"Angka itu sekarang {kini or 'kosong'}. Lihat lagi layar, lalu ulangi.")


def _angka(teks: str, satuan: str) -> Decimal:
    bacaan = baca(teks, satuan)
    if isinstance(bacaan, Bilangan):
        return bacaan.nilai
    if isinstance(bacaan, Meragukan):
        pilihan = " atau ".join(cetak_ringkas(n).replace(".", "") for n in bacaan.pembacaan)
        raise IsianKeliru(f"“{teks}” {bacaan.sebab}. Tulis {pilihan}.")
    raise IsianKeliru(f"“{teks}” bukan angka. Tulis seperti 82,5.")


def _kata(teks: str, milik: Indikator) -> str:
    boleh = pilihan_nilai(milik)
    cocok = next((p for p in boleh if p.lower() == teks.strip().lower()), None)
    if cocok is None:
        raise IsianKeliru(f"Pilih salah satu: {', '.join(boleh)}.")
    return cocok


def _jawaban(lama: Usulan | None, indikator: str, kolom: Kolom, menjadi: str) -> dict[Kolom, str]:
    """Everything the Unit had answered for this Indikator, with the one column changed."""
    ada = {i.kolom: _teks(i) for i in (lama.isian if lama else ()) if i.indikator == indikator}
    return {k: teks for k, teks in ada.items() if teks} | {kolom: menjadi}


def _teks(isian: Isian) -> str:
    if isian.keadaan is not Keadaan.TERISI:
        return ""
    return isian.teks if isian.nilai is None else cetak_ringkas(isian.nilai).replace(".", "")


def _tolak_kesalahan(hasil: HasilPeriksa) -> None:
    salah = next((m for m in hasil.masalah if m.tingkat is Tingkat.KESALAHAN), None)
    if salah is not None:
        raise BerkasDitolak(f"Angka belum dapat disimpan. {salah.pesan} {salah.perbaikan}")


def _tercetak(usulan: Usulan | None, indikator: str, kolom: Kolom) -> str:
    ada = (i for i in (usulan.isian if usulan else ()) if (i.indikator, i.kolom) == (indikator, kolom))
    return next((cetak_isian(i) for i in ada), "")


def _cetak_ulang(k: Kerja, baru: FormatIKU, kode_unit: str) -> None:
    """The Format IKU as it is now, and the form of the Unit whose target it is."""
    kasubag = pejabat(k.t, k.kantor.id, k.kini.sop.langkah_ke(2).penutup, k.hari_ini)
    isi = replace(isi_format(k, baru), penanda=penanda(kasubag))
    k.simpan_isi("format_iku", isi)
    k.arsipkan("format_iku", 2, f"02-format-iku-v{baru.versi}.pdf", cetakan.render(isi, k.app.huruf))
    buku = tulis.buat(formulir(k.t, k.kini, baru, kode_unit), k.pada)
    k.arsipkan("formulir", 3, f"03-format-{kode_unit}-v{baru.versi}.xlsx", buku, kode_unit)


def _catat(k: Kerja, indikator: Indikator, hal: str, sebelum: str, sesudah: str, peminta: str, alasan: str) -> None:
    p = PerubahanRapat(
        *(0, indikator.kode, hal, sebelum, sesudah, alasan.strip(), peminta.strip(), k.pegawai.id, k.pada)
    )
    nomor = rapat_store.tambah_perubahan(k.t, k.kantor.id, k.kini.id, p)
    k.isi |= {"nomor": nomor, "indikator": indikator.kode, "nama": indikator.nama, "hal": hal}
    k.isi |= {"sebelum": sebelum or "–", "sesudah": sesudah, "peminta": peminta.strip()}
