"""A simulation as a chart that says on its face that it is one."""

from kinerja_core.domain.andai import Simulasi
from kinerja_core.domain.grafik import GrafikPeluru, Kepala, Peluru
from kinerja_core.queries.analisis import sebutan_kebijakan
from kinerja_core.queries.kinerja import KinerjaSiklus

TANDA = "SIMULASI"


def grafik(k: KinerjaSiklus, s: Simulasi) -> GrafikPeluru:
    """The simulated indicators as bullets, every label and the heading marked."""
    peluru = tuple(
        Peluru(
            "",
            f"{TANDA} · {h.indikator.nama}",
            h.nilai,
            f"{h.capaian_cetak} %" if h.nilai is not None else h.keterangan,
            h.target_cetak,
            h.realisasi_cetak,
            h.predikat.warna,
        )
        for h in s.hasil
        if h.indikator.kode in s.andai
    )
    skala = k.bahan.kebijakan.tabel_skala
    pita = tuple((p.batas, p.sebutan) for p in (skala.terendah, *reversed(skala.pita)))
    kepala = Kepala(
        f"{TANDA}, {k.bahan.tahun}",
        f"{TANDA}: bukan angka kinerja. {len(peluru)} indikator diandaikan.",
        f"{s.rata.terhitung} dari {s.rata.dari} indikator terhitung",
        TANDA,
        sebutan_kebijakan(k.bahan.kebijakan),
    )
    return GrafikPeluru(kepala, peluru, pita)
