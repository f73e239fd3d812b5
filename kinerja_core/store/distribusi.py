"""The distribution list of a Siklus, read from the letter that is in force, and how far it has been worked off."""

from collections.abc import Sequence

from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.distribusi import Bagian, Saluran, daftar_distribusi
from kinerja_core.domain.naskah_surat import IsiSuratPengantar
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store.catatan import Ekspedisi
from kinerja_core.store.store import Bacaan


def distribusi(r: Bacaan, siklus: Siklus) -> tuple[Bagian, ...]:
    """Who gets which copy, by the newest surat pengantar; empty before there is one."""
    isi = naskah_store.isi(r, siklus.kantor_id, siklus.id, "surat_pengantar", IsiSuratPengantar)
    return daftar_distribusi(isi.kepada, isi.tembusan) if isi else ()


def antaran_untuk(bagian: Bagian, antaran: Sequence[Ekspedisi]) -> Ekspedisi | None:
    """The delivery of one line of the list, if it has gone out."""
    return next((e for e in antaran if (e.tujuan, e.salinan) == (bagian.tujuan, bagian.salinan)), None)


def belum_diantar(daftar: Sequence[Bagian], antaran: Sequence[Ekspedisi]) -> tuple[str, ...]:
    """What still has to go out, a sentence for each."""
    return tuple(
        f"Belum diantar: {b.salinan} untuk {b.tujuan}."
        for b in daftar
        if not b.pertinggal and antaran_untuk(b, antaran) is None
    )


def belum_kembali(antaran: Sequence[Ekspedisi]) -> tuple[str, ...]:
    """Deliveries nobody has signed for yet, a sentence for each."""
    return tuple(f"Belum ada tanda terima dari {e.tujuan} ({e.salinan})." for e in antaran if e.penerima is None)


def tanpa_bukti(antaran: Sequence[Ekspedisi]) -> tuple[str, ...]:
    """Receipts without their slip, a sentence for each."""
    return tuple(
        f"Bukti terima {e.tujuan} ({e.salinan}) belum diunggah."
        for e in antaran
        if e.penerima is not None and not e.bukti
    )


def cara_antar(e: Ekspedisi) -> str:
    """As the buku ekspedisi says it: “Pos: Staf Contoh (resi 123)”."""
    keterangan = f" ({e.keterangan})" if e.keterangan else ""
    return f"{Saluran(e.saluran).sebutan}: {e.pengantar}{keterangan}"
