"""The HTML around the slides of a meeting: an empty stage, its foot, and the dialogs the keys open."""

from html import escape

from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.kantor import Kantor
from kinerja_core.web.halaman import tersembunyi
from kinerja_core.web.keamanan import CSP_FORMULIR

CSP_LAYAR = f"{CSP_FORMULIR}; connect-src 'self'"

_TOMBOL = (
    ("→ · Spasi", "Slide berikutnya", False),
    ("←", "Slide sebelumnya", False),
    ("Home · End", "Slide pertama, terakhir", False),
    ("G atau /", "Cari atau lompat", False),
    ("M", "Mulai rapat dan jamnya", True),
    ("T · J", "Tandai slide; ke tanda berikutnya", True),
    ("N", "Catatan pada slide ini", True),
    ("P", "Parkir", True),
    ("K · L", "Keputusan; tindak lanjut", True),
    ("U", "Ubah target atau angka", True),
    ("S", "Tindak lanjut lama selesai", True),
    ("H", "Daftar hadir", True),
    ("R", "Notulen dan tutup rapat", True),
    ("A", "Saya hadir", False),
    ("F · B", "Layar penuh; layar kosong", False),
)


def layar(kantor: Kantor, siklus: Siklus, csrf: str, *, memandu: bool, menutup: bool) -> str:
    """The page every screen of the meeting opens; what it shows comes through the stream."""
    kotak = _bantuan(memandu) + _cari() + (_pemandu(siklus, menutup) if memandu else "")
    return f"""<!doctype html>
<html lang="id">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex">
  <title>Rapat · {escape(kantor.nama)}</title>
  <link rel="icon" type="image/png" href="/app/static/ikon.png">
  <link rel="stylesheet" href="/layar/slide.css">
  <link rel="stylesheet" href="/app/static/layar.css">
  <script src="/app/static/layar.js" defer></script>
</head>
<body class="layar" data-siklus="{escape(siklus.id)}" data-csrf="{escape(csrf)}"
  data-memandu="{"ya" if memandu else ""}">
  <main id="panggung" aria-live="polite"><p class="pengantar">Menghubungkan …</p></main>
  <p id="kabar" role="status"></p>
  <footer>
    <span id="letak"></span><span id="sambungan"></span>
    <button type="button" id="hadir-saya">Saya hadir</button>
    <span id="hadir"></span><span id="jam"></span><span class="petunjuk">? bantuan</span>
  </footer>
  {kotak}
</body>
</html>
"""


def _kotak(nama: str, judul: str, isi: str, kirim: str = "", *, label: str = "Simpan") -> str:
    tombol = f'<button type="submit">{escape(label)}</button>' if kirim else ""
    atribut = f' data-kirim="{kirim}"' if kirim else ""
    esc = "batal" if kirim else "menutup"
    return (
        f'<dialog id="k-{nama}" aria-labelledby="kj-{nama}"><form{atribut}><h2 id="kj-{nama}">{escape(judul)}</h2>{isi}'
        f'<p class="galat" role="alert"></p><p class="kaki">{tombol}<span>Esc untuk {esc}</span></p></form></dialog>'
    )


def _bantuan(memandu: bool) -> str:
    baris = "".join(
        f"<div><dt>{escape(k)}</dt><dd>{escape(apa)}</dd></div>" for k, apa, pandu in _TOMBOL if memandu or not pandu
    )
    return _kotak("bantuan", "Tombol", f'<dl class="tombol">{baris}</dl>')


def _cari() -> str:
    isi = (
        '<label for="cari">Nomor atau kata</label><input id="cari" autocomplete="off" role="combobox" '
        'aria-expanded="true" aria-controls="hasil"><ol id="hasil" role="listbox"></ol>'
    )
    return _kotak("cari", "Cari atau lompat", isi)


def _pemandu(siklus: Siklus, menutup: bool) -> str:
    ubah = (
        '<label for="u-hal">Yang diubah</label><select id="u-hal" name="hal"></select>'
        '<p>Semula <b id="u-semula"></b></p>'
        f"{_isian('menjadi', 'Menjadi')}{_panjang('alasan', 'Alasan')}{_isian('peminta', 'Diminta oleh')}"
    )
    tindak = (
        f"{_panjang('uraian', 'Yang dikerjakan')}{_isian('penanggung_jawab', 'Penanggung jawab')}"
        f"{_isian('batas_waktu', 'Batas waktu, misalnya 31/12/2026')}"
    )
    hadir = (
        '<ul id="h-daftar"></ul><label class="sebaris"><input type="checkbox" id="h-kertas"> '
        "tanda tangan di kertas</label>" + _isian("nama", "Tamu", wajib=False)
    )
    lalu = '<label for="s-mana">Tindak lanjut</label><select id="s-mana" name="mana"></select>'
    notulen = _panjang("jalannya", "Jalannya rapat", baris=7, wajib=False)
    if menutup:
        notulen += f'{tersembunyi("versi", str(siklus.versi))}<button type="button" id="tutup">Tutup rapat</button>'
    return (
        _kotak("catatan", "Catatan", _panjang("isi", "Catatan pada slide ini"), "catatan")
        + _kotak("parkir", "Parkir", _panjang("isi", "Yang diparkir"), "parkir")
        + _kotak("keputusan", "Keputusan", _panjang("uraian", "Keputusan"), "keputusan")
        + _kotak("tindak", "Tindak lanjut", tindak, "tindak-lanjut")
        + _kotak("ubah", "Ubah target atau angka", ubah, "ubah")
        + _kotak("selesai", "Tindak lanjut selesai", lalu + _isian("keterangan", "Keterangan", wajib=False), "selesai")
        + _kotak("hadir", "Daftar hadir", hadir, "tamu", label="Tambah tamu")
        + _kotak("notulen", "Notulen", notulen, "jalannya", label="Simpan rancangan")
    )


def _isian(nama: str, label: str, *, wajib: bool = True) -> str:
    harus = " required" if wajib else ""
    return f'<label>{escape(label)}<input name="{nama}" type="text" autocomplete="off"{harus}></label>'


def _panjang(nama: str, label: str, *, baris: int = 3, wajib: bool = True) -> str:
    harus = " required" if wajib else ""
    return f'<label>{escape(label)}<textarea name="{nama}" rows="{baris}"{harus}></textarea></label>'
