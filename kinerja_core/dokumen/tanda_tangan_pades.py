"""PAdES signatures with the office's PKCS#12: put on as an increment, invisible, and checked from the file alone.

The stamp a reader sees is part of the document itself; nothing is drawn here, and no mark of a provider ever is.
Whether the certificate's issuer is to be trusted cannot be told without asking outside, so it is reported and
not judged.
"""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from asn1crypto import pkcs12 as bentuk_p12
from asn1crypto import x509
from cryptography import x509 as x509_kripto
from cryptography.exceptions import InvalidSignature
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.general import CMSExtractionError, SigningError
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import ValidationError as JalurSertifikatSalah

from kinerja_core.dokumen.der import panjang_der
from kinerja_core.dokumen.tertanam import SALAH_BENTUK
from kinerja_core.domain.errors import BerkasDitolak, GagalMasuk
from kinerja_core.domain.verifikasi import TandaTangan
from kinerja_core.domain.waktu import tanggal

_BIDANG = "TandaTangan"
_RUANG_CMS = 16384
_PEMAKAIAN = frozenset({"digital_signature", "non_repudiation"})
_RUSAK = (PdfError, JalurSertifikatSalah, SignatureValidationError, CMSExtractionError, SigningError, *SALAH_BENTUK)
"""What reading a damaged file or a damaged signature in it raises."""


@dataclass(frozen=True)
class _Kunci:
    """An opened PKCS#12: the signer and who he is."""

    penanda: signers.SimpleSigner
    sertifikat: x509.Certificate


class _Penandatangan(signers.PdfSigner):
    """pyHanko's signer with the clock handed in."""

    def __init__(
        self, meta: signers.PdfSignatureMetadata, penanda: signers.Signer, bidang: str, pada: datetime
    ) -> None:
        super().__init__(meta, signer=penanda, new_field_spec=SigFieldSpec(bidang))
        self._pada = pada

    def init_signing_session(self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False) -> PdfSigningSession:
        sesi = super().init_signing_session(pdf_out, existing_fields_only)
        sesi.system_time = self._pada
        return sesi


def tandatangani(pdf: bytes, p12: bytes, sandi: str, alasan: str, lokasi: str, pada: datetime) -> bytes:
    """``pdf`` with one more signature behind it; its own bytes stay as they are. ``pada`` is naive UTC.

    Returns only what has been checked again. BerkasDitolak where the PKCS#12 or the PDF cannot be used or the
    certificate is not valid at that time, GagalMasuk where the passphrase is wrong.
    """
    kunci = _buka(p12, sandi)
    waktu = pada.replace(tzinfo=UTC)
    _tolak_kedaluwarsa(kunci.sertifikat, waktu)
    try:
        sumber = IncrementalPdfFileWriter(io.BytesIO(pdf))
        bidang = f"{_BIDANG}{len(sumber.prev.embedded_signatures) + 1}"
        meta = signers.PdfSignatureMetadata(
            field_name=bidang,
            md_algorithm="sha256",
            subfilter=SigSeedSubFilter.PADES,
            reason=alasan,
            location=lokasi,
        )
        keluaran = io.BytesIO()
        _Penandatangan(meta, kunci.penanda, bidang, waktu).sign_pdf(sumber, output=keluaran, bytes_reserved=_RUANG_CMS)
    except _RUSAK as galat:
        raise BerkasDitolak(
            "Dokumen tidak dapat ditandatangani secara elektronik: berkasnya atau kunci sertifikatnya tidak cocok. "
            "Belum ada yang berubah; pakai tanda tangan basah atau hubungi Admin."
        ) from galat
    hasil = keluaran.getvalue()
    tanda = periksa_tanda_tangan(hasil)
    if not hasil.startswith(pdf) or not tanda or not all(t.sah for t in tanda):
        raise BerkasDitolak("Tanda tangan yang dibuat tidak lolos pemeriksaan, jadi tidak disimpan. Hubungi Admin.")
    return hasil


def periksa_tanda_tangan(pdf: bytes) -> tuple[TandaTangan, ...]:
    """Every signature in the file, oldest first; empty where there is none.

    The newest must cover the whole file, an older one its own revision, with nothing but signatures after it.
    BerkasDitolak where the file cannot be read as a PDF.
    """
    try:
        pembaca = PdfFileReader(io.BytesIO(pdf))
        tertanam = list(pembaca.embedded_signatures)
    except _RUSAK as galat:
        raise BerkasDitolak("Berkas ini bukan PDF yang utuh. Minta salinan yang lain.") from galat
    return tuple(_periksa(satu, pdf, terakhir=satu is tertanam[-1]) for satu in tertanam)


# --- signing


def _buka(p12: bytes, sandi: str) -> _Kunci:
    try:
        bentuk_p12.Pfx.load(p12, strict=True)["auth_safe"].native  # noqa: B018  parses what is otherwise lazy
    except (ValueError, TypeError, KeyError) as galat:
        raise BerkasDitolak(
            "Berkas sertifikat kantor (.p12) rusak atau bukan PKCS#12. Minta Admin memasang berkas yang benar."
        ) from galat
    try:
        penanda = signers.SimpleSigner.load_pkcs12_data(p12, (), sandi.encode())
    except ValueError as galat:
        raise GagalMasuk("Frasa sandi sertifikat salah. Dokumen belum ditandatangani.") from galat
    except (AttributeError, TypeError) as galat:
        raise BerkasDitolak(
            "Berkas .p12 tidak memuat kunci dan sertifikat. Minta Admin memasang berkas yang lengkap."
        ) from galat
    return _Kunci(penanda, penanda.signing_cert)


