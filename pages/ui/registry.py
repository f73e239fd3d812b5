"""The pages, in the order of the menu, and which Peran may see each. What is not listed, nobody sees."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from kinerja_core.domain.peran import Peran

AKAR = Path(__file__).resolve().parents[2]
"""The folder of app.py, from which page files are named."""

_SEMUA = frozenset(Peran)
_ADMIN = frozenset({Peran.ADMIN})
_KANTOR = frozenset({Peran.CAMAT, Peran.SEKRETARIS, Peran.KASUBAG, Peran.STAF})
_KANTOR_ADMIN = _KANTOR | _ADMIN
_KANTOR_SEKSI = _KANTOR | {Peran.SEKSI}

_KERJA, _ALUR, _KELOLA, _AKUN = "Pekerjaan", "Langkah SOP", "Data kantor", "Akun"


@dataclass(frozen=True)
class Halaman:
    """One page: its heading in the menu, its file below AKAR, its address without the leading slash."""

    kelompok: str
    berkas: str
    judul: str
    ikon: str
    url: str
    peran: frozenset[Peran]

    @property
    def jalur(self) -> str:
        """The path in the browser's address line."""
        return f"/{self.url}"


def _alur(berkas: str, judul: str, ikon: str, url: str, peran: frozenset[Peran] = _KANTOR) -> Halaman:
    return Halaman(_ALUR, f"pages/alur/{berkas}.py", judul, f":material/{ikon}:", url, peran)


def _lain(kelompok: str, berkas: str, judul: str, ikon: str, url: str, peran: frozenset[Peran]) -> Halaman:
    return Halaman(kelompok, f"pages/{berkas}.py", judul, f":material/{ikon}:", url, peran)


HALAMAN: tuple[Halaman, ...] = (
    _lain(_KERJA, "pantau/beranda", "Tugas saya", "task_alt", "", _SEMUA),
    _lain(_KERJA, "pantau/pemberitahuan", "Pemberitahuan", "notifications", "pemberitahuan", _KANTOR_SEKSI),
    _lain(_KERJA, "pantau/dokumen", "Dokumen", "folder_open", "dokumen", _KANTOR),
    _lain(_KERJA, "pantau/agenda", "Buku agenda", "book_2", "buku-agenda", _KANTOR),
    _lain(_KERJA, "pantau/daftar_arsip", "Daftar arsip", "archive", "daftar-arsip", _KANTOR),
    _lain(_KERJA, "pantau/histori", "Histori", "query_stats", "histori", _KANTOR_ADMIN),
    _lain(_KERJA, "pantau/anggaran", "Anggaran", "payments", "anggaran", _KANTOR_ADMIN),
    _lain(_KERJA, "pantau/riwayat", "Riwayat", "history", "riwayat", _SEMUA),
    _lain(_KERJA, "pantau/pembelajaran", "Pembelajaran", "school", "pembelajaran", _KANTOR_ADMIN),
    _lain(_KERJA, "pantau/sop", "SOP", "menu_book", "sop", _SEMUA),
    _alur("langkah_01_disposisi", "1 · Disposisi", "outgoing_mail", "disposisi"),
    _alur("langkah_02_format_iku", "2 · Format IKU", "table_view", "format-iku"),
    _alur("langkah_03_penyampaian", "3 · Penyampaian", "forward_to_inbox", "penyampaian", _KANTOR_SEKSI),
    _alur("langkah_04_undangan", "4 · Undangan", "event", "undangan"),
    _alur("langkah_05_rapat", "5 · Rapat", "groups", "rapat", _KANTOR_SEKSI),
    _alur("langkah_06_penghimpunan", "6 · Penghimpunan", "upload_file", "penghimpunan", _KANTOR_SEKSI),
    _alur("langkah_07_analisis", "7 · Analisis", "monitoring", "analisis"),
    _alur("langkah_08_konsep", "8 · Konsep", "edit_document", "konsep"),
    _alur("langkah_09_koreksi", "9 · Koreksi", "rate_review", "koreksi"),
    _alur("langkah_10_penyampaian_camat", "10 · Ke Camat", "move_up", "penyampaian-camat"),
    _alur("langkah_11_tanda_tangan", "11 · Tanda tangan", "signature", "tanda-tangan"),
    _alur("langkah_12_surat_pengantar", "12 · Surat pengantar", "mail", "surat-pengantar"),
    _alur("langkah_13_arsip", "13 · Pengantaran dan arsip", "inventory_2", "arsip"),
    _lain(_KELOLA, "kelola/pegawai", "Pegawai dan akun", "badge", "pegawai", _ADMIN),
    _lain(_KELOLA, "kelola/unit", "Unit", "account_tree", "unit", _ADMIN),
    _lain(_KELOLA, "kelola/indikator", "Indikator dan target", "target", "indikator", _ADMIN),
    _lain(_KELOLA, "kelola/kantor", "Identitas kantor", "domain", "kantor", _ADMIN),
    _lain(_KELOLA, "kelola/jam_kerja", "Jam kerja dan libur", "calendar_clock", "jam-kerja", _ADMIN),
    _lain(_KELOLA, "kelola/sop_versi", "Versi SOP", "rule_settings", "versi-sop", _ADMIN),
    _lain(_AKUN, "akun/sandi", "Kata sandi", "key", "sandi", _SEMUA),
)


def untuk(peran: Peran) -> dict[str, list[Halaman]]:
    """The menu of one Peran: heading → pages, both in order."""
    menu: dict[str, list[Halaman]] = {}
    for halaman in HALAMAN:
        if peran in halaman.peran:
            menu.setdefault(halaman.kelompok, []).append(halaman)
    return menu


def jalur() -> Mapping[str, frozenset[Peran]]:
    """Path in the address line → who may see it, for the guard of the web server."""
    return MappingProxyType({halaman.jalur: halaman.peran for halaman in HALAMAN})


def boleh(peran: Peran, berkas: str) -> bool:
    """Whether this Peran may see the page in that file (absolute, or below AKAR)."""
    mutlak = (AKAR / berkas).resolve()
    return any(peran in h.peran for h in HALAMAN if (AKAR / h.berkas).resolve() == mutlak)


def langkah_bagi(peran: Peran, nomor: int) -> Halaman | None:
    """The page of a Langkah for this Peran: its own, else the nearest one before it he may see."""
    milik = [langkah(n) for n in range(nomor, 0, -1)]
    return next((h for h in milik if peran in h.peran), None)


def langkah(nomor: int) -> Halaman:
    """The page of a Langkah, 1-13."""
    return next(h for h in HALAMAN if h.berkas.startswith(f"pages/alur/langkah_{nomor:02d}_"))


def halaman(url: str) -> Halaman:
    """The page with that address; StopIteration for one that does not exist is a bug of the caller."""
    return next(h for h in HALAMAN if h.url == url)
