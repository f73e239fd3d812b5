"""Reading the Format IKU of a Siklus, and the form of one Unit made from it."""

from decimal import Decimal

from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.errors import BelumLengkap
from kinerja_core.domain.format_iku import FormatIKU
from kinerja_core.domain.formulir import BarisFormulir, Formulir
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import rujukan as rujukan_store
from kinerja_core.store.store import Bacaan


def muat(r: Bacaan, siklus: Siklus) -> FormatIKU:
    """The Format IKU of a Siklus; BelumLengkap before Langkah 2 has ended."""
    format_iku = naskah_store.isi(r, siklus.kantor_id, siklus.id, "format", FormatIKU)
    if format_iku is None:
        raise BelumLengkap("Format IKU belum ditetapkan pada Langkah 2.")
    return format_iku


def formulir(r: Bacaan, siklus: Siklus, format_iku: FormatIKU, kode_unit: str) -> Formulir:
    """The form of one Unit, with the realisasi of earlier years beside each Indikator."""
    kantor = kantor_store.kantor(r, siklus.kantor_id)
    lalu: dict[str, list[tuple[int, Decimal | None]]] = {}
    for h in rujukan_store.daftar_histori(r, siklus.kantor_id):
        if h.tahun < siklus.tahun:
            lalu.setdefault(h.indikator, []).append((h.tahun, h.realisasi))
    return Formulir(
        kantor=kantor.nama,
        siklus_id=siklus.id,
        siklus=siklus.nama,
        tahun=siklus.tahun,
        unit=format_iku.unit_ke(kode_unit),
        versi=format_iku.versi_formulir(kode_unit),
        batas_waktu=format_iku.batas_waktu,
        kertas=kantor.kertas,
        baris=tuple(
            BarisFormulir(i, format_iku.target_milik(i.kode), tuple(lalu.get(i.kode, ())))
            for i in format_iku.milik(kode_unit)
        ),
    )


def sebelumnya(r: Bacaan, siklus: Siklus) -> FormatIKU | None:
    """The Format IKU of the Siklus opened before this one, None where this is the first."""
    baris = r.baca(
        "select siklus_id from siklus where kantor_id = $1 and siklus_id <> $2 "
        "and dibuka <= (select dibuka from siklus where kantor_id = $1 and siklus_id = $2) order by dibuka desc",
        *(siklus.kantor_id, siklus.id),
    )
    for (siklus_id,) in baris:
        format_iku = naskah_store.isi(r, siklus.kantor_id, siklus_id, "format", FormatIKU)
        if format_iku is not None:
            return format_iku
    return None
