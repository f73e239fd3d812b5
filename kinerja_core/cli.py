"""The console script ``kinerja``: demo, serve, contoh, checks, backup."""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_core.domain.errors import BerkasDitolak, KinerjaError
from kinerja_core.settings import AKAR_PROYEK, Settings

if TYPE_CHECKING:
    from kinerja_core.application import Application


def main(argumen: Sequence[str] | None = None) -> int:
    """Run one command; 0 when done, 1 where it was refused (the sentence goes to stderr)."""
    pilihan = _pengurai().parse_args(argumen)
    try:
        hasil: int = pilihan.jalankan(pilihan)
    except KinerjaError as galat:
        print(galat, file=sys.stderr)
        return 1
    return hasil


def _demo(p: argparse.Namespace) -> int:
    from kinerja_core.contoh.demo import bangun_demo
    from kinerja_core.web.pelayan import jalankan

    folder = Path(p.data)
    if not p.lanjutkan or not (folder / "kinerja.duckdb").exists():
        print("Menyiapkan Kecamatan Contoh …", flush=True)
        bangun_demo(folder, datetime.now(UTC).replace(tzinfo=None))
    os.environ["KINERJA_DATA"] = str(folder)
    jalankan(p.host, p.port, buka=not p.tanpa_peramban)
    return 0


def _serve(p: argparse.Namespace) -> int:
    from kinerja_core.web.pelayan import jalankan

    settings = Settings.dari_lingkungan()
    jalankan(settings.host, settings.port, buka=p.buka)
    return 0


def _contoh(p: argparse.Namespace) -> int:
    from kinerja_core.contoh.demo import tulis_contoh

    tujuan = Path(p.keluaran)
    tujuan.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as sementara:
        mulai = datetime.now(UTC).replace(tzinfo=None) - timedelta(days=14)
        for baris in tulis_contoh(Path(sementara) / "kantor", tujuan, mulai):
            print(baris, flush=True)
    return 0


def _formulir_periksa(p: argparse.Namespace) -> int:
    from kinerja_core.formulir.laporan import sebagai_json, tolakan_sebagai_json
    from kinerja_core.formulir.mandiri import periksa_mandiri

    try:
        hasil = periksa_mandiri(_baca(p.berkas), Path(p.berkas).name)
    except BerkasDitolak as ditolak:
        if not p.json:
            raise
        print(json.dumps(tolakan_sebagai_json(ditolak), ensure_ascii=False, indent=1))
        return 1
    if p.json:
        print(json.dumps(sebagai_json(hasil), ensure_ascii=False, indent=1))
    else:
        print("Diterima." if hasil.diterima else "Belum dapat diterima.")
        for m in hasil.masalah:
            print(f"{m.lembar}!{m.sel}  {m.pesan}  {m.perbaikan}")
    return 0 if hasil.diterima else 1


def _histori_periksa(p: argparse.Namespace) -> int:
    from kinerja_core.formulir.histori import periksa_berkas

    baris = periksa_berkas(_baca(p.berkas), Path(p.berkas).name)
    if p.json:
        print(json.dumps(baris, ensure_ascii=False, indent=1))
    else:
        for b in baris:
            print(f"{b['baris']}: {b['alasan'] or b['capaian_cetak']}  {b['predikat'] or ''}".rstrip())
    return 0


def _verify(p: argparse.Namespace) -> int:
    from kinerja_core.dokumen.verifikasi import sebagai_json, verifikasi

    hasil = verifikasi(_baca(p.berkas))
    if p.json:
        print(json.dumps(sebagai_json(hasil), ensure_ascii=False, indent=1))
    else:
        print(f"Sah: dokumen {hasil.kode} utuh." if hasil.sah else "Tidak sah.")
        for tanda in hasil.tanda_tangan:
            print(f"Tanda tangan {tanda.nama}, {tanda.pada}: {tanda.masalah or 'sah'}")
        for masalah in hasil.masalah:
            print(masalah.pesan)
    return 0 if hasil.sah else 1


def _backup(p: argparse.Namespace) -> int:
    from kinerja_core.cadangan import cadangkan

    app = _bangun(_settings(p))
    nama = f"kinerja-cadangan-{app.sekarang():%Y%m%d-%H%M%S}.zip"
    tujuan = cadangkan(app, Path(p.tujuan) / nama)
    print(f"Salinan cadangan: {tujuan}")
    return 0


def _restore(p: argparse.Namespace) -> int:
    from kinerja_core.cadangan import pulihkan

    pulihkan(Path(p.berkas), Path(p.data))
    print(f"Data dipulihkan ke {p.data}. Jalankan: KINERJA_DATA={p.data} kinerja serve")
    return 0


