"""Write docs/alur-sop.md from the data the program itself runs on.

    uv run .ci/alur_sop.py

The source is ``kinerja_core.domain.sop.SOP_AWAL`` and ``kinerja_core.domain.aksi.AKSI``;
tests/test_dokumentasi.py fails where the page and the data differ.
"""

from pathlib import Path

from kinerja_core.domain.aksi import AKSI, Aksi, Pelaku
from kinerja_core.domain.sop import LANGKAH_SELESAI, SOP, SOP_AWAL, Langkah, SatuanWaktu

HALAMAN = Path(__file__).resolve().parent.parent / "docs" / "alur-sop.md"

_PEMBUKA = """\
# Alur SOP {nama}

<!-- Dibuat oleh: uv run .ci/alur_sop.py. Jangan disunting; ubah kinerja_core/domain/sop.py atau alur.py. -->

Halaman ini dibuat dari data yang dijalankan aplikasi: lembar SOP versi {versi} (`kinerja_core/domain/sop.py`) dan
daftar tombol (`kinerja_core/domain/aksi.py`). Pelaksana, penutup, dan waktu baku dapat diubah kantor sebagai versi
SOP yang baru pada halaman *Versi SOP*; Siklus yang sedang berjalan tetap memakai versinya sendiri.

Lembar aslinya berjudul **{judul}**, dibuat {unit}.

## Ketiga belas Langkah

| No | Uraian prosedur | Pelaksana | Penutup | Kelengkapan | Waktu baku | Output | Keterangan |
|--:|---|---|---|---|---|---|---|
"""

_SESUDAH_TABEL = """
Jumlah waktu baku: **{waktu}**.

Yang perlu diketahui tentang tabel ini:

- Simbol bagan alir pada lembar SOP tidak terbaca lagi; hanya MULAI di lajur Sekretaris yang pasti, dan Langkah 11
  menyebut Camat dalam kalimatnya. Pelaksana Langkah lain dibaca dari kalimatnya.
- *Output* Langkah 11 dan 12 disalin persis seperti tercetak, walaupun tampak tertukar. Yang dimaksud:
{nyata}
- Seksi dan Subbag tidak mempunyai lajur; mereka menyerahkan data melalui tombol pada bagian berikut.

## Tombol pada setiap Langkah

Tombol hanya muncul bagi yang berhak, dan aturan yang sama menolak klik yang sudah kedaluwarsa. *Penutup* adalah
satu-satunya yang memajukan atau mengembalikan Siklus. **mengubah**: persetujuan yang sudah ada gugur.
**mengesahkan**: tidak boleh dilakukan oleh yang terakhir mengubah.
"""

_SEMUA = """
### Setiap Langkah

| Tombol | Kode | Siapa | Menuju | Syarat |
|---|---|---|---|---|
"""


def teks(sop: SOP = SOP_AWAL) -> str:
    """The whole page."""
    setiap = [a for a in AKSI if len(a.langkah) == len(sop.langkah)]
    bagian = [
        _PEMBUKA.format(nama=sop.nama, versi=sop.versi, judul=sop.judul_tabel, unit=sop.unit),
        *(_baris_langkah(langkah) for langkah in sop.langkah),
        _SESUDAH_TABEL.format(waktu=_jumlah(sop), nyata=_output_nyata(sop)),
        *(_bagian_langkah(sop, langkah, setiap) for langkah in sop.langkah),
        _SEMUA,
        *(_baris_aksi(sop, sop.langkah[0], a) for a in setiap),
    ]
    return "".join(bagian)


def _baris_langkah(langkah: Langkah) -> str:
    pelaksana = ", ".join(p.sebutan for p in langkah.pelaksana)
    return (
        f"| {langkah.nomor} | {langkah.uraian} | {pelaksana} | {langkah.penutup.sebutan} | {langkah.kelengkapan} "
        f"| {langkah.waktu} | {langkah.output} | {langkah.keterangan or '–'} |\n"
    )


def _jumlah(sop: SOP) -> str:
    hari = sum(x.waktu.jumlah for x in sop.langkah if x.waktu.satuan is SatuanWaktu.HARI)
    menit = sum(x.waktu.jumlah for x in sop.langkah if x.waktu.satuan is SatuanWaktu.MENIT)
    menit += 60 * sum(x.waktu.jumlah for x in sop.langkah if x.waktu.satuan is SatuanWaktu.JAM)
    return f"{hari} hari kerja + {menit // 60} jam {menit % 60} menit"


def _output_nyata(sop: SOP) -> str:
    return "\n".join(
        f"  - Langkah {x.nomor}: tercetak “{x.output}”, yang dihasilkan *{x.output_nyata}*."
        for x in sop.langkah
        if x.output_nyata
    )


def _bagian_langkah(sop: SOP, langkah: Langkah, setiap: list[Aksi]) -> str:
    baris = [_baris_aksi(sop, langkah, a) for a in AKSI if langkah.nomor in a.langkah and a not in setiap]
    kepala = "| Tombol | Kode | Siapa | Menuju | Syarat |\n|---|---|---|---|---|\n"
    return f"\n### Langkah {langkah.nomor} · {langkah.singkat}\n\n{kepala}{''.join(baris)}"


def _baris_aksi(sop: SOP, langkah: Langkah, a: Aksi) -> str:
    syarat = [
        kata
        for ya, kata in (
            (a.perlu_alasan, "alasan tertulis"),
            (a.mengubah, "mengubah"),
            (a.mengesahkan, "mengesahkan"),
        )
        if ya
    ]
    siapa = _siapa(sop, langkah, a)
    return f"| {a.label} | `{a.kode}` | {siapa} | {_menuju(langkah, a)} | {', '.join(syarat) or '–'} |\n"


def _siapa(sop: SOP, langkah: Langkah, a: Aksi) -> str:
    lajur = {
        Pelaku.PENUTUP: (langkah.penutup,),
        Pelaku.PELAKSANA: langkah.pelaksana,
        Pelaku.PENYUSUN: sop.langkah_ke(2).pelaksana,
        Pelaku.PENGUNDANG: sop.langkah_ke(4).pelaksana,
        Pelaku.PENOMOR: (sop.langkah_ke(12).penutup,),
        Pelaku.PENGGARAP: tuple(dict.fromkeys(p for n in (8, 9, 11) for p in sop.langkah_ke(n).pelaksana)),
    }
    if a.pelaku is Pelaku.PESERTA:
        return "peserta rapat"
    if a.pelaku is Pelaku.SEKSI:
        return "Seksi / Sekretariat, untuk unitnya sendiri"
    if a.pelaku is Pelaku.PENUTUP and len(a.langkah) == len(sop.langkah):
        return "penutup Langkah yang sedang berjalan"
    return ", ".join(p.sebutan for p in lajur[a.pelaku])


def _menuju(langkah: Langkah, a: Aksi) -> str:
    if a.ke is None:
        return "tetap"
    if a.ke == LANGKAH_SELESAI:
        return "selesai"
    return f"**kembali** ke {a.ke}" if a.ke < langkah.nomor else f"Langkah {a.ke}"


if __name__ == "__main__":
    HALAMAN.write_text(teks(), encoding="utf-8", newline="\n")
    print(f"{HALAMAN.name} ditulis.")
