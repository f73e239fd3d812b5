"""A PKCS#12 of an office, made for the test."""

from datetime import datetime
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID

FRASA = "frasa-sandi-uji"
BERLAKU = (datetime(2026, 1, 1), datetime(2028, 1, 1))


@cache
def p12(nama: str = "Camat Contoh", mulai: datetime = BERLAKU[0], akhir: datetime = BERLAKU[1]) -> bytes:
    kunci = ec.generate_private_key(ec.SECP256R1())
    pemilik = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, nama)])
    bangun = x509.CertificateBuilder().subject_name(pemilik).issuer_name(pemilik).public_key(kunci.public_key())
    bangun = bangun.serial_number(7).not_valid_before(mulai).not_valid_after(akhir)
    sertifikat = bangun.sign(kunci, hashes.SHA256())
    return pkcs12.serialize_key_and_certificates(
        nama.encode(), kunci, sertifikat, None, BestAvailableEncryption(FRASA.encode())
    )


def sidik_sertifikat(isi: bytes) -> str:
    """sha256 (hex) of the certificate in it."""
    _, sertifikat, _ = pkcs12.load_key_and_certificates(isi, FRASA.encode())
    return sertifikat.fingerprint(hashes.SHA256()).hex()