def _tolak_kedaluwarsa(sertifikat: x509.Certificate, pada: datetime) -> None:
    mulai, akhir = sertifikat.not_valid_before, sertifikat.not_valid_after
    if pada > akhir:
        raise BerkasDitolak(
            f"Sertifikat tanda tangan sudah kedaluwarsa sejak {tanggal(akhir.date())}. Perbarui sertifikat kantor, "
            "atau pakai tanda tangan basah."
        )
    if pada < mulai:
        raise BerkasDitolak(
            f"Sertifikat tanda tangan baru berlaku mulai {tanggal(mulai.date())}. Periksa jam komputer, "
            "atau pakai tanda tangan basah."
        )
    pemakaian = sertifikat.key_usage_value
    if pemakaian is not None and not _PEMAKAIAN & pemakaian.native:
        raise BerkasDitolak("Sertifikat itu bukan untuk tanda tangan. Minta Admin memasang sertifikat tanda tangan.")


# --- checking

_PERUBAHAN_WAJAR = (ModificationLevel.NONE, ModificationLevel.LTA_UPDATES, ModificationLevel.FORM_FILLING)


def _periksa(satu: EmbeddedPdfSignature, pdf: bytes, *, terakhir: bool) -> TandaTangan:
    try:
        sertifikat = satu.signer_cert
        pada = satu.self_reported_timestamp
        status = validate_pdf_signature(
            satu,
            # the certificate is its own anchor: its issuer is reported, not judged
            ValidationContext(trust_roots=[sertifikat], moment=pada, allow_fetching=False),
            key_usage_settings=KeyUsageConstraints(key_usage=set(_PEMAKAIAN), match_all_key_usages=False),
        )
        masalah = "; ".join(_masalah(satu, status, pdf, terakhir=terakhir))
    except _RUSAK:
        return TandaTangan(satu.field_name, "", "", "", "tanda tangan rusak dan tidak dapat dibaca")
    nama, penerbit = (_nama(n) for n in (sertifikat.subject, sertifikat.issuer))
    waktu = pada.astimezone(UTC).isoformat(timespec="seconds") if pada else ""
    return TandaTangan(satu.field_name, nama, penerbit, waktu, masalah, sertifikat.sha256.hex())


def _masalah(satu: EmbeddedPdfSignature, status: PdfSignatureStatus, pdf: bytes, *, terakhir: bool) -> Iterator[str]:
    if not status.intact:
        yield "isi yang ditandatangani sudah berubah"
    elif not status.valid:
        yield "tanda tangan tidak cocok dengan sertifikatnya"
    elif not status.trusted:
        yield "sertifikat tidak berlaku pada waktu penandatanganan"
    seharusnya = SignatureCoverageLevel.ENTIRE_FILE if terakhir else SignatureCoverageLevel.ENTIRE_REVISION
    if status.coverage is None or status.coverage < seharusnya:
        yield "berkas ditambah sesudah ditandatangani" if terakhir else "tidak mencakup seluruh revisinya"
    if not terakhir and status.modification_level not in _PERUBAHAN_WAJAR:
        yield "isi diubah sesudah ditandatangani"
    if not _wadah_utuh(satu, pdf):
        yield "wadah tanda tangan berubah"


def _wadah_utuh(satu: EmbeddedPdfSignature, pdf: bytes) -> bool:
    """Whether the bytes the signature cannot cover, its own container, are the CMS in plain hex and then zeros.

    A reader skips what stands behind the CMS; whoever changed a byte there changed the file all the same.
    """
    awal, panjang, lanjut, _ = satu.byte_range
    wadah = pdf[awal + panjang : lanjut]
    if re.fullmatch(rb"<(?:[0-9a-f]*|[0-9A-F]*)>", wadah) is None:
        return False
    if len(wadah) % 2:
        return False
    isi = bytes.fromhex(wadah[1:-1].decode("ascii"))
    return not isi[panjang_der(isi) :].strip(b"\x00") and _cms_ajek(satu)


def _cms_ajek(satu: EmbeddedPdfSignature) -> bool:
    """Whether the fields of the CMS that are not signed say the same as those that are."""
    isi, penanda, sertifikat = satu.signed_data, satu.signer_info, satu.signer_cert
    bernomor = penanda["sid"].name == "issuer_and_serial_number"
    if bernomor and penanda["sid"].chosen["issuer"].dump() != sertifikat.issuer.dump():
        return False  # a reader compares names regardless of case
    pencerna = penanda["digest_algorithm"]
    sebut = [(a["algorithm"].native, a["parameters"].dump()) for a in (pencerna, *isi["digest_algorithms"])]
    return (
        penanda["version"].native == ("v1" if bernomor else "v3")
        and (isi["version"].native == "v1") == bernomor
        and isi["version"].native in ("v1", "v3", "v4", "v5")
        and all(nama == pencerna["algorithm"].native and isian in (b"", b"\x05\x00") for nama, isian in sebut)
        and all(_diterbitkan_di_antara(lain, satu.other_embedded_certs) for lain in satu.other_embedded_certs)
    )


def _diterbitkan_di_antara(sertifikat: x509.Certificate, semua: Sequence[x509.Certificate]) -> bool:
    """Whether an accompanying certificate is as its issuer signed it, where the issuer accompanies it too."""
    penerbit = [satu for satu in semua if satu.subject == sertifikat.issuer]
    satu = x509_kripto.load_der_x509_certificate(sertifikat.dump())
    for calon in penerbit:
        try:
            satu.verify_directly_issued_by(x509_kripto.load_der_x509_certificate(calon.dump()))
        except (InvalidSignature, *SALAH_BENTUK):
            continue
        return True
    return not penerbit


def _nama(nama: x509.Name) -> str:
    isi = nama.native
    return str(isi.get("common_name") or isi.get("organization_name") or nama.human_friendly)
