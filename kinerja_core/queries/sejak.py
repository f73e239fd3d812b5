"""What has happened to a Siklus since a certain look at it, in sentences."""

from kinerja_core.application import Application
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.waktu import tanggal_jam
from kinerja_core.queries.riwayat import kalimat
from kinerja_core.queries.siklus import jejak, kantor, nama_pegawai
from kinerja_core.store.dilihat import Lihatan


def perubahan(app: Application, pegawai: Pegawai, siklus: Siklus, lalu: Lihatan, rata: str) -> tuple[str, ...]:
    """The figures first, then every event after the look ``lalu``, the newest first."""
    nama, zona = nama_pegawai(app, pegawai), kantor(app, pegawai).zona
    angka = () if rata == lalu.rata else (f"Rata-rata capaian berubah dari {lalu.rata} % menjadi {rata} %.",)
    baru = [j for j in jejak(app, pegawai, siklus.id) if j.versi > lalu.versi]
    return (*angka, *(f"{tanggal_jam(j.pada, zona)}: {kalimat(j, nama)}" for j in reversed(baru)))
