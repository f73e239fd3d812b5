"""The server's own reminders, and the command beside it."""

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from kinerja_core.actions import rujukan
from kinerja_core.cli import main
from kinerja_core.domain.errors import PenyimpananBermasalah
from kinerja_core.surel import PengirimSurel
from kinerja_core.web.pengingat import Pengingat
from tests.conftest import Kantor
from tests.surel import peladen_surel

_KINERJA = "from kinerja_core.cli import main; raise SystemExit(main())"


def test_peladen_mengirim_sekali_yang_jatuh_tempo_lalu_berhenti(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(2)
    rujukan.simpan_kontak(kantor.app, kantor["admin"], kantor["kasubag"], "kasubag@kec.example", "")
    kantor.jam.maju(jam=1, menit=40)
    with peladen_surel() as peladen:
        surel = PengirimSurel("127.0.0.1", int(peladen.server_address[1]), "kinerja@kec.example")
        app = replace(kantor.app, surel=surel)
        diminta: list[int] = []
        pengingat = Pengingat(lambda: diminta.append(1) or app, selang=0.02)

        pengingat.mulai()
        batas = time.monotonic() + 20
        while len(diminta) < 4 and time.monotonic() < batas:
            time.sleep(0.02)
        pengingat.henti()

        assert [str(s["To"]) for s in peladen.surat] == ["kasubag@kec.example"]


def test_data_yang_belum_terbuka_tidak_menghentikan_pengingat(caplog: pytest.LogCaptureFixture) -> None:
    diminta: list[int] = []

    def gagal() -> None:
        diminta.append(1)
        raise PenyimpananBermasalah("Disk penuh.")

    pengingat = Pengingat(gagal, selang=0.01)  # type: ignore[arg-type]
    pengingat.mulai()
    batas = time.monotonic() + 20
    while len(diminta) < 3 and time.monotonic() < batas:
        time.sleep(0.01)
    pengingat.henti()

    assert [r.getMessage() for r in caplog.records] == ["Pengingat belum terkirim. Disk penuh."]


def test_perintah_di_samping_server_yang_berjalan_tidak_mengganggunya(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(2)

    hasil = subprocess.run(
        [sys.executable, "-c", _KINERJA, "ingatkan", "--data", str(kantor.app.folder)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert (hasil.returncode, hasil.stdout.strip()) == (
        0,
        "Kinerja sedang berjalan dan mengirim pengingatnya sendiri; tidak ada yang perlu dijalankan.",
    )


def test_perintah_tanpa_peladen_surel_menolak(
    di_langkah: Callable[..., Kantor], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kantor = di_langkah(2)
    kantor.app.store.tutup()
    monkeypatch.delenv("KINERJA_SMTP", raising=False)

    kode = main(["ingatkan", "--data", str(kantor.app.folder)])

    assert (kode, capsys.readouterr().err.strip()) == (
        1,
        "Server pos-el belum disetel. Isi KINERJA_SMTP dan KINERJA_SMTP_DARI.",
    )
