"""Reminders: the text is always there; the mail goes out only where a server is configured."""

import socketserver
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from kinerja_core.actions import pengingat
from kinerja_core.contoh import katalog
from kinerja_core.domain.errors import BelumLengkap, PenyimpananBermasalah, TidakBerwenang
from kinerja_core.domain.pengingat import teks_pengingat
from kinerja_core.store import kontak as kontak_store
from kinerja_core.surel import PengirimSurel
from tests.conftest import Kantor


class _Smtp(socketserver.StreamRequestHandler):
    """Just enough of RFC 5321 to take one message."""

    def handle(self) -> None:
        self._jawab("220 siap")
        isi: list[str] = []
        while perintah := self.rfile.readline().decode().strip():
            if perintah.upper() == "DATA":
                self._jawab("354 teruskan")
                while (baris := self.rfile.readline().decode().rstrip("\r\n")) != ".":
                    isi.append(baris)
                self.server.diterima.append("\n".join(isi))  # type: ignore[attr-defined]
            self._jawab("221 selesai" if perintah.upper() == "QUIT" else "250 ok")

    def _jawab(self, teks: str) -> None:
        self.wfile.write(f"{teks}\r\n".encode())


@pytest.fixture
def server() -> Iterator[socketserver.TCPServer]:
    with socketserver.TCPServer(("127.0.0.1", 0), _Smtp) as s:
        s.diterima = []  # type: ignore[attr-defined]
        threading.Thread(target=s.serve_forever, daemon=True).start()
        yield s
        s.shutdown()


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    kantor = di_langkah(6)
    with kantor.app.store.transaction() as t:
        kontak_store.simpan_kontak(t, katalog.kantor().id, kantor["seksi.pem"].id, "pem@contoh.example", "")
    return kantor


def test_pengingat_sampai_di_server_pos_el(kantor: Kantor, server: socketserver.TCPServer) -> None:
    host, port = server.server_address
    app = replace(kantor.app, surel=PengirimSurel(str(host), int(port), "kecamatan@contoh.example"))

    pengingat.kirim(app, kantor["staf"], kantor.kini, kantor["seksi.pem"], "Mohon data kinerja.")

    (surat,) = server.diterima  # type: ignore[attr-defined]
    assert ("To: pem@contoh.example" in surat, "Mohon data kinerja." in surat) == (True, True)


def test_tanpa_server_dikatakan_apa_yang_harus_dilakukan(kantor: Kantor) -> None:
    with pytest.raises(BelumLengkap, match="WhatsApp"):
        pengingat.kirim(kantor.app, kantor["staf"], kantor.kini, kantor["seksi.pem"], "isi")


def test_tanpa_alamat_dikatakan_kepada_siapa_meminta(kantor: Kantor) -> None:
    app = replace(kantor.app, surel=PengirimSurel("127.0.0.1", 1, "a@contoh.example"))

    with pytest.raises(BelumLengkap, match="Admin"):
        pengingat.kirim(app, kantor["staf"], kantor.kini, kantor["seksi.kesos"], "isi")


def test_server_yang_tidak_menjawab_menjadi_kalimat(kantor: Kantor) -> None:
    app = replace(kantor.app, surel=PengirimSurel("127.0.0.1", 1, "a@contoh.example"))

    with pytest.raises(PenyimpananBermasalah, match="tidak terkirim"):
        pengingat.kirim(app, kantor["staf"], kantor.kini, kantor["seksi.pem"], "isi")


def test_seksi_tidak_mengirim_pengingat(kantor: Kantor) -> None:
    with pytest.raises(TidakBerwenang):
        pengingat.kirim(kantor.app, kantor["seksi.kesos"], kantor.kini, kantor["seksi.pem"], "isi")


def test_teks_pengingat_menyebut_keterlambatan_dan_kekurangan() -> None:
    teks = teks_pengingat(katalog.kantor(), "Siklus Uji", "Seksi X", "Ibu Y", date(2026, 11, 20), "2 hari", 3)

    assert "Jumat, 20 November 2026 sudah lewat 2 hari" in teks
    assert "3 isian wajib" in teks
