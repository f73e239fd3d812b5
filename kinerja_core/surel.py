"""E-mail over the office's own SMTP server; without one configured nothing is sent, and that is said."""

import smtplib
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import EmailMessage

from kinerja_core.domain.errors import PenyimpananBermasalah

_JENIS = {"pdf": ("application", "pdf"), "ics": ("text", "calendar")}


@dataclass(frozen=True)
class PengirimSurel:
    """Where to hand mail in: ``host:port``, plain or STARTTLS as the server offers; ``dari`` is the sender."""

    host: str
    port: int
    dari: str
    pengguna: str = ""
    sandi: str = ""

    def kirim(self, kepada: str, hal: str, isi: str, lampiran: Mapping[str, bytes] | None = None) -> None:
        """Send one message in plain text, with files by name (their kind follows from its ending).

        PenyimpananBermasalah with the server's own words where it refuses.
        """
        surat = EmailMessage()
        surat["From"], surat["To"], surat["Subject"] = self.dari, kepada, hal
        surat.set_content(isi)
        for nama, data in (lampiran or {}).items():
            utama, rinci = _JENIS.get(nama.rsplit(".", 1)[-1], ("application", "octet-stream"))
            surat.add_attachment(data, maintype=utama, subtype=rinci, filename=nama)
        try:
            with smtplib.SMTP(self.host, self.port, timeout=15) as server:
                server.ehlo()
                if server.has_extn("starttls"):
                    server.starttls()
                if self.pengguna:
                    server.login(self.pengguna, self.sandi)
                server.send_message(surat)
        except (OSError, smtplib.SMTPException) as galat:
            raise PenyimpananBermasalah(
                f"Pos-el tidak terkirim ({galat}). Salin teksnya dan kirim lewat WhatsApp, atau coba lagi nanti."
            ) from galat
