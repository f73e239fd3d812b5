"""The sample office, each Langkah built once and copied."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def _cetakan(cetakan_bertahap: Callable[..., tuple[Path, datetime]]) -> Callable[..., tuple[Path, datetime]]:
    return cetakan_bertahap
