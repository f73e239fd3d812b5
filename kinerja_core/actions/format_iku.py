"""Langkah 2 and 3: making the Format IKU, one workbook per Unit, handing them over, taking proposals."""

from collections.abc import Collection
from datetime import date

from kinerja_core.actions.kerja import Kerja, kerjakan, kode_baru
from kinerja_core.application import Application
from kinerja_core.dokumen import format_iku as cetakan
from kinerja_core.dokumen import tanda_terima
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.errors import BelumLengkap, DataSudahBerubah, IsianKeliru
from kinerja_core.domain.format_iku import FormatIKU, susun, warisi_target
from kinerja_core.domain.kinerja import target_cetak
from kinerja_core.domain.naskah import kop, penanda
from kinerja_core.domain.naskah_iku import BarisFormat, IsiFormatIKU
from kinerja_core.domain.naskah_surat import BarisSerahTerima, IsiTandaTerima
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.waktu import setempat, tanggal_jam
from kinerja_core.formulir import tulis
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import rujukan as rujukan_store
from kinerja_core.store import usulan as usulan_store
from kinerja_core.store.format_iku import formulir, muat, sebelumnya
from kinerja_core.store.usulan import Penyerahan, UsulanIKU


def simpan(
    app: Application, kasubag: Pegawai, siklus: Siklus, kode_indikator: Collection[str], batas_waktu: date
) -> Siklus:
    """Keep a draft of the choice; nothing is made yet."""
    with kerjakan(app, kasubag, siklus, "format.simpan") as k:
        rancangan = _susun(k, kode_indikator, batas_waktu)
        k.simpan_isi("rancangan_format", rancangan)
        k.isi |= {"indikator": len(rancangan.indikator), "unit": len(rancangan.unit)}
    return k.siklus


def tetapkan(
    app: Application, kasubag: Pegawai, siklus: Siklus, kode_indikator: Collection[str], batas_waktu: date
) -> Siklus:
    """Fix the Format IKU: its PDF, one workbook per Unit, and the Siklus goes on to Langkah 3.

    Where no target is set for the year yet, the one of the last Siklus stands in.
    """
    with kerjakan(app, kasubag, siklus, "format.tetapkan") as k:
        format_iku = _susun(k, kode_indikator, batas_waktu)
        isi = isi_format(k, format_iku)
        k.simpan_isi("format", format_iku)
        k.simpan_isi("format_iku", isi)
        k.arsipkan("format_iku", 2, "02-format-iku.pdf", cetakan.render(isi, app.huruf))
        for unit in format_iku.unit:
            buku = tulis.buat(formulir(k.t, k.kini, format_iku, unit.kode), k.pada)
            k.arsipkan("formulir", 3, f"03-format-{unit.kode}.xlsx", buku, unit.kode)
        k.isi |= {"versi": format_iku.versi, "indikator": len(format_iku.indikator), "unit": len(format_iku.unit)}
    return k.siklus


def serahkan(app: Application, staf: Pegawai, siklus: Siklus, kode_unit: str, penerima: str) -> Siklus:
    """Record that the form of one Unit has been handed to somebody by name."""
    if not penerima.strip():
        raise IsianKeliru("Isi nama penerima format.")
    with kerjakan(app, staf, siklus, "format.serahkan") as k:
        berkas = naskah_store.dokumen_terakhir(k.t, k.kini.kantor_id, k.kini.id, "formulir", kode_unit)
        if kode_unit in usulan_store.daftar_penyerahan(k.t, k.kini.kantor_id, k.kini.id):
            raise DataSudahBerubah("Format untuk unit itu sudah diserahkan.")
        usulan_store.serahkan(
            k.t,
            k.kini.kantor_id,
            k.kini.id,
            Penyerahan(kode_unit, berkas.sha256, penerima.strip(), staf.id, k.pada, None, None),
        )
        k.isi |= {"unit": kode_unit, "penerima": penerima.strip()}
    return k.siklus


def terima(app: Application, seksi: Pegawai, siklus: Siklus) -> Siklus:
    """The Seksi confirms that its form has come (also done by downloading it)."""
    with kerjakan(app, seksi, siklus, "format.terima") as k:
        penyerahan = usulan_store.daftar_penyerahan(k.t, k.kini.kantor_id, k.kini.id).get(seksi.unit)
        if penyerahan is None:
            raise BelumLengkap("Format untuk unit Anda belum diserahkan oleh Staf.")
        if penyerahan.diterima is not None:
            raise DataSudahBerubah("Penerimaan format unit Anda sudah tercatat.")
        usulan_store.terima(k.t, k.kini.kantor_id, k.kini.id, seksi.unit, seksi.id, k.pada)
        k.isi |= {"unit": seksi.unit}
    return k.siklus


