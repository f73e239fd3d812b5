"""The typeface is baked once for all tests of this folder."""

import pytest

from kinerja_core.dokumen.huruf import Huruf, siapkan


@pytest.fixture(scope="session")
def huruf(tmp_path_factory: pytest.TempPathFactory) -> Huruf:
    return siapkan(tmp_path_factory.mktemp("huruf"))
