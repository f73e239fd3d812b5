"""The HTML of the public page of a document: /v and /v/<kode>."""

from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from typing import Any

from kinerja_core.domain import waktu
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.verifikasi import StatusNaskah
from kinerja_core.queries.verifikasi import NaskahPublik
from kinerja_core.web.halaman import bidang, kerangka, peringatan

_KELAS = {
    StatusNaskah.SAH: "beres",
    StatusNaskah.KONSEP: "tunda",
    StatusNaskah.DIGANTI: "tunda",
    StatusNaskah.DICABUT: "peringatan",
}


def tanya(kantor: Kantor | None, kode: str = "", galat: str = "") -> str:
    """Asks for the kode, for whoever has paper and no camera."""
    isi = f"""
      <h2>Periksa dokumen</h2>
      {peringatan(galat)}
      <p>Ketik kode yang tercetak di kaki dokumen, misalnya 7Q2M-K9TX-4P.</p>
      <form method="get" action="/v" class="isian">
        {bidang("kode", "Kode dokumen", kode, atribut='autocapitalize="characters" spellcheck="false" required')}
        <button type="submit" class="utama">Periksa</button>
      </form>"""
    return kerangka("Periksa dokumen", isi, kantor)


def rincian(kantor: Kantor | None, n: NaskahPublik, putusan: str = "") -> str:
    """What the office knows of one document, and the field to drop a file into; ``putusan`` is HTML."""
    isi = f"""
      <h2>{escape(n.jenis)}</h2>
      <p class="{_KELAS[n.status]}"><b>{escape(n.status.sebutan)}</b></p>
      <dl class="rincian">{_butir(n)}</dl>
      {putusan}
      <form method="post" action="/v/{escape(n.kode)}" enctype="multipart/form-data" class="isian cocokkan">
        <label for="berkas">Cocokkan berkas PDF yang Anda terima</label>
        <input id="berkas" name="berkas" type="file" accept="application/pdf,.pdf" required
          aria-describedby="berkas-bantuan">
        <small id="berkas-bantuan">Berkas hanya diperiksa dan tidak disimpan.</small>
        <button type="submit" class="utama">Cocokkan</button>
      </form>"""
    return kerangka(f"{n.jenis} {n.kode}", isi, kantor)


def putusan(n: NaskahPublik, hasil: Mapping[str, Any]) -> str:
    """The verdict on a file that was handed in."""
    sama, kalimat = _kecocokan(n, hasil["sha256"])
    beres = sama and hasil["sah"]
    baris = [*_tanda_tangan(hasil["tanda_tangan"])]
    if hasil["kode"] not in ("", n.kode):
        baris.append(f"Berkas Anda berkode {hasil['kode']}, bukan {n.kode}.")
    if hasil["angka_diperiksa"]:
        baris.append(f"{hasil['angka_diperiksa']} angka dihitung ulang, {len(hasil['selisih'])} berbeda.")
    baris += [m["pesan"] for m in hasil["masalah"]]
    butir = "".join(f"<li>{escape(b)}</li>" for b in baris[:20])
    if len(baris) > 20:
        butir += f"<li>dan {len(baris) - 20} hal lain</li>"
    kelas = "beres" if beres else "tunda" if sama else "peringatan"
    return f"""
      <section class="{kelas}" role="status"><p><b>{escape(kalimat)}</b></p>
        {f"<ul>{butir}</ul>" if butir else ""}<p class="sidik">SHA-256 berkas Anda: {escape(hasil["sha256"])}</p>
      </section>"""


def _kecocokan(n: NaskahPublik, sha: str) -> tuple[bool, str]:
    if sha == n.sha256:
        return True, "Berkas Anda sama persis dengan yang tercatat di kantor."
    if sha in n.lain:
        return True, f"Berkas Anda tercatat di kantor sebagai {n.lain[sha]}, bukan yang berlaku sekarang."
    return False, "Berkas Anda tidak sama dengan yang tercatat di kantor. Minta salinan aslinya dari kantor."


def _tanda_tangan(semua: Sequence[Mapping[str, Any]]) -> list[str]:
    return [f"Tanda tangan elektronik {t['nama']}: {t['masalah'] or 'cocok'}." for t in semua]


def _butir(n: NaskahPublik) -> str:
    semua = (
        ("Kode", n.kode),
        ("Nomor", n.nomor),
        ("Tanggal", waktu.tanggal(date.fromisoformat(n.tanggal)) if n.tanggal else ""),
        ("Penanda tangan", n.penanda),
        ("SHA-256", n.sha256),
    )
    return "".join(
        f"<dt>{nama}</dt><dd{' class=sidik' if nama == 'SHA-256' else ''}>{escape(nilai)}</dd>"
        for nama, nilai in semua
        if nilai
    )