def _periksa(p: argparse.Namespace) -> int:
    from kinerja_core.cadangan import periksa

    app = _bangun(_settings(p))
    masalah = periksa(app)
    for baris in masalah:
        print(baris)
    if app.store.dipulihkan:
        print(f"{app.store.dipulihkan} perubahan dipulihkan dari jurnal.")
    print("Data utuh." if not masalah else "Data bermasalah. Pulihkan dari salinan cadangan.")
    return 1 if masalah else 0


def _ingatkan(p: argparse.Namespace) -> int:
    from kinerja_core.actions.ingatkan import ingatkan
    from kinerja_core.store.sambungan import SedangDipakai

    settings = Settings.dari_lingkungan()
    try:
        app = _bangun(replace(settings, data=Path(p.data)) if p.data else settings)
    except SedangDipakai:
        print("Kinerja sedang berjalan dan mengirim pengingatnya sendiri; tidak ada yang perlu dijalankan.")
        return 0
    try:
        hasil = ingatkan(app)
    finally:
        app.store.tutup()
    for baris in hasil.terkirim:
        print(f"Terkirim. {baris}")
    for baris in hasil.gagal:
        print(f"Belum terkirim. {baris}", file=sys.stderr)
    if not hasil.terkirim and not hasil.gagal:
        print("Tidak ada pengingat baru.")
    return 1 if hasil.gagal else 0


def _bangun(settings: Settings) -> "Application":
    # half a second to import, for nothing where only a file is checked
    from kinerja_core.application import bangun

    return bangun(settings)


def _settings(p: argparse.Namespace) -> Settings:
    return Settings(Path(p.data)) if p.data else Settings.dari_lingkungan()


def _baca(jalur: str) -> bytes:
    berkas = Path(jalur)
    if not berkas.is_file():
        raise KinerjaError(f"Berkas {jalur} tidak ada. Periksa nama dan foldernya.")
    return berkas.read_bytes()


def _pengurai() -> argparse.ArgumentParser:
    utama = argparse.ArgumentParser(prog="kinerja", description="SOP Pengumpulan Data Kinerja kecamatan.")
    perintah = utama.add_subparsers(required=True, metavar="PERINTAH")

    demo = perintah.add_parser("demo", help="kantor contoh yang baru, lalu buka aplikasinya")
    demo.add_argument("--data", default=str(AKAR_PROYEK / "data" / "demo"), help="folder kantor contoh")
    demo.add_argument("--host", default="127.0.0.1")
    demo.add_argument("--port", type=int, default=8501)
    demo.add_argument("--lanjutkan", action="store_true", help="pakai kantor contoh yang sudah ada")
    demo.add_argument("--tanpa-peramban", action="store_true", help="jangan buka peramban")
    demo.set_defaults(jalankan=_demo)

    serve = perintah.add_parser("serve", help="jalankan aplikasi dengan data kantor sendiri (KINERJA_DATA)")
    serve.add_argument("--buka", action="store_true", help="buka peramban")
    serve.set_defaults(jalankan=_serve)

    contoh = perintah.add_parser("contoh", help="jalankan ketiga belas langkah tanpa peramban")
    contoh.add_argument("--keluaran", required=True, help="folder untuk semua dokumen")
    contoh.set_defaults(jalankan=_contoh)

    for nama, bantuan, fungsi in (
        ("formulir", "periksa formulir terisi tanpa menyimpan", _formulir_periksa),
        ("histori", "periksa tabel kinerja tahun-tahun lalu", _histori_periksa),
    ):
        induk = perintah.add_parser(nama, help=bantuan).add_subparsers(required=True, metavar="PERINTAH")
        periksa = induk.add_parser("periksa", help=bantuan)
        periksa.add_argument("berkas")
        periksa.add_argument("--json", action="store_true")
        periksa.set_defaults(jalankan=fungsi)

    verify = perintah.add_parser("verify", help="periksa dokumen PDF hanya dari berkasnya sendiri")
    verify.add_argument("berkas")
    verify.add_argument("--json", action="store_true")
    verify.set_defaults(jalankan=_verify)

    backup = perintah.add_parser("backup", help="salinan cadangan yang sudah diperiksa")
    backup.add_argument("tujuan", help="folder tujuan")
    backup.add_argument("--data", default="")
    backup.set_defaults(jalankan=_backup)

    restore = perintah.add_parser("restore", help="kembalikan salinan cadangan ke folder kosong")
    restore.add_argument("berkas")
    restore.add_argument("--data", required=True, help="folder data baru yang masih kosong")
    restore.set_defaults(jalankan=_restore)

    utuh = perintah.add_parser("periksa", help="periksa keutuhan data, jurnal, dan arsip")
    utuh.add_argument("--data", default="")
    utuh.set_defaults(jalankan=_periksa)

    ingatkan = perintah.add_parser("ingatkan", help="kirim pengingat dan laporan keterlambatan lewat pos-el")
    ingatkan.add_argument("--data", default="")
    ingatkan.set_defaults(jalankan=_ingatkan)
    return utama
