"""Words around the invitation: the usual agenda, and the text to paste into WhatsApp."""

from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.naskah import IsiUndangan
from kinerja_core.domain.waktu import hari_tanggal

AGENDA_AWAL = (
    "Pembahasan indikator, target, dan sumber data setiap Seksi dan sekretariat",
    "Pembahasan usulan perubahan IKU",
    "Penetapan batas waktu penyerahan data",
)


def teks_whatsapp(isi: IsiUndangan, kantor: Kantor) -> str:
    """The invitation as a short message."""
    agenda = "\n".join(f"{nomor}. {butir}" for nomor, butir in enumerate(isi.agenda, start=1))
    return (
        f"*Undangan Rapat {kantor.nama}*\nNomor {isi.nomor}\n\n"
        f"Hari/tanggal: {hari_tanggal(isi.hari_rapat)}\nWaktu: {isi.mulai}–{isi.selesai} {isi.zona}\n"
        f"Tempat: {isi.tempat}\nAcara: {isi.acara}\n\nAgenda:\n{agenda}\n\nMohon kehadirannya. Terima kasih."
    )
