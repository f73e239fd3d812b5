"""Whether bytes are DER (X.690) and nothing else: one value, each length and each flag in its only form.

A reader of CMS is lenient where DER is not, so a changed byte may mean the same to it. Encoding the parsed value
anew would tell too, at fifty times the cost.
"""

_PANJANG_LAIN, _BERSUSUN, _UNIVERSAL = 0x80, 0x20, 0x00
_BOOLEAN, _INTEGER, _BIT_STRING, _NULL, _OID = 0x01, 0x02, 0x03, 0x05, 0x06
_SUSUNAN = (0x30, 0x31)


def panjang_der(data: bytes) -> int:
    """Length of the DER value at the beginning of ``data``, header included. ValueError where none stands there."""
    _, awal, akhir = _kepala(data, 0, len(data))
    _periksa(data, 0, akhir)
    return akhir if awal else 0


def _periksa(data: bytes, di: int, batas: int) -> None:
    """Every value between the two offsets, without gaps."""
    while di < batas:
        tanda, awal, akhir = _kepala(data, di, batas)
        if tanda & _BERSUSUN:
            if tanda & 0xC0 == _UNIVERSAL and tanda not in _SUSUNAN:
                raise ValueError(f"value at {di} may not be constructed")
            _periksa(data, awal, akhir)
        elif not _ajek(tanda, data[awal:akhir]):
            raise ValueError(f"value at {di} is not in its only form")
        di = akhir


def _kepala(data: bytes, di: int, batas: int) -> tuple[int, int, int]:
    """Tag, beginning and end of the content of the value at ``di``."""
    if di + 2 > batas or data[di] & 0x1F == 0x1F:
        raise ValueError(f"no value at {di}")
    panjang, awal = data[di + 1], di + 2
    if panjang & _PANJANG_LAIN:
        bita = data[awal : awal + (panjang & 0x7F)]
        awal += len(bita)
        panjang = int.from_bytes(bita)
        if not bita or bita[0] == 0 or panjang < _PANJANG_LAIN:
            raise ValueError(f"length at {di} is not in its only form")
    if awal + panjang > batas:
        raise ValueError(f"value at {di} is cut off")
    return data[di], awal, awal + panjang


def _ajek(tanda: int, isi: bytes) -> bool:
    if tanda == _BOOLEAN:
        return isi in (b"\x00", b"\xff")
    if tanda == _NULL:
        return not isi
    if tanda == _INTEGER:
        return len(isi) == 1 or (len(isi) > 1 and isi[0] + (isi[1] >> 7) not in (0x00, 0x100))
    if tanda == _BIT_STRING:
        return isi[:1] == b"\x00" or (len(isi) > 1 and 0 < isi[0] < 8 and not isi[-1] & ((1 << isi[0]) - 1))
    if tanda == _OID:
        return bool(isi) and isi[-1] < _PANJANG_LAIN and isi[0] != _PANJANG_LAIN
    return tanda not in (0x10, 0x11)
