"""SQL of the meeting: attendance, decisions, notes, changes, and what the projector shows."""

from datetime import datetime

from kinerja_core.domain.rapat import (
    CatatanRapat,
    JenisCatatan,
    Kehadiran,
    Keputusan,
    PerubahanRapat,
    TindakLanjut,
)
from kinerja_core.store import urutan
from kinerja_core.store.store import Bacaan, Transaction

_SIKLUS = "where kantor_id = $1 and siklus_id = $2"


def ganti_kehadiran(t: Transaction, kantor_id: str, siklus_id: str, daftar: tuple[Kehadiran, ...]) -> None:
    """Set the attendance list; what it was before stands in the trail."""
    t.tulis("delete from kehadiran where kantor_id = $1 and siklus_id = $2", kantor_id, siklus_id)
    for h in daftar:
        t.tulis(
            "insert into kehadiran (kantor_id, siklus_id, nomor, nama, nip, jabatan, hadir, cara, pegawai_id) "
            "values ($1,$2,$3,$4,$5,$6,$7,$8,$9)",
            *(kantor_id, siklus_id, h.nomor, h.nama, h.nip, h.jabatan, h.hadir, h.cara, h.pegawai_id),
        )


def kehadiran(r: Bacaan, kantor_id: str, siklus_id: str) -> tuple[Kehadiran, ...]:
    """The attendance list in printed order."""
    baris = r.baca(
        f"select nomor, nama, nip, jabatan, hadir, cara, pegawai_id from kehadiran {_SIKLUS} order by nomor",
        *(kantor_id, siklus_id),
    )
    return tuple(Kehadiran(*b) for b in baris)


def tambah_keputusan(t: Transaction, kantor_id: str, siklus_id: str, k: Keputusan) -> int:
    """Append one decision; returns its number."""
    nomor = urutan.berikut(t, "keputusan", "nomor", kantor_id=kantor_id, siklus_id=siklus_id)
    t.tulis(
        "insert into keputusan (kantor_id, siklus_id, nomor, uraian, indikator, penanggung_jawab, batas_waktu, "
        "oleh, pada) values ($1,$2,$3,$4,$5,$6,$7,$8,$9)",
        *(kantor_id, siklus_id, nomor, k.uraian, k.indikator, k.penanggung_jawab, k.batas_waktu, k.oleh, k.pada),
    )
    return nomor


def daftar_keputusan(r: Bacaan, kantor_id: str, siklus_id: str) -> tuple[Keputusan, ...]:
    """All decisions in the order they were taken."""
    baris = r.baca(
        "select nomor, uraian, indikator, penanggung_jawab, batas_waktu, oleh, pada "
        f"from keputusan {_SIKLUS} order by nomor",
        *(kantor_id, siklus_id),
    )
    return tuple(Keputusan(*b) for b in baris)


def tindak_lanjut_lalu(r: Bacaan, kantor_id: str, siklus_id: str) -> tuple[TindakLanjut, ...]:
    """Actions of the Siklus before this one, oldest first: all that are open, and those ticked at this meeting."""
    baris = r.baca(
        "select k.siklus_id, s.nama, k.nomor, k.uraian, k.penanggung_jawab, k.batas_waktu, "
        "case when d.nomor is null then '' when d.keterangan = '' then 'Selesai.' else d.keterangan end "
        "from keputusan k join siklus s on s.kantor_id = k.kantor_id and s.siklus_id = k.siklus_id "
        "join siklus ini on ini.kantor_id = k.kantor_id and ini.siklus_id = $2 and s.dibuka < ini.dibuka "
        "left join tindak_lanjut_selesai d "
        "on d.kantor_id = k.kantor_id and d.siklus_id = k.siklus_id and d.nomor = k.nomor "
        "where k.kantor_id = $1 and k.penanggung_jawab <> '' and (d.nomor is null or d.pada_siklus = $2) "
        "order by s.dibuka, k.nomor",
        *(kantor_id, siklus_id),
    )
    return tuple(TindakLanjut(*b) for b in baris)


def selesaikan(
    t: Transaction, kantor_id: str, tindak: TindakLanjut, pada_siklus: str, keterangan: str, oleh: str, pada: datetime
) -> None:
    """Tick an action done; a second tick is refused by the primary key."""
    t.tulis(
        "insert into tindak_lanjut_selesai (kantor_id, siklus_id, nomor, pada_siklus, keterangan, oleh, pada) "
        "values ($1,$2,$3,$4,$5,$6,$7)",
        *(kantor_id, tindak.siklus_id, tindak.nomor, pada_siklus, keterangan, oleh, pada),
    )


