"""The HTML of the first start: the office's identity and its first Admin."""

from collections.abc import Mapping

from kinerja_core.actions.masuk import PANJANG_SANDI
from kinerja_core.domain.kantor import Kertas
from kinerja_core.web.halaman import bidang, kerangka, peringatan, pilihan, tersembunyi

_ZONA = (("Asia/Makassar", "WITA"), ("Asia/Jakarta", "WIB"), ("Asia/Jayapura", "WIT"))
_KERTAS = tuple((k.value, f"{k.value} ({k.ukuran_mm[0]:.0f} × {k.ukuran_mm[1]:.0f} mm)") for k in Kertas)


def siapkan(csrf: str, isian: Mapping[str, str], *, galat: str = "", minta_kode: bool = False) -> str:
    """The set-up form with what was typed so far (passwords are never sent back)."""
    isi = f"""
      <h2>Siapkan kantor Anda</h2>
      <p>Diisi sekali, saat Kinerja pertama kali dibuka. Identitas ini tercetak pada kop surat dan dapat diubah
      Admin kemudian.</p>
      {peringatan(galat)}
      <form method="post" action="/siapkan" class="isian dua">
        {tersembunyi("csrf", csrf)}
        {_kode() if minta_kode else ""}
        {_identitas(isian)}
        {_admin(isian)}
        <button type="submit" class="utama">Siapkan kantor</button>
      </form>"""
    return kerangka("Siapkan kantor", isi, None, lebar=True)


def _identitas(isian: Mapping[str, str]) -> str:
    def teks(nama: str, label: str, atribut: str = "", bantuan: str = "") -> str:
        return f"<div>{bidang(nama, label, isian.get(nama, ''), atribut=atribut, bantuan=bantuan)}</div>"

    zona = pilihan("zona", "Zona waktu", isian.get("zona", "Asia/Makassar"), _ZONA)
    kertas = pilihan("kertas", "Kertas surat", isian.get("kertas", "F4"), _KERTAS)
    return f"""<fieldset><legend>Kantor</legend>
        {teks("nama", "Nama kantor", 'required placeholder="Kecamatan …"')}
        {teks("pemda", "Pemerintah daerah", 'required placeholder="Pemerintah Kota …"')}
        {teks("kota", "Kota atau kabupaten", "required", "Tercetak di depan tanggal surat.")}
        <div>{zona}</div></fieldset>
        <fieldset><legend>Kop surat <small>boleh dilengkapi nanti</small></legend>
        {teks("alamat", "Alamat")}
        {teks("telepon", "Telepon", 'inputmode="tel"')}
        {teks("kode_pos", "Kode pos", 'inputmode="numeric"')}
        {teks("pos_el", "Pos-el", 'inputmode="email"')}
        {teks("laman", "Laman")}
        {teks("kode_unit", "Kode unit pada nomor surat", 'placeholder="KEC-SU"')}
        <div>{kertas}</div></fieldset>"""


def _admin(isian: Mapping[str, str]) -> str:
    nama = bidang("nama_admin", "Nama lengkap", isian.get("nama_admin", ""), atribut='required autocomplete="name"')
    masuk = bidang(
        "nama_masuk",
        "Nama pengguna",
        isian.get("nama_masuk", ""),
        atribut='required autocomplete="username" autocapitalize="none" spellcheck="false"',
    )
    panjang = f"Paling sedikit {PANJANG_SANDI} karakter."
    baru = 'required autocomplete="new-password"'
    return f"""<fieldset><legend>Admin pertama <small>mengurus akun dan data kantor</small></legend>
        <div>{nama}</div><div>{masuk}</div>
        <div>{bidang("sandi", "Kata sandi", jenis="password", atribut=baru, bantuan=panjang)}</div>
        <div>{bidang("ulang", "Ulangi kata sandi", jenis="password", atribut=baru)}</div></fieldset>"""


def _kode() -> str:
    isi = bidang(
        "kode",
        "Kode penyiapan",
        atribut='required autocomplete="off" spellcheck="false"',
        bantuan="Tertulis di layar komputer tempat Kinerja dijalankan.",
    )
    return f"<fieldset><legend>Bukti</legend><div>{isi}</div></fieldset>"
