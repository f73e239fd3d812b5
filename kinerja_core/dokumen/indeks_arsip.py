"""The first page of the archive bundle: one HTML file that opens from the unpacked folder, without a network.

It lists every file with its sha256, and checks a file dropped on it with what a browser has by itself (Web Crypto).
"""

from dataclasses import dataclass
from datetime import date
from html import escape
from urllib.parse import quote

from kinerja_core.domain.kartu_arsip import KartuArsip
from kinerja_core.domain.waktu import tanggal


@dataclass(frozen=True)
class BerkasBundel:
    """One file of the bundle; ``jalur`` inside it, ``ukuran`` in bytes."""

    jalur: str
    ukuran: int
    sha256: str


@dataclass(frozen=True)
class IsiIndeks:
    """What the page says; ``kelompok`` are headings with their files."""

    kantor: str
    siklus: str
    nomor_surat: str
    penanda: str
    hash_jejak: str
    disusun: date
    kartu: KartuArsip
    kelompok: tuple[tuple[str, tuple[BerkasBundel, ...]], ...]


_GAYA = """
body{font:16px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#16262b}
h1{margin-bottom:.2rem}h2{margin:2rem 0 .5rem;font-size:1.15rem}table{border-collapse:collapse;width:100%}
td,th{border-bottom:1px solid #cfdadd;padding:.35rem .5rem;text-align:left;vertical-align:top}
table.b{table-layout:fixed}table.b th:nth-child(1){width:36%}table.b th:nth-child(2){width:5rem}
table.b td{overflow-wrap:anywhere}
td.k{text-align:right;white-space:nowrap}code{font-size:.8rem;word-break:break-all;color:#41565c}
#pilih{position:absolute;opacity:0}#jatuh label{cursor:pointer}#jatuh b{color:#0b5970;text-decoration:underline}
#pilih:focus+b{outline:3px solid #0b5970}
#jatuh{border:2px dashed #0b5970;border-radius:.5rem;padding:1rem;margin:.5rem 0}
@media print{#jatuh{display:none}}@media(max-width:40rem){table.b td:last-child,table.b th:last-child{display:none}}
"""

_PERIKSA = """
const sidik=new Map([...document.querySelectorAll('tr[data-sha]')].map(b=>[b.dataset.sha,b.dataset.nama]));
const hasil=document.getElementById('hasil');
async function periksa(daftar){hasil.textContent='Memeriksa …';const baris=[];
for(const f of daftar){const b=await crypto.subtle.digest('SHA-256',await f.arrayBuffer());
const s=[...new Uint8Array(b)].map(x=>x.toString(16).padStart(2,'0')).join('');
baris.push(sidik.has(s)?'✓ '+f.name+': utuh, sama dengan '+sidik.get(s)
:'✗ '+f.name+': TIDAK sama dengan berkas mana pun dalam arsip ini');}
hasil.innerText=baris.join('\\n');}
document.getElementById('pilih').addEventListener('change',e=>periksa(e.target.files));
const j=document.getElementById('jatuh');j.addEventListener('dragover',e=>e.preventDefault());
j.addEventListener('drop',e=>{e.preventDefault();periksa(e.dataTransfer.files);});
"""


def render(isi: IsiIndeks) -> bytes:
    """The page in UTF-8; the same Isi gives the same bytes."""
    judul = escape(f"Arsip {isi.siklus} – {isi.kantor}")
    return (
        f'<!doctype html>\n<html lang="id"><head><meta charset="utf-8"><title>{judul}</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<style>{_GAYA}</style></head><body>\n<h1>{escape(isi.siklus)}</h1>\n<p>{escape(isi.kantor)} · disusun "
        f"{tanggal(isi.disusun)} · surat pengantar nomor {escape(isi.nomor_surat or '–')} · ditandatangani "
        f"{escape(isi.penanda)}</p>\n{_kartu(isi)}{_cara()}"
        f"{''.join(_kelompok(nama, berkas) for nama, berkas in isi.kelompok)}"
        f"<h2>Jejak pelaksanaan</h2><p>Rantai jejak ditutup dengan sidik <code>{isi.hash_jejak}</code>; setiap baris "
        'ada di <a href="data/jejak.csv">data/jejak.csv</a>.</p>\n'
        f"<script>{_PERIKSA}</script></body></html>\n"
    ).encode()


def _kartu(isi: IsiIndeks) -> str:
    k = isi.kartu
    baris = (
        ("Kode klasifikasi", k.klasifikasi),
        ("Uraian", k.uraian),
        ("Ditutup", tanggal(k.ditutup)),
        ("Aktif sampai", tanggal(k.aktif_sd)),
        ("Inaktif sampai", tanggal(k.inaktif_sd)),
        ("Nasib akhir", k.nasib_akhir.value),
        ("Tempat simpan", ", ".join(b for b in (k.lokasi, k.boks) if b) or "–"),
    )
    isi_tabel = "".join(f"<tr><th>{label}</th><td>{escape(nilai)}</td></tr>" for label, nilai in baris)
    return f"<h2>Kartu arsip</h2><table>{isi_tabel}</table>\n"


def _cara() -> str:
    return (
        "<h2>Memeriksa keutuhan</h2><p>Linux atau macOS, di folder ini: <code>sha256sum -c SHA256SUMS</code>. Windows: "
        "<code>certutil -hashfile NAMA-BERKAS SHA256</code>, lalu bandingkan. Atau periksa di bawah ini; tidak ada "
        'yang dikirim ke mana pun.</p><div id="jatuh"><label><input id="pilih" type="file" multiple>'
        '<b>Pilih berkas</b> atau jatuhkan di sini untuk diperiksa.</label><pre id="hasil"></pre></div>\n'
    )


def _kelompok(nama: str, berkas: tuple[BerkasBundel, ...]) -> str:
    baris = "".join(
        f'<tr data-sha="{b.sha256}" data-nama="{escape(b.jalur, quote=True)}"><td><a href="{quote(b.jalur)}">'
        f'{escape(b.jalur)}</a></td><td class="k">{_ukuran(b.ukuran)}</td><td><code>{b.sha256}</code></td></tr>'
        for b in berkas
    )
    kepala = "<tr><th>Berkas</th><th>Ukuran</th><th>SHA-256</th></tr>"
    return f'<h2>{escape(nama)}</h2><table class="b">{kepala}{baris}</table>\n'


def _ukuran(bita: int) -> str:
    return f"{bita} B" if bita < 1024 else f"{bita / 1024:.0f} KB" if bita < 1024**2 else f"{bita / 1024**2:.1f} MB"
