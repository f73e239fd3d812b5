"""`kinerja verify`: a document checked with nothing but the document.

Found from the file alone: any byte changed or added (sidik of the file, and the signature where there is one),
embedded data missing or changed, figures that are not what their data give, on the pages too, and another number
or signer than in the data. Not found: a document made up as a whole, data and pages alike, by somebody who knows
this program, and narrative changed on a page by such a person. For that the public page compares the sha256 with
the office's register, or a signature with the office's own certificate stands under it.
"""

import dataclasses
import hashlib
import io
import json
import logging
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cattrs.errors import BaseValidationError
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from kinerja_core.dokumen.bungkus import rapikan
from kinerja_core.dokumen.teks_halaman import teks_halaman
from kinerja_core.dokumen.tertanam import (
    BERKAS_ANGKA,
    BERKAS_DATA,
    BERKAS_HITUNG,
    BERKAS_ISI,
    BERKAS_MANIFES,
    SALAH_BENTUK,
    panjang_utuh,
)
from kinerja_core.dokumen.verifikasi_angka import Banding, banding_angka
from kinerja_core.domain.errors import BerkasDitolak
from kinerja_core.domain.hitungan import Hitungan
from kinerja_core.domain.kebijakan import Kebijakan
from kinerja_core.domain.naskah_iku import IsiDokumenIKU
from kinerja_core.domain.verifikasi import HasilVerifikasi, Masalah, TandaTangan
from kinerja_core.nilai_json import dari_json

