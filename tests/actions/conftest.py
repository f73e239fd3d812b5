"""Offices for the acts: a fresh copy where something is written, a shared one where everything is refused."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.actions.alat import Kantor, buka_salinan, buka_siklus


@pytest.fixture(scope="session")
def _cetakan(cetakan_bertahap: Callable[..., tuple[Path, datetime]]) -> Callable[..., tuple[Path, datetime]]:
    return cetakan_bertahap


@pytest.fixture(scope="session")
def tetap(
    cetakan_bertahap: Callable[..., tuple[Path, datetime]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[int], Kantor]]:
    """The sample office at Langkah n, shared by all tests that are refused and so change nothing.

    At Langkah 1 the Siklus has been opened; 14 is the closed one.
    """
    dibuka: dict[int, Kantor] = {}

    def di(langkah: int) -> Kantor:
        if langkah not in dibuka:
            folder = tmp_path_factory.mktemp("tetap") / "kantor"
            dibuka[langkah] = buka_salinan(*cetakan_bertahap(langkah), folder)
            if langkah == 1:
                buka_siklus(dibuka[langkah])
        return dibuka[langkah]

    yield di
    for kantor in dibuka.values():
        kantor.app.store.tutup()
