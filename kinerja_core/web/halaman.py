"""The HTML of the pages that come before Streamlit: sign-in, sign-out, not found, error.

Server-rendered, readable without JavaScript, nothing from outside; every value is escaped here.
"""

from html import escape

from starlette.responses import HTMLResponse

from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.peran import Peran
from kinerja_core.web.keamanan import CSP_FORMULIR

NAMA_PRODUK = "Kinerja"
_TENTANG = "Pengumpulan data kinerja kecamatan, dari disposisi sampai arsip."


def jawaban(isi: str, status: int = 200) -> HTMLResponse:
    """An HTML answer that is not kept by the browser and may run no foreign script."""
    return HTMLResponse(isi, status, headers={"cache-control": "no-store", "content-security-policy": CSP_FORMULIR})


def masuk(
    kantor: Kantor,
    csrf: str,
    lanjut: str,
    *,
    nama_masuk: str = "",
    galat: str = "",
    akun_contoh: tuple[tuple[str, str, str], ...] = (),
) -> str:
    """The sign-in form; ``akun_contoh`` (sign-in name, jabatan, password) only for a sample office."""
    isi = f"""
      <h2>Masuk</h2>
      {peringatan(galat)}
      <form method="post" action="/masuk" class="isian">
        {tersembunyi("csrf", csrf)}{tersembunyi("lanjut", lanjut)}
        {
        bidang(
            "nama_masuk",
            "Nama pengguna",
            nama_masuk,
            atribut='autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus',
        )
    }
        {bidang("sandi", "Kata sandi", jenis="password", atribut='autocomplete="current-password" required')}
        <button type="submit" class="utama">Masuk</button>
      </form>
      {_akun_contoh(akun_contoh)}
      <p class="catatan">Lupa kata sandi? Minta Admin kantor menggantinya.</p>"""
    return kerangka("Masuk", isi, kantor)


def keluar(kantor: Kantor | None) -> str:
    """Asks once more before signing out."""
    isi = """
      <h2>Keluar</h2>
      <p>Isian yang belum disimpan akan hilang.</p>
      <form method="post" action="/keluar" class="isian">
        <button type="submit" class="utama">Keluar</button>
        <a class="kedua" href="/">Batal</a>
      </form>"""
    return kerangka("Keluar", isi, kantor)


def tidak_ditemukan(peran: Peran) -> str:
    """One page for what does not exist and for what this Peran may not see, so that neither tells the other."""
    isi = f"""
      <h2>Halaman tidak ditemukan</h2>
      <p>Halaman ini tidak ada, atau bukan untuk {escape(peran.sebutan)}. Pilih pekerjaan Anda dari menu di
      halaman Tugas saya.</p>
      <p><a class="utama" href="/">Buka Tugas saya</a></p>"""
    return kerangka("Halaman tidak ditemukan", isi, None)


def galat(judul: str, kalimat: str, jalan: str = "Coba lagi") -> str:
    """A refusal in one sentence; ``jalan`` names the way on, which leads to *Tugas saya*."""
    isi = f"""
      <h2>{escape(judul)}</h2>
      {peringatan(kalimat)}
      <p><a class="utama" href="/">{escape(jalan)}</a></p>"""
    return kerangka(judul, isi, None)


def kerangka(judul: str, isi: str, kantor: Kantor | None, *, lebar: bool = False) -> str:
    """The whole document around ``isi`` (HTML), with the office's name beside it."""
    nama, pemda = (kantor.nama, kantor.pemda) if kantor else (NAMA_PRODUK, "")
    pemda_html = f'<p class="pemda">{escape(pemda)}</p>' if pemda else ""
    return f"""<!doctype html>
<html lang="id">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex">
  <title>{escape(judul)} · {escape(nama)}</title>
  <link rel="icon" type="image/png" href="/app/static/ikon.png">
  <link rel="stylesheet" href="/app/static/masuk.css">
  <script src="/app/static/masuk.js" defer></script>
</head>
<body>
  <div class="bingkai{" lebar" if lebar else ""}">
    <header class="kantor">
      <img src="/app/static/ikon.png" alt="" width="52" height="52">
      <div>{pemda_html}<h1>{escape(nama)}</h1></div>
      <p class="tentang">{_TENTANG}</p>
      <div class="jalur" aria-hidden="true">{"<i></i>" * 13}</div>
    </header>
    <main class="kartu">{isi}
    </main>
  </div>
</body>
</html>
"""


def peringatan(kalimat: str) -> str:
    """A sentence that a screen reader reads at once; nothing where there is none."""
    return f'<p class="peringatan" role="alert">{escape(kalimat)}</p>' if kalimat else ""


def tersembunyi(nama: str, nilai: str) -> str:
    """A hidden field."""
    return f'<input type="hidden" name="{escape(nama)}" value="{escape(nilai)}">'


def bidang(nama: str, label: str, nilai: str = "", *, jenis: str = "text", atribut: str = "", bantuan: str = "") -> str:
    """One labelled text field; ``atribut`` is trusted HTML."""
    bantu = f'<small id="{nama}-bantuan">{escape(bantuan)}</small>' if bantuan else ""
    rujuk = f' aria-describedby="{nama}-bantuan"' if bantuan else ""
    return (
        f'<label for="{nama}">{escape(label)}</label>'
        f'<input id="{nama}" name="{nama}" type="{jenis}" value="{escape(nilai)}" {atribut}{rujuk}>{bantu}'
    )


def pilihan(nama: str, label: str, nilai: str, opsi: tuple[tuple[str, str], ...]) -> str:
    """One labelled list of choices (value, text)."""
    isi = "".join(
        f'<option value="{escape(v)}"{" selected" if v == nilai else ""}>{escape(t)}</option>' for v, t in opsi
    )
    return f'<label for="{nama}">{escape(label)}</label><select id="{nama}" name="{nama}">{isi}</select>'


def _akun_contoh(akun: tuple[tuple[str, str, str], ...]) -> str:
    if not akun:
        return ""
    tombol = "".join(
        f'<button type="button" data-nama="{escape(nama)}" data-sandi="{escape(sandi)}">'
        f"<b>{escape(jabatan)}</b><span>{escape(nama)} · {escape(sandi)}</span></button>"
        for nama, jabatan, sandi in akun
    )
    return (
        '<section class="contoh" aria-labelledby="contoh-judul"><h3 id="contoh-judul">Akun contoh</h3>'
        "<p>Kantor ini berisi data contoh. Pilih satu akun untuk mengisi formulir di atas.</p>"
        f'<div class="akun">{tombol}</div></section>'
    )