# what is wrong with a file is in the verdict; their warnings would only stand beside it
for _nama in ("pypdf", "pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_nama).addHandler(logging.NullHandler())

UKURAN_PALING_BESAR = 40 * 1024 * 1024
DETIK_CPU = 30
MEMORI = 2 * 1024 * 1024 * 1024

_RUSAK_DATA = (BaseValidationError, *SALAH_BENTUK)
_IKU = IsiDokumenIKU.__name__
_KAKI = re.compile(r"(\S{1,80}) · Sidik isi [0-9a-f]{12}")


@dataclass(frozen=True)
class _Terbaca:
    """Text of each page without white space, the embedded files by name, and the kode of the last footer."""

    halaman: tuple[str, ...]
    lampiran: Mapping[str, bytes]
    kode: str


@dataclass(frozen=True)
class _Isi:
    """The embedded content: its class, its kode, its values as JSON, and the sha256 of its bytes."""

    jenis: str
    kode: str
    nilai: Mapping[str, Any]
    sidik: str


def verifikasi(pdf: bytes) -> HasilVerifikasi:
    """The verdict on one file; never raises for what stands in it."""
    sha = hashlib.sha256(pdf).hexdigest()
    try:
        terbaca = _baca(pdf)
        tanda = _tanda_tangan(pdf)
    except (PyPdfError, BerkasDitolak, *SALAH_BENTUK):
        rusak = Masalah("bukan_pdf", "Berkas ini bukan PDF yang utuh. Minta salinan yang lain dari penerbitnya.")
        return HasilVerifikasi("", "", sha, (), 0, (), (rusak,))
    isi, masalah_isi = _isi(terbaca)
    banding = Banding((), 0)
    masalah = [*_masalah_berkas(pdf, tanda, terbaca), *masalah_isi]
    if isi is not None:
        masalah += [*_masalah_lampiran(isi, terbaca), *_masalah_sidik(isi, terbaca)]
        masalah += [*_masalah_tercetak(isi, terbaca), *_masalah_konsep(terbaca)]
        try:
            banding = _banding(isi, terbaca)
        except _RUSAK_DATA:
            pesan = "Data hitung yang tertanam tidak dapat dibaca, jadi angka tidak dapat dihitung ulang."
            masalah.append(Masalah("lampiran_berubah", pesan))
    kode = isi.kode if isi else terbaca.kode
    masalah += [Masalah("tanda_tangan_rusak", f"Tanda tangan {t.bidang}: {t.masalah}.") for t in tanda if not t.sah]
    masalah += [Masalah("angka_berbeda", s.kalimat) for s in banding.selisih]
    jenis = isi.jenis if isi else ""
    return HasilVerifikasi(kode, jenis, sha, tanda, banding.diperiksa, banding.selisih, tuple(dict.fromkeys(masalah)))


def sebagai_json(h: HasilVerifikasi) -> dict[str, object]:
    """The verdict as `kinerja verify --json` prints it."""
    return {
        "sah": h.sah,
        "kode": h.kode,
        "sha256": h.sha256,
        "tanda_tangan": [dataclasses.asdict(t) | {"sah": t.sah} for t in h.tanda_tangan],
        "angka_diperiksa": h.angka_diperiksa,
        "selisih": [dataclasses.asdict(s) for s in h.selisih],
        "masalah": [dataclasses.asdict(m) for m in h.masalah],
    }


# --- reading


def _baca(pdf: bytes) -> _Terbaca:
    if len(pdf) > UKURAN_PALING_BESAR:
        raise BerkasDitolak("Berkas terlalu besar untuk diperiksa.")
    pembaca = PdfReader(io.BytesIO(pdf))
    halaman = teks_halaman(pembaca)
    lampiran = {nama: isi[-1] for nama, isi in pembaca.attachments.items() if isi}
    kaki = _KAKI.findall(" ".join(halaman[-1])) if halaman else []
    return _Terbaca(tuple("".join(kata) for kata in halaman), lampiran, kaki[-1] if kaki else "")


def _tanda_tangan(pdf: bytes) -> tuple[TandaTangan, ...]:
    if b"/ByteRange" not in pdf:
        return ()
    # half a second to import, for nothing where nobody signed
    from kinerja_core.dokumen.tanda_tangan_pades import periksa_tanda_tangan

    return periksa_tanda_tangan(pdf)


def _isi(t: _Terbaca) -> tuple[_Isi | None, list[Masalah]]:
    mentah = t.lampiran.get(BERKAS_ISI)
    if mentah is None and BERKAS_MANIFES not in t.lampiran and not t.kode:
        return None, [Masalah("bukan_dokumen_kinerja", "Berkas ini bukan dokumen yang dibuat dengan Kinerja.")]
    if mentah is None:
        return None, [_hilang(BERKAS_ISI)]
    try:
        jenis, nilai = json.loads(mentah)
        return _Isi(str(jenis), str(nilai.get("kode", "")), nilai, hashlib.sha256(mentah).hexdigest()), []
    except SALAH_BENTUK:
        return None, [_berubah(BERKAS_ISI)]


# --- checks


def _masalah_berkas(pdf: bytes, tanda: tuple[TandaTangan, ...], t: _Terbaca) -> Iterator[Masalah]:
    if BERKAS_ISI not in t.lampiran and not t.kode:
        return
    panjang = panjang_utuh(pdf)
    if not panjang:
        yield Masalah("berkas_berubah", "Berkas ini sudah diubah sejak dicetak. Minta salinan aslinya.")
    elif pdf.count(b"startxref", panjang) != len(tanda) or (not tanda and len(pdf) != panjang):
        yield Masalah("berkas_ditambah", "Ada yang ditambahkan di belakang dokumen asli selain tanda tangan.")


def _masalah_lampiran(isi: _Isi, t: _Terbaca) -> Iterator[Masalah]:
    wajib = (BERKAS_ISI, BERKAS_MANIFES, *(BERKAS_DATA if isi.jenis == _IKU else ()))
    yield from (_hilang(nama) for nama in wajib if nama not in t.lampiran)
    if BERKAS_MANIFES not in t.lampiran:
        return
    try:
        sidik = dict(json.loads(t.lampiran[BERKAS_MANIFES])["lampiran"])
    except _RUSAK_DATA:
        yield _berubah(BERKAS_MANIFES)
        return
    yield from (_hilang(nama) for nama in sidik if nama not in t.lampiran and nama not in wajib)
    for nama, data in t.lampiran.items():
        if nama != BERKAS_MANIFES and sidik.get(nama) != hashlib.sha256(data).hexdigest():
            yield _berubah(nama)


def _masalah_sidik(isi: _Isi, t: _Terbaca) -> Iterator[Masalah]:
    kaki = "".join(f"{isi.kode}·Sidikisi{isi.sidik[:12]}".split()) if isi.kode else f"·Sidikisi{isi.sidik[:12]}"
    beda = [n for n, satu in enumerate(t.halaman, start=1) if kaki not in satu]
    if beda:
        halaman = ", ".join(str(n) for n in beda[:5])
        yield Masalah("sidik_isi_berbeda", f"Sidik isi di kaki halaman {halaman} bukan sidik isi yang tertanam.")
    for nama in BERKAS_DATA:
        if nama == BERKAS_ANGKA or nama not in t.lampiran:
            continue
        try:
            tertulis = json.loads(t.lampiran[nama])["dokumen"]["sidik_isi"]
        except _RUSAK_DATA:
            tertulis = ""
        if tertulis != isi.sidik:
            yield Masalah("sidik_isi_berbeda", f"Sidik isi dalam {nama} bukan sidik isi yang tertanam.")


def _masalah_tercetak(isi: _Isi, t: _Terbaca) -> Iterator[Masalah]:
    """What makes a letter a letter, number and signer, must stand on its pages as it stands in its content."""
    penanda = isi.nilai.get("penanda")
    penanda = penanda if isinstance(penanda, dict) else {}
    semua = {nama: isi.nilai.get(nama) for nama in ("nomor", "nomor_surat")}
    semua |= {f"{nama} penanda tangan": penanda.get(nama) for nama in ("nama", "nip")}
    teks = "".join(t.halaman)
    for nama, nilai in semua.items():
        if isinstance(nilai, str) and "".join(rapikan(nilai).split()) not in teks:
            sebutan = nama.replace("_", " ")
            yield Masalah("isi_berbeda", f"Pada halaman tidak tercetak {sebutan} {nilai} yang tertanam.")


def _masalah_konsep(t: _Terbaca) -> Iterator[Masalah]:
    if any(satu.startswith("KONSEP") for satu in t.halaman):
        yield Masalah("masih_konsep", "Dokumen ini masih konsep dan belum berlaku.")


def _banding(isi: _Isi, t: _Terbaca) -> Banding:
    if isi.jenis != _IKU or BERKAS_HITUNG not in t.lampiran:
        return Banding((), 0)
    data = json.loads(t.lampiran[BERKAS_HITUNG])
    kebijakan = dari_json(json.dumps(data["kebijakan"]), Kebijakan)
    hitungan = dari_json(json.dumps(data["indikator"]), tuple[Hitungan, ...])
    dokumen = dari_json(json.dumps(isi.nilai), IsiDokumenIKU)
    return banding_angka(dokumen, hitungan, kebijakan, t.lampiran.get(BERKAS_ANGKA, b""), t.halaman)


def _hilang(nama: str) -> Masalah:
    return Masalah("lampiran_hilang", f"Data {nama} yang seharusnya tertanam tidak ada.")


def _berubah(nama: str) -> Masalah:
    return Masalah("lampiran_berubah", f"Data {nama} yang tertanam sudah diubah.")


def main() -> None:
    """Check the file on stdin and print the verdict as JSON; for `queries.verifikasi`, which runs this apart."""
    _batasi()
    print(json.dumps(sebagai_json(verifikasi(sys.stdin.buffer.read(UKURAN_PALING_BESAR + 1)))))


def _batasi() -> None:
    """Limit address space and processor time, where the system can."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (DETIK_CPU, DETIK_CPU))
    if sys.platform == "linux":
        # macOS accepts the call and does not keep to it
        resource.setrlimit(resource.RLIMIT_AS, (MEMORI, MEMORI))


if __name__ == "__main__":
    main()
