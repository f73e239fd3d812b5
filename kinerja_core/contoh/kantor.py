"""Building the sample office in an empty data folder: people, accounts, catalogue, history."""

import secrets
from dataclasses import replace

from kinerja_core.actions.jam_kerja import isi_awal
from kinerja_core.actions.masuk import sandi_baru
from kinerja_core.application import Application
from kinerja_core.contoh import katalog
from kinerja_core.contoh.kaitan import kaitan
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.sop import SOP_AWAL
from kinerja_core.store import akun as akun_store
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import pembanding as pembanding_store
from kinerja_core.store import rujukan as rujukan_store
from kinerja_core.store.akun import Akun
from kinerja_core.store.store import Transaction


def pasang(app: Application) -> dict[str, Pegawai]:
    """Build *Kecamatan Contoh*; returns its Pegawai by sign-in name.

    The sample accounts share one password made up at this moment; the sign-in page of a sample office,
    and only of a sample office, shows it.
    """
    kantor = katalog.kantor()
    orang = dict(zip(katalog.nama_masuk(), katalog.pegawai(kantor.id), strict=True))
    sandi = f"contoh-{secrets.token_hex(3)}"
    sidik = sandi_baru(sandi)
    with app.store.transaction() as t:
        _kantor(t, kantor, orang, app)
        for nama, pegawai in orang.items():
            akun_store.simpan_akun(t, Akun(kantor.id, nama, pegawai.id, sidik, sandi_contoh=sandi))
        _rujukan(t, kantor.id)
        _pembanding(t, kantor.id, orang["kasubag"], app)
        isi_awal(app, t, orang["admin"], (katalog.TAHUN, katalog.TAHUN + 1))
    return orang


def _kantor(t: Transaction, kantor: Kantor, orang: dict[str, Pegawai], app: Application) -> None:
    kantor_store.simpan_kantor(t, replace(kantor, contoh=True))
    for unit in katalog.unit():
        kantor_store.simpan_unit(t, kantor.id, unit)
    for pegawai in orang.values():
        kantor_store.simpan_pegawai(t, pegawai)
    kantor_store.tambah_sop(t, kantor.id, SOP_AWAL, orang["admin"].id, app.sekarang())


def _rujukan(t: Transaction, kantor_id: str) -> None:
    for indikator in katalog.indikator():
        rujukan_store.simpan_indikator(t, kantor_id, indikator)
    for target in katalog.target():
        rujukan_store.simpan_target(t, kantor_id, target)
    for histori in katalog.histori():
        rujukan_store.simpan_histori(t, kantor_id, histori)
    for anggaran in katalog.anggaran():
        rujukan_store.simpan_anggaran(t, kantor_id, anggaran)
    for n in katalog.nomenklatur():
        rujukan_store.simpan_nomenklatur(t, kantor_id, n.kode, n.nama, n.kinerja, n.indikator, n.satuan)


def _pembanding(t: Transaction, kantor_id: str, kasubag: Pegawai, app: Application) -> None:
    pembanding_store.simpan_renstra(t, kantor_id, katalog.renstra())
    for k in kaitan():
        pembanding_store.kaitkan(t, kantor_id, k, kasubag.id, app.sekarang())
