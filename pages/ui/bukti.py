"""Evidence behind figures: add, look at, judge."""

from collections.abc import Callable

import streamlit as st

from kinerja_core.actions import bukti
from kinerja_core.domain.formulir import kolom_realisasi
from kinerja_core.queries import bukti as bukti_query
from kinerja_core.queries import dokumen as dokumen_query
from kinerja_core.queries import penghimpunan as penghimpunan_query
from pages.ui import dokumen, uploads
from pages.ui.alur import Alur, dari
from pages.ui.teks import polos


def tambah(a: Alur) -> None:
    """A file behind one figure of one's own Unit."""
    if a.tersedia("bukti.unggah") is None:
        return
    milik = {i.kode: i for i in penghimpunan_query.format_iku(a.app, a.siklus).milik(a.pegawai.unit)}
    kode = st.selectbox("Bukti untuk indikator", list(milik), format_func=lambda k: milik[k].nama, key="bukti-kode")
    kolom = kolom_realisasi(milik[kode])
    st.selectbox("Bukti untuk angka", kolom, format_func=lambda k: k.value.replace("_", " "), key="bukti-kolom")
    st.text_input("Keterangan bukti", key="bukti-ket")
    berkas = uploads.unggah("Berkas bukti", key="bukti-berkas", jenis=("pdf", "jpg", "png", "xlsx"))
    if berkas is not None:
        isi, nama = berkas.getvalue(), berkas.name
        a.tombol(
            "bukti.unggah",
            bukti.unggah,
            kode,
            isian=lambda: (st.session_state["bukti-kolom"], isi, nama, st.session_state["bukti-ket"]),
            pesan=lambda lain: (
                f"Bukti disimpan. Perhatikan: berkas yang sama sudah dipakai {len(lain)} kali."
                if lain
                else "Bukti disimpan."
            ),
            utama=False,
        )


def daftar(a: Alur) -> None:
    """All evidence this person may see, with preview and judgement."""
    semua = bukti_query.daftar(a.app, a.pegawai, a.siklus)
    if not semua:
        st.caption("Belum ada bukti dukung.")
        return
    ganda = bukti_query.dipakai_ganda(a.app, a.siklus)
    nama = {i.kode: i.nama for i in penghimpunan_query.format_iku(a.app, a.siklus).indikator}
    for b in semua:
        nilai = {None: "belum dinilai", True: "cukup", False: "kurang"}[b.cukup]
        with st.expander(f"{nama.get(b.indikator, b.indikator)} · {b.nama_berkas} · {nilai}"):
            st.caption(f"{polos(b.keterangan) or 'Tanpa keterangan'} · {a.waktu(b.pada)} · sidik {b.sha256[:12]}")
            if b.catatan:
                st.markdown(f"Catatan penilai: {polos(b.catatan)}")
            if b.nomor in ganda:
                st.warning(polos(ganda[b.nomor]), icon=":material/content_copy:")
            _lihat(a, b.sha256, b.nomor)
            if a.tersedia("bukti.nilai"):
                st.radio("Penilaian", ["cukup", "kurang"], key=f"bukti-nilai-{b.nomor}", horizontal=True)
                st.text_input("Yang kurang", key=f"bukti-catatan-{b.nomor}")
                a.tombol(
                    "bukti.nilai",
                    bukti.nilai,
                    b.nomor,
                    isian=_penilaian(b.nomor),
                    kunci=f"bukti.nilai-{b.nomor}",
                    pesan="Penilaian bukti disimpan.",
                    utama=False,
                )


def _penilaian(nomor: int) -> Callable[[], tuple[bool, str]]:
    baca = dari(f"bukti-nilai-{nomor}", f"bukti-catatan-{nomor}")
    return lambda: (baca()[0] == "cukup", baca()[1])


def _lihat(a: Alur, sha256: str, nomor: int) -> None:
    berkas = dokumen_query.berkas(a.app, a.pegawai, sha256)
    if berkas.mime.startswith("image/"):
        st.image(berkas.isi, width=360)
    elif berkas.mime == "application/pdf":
        dokumen.di_layar(berkas.isi, tinggi=320, kunci=f"bukti-pdf-{nomor}")
    st.download_button("Unduh bukti", berkas.isi, file_name=berkas.nama, key=f"bukti-unduh-{nomor}", on_click="ignore")
