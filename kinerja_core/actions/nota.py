"""Nota pengembalian: the paper that goes with every return of the document, Langkah 9 and 11."""

from kinerja_core.actions.kerja import Kerja, kode_baru
from kinerja_core.dokumen import nota_pengembalian
from kinerja_core.domain.naskah import kop, penanda
from kinerja_core.domain.naskah_surat import BarisCatatan, IsiNotaPengembalian
from kinerja_core.domain.pejabat import menjabat, pejabat_pada
from kinerja_core.domain.waktu import setempat, tanggal_jam
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import koreksi as koreksi_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store.format_iku import muat


def terbitkan_nota(k: Kerja, langkah: int, ke: int, alasan: str) -> None:
    """Archive the nota of a return from ``langkah`` to ``ke``: reason, revision with its sha256, open remarks."""
    naskah = k.kini.naskah
    k.isi["revisi"] = naskah.revisi if naskah else 0
    if naskah is None:
        return
    jenis = "nota_pengembalian"
    urutan = sum(d.jenis == jenis for d in naskah_store.daftar_dokumen(k.t, k.kantor.id, k.kini.id)) + 1
    isi = IsiNotaPengembalian(
        kop=kop(k.kantor),
        kode=kode_baru(),
        siklus=k.kini.nama,
        judul=f"Dokumen Indikator Kinerja Utama {k.kantor.nama} Tahun {k.kini.tahun}",
        revisi=naskah.revisi,
        sidik=naskah.sha_konsep,
        langkah=langkah,
        pada=tanggal_jam(k.pada, k.kantor.zona),
        tanggal=setempat(k.pada, k.kantor.zona).date(),
        kepada=_penerima(k, ke),
        alasan=alasan.strip(),
        catatan=_catatan(k),
        penanda=penanda(k.pegawai),
    )
    k.simpan_isi(jenis, isi)
    data = nota_pengembalian.render(isi, k.app.huruf)
    k.arsipkan(jenis, langkah, f"{langkah:02d}-nota-pengembalian-{urutan}.pdf", data)


def _penerima(k: Kerja, langkah: int) -> str:
    """Whoever ends that Langkah in this SOP version, by his own title where somebody holds the office."""
    peran = k.kini.sop.langkah_ke(langkah).penutup
    orang = kantor_store.daftar_pegawai(k.t, k.kantor.id)
    semua = [p for p in orang if p.peran is peran and menjabat(p, k.hari_ini)]
    return pejabat_pada(semua, peran, k.hari_ini).jabatan_lengkap if semua else peran.sebutan


def _catatan(k: Kerja) -> tuple[BarisCatatan, ...]:
    indikator = {i.kode: i.nama for i in muat(k.t, k.kini).indikator}
    nama = {p.id: p.nama for p in kantor_store.daftar_pegawai(k.t, k.kantor.id)}
    return tuple(
        BarisCatatan(
            c.nomor,
            f"{c.bagian}: {indikator.get(c.indikator, c.indikator)}" if c.indikator else c.bagian,
            c.isi,
            nama.get(c.oleh, c.oleh),
            c.keadaan,
        )
        for c in koreksi_store.daftar(k.t, k.kantor.id, k.kini.id)
        if c.terbuka
    )
