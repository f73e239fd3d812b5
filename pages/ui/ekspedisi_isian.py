"""Entries of the buku ekspedisi: what goes out, and what comes back."""

import streamlit as st

from kinerja_core.actions import ekspedisi
from kinerja_core.domain.distribusi import Antaran, Saluran
from kinerja_core.queries.ekspedisi import Pengantaran
from pages.ui import uploads
from pages.ui.alur import Alur
from pages.ui.teks import polos

_LAIN = "Tujuan lain …"
_JENIS = ("pdf", "jpg", "jpeg", "png")


def kekurangan(p: Pengantaran) -> None:
    """What has gone out and not come back, in one box; what has not gone out stands in the table."""
    semua = (*p.belum_kembali, *p.tanpa_bukti)
    if semua:
        st.warning("\n".join(f"- {k}" for k in semua), icon=":material/outgoing_mail:")


def antar(a: Alur, p: Pengantaran) -> None:
    """One delivery: a line of the list, or a place beside it."""
    bagian = {f"{b.tujuan} · {b.salinan}": b for b in p.sisa}
    dipilih = st.selectbox("Yang diantar", [*bagian, _LAIN], key="e-bagian", width=640)
    with st.form("ekspedisi", width=640):
        if dipilih == _LAIN:
            st.text_input("Tujuan", key="e-tujuan")
            st.text_input("Salinan", f"salinan {len(p.daftar) + 1}", key="e-salinan", help="asli, atau salinan ke-n")
        saluran = list(Saluran)
        kiri, kanan = st.columns(2)
        kiri.selectbox("Saluran", saluran, key="e-saluran", format_func=lambda s: s.sebutan)
        kanan.text_input(
            "Pengantar", a.pegawai.nama, key="e-pengantar", help="Yang mengantar, mengirim, atau mengambil."
        )
        st.text_input(
            "Nomor resi, alamat pos-el, atau nomor SRIKANDI", key="e-ket", help="Wajib untuk pos, pos-el, dan SRIKANDI."
        )

        def baca() -> tuple[Antaran]:
            """The delivery as typed."""
            s, b = st.session_state, bagian.get(dipilih)
            tujuan, salinan = (b.tujuan, b.salinan) if b else (s["e-tujuan"], s["e-salinan"])
            return (Antaran(tujuan, salinan, s["e-pengantar"], s["e-saluran"], s["e-ket"]),)

        a.tombol(
            "ekspedisi.catat",
            ekspedisi.catat_pengantaran,
            isian=baca,
            formulir=True,
            kosongkan={"e-ket": ""}
            if dipilih != _LAIN
            else {"e-ket": "", "e-tujuan": "", "e-salinan": f"salinan {len(p.daftar) + 2}"},
            utama=bool(bagian),
            pesan="Pengantaran tercatat.",
        )


def terima(a: Alur, p: Pengantaran) -> None:
    """The receipt of one delivery, or the slip of one received before."""
    urut = sorted(p.antaran, key=lambda e: e.penerima is not None)  # what nobody has signed for comes first
    menunggu = {f"{e.nomor}. {e.tujuan} · {e.salinan}": e for e in urut if e.penerima is None or not e.bukti}
    if not menunggu:
        st.info("Tidak ada tanda terima yang ditunggu.")
        return
    e = menunggu[st.selectbox("Pengantaran", list(menunggu), key="e-terima", width=640)]
    st.caption(f"Diantar {polos(e.pengantar)}, {a.waktu(e.dikirim)}.")
    sudah = e.penerima is not None
    if not sudah:
        kiri, kanan = st.columns(2, width=640)
        kiri.text_input("Penerima", key=f"e-penerima-{e.nomor}")
        hari = a.hari_ini
        kanan.date_input("Diterima tanggal", hari, key=f"e-tanggal-{e.nomor}", format="DD/MM/YYYY")
    label = "Foto atau pindaian tanda terima" + ("" if sudah else " (boleh menyusul)")
    berkas = uploads.unggah(label, key=f"e-bukti-{e.nomor}", jenis=_JENIS)
    isi = berkas.getvalue() if berkas is not None else b""
    if sudah:
        kunci = f"ekspedisi.bukti-{e.nomor}"
        a.tombol("ekspedisi.bukti", ekspedisi.susulkan_bukti, e.nomor, isi, kunci=kunci, pesan="Bukti terima disimpan.")
        return

    def baca() -> tuple[object, ...]:
        """Who took it, the slip, and when."""
        s = st.session_state
        return s[f"e-penerima-{e.nomor}"], isi, s[f"e-tanggal-{e.nomor}"]

    a.tombol(
        "ekspedisi.terima",
        ekspedisi.catat_penerimaan,
        e.nomor,
        isian=baca,
        kunci=f"ekspedisi.terima-{e.nomor}",
        pesan="Penerimaan tercatat.",
    )
