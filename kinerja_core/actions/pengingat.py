"""Reminding a Unit by e-mail; the text itself is there to copy in any case."""

from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.errors import BelumLengkap, TidakBerwenang
from kinerja_core.domain.pengingat import hal_pengingat
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.store import kontak as kontak_store


def kirim(app: Application, pegawai: Pegawai, siklus: Siklus, penerima: Pegawai, isi: str) -> None:
    """Send the reminder to one person; refused where no server or no address is known."""
    if pegawai.peran not in (Peran.KASUBAG, Peran.STAF, Peran.SEKRETARIS):
        raise TidakBerwenang("Pengingat dikirim oleh Staf, Kasubag, atau Sekretaris.")
    if app.surel is None:
        raise BelumLengkap("Server pos-el belum disetel. Salin teksnya dan kirim lewat WhatsApp.")
    with app.store.read() as r:
        alamat, _ = kontak_store.kontak(r, pegawai.kantor_id).get(penerima.id, ("", ""))
    if not alamat:
        raise BelumLengkap(f"Pos-el {penerima.nama} belum diisi. Minta Admin melengkapinya.")
    app.surel.kirim(alamat, hal_pengingat(siklus.nama), isi)
