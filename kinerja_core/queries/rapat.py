"""The screen of a meeting as it stands: which slide is shown, what may be done on it, who is there."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime

from kinerja_core.application import Application
from kinerja_core.dokumen import tayangan
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.dokumen import Dokumen
from kinerja_core.domain.formulir import kolom_terbuka
from kinerja_core.domain.perubahan import cetak_isian
from kinerja_core.domain.rapat import Kehadiran, PerubahanRapat, TindakLanjut, lama_rapat, sebutan_realisasi
from kinerja_core.domain.slide import TINDAK_LANJUT, BahanRapat, Slide, letak, susun
from kinerja_core.domain.target_rapat import bidang_target, cetak_bidang
from kinerja_core.domain.usulan import Kolom
from kinerja_core.domain.waktu import setempat
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import rapat as rapat_store
from kinerja_core.store import siklus as siklus_store
from kinerja_core.store.rapat_bahan import bahan_rapat
from kinerja_core.store.store import Bacaan

LANGKAH_RAPAT = 5


@dataclass(frozen=True)
class Layar:
    """What every screen shows now. ``daftar`` are (kunci, judul, ditandai) of all slides, ``isi`` the rest as
    JSON values; ``dimulai`` says whether those who only follow may see it."""

    dimulai: bool
    daftar: tuple[tuple[str, str, bool], ...]
    isi: dict[str, object]

    def json(self, pada: datetime, *, dengan_daftar: bool) -> str:
        """One message to a screen, sent at ``pada`` (naive UTC): browsers set their clock of the meeting by it."""
        daftar = {"daftar": self.daftar} if dengan_daftar else {}
        return json.dumps(self.isi | daftar | {"pada": _epoch(pada)}, ensure_ascii=False)


def gaya_slide() -> str:
    """The style sheet slides are drawn with, on screen as in the archive."""
    return tayangan.gaya()


def denyut(app: Application, kantor_id: str, siklus_id: str) -> tuple[int, int, int]:
    """Three numbers that move with everything `layar` shows."""
    with app.store.read() as r:
        return rapat_store.denyut(r, kantor_id, siklus_id)


def layar(app: Application, kantor_id: str, siklus_id: str) -> Layar:
    """The screen now; once the meeting is closed, what it left behind."""
    with app.store.read() as r:
        siklus = siklus_store.muat(r, kantor_id, siklus_id)
        if siklus.langkah != LANGKAH_RAPAT:
            return Layar(True, (), _sesudah(r, siklus))
        hari_ini = setempat(app.sekarang(), kantor_store.kantor(r, kantor_id).zona).date()
        bahan = bahan_rapat(r, siklus, hari_ini)
        tanda = rapat_store.bertanda(r, kantor_id, siklus_id)
        hadir = rapat_store.kehadiran(r, kantor_id, siklus_id)
        mulai = siklus_store.terakhir(r, kantor_id, siklus_id, "rapat.dimulai")
        tayang = rapat_store.tayang(r, kantor_id, siklus_id)
    semua = susun(bahan)
    n = letak(semua, tayang)
    lama = lama_rapat(siklus.sop.langkah_ke(LANGKAH_RAPAT).waktu)
    isi: dict[str, object] = {
        "keadaan": "rapat",
        "versi": siklus.versi,
        "kunci": semua[n].kunci,
        "nomor": n + 1,
        "dari": len(semua),
        "ditandai": semua[n].kunci in tanda,
        "html": tayangan.slide_html(semua[n]),
        "indikator": semua[n].indikator,
        "ubah": _ubah(bahan, semua[n]),
        "lalu": _lalu(bahan.lalu) if semua[n].kunci.startswith(TINDAK_LANJUT) else [],
        "mulai": _epoch(mulai.pada) if mulai else None,
        "lama": int(lama.total_seconds() * 1000) if lama else None,
        "hadir": sum(h.hadir for h in hadir),
    }
    return Layar(mulai is not None, tuple((s.kunci, s.judul, s.kunci in tanda) for s in semua), isi)


def kehadiran(app: Application, siklus: Siklus) -> tuple[Kehadiran, ...]:
    """The attendance list as recorded so far; empty before the first name."""
    with app.store.read() as r:
        return rapat_store.kehadiran(r, siklus.kantor_id, siklus.id)


def perubahan(app: Application, siklus: Siklus) -> tuple[PerubahanRapat, ...]:
    """Targets and figures changed in the meeting."""
    with app.store.read() as r:
        return rapat_store.daftar_perubahan(r, siklus.kantor_id, siklus.id)


def tindak_lanjut(app: Application, siklus: Siklus) -> tuple[TindakLanjut, ...]:
    """Actions of earlier Siklus, carried into this meeting."""
    with app.store.read() as r:
        return rapat_store.tindak_lanjut_lalu(r, siklus.kantor_id, siklus.id)


def rancangan_notulen(app: Application, siklus: Siklus) -> str:
    """The course of the meeting as written so far."""
    with app.store.read() as r:
        return naskah_store.isi(r, siklus.kantor_id, siklus.id, "rancangan_notulen", str) or ""


def _ubah(b: BahanRapat, s: Slide) -> list[dict[str, str]]:
    """What can be changed on this slide, each with its figure as shown."""
    if not s.indikator:
        return []
    h = next(h for h in b.hasil if h.indikator.kode == s.indikator)
    terisi = {i.kolom: cetak_isian(i) for i in h.isian}
    target = [
        {"kode": f"target:{bidang}", "label": f"Target {bidang.sebutan}", "nilai": cetak_bidang(h.target, bidang)}
        for bidang in bidang_target(h.indikator)
    ]
    terbuka = kolom_terbuka(h.indikator)
    angka = [
        {"kode": f"angka:{k}", "label": sebutan_realisasi(k), "nilai": terisi.get(k, "")}
        for k in Kolom
        if k in terbuka and (k.value.startswith("realisasi_t") or k in (Kolom.PEMBILANG, Kolom.PENYEBUT))
    ]
    return target + angka


def _lalu(semua: tuple[TindakLanjut, ...]) -> list[dict[str, object]]:
    return [
        {"nomor": n, "asal": t.siklus_id, "keputusan": t.nomor, "uraian": t.uraian}
        for n, t in enumerate(semua, start=1)
        if not t.selesai
    ]


def _sesudah(r: Bacaan, siklus: Siklus) -> dict[str, object]:
    """Before the meeting and after it the screen says so, and points to what was left behind."""
    if siklus.langkah < LANGKAH_RAPAT:
        return {"keadaan": "belum", "versi": siklus.versi}
    dokumen = naskah_store.daftar_dokumen(r, siklus.kantor_id, siklus.id)
    return {
        "keadaan": "selesai",
        "versi": siklus.versi,
        "dokumen": [
            {"nama": nama, "alamat": f"/berkas/{d.sha256}/{d.nama_berkas}"}
            for jenis, nama in _TERBIT
            if (d := _terakhir(dokumen, jenis)) is not None
        ],
    }


_TERBIT = (("notulen", "Notulen"), ("daftar_hadir", "Daftar hadir"), ("tayangan", "Tayangan saat rapat ditutup"))


def _terakhir(semua: tuple[Dokumen, ...], jenis: str) -> Dokumen | None:
    return next((d for d in reversed(semua) if d.jenis == jenis), None)


def _epoch(pada: datetime) -> int:
    """Milliseconds since 1970, as browsers count."""
    return int(pada.replace(tzinfo=UTC).timestamp() * 1000)
