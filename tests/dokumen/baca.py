"""Reading a PDF back: its pages as text, its text as one line."""

import io

from pypdf import PdfReader


def pembaca(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def halaman(pdf: bytes) -> list[str]:
    """The text of each page, white space collapsed to single spaces."""
    return [" ".join(satu.extract_text().split()) for satu in pembaca(pdf).pages]


def seluruhnya(pdf: bytes) -> str:
    """The text of all pages on one line."""
    return " ".join(halaman(pdf))
