"""Reading everything the analysis of a Siklus rests on."""

from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.kebijakan import KEBIJAKAN_BAKU, Kebijakan
from kinerja_core.domain.kinerja import Bahan
from kinerja_core.store import catatan as catatan_store
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import pembanding as pembanding_store
from kinerja_core.store import rujukan as rujukan_store
from kinerja_core.store import usulan as usulan_store
from kinerja_core.store.format_iku import muat
from kinerja_core.store.store import Bacaan


def bahan(r: Bacaan, siklus: Siklus) -> Bahan:
    """The Bahan of a Siklus as the data stand now; BelumLengkap before its Format IKU is fixed.

    Budget lines are those of the Siklus's year, or of the newest year before it.
    """
    tahun_ada = [t for t in rujukan_store.tahun_anggaran(r, siklus.kantor_id) if t <= siklus.tahun]
    tahun_anggaran = max(tahun_ada, default=0)
    return Bahan(
        siklus=siklus.nama,
        tahun=siklus.tahun,
        format_iku=muat(r, siklus),
        usulan=usulan_store.terakhir(r, siklus.kantor_id, siklus.id),
        histori=rujukan_store.daftar_histori(r, siklus.kantor_id),
        tahun_anggaran=tahun_anggaran,
        anggaran=rujukan_store.daftar_anggaran(r, siklus.kantor_id, tahun_anggaran),
        catatan=catatan_store.analisis(r, siklus.kantor_id, siklus.id),
        nama={p.id: p.nama for p in kantor_store.daftar_pegawai(r, siklus.kantor_id)},
        kebijakan=kebijakan(r, siklus),
        uraian=pembanding_store.uraian(r, siklus.kantor_id, siklus.id),
        renstra=pembanding_store.renstra(r, siklus.kantor_id),
        standar=pembanding_store.standar(r, siklus.kantor_id, siklus.tahun),
        kaitan=pembanding_store.kaitan(r, siklus.kantor_id, tahun_anggaran),
    )


def kebijakan(r: Bacaan, siklus: Siklus) -> Kebijakan:
    """The formula policy chosen for a Siklus, the usual one where none was."""
    return naskah_store.isi(r, siklus.kantor_id, siklus.id, "kebijakan", Kebijakan) or KEBIJAKAN_BAKU