def tambah_catatan(t: Transaction, kantor_id: str, siklus_id: str, c: CatatanRapat) -> int:
    """Append a note or a parked item; returns its number."""
    nomor = urutan.berikut(t, "rapat_catatan", "nomor", kantor_id=kantor_id, siklus_id=siklus_id)
    t.tulis(
        "insert into rapat_catatan (kantor_id, siklus_id, nomor, jenis, slide, isi, oleh, pada) "
        "values ($1,$2,$3,$4,$5,$6,$7,$8)",
        *(kantor_id, siklus_id, nomor, c.jenis.value, c.slide, c.isi, c.oleh, c.pada),
    )
    return nomor


def daftar_catatan(r: Bacaan, kantor_id: str, siklus_id: str) -> tuple[CatatanRapat, ...]:
    """Notes and parked items in the order they came."""
    baris = r.baca(
        f"select nomor, jenis, slide, isi, oleh, pada from rapat_catatan {_SIKLUS} order by nomor",
        *(kantor_id, siklus_id),
    )
    return tuple(CatatanRapat(b[0], JenisCatatan(b[1]), *b[2:]) for b in baris)


def tambah_perubahan(t: Transaction, kantor_id: str, siklus_id: str, p: PerubahanRapat) -> int:
    """Append a changed target or figure; returns its number."""
    nomor = urutan.berikut(t, "rapat_perubahan", "nomor", kantor_id=kantor_id, siklus_id=siklus_id)
    t.tulis(
        "insert into rapat_perubahan (kantor_id, siklus_id, nomor, indikator, hal, sebelum, sesudah, alasan, "
        "peminta, oleh, pada) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)",
        *(kantor_id, siklus_id, nomor, p.indikator, p.hal, p.sebelum, p.sesudah, p.alasan, p.peminta),
        *(p.oleh, p.pada),
    )
    return nomor


def daftar_perubahan(r: Bacaan, kantor_id: str, siklus_id: str) -> tuple[PerubahanRapat, ...]:
    """Changed targets and figures in the order they were changed."""
    baris = r.baca(
        "select nomor, indikator, hal, sebelum, sesudah, alasan, peminta, oleh, pada "
        f"from rapat_perubahan {_SIKLUS} order by nomor",
        *(kantor_id, siklus_id),
    )
    return tuple(PerubahanRapat(*b) for b in baris)


def tayangkan(t: Transaction, kantor_id: str, siklus_id: str, slide: str, oleh: str, pada: datetime) -> None:
    """Show another slide."""
    tempat = urutan.berikut(t, "rapat_tayang", "urutan", kantor_id=kantor_id, siklus_id=siklus_id)
    t.tulis(
        "insert into rapat_tayang (kantor_id, siklus_id, urutan, slide, oleh, pada) values ($1,$2,$3,$4,$5,$6)",
        *(kantor_id, siklus_id, tempat, slide, oleh, pada),
    )


def tandai(t: Transaction, kantor_id: str, siklus_id: str, slide: str, pasang: bool, oleh: str, pada: datetime) -> None:
    """Set a mark on a slide, or take it away."""
    tempat = urutan.berikut(t, "rapat_tanda", "urutan", kantor_id=kantor_id, siklus_id=siklus_id)
    t.tulis(
        "insert into rapat_tanda (kantor_id, siklus_id, urutan, slide, pasang, oleh, pada) "
        "values ($1,$2,$3,$4,$5,$6,$7)",
        *(kantor_id, siklus_id, tempat, slide, pasang, oleh, pada),
    )


def tayang(r: Bacaan, kantor_id: str, siklus_id: str) -> str:
    """Kunci of the slide shown, empty before the first."""
    baris = r.satu(f"select slide from rapat_tayang {_SIKLUS} order by urutan desc limit 1", kantor_id, siklus_id)
    return str(baris[0]) if baris else ""


def bertanda(r: Bacaan, kantor_id: str, siklus_id: str) -> frozenset[str]:
    """The slides that are marked."""
    baris = r.baca(f"select slide, pasang from rapat_tanda {_SIKLUS} order by urutan", kantor_id, siklus_id)
    keadaan: dict[str, bool] = dict(baris)  # of two rows for one slide the later stays
    return frozenset(slide for slide, pasang in keadaan.items() if pasang)


def denyut(r: Bacaan, kantor_id: str, siklus_id: str) -> tuple[int, int, int]:
    """Three numbers that move whenever anything a screen of the meeting shows has changed. Cheap to ask."""
    baris = r.satu(
        f"select (select coalesce(max(versi), 0) from jejak {_SIKLUS}), "
        f"(select coalesce(max(urutan), 0) from rapat_tayang {_SIKLUS}), "
        f"(select coalesce(max(urutan), 0) from rapat_tanda {_SIKLUS})",
        *(kantor_id, siklus_id),
    )
    return (int(baris[0]), int(baris[1]), int(baris[2])) if baris else (0, 0, 0)
