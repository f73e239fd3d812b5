"""What the daftar hadir and the notulen of a meeting say, taken from the record."""

from kinerja_core.actions.kerja import Kerja, kode_baru
from kinerja_core.domain.errors import BelumLengkap
from kinerja_core.domain.naskah import PenandaTangan, kop, penanda
from kinerja_core.domain.naskah_rapat import (
    BarisHadir,
    BarisKeputusan,
    BarisPerubahan,
    BarisTindakLanjut,
    IsiDaftarHadir,
    IsiNotulen,
    IsiUndangan,
)
from kinerja_core.domain.pejabat import menjabat
from kinerja_core.domain.peran import Peran
from kinerja_core.domain.rapat import Cara, JenisCatatan, Kehadiran
from kinerja_core.domain.slide import BahanRapat
from kinerja_core.domain.waktu import setempat, tanggal
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import naskah as naskah_store


def undangan(k: Kerja) -> IsiUndangan:
    """The invitation of the meeting; BelumLengkap where none has been issued."""
    isi = naskah_store.isi(k.t, k.kantor.id, k.kini.id, "undangan", IsiUndangan)
    if isi is None:
        raise BelumLengkap("Undangan rapat belum diterbitkan pada Langkah 4.")
    return isi


def isi_daftar_hadir(k: Kerja, u: IsiUndangan, hadir: tuple[Kehadiran, ...]) -> IsiDaftarHadir:
    """The attendance list; who signed on paper has an empty line, the ink is on the scan."""
    baris = tuple(
        BarisHadir(h.nomor, h.nama, h.nip, h.jabatan, Cara(h.cara).sebutan if h.hadir else "tidak hadir") for h in hadir
    )
    return IsiDaftarHadir(
        kop(k.kantor), kode_baru(), u.acara, u.hari_rapat, _waktu(u), u.tempat, baris, penanda(k.pegawai)
    )


def isi_notulen(
    k: Kerja, u: IsiUndangan, hadir: tuple[Kehadiran, ...], jalannya: str, b: BahanRapat, tayangan: str
) -> IsiNotulen:
    """The minutes; ``tayangan`` is the sha256 of what was shown."""
    pimpinan = next((h for h in hadir if h.hadir), hadir[0])
    return IsiNotulen(
        kop=kop(k.kantor),
        kode=kode_baru(),
        acara=u.acara,
        hari_rapat=u.hari_rapat,
        waktu=_waktu(u),
        tempat=u.tempat,
        pimpinan=f"{pimpinan.nama} ({pimpinan.jabatan})",
        notulis=_notulis(k).nama,
        hadir=tuple(f"{h.nama} ({h.jabatan})" for h in hadir if h.hadir),
        tidak_hadir=tuple(f"{h.nama} ({h.jabatan})" for h in hadir if not h.hadir),
        agenda=u.agenda,
        jalannya=jalannya.strip(),
        keputusan=_keputusan(b),
        tanggal=setempat(k.pada, k.kantor.zona).date(),
        penanda=penanda(k.pegawai),
        penanda_notulis=_notulis(k),
        catatan=_catatan(b, JenisCatatan.CATATAN),
        parkir=_catatan(b, JenisCatatan.PARKIR),
        perubahan=_perubahan(b),
        tindak_lanjut_lalu=_tindak_lanjut(b),
        sidik_tayangan=tayangan,
    )


def _keputusan(b: BahanRapat) -> tuple[BarisKeputusan, ...]:
    return tuple(
        BarisKeputusan(
            k.nomor,
            k.uraian,
            b.nama.get(k.indikator, k.indikator),
            k.penanggung_jawab,
            tanggal(k.batas_waktu) if k.batas_waktu else "",
        )
        for k in b.keputusan
    )


def _perubahan(b: BahanRapat) -> tuple[BarisPerubahan, ...]:
    return tuple(
        BarisPerubahan(p.nomor, b.nama.get(p.indikator, p.indikator), p.hal, p.sebelum, p.sesudah, p.alasan, p.peminta)
        for p in b.perubahan
    )


def _tindak_lanjut(b: BahanRapat) -> tuple[BarisTindakLanjut, ...]:
    return tuple(
        BarisTindakLanjut(
            n,
            t.uraian,
            t.siklus,
            t.penanggung_jawab,
            tanggal(t.batas_waktu) if t.batas_waktu else "",
            t.selesai or t.keadaan(b.hari_ini),
        )
        for n, t in enumerate(b.lalu, start=1)
    )


def _catatan(b: BahanRapat, jenis: JenisCatatan) -> tuple[str, ...]:
    """The notes, each with the Indikator it was made on."""
    baris = []
    for c in b.catatan:
        if c.jenis is jenis:
            hal = b.nama.get(c.slide.removeprefix("indikator:"), "")
            baris.append(f"{hal}: {c.isi}" if hal else c.isi)
    return tuple(baris)


def _notulis(k: Kerja) -> PenandaTangan:
    """Who wrote: the Staf who stands in the lane of the meeting, or else whoever closes it."""
    semua = kantor_store.daftar_pegawai(k.t, k.kantor.id)
    staf = [p for p in semua if p.peran is Peran.STAF and menjabat(p, k.hari_ini)]
    return penanda(staf[0] if staf else k.pegawai)


def _waktu(u: IsiUndangan) -> str:
    return f"{u.mulai} – {u.selesai} {u.zona}".strip()
