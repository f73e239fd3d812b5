"""SQL of the letter register: a counter row in the letter's own transaction, so numbers have no gap."""

from datetime import datetime

from kinerja_core.domain.agenda import KunciSurat, Surat, urutan_buku
from kinerja_core.store import urutan
from kinerja_core.store.store import Bacaan, Transaction

__all__ = ["Surat"]

_SURAT = (
    "seri, tahun, nomor, nomor_lengkap, siklus_id, jenis, hal, tujuan, tanggal, oleh, pada, klasifikasi, lampiran, "
    "cara, alasan"
)
_KUNCI = "{0}.kantor_id = s.kantor_id and {0}.seri = s.seri and {0}.tahun = s.tahun and {0}.nomor = s.nomor"
_BUKU = (
    "select s.seri, s.tahun, s.nomor, s.nomor_lengkap, coalesce(p.siklus_id, s.siklus_id), coalesce(p.jenis, s.jenis), "
    "coalesce(p.hal, s.hal), coalesce(p.tujuan, s.tujuan), coalesce(p.tanggal, s.tanggal), coalesce(p.oleh, s.oleh), "
    "coalesce(p.pada, s.pada), s.klasifikasi, coalesce(p.lampiran, s.lampiran), s.cara, s.alasan, "
    "p.pada is not null, coalesce(b.alasan, ''), coalesce(b.oleh, ''), b.pada, coalesce(l.nomor_luar, '') "
    f"from surat s left join surat_pakai p on {_KUNCI.format('p')} left join surat_batal b on {_KUNCI.format('b')} "
    "left join (select x.*, row_number() over (partition by kantor_id, seri, tahun, nomor order by revisi desc) as ke "
    f"from surat_luar x) l on l.ke = 1 and {_KUNCI.format('l')} where s.kantor_id = $1"
)


def nomor_berikut(t: Transaction, kantor_id: str, seri: str, tahun: int) -> int:
    """Take the next number of a series; it starts again at 1 each year and is given back on rollback."""
    ((nomor,),) = t.tulis(
        "insert into penghitung (kantor_id, seri, tahun, nomor) values ($1,$2,$3,1) "
        "on conflict (kantor_id, seri, tahun) do update set nomor = penghitung.nomor + 1 returning nomor",
        *(kantor_id, seri, tahun),
    )
    return int(nomor)


def nomor_terakhir(r: Bacaan, kantor_id: str, seri: str, tahun: int) -> int:
    """The number taken last, 0 where the year has none."""
    baris = r.satu(
        "select nomor from penghitung where kantor_id = $1 and seri = $2 and tahun = $3", kantor_id, seri, tahun
    )
    return int(baris[0]) if baris else 0


def mulai_dari(t: Transaction, kantor_id: str, kunci: KunciSurat, alasan: str, oleh: str, pada: datetime) -> None:
    """Let a year begin at ``kunci.nomor``; only before its first number."""
    t.tulis(
        "insert into nomor_awal (kantor_id, seri, tahun, nomor, alasan, oleh, pada) values ($1,$2,$3,$4,$5,$6,$7)",
        *(kantor_id, kunci.seri, kunci.tahun, kunci.nomor, alasan, oleh, pada),
    )
    t.tulis(
        "insert into penghitung (kantor_id, seri, tahun, nomor) values ($1,$2,$3,$4)",
        *(kantor_id, kunci.seri, kunci.tahun, kunci.nomor - 1),
    )


def awal(r: Bacaan, kantor_id: str) -> dict[int, int]:
    """The first number by year, where a year did not begin at 1."""
    return dict(r.baca("select tahun, nomor from nomor_awal where kantor_id = $1", kantor_id))


def catat(t: Transaction, kantor_id: str, s: Surat) -> None:
    """Enter a letter into the register."""
    t.tulis(
        f"insert into surat (kantor_id, {_SURAT}) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16)",
        *(kantor_id, s.seri, s.tahun, s.nomor, s.nomor_lengkap, s.siklus_id, s.jenis, s.hal, s.tujuan, s.tanggal),
        *(s.oleh, s.pada, s.klasifikasi, s.lampiran, s.cara, s.alasan),
    )


def pakai(t: Transaction, kantor_id: str, s: Surat) -> None:
    """Say which letter took a number that was set aside; a second use is refused by the primary key."""
    t.tulis(
        "insert into surat_pakai (kantor_id, seri, tahun, nomor, siklus_id, jenis, hal, tujuan, lampiran, tanggal, "
        "oleh, pada) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)",
        *(kantor_id, s.seri, s.tahun, s.nomor, s.siklus_id, s.jenis, s.hal, s.tujuan, s.lampiran, s.tanggal),
        *(s.oleh, s.pada),
    )


def batalkan(t: Transaction, kantor_id: str, kunci: KunciSurat, alasan: str, oleh: str, pada: datetime) -> None:
    """Declare a number void; it stays in the register and is not given again."""
    t.tulis(
        "insert into surat_batal (kantor_id, seri, tahun, nomor, alasan, oleh, pada) values ($1,$2,$3,$4,$5,$6,$7)",
        *(kantor_id, kunci.seri, kunci.tahun, kunci.nomor, alasan, oleh, pada),
    )


def catat_luar(t: Transaction, kantor_id: str, kunci: KunciSurat, nomor_luar: str, oleh: str, pada: datetime) -> None:
    """Append the number a letter has in another system; the newest one counts."""
    surat: dict[str, str | int] = {
        "kantor_id": kantor_id,
        "seri": kunci.seri,
        "tahun": kunci.tahun,
        "nomor": kunci.nomor,
    }
    revisi = urutan.berikut(t, "surat_luar", "revisi", **surat)
    t.tulis(
        "insert into surat_luar (kantor_id, seri, tahun, nomor, revisi, nomor_luar, oleh, pada) "
        "values ($1,$2,$3,$4,$5,$6,$7,$8)",
        *(kantor_id, kunci.seri, kunci.tahun, kunci.nomor, revisi, nomor_luar, oleh, pada),
    )


def daftar(r: Bacaan, kantor_id: str) -> tuple[Surat, ...]:
    """The register, newest first, as its lines stand now."""
    surat = (Surat(*b) for b in r.baca(_BUKU, kantor_id))
    return tuple(sorted(surat, key=urutan_buku, reverse=True))


def satu(r: Bacaan, kantor_id: str, kunci: KunciSurat) -> Surat | None:
    """One line of the register, if it is there."""
    baris = r.satu(
        f"{_BUKU} and s.seri = $2 and s.tahun = $3 and s.nomor = $4", kantor_id, kunci.seri, kunci.tahun, kunci.nomor
    )
    return Surat(*baris) if baris else None


def bernomor(r: Bacaan, kantor_id: str, nomor_lengkap: str) -> tuple[Surat, ...]:
    """The lines with that full number."""
    return tuple(Surat(*b) for b in r.baca(f"{_BUKU} and s.nomor_lengkap = $2", kantor_id, nomor_lengkap))


def milik_siklus(r: Bacaan, kantor_id: str, siklus_id: str, jenis: str) -> Surat | None:
    """The newest letter of that jenis in a Siklus that is not void, if any."""
    cocok = [
        s
        for b in r.baca(f"{_BUKU} and coalesce(p.siklus_id, s.siklus_id) = $2", kantor_id, siklus_id)
        if (s := Surat(*b)).jenis == jenis and s.batal_pada is None
    ]
    return max(cocok, key=lambda s: s.pada, default=None)
