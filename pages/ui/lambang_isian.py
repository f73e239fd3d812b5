"""The lambang daerah of the kop surat: what is there, another one, none."""

import streamlit as st

from kinerja_core.actions import lambang
from kinerja_core.application import Application
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.peran import Pegawai
from kinerja_core.queries import siklus as siklus_query
from pages.ui import uploads
from pages.ui.buttons import action_button


def tampilkan(app: Application, admin: Pegawai, kantor: Kantor) -> None:
    """The picture in force beside its upload."""
    if kantor.lambang:
        st.image(siklus_query.lambang(app, kantor), width=96)
    else:
        st.caption("Kop surat belum berlambang.")
    berkas = uploads.unggah(
        "Gambar lambang (PNG atau JPEG)",
        key=f"k-lambang-{kantor.lambang[:8]}",
        jenis=("png", "jpg", "jpeg"),
        bantuan="Potong sampai tepi lambang; sisi terpendek paling sedikit 150 piksel.",
        batas_mb=5,
    )
    action_button(
        "Ganti lambang" if kantor.lambang else "Pasang lambang",
        lambang.pasang,
        *(app, admin, berkas.getvalue() if berkas else b""),
        key="kantor.lambang",
        mati=berkas is None,
        pesan="Lambang terpasang. Dokumen yang dibuat sesudah ini memuatnya.",
    )
    if kantor.lambang:
        action_button(
            "Lepas lambang",
            lambang.lepas,
            *(app, admin),
            key="kantor.lambang.lepas",
            utama=False,
            pesan="Lambang dilepas. Dokumen yang sudah dibuat tidak berubah.",
        )