def kirim_usulan(
    app: Application, seksi: Pegawai, siklus: Siklus, kode_indikator: str, isi: str, alasan: str
) -> Siklus:
    """A Seksi proposes a change to an indicator, its formula or its target (draft usulan IKU)."""
    if not isi.strip() or not alasan.strip():
        raise IsianKeliru("Isi usulan dan alasannya.")
    with kerjakan(app, seksi, siklus, "usulan_iku.kirim") as k:
        usulan = UsulanIKU(0, seksi.unit, kode_indikator, isi.strip(), alasan.strip(), seksi.id, k.pada)
        usulan_store.kirim_usulan_iku(k.t, k.kini.kantor_id, k.kini.id, usulan)
        k.isi |= {"unit": seksi.unit, "indikator": kode_indikator}
    return k.siklus


def sampaikan(app: Application, staf: Pegawai, siklus: Siklus) -> Siklus:
    """End Langkah 3 once every Unit has its form: the tanda terima is printed."""
    with kerjakan(app, staf, siklus, "format.sampaikan") as k:
        format_iku = muat(k.t, k.kini)
        penyerahan = usulan_store.daftar_penyerahan(k.t, k.kini.kantor_id, k.kini.id)
        belum = [u.nama for u in format_iku.unit if u.kode not in penyerahan]
        if belum:
            raise BelumLengkap(f"Format belum diserahkan kepada: {', '.join(belum)}.")
        isi = _isi_tanda_terima(k, format_iku, penyerahan)
        k.simpan_isi("tanda_terima", isi)
        k.arsipkan("tanda_terima", 3, "03-tanda-terima-format.pdf", tanda_terima.render(isi, app.huruf))
    return k.siklus


def _susun(k: Kerja, kode_indikator: Collection[str], batas_waktu: date) -> FormatIKU:
    if batas_waktu < setempat(k.pada, k.kantor.zona).date():
        raise IsianKeliru("Batas waktu pengumpulan tidak boleh sudah lewat.")
    indikator = tuple(
        i for i in rujukan_store.daftar_indikator(k.t, k.kini.kantor_id) if i.aktif and i.kode in kode_indikator
    )
    versi = naskah_store.revisi_terakhir(k.t, k.kini.kantor_id, k.kini.id, "format") + 1
    unit = kantor_store.daftar_unit(k.t, k.kini.kantor_id)
    target = rujukan_store.daftar_target(k.t, k.kini.kantor_id, k.kini.tahun)
    target = warisi_target(target, sebelumnya(k.t, k.kini), k.kini.tahun)
    return susun(versi, k.kini.tahun, batas_waktu, unit, indikator, target)


def isi_format(k: Kerja, f: FormatIKU) -> IsiFormatIKU:
    """What the printed Format IKU says, signed by whoever carries out ``k``."""
    nama_unit = {u.kode: u.nama for u in f.unit}
    urut = [i for u in f.unit for i in f.milik(u.kode)]
    baris = tuple(
        BarisFormat(
            nomor,
            nama_unit[i.unit],
            i.sasaran,
            i.nama,
            i.satuan,
            i.arah.sebutan,
            i.formulasi,
            i.sumber_data,
            i.frekuensi.sebutan,
            i.penanggung_jawab or nama_unit[i.unit],
            i.media,
            target_cetak(f.target_milik(i.kode)),
        )
        for nomor, i in enumerate(urut, start=1)
    )
    return IsiFormatIKU(
        kop(k.kantor),
        kode_baru(),
        k.kini.nama,
        f.tahun,
        f.versi,
        setempat(k.pada, k.kantor.zona).date(),
        f.batas_waktu,
        baris,
        penanda(k.pegawai),
    )


def _isi_tanda_terima(k: Kerja, f: FormatIKU, penyerahan: dict[str, Penyerahan]) -> IsiTandaTerima:
    zona = k.kantor.zona
    baris = tuple(
        BarisSerahTerima(
            nomor,
            unit.nama,
            f"03-format-{unit.kode}.xlsx",
            penyerahan[unit.kode].sha256[:12],
            tanggal_jam(penyerahan[unit.kode].diserahkan, zona),
            penyerahan[unit.kode].penerima,
            tanggal_jam(diterima, zona) if (diterima := penyerahan[unit.kode].diterima) else "",
        )
        for nomor, unit in enumerate(f.unit, start=1)
    )
    nama_unit = {u.kode: u.nama for u in f.unit}
    usulan = tuple(
        (nama_unit.get(u.unit, u.unit), u.isi, u.alasan)
        for u in usulan_store.daftar_usulan_iku(k.t, k.kini.kantor_id, k.kini.id)
    )
    tanggal = setempat(k.pada, zona).date()
    return IsiTandaTerima(kop(k.kantor), kode_baru(), k.kini.nama, tanggal, baris, usulan, penanda(k.pegawai))
