"""How large a form may be before it is refused unread. A real one stays far below every limit."""

from kinerja_core.domain.berkas import UKURAN_TABEL

UKURAN_BERKAS = UKURAN_TABEL
"""Bytes of the uploaded file."""
UKURAN_TERURAI = 24_000_000
"""Bytes of all its parts unpacked."""
UKURAN_BAGIAN = 12_000_000
"""Bytes of one sheet unpacked."""
UKURAN_BAGIAN_LAIN = 2_000_000
"""Bytes of any other XML part unpacked: styles, names, relations; their parsing costs the most by size."""
BANYAK_BAGIAN = 300
BARIS_TERJAUH, KOLOM_TERJAUH = 5_000, 200
"""The farthest cell that may hold anything."""
BANYAK_BARIS = 20_000
"""Rows named in one sheet, empty ones included."""
BANYAK_SEL = 60_000
"""Cells of one sheet, empty but formatted ones included."""
BANYAK_SEL_BERISI = 20_000
"""Cells of one sheet that hold something: what reaches the server process."""
BANYAK_UNSUR, BANYAK_UNSUR_TEKS, BANYAK_UNSUR_LAIN = 600_000, 200_000, 60_000
"""Tags of one sheet, of the shared texts, and of any other XML part."""
BANYAK_LEMBAR = 60
KOLOM_TABEL = 60
"""Columns looked at of a table of earlier years or of a budget."""
HURUF_PER_SEL = 5_000
"""Characters kept of one cell; the longest an answer may be is shorter."""
HURUF_SEMUA = 2_000_000
LUAS_GABUNGAN = 20_000
"""Cells one merged range or hyperlink may cover."""
BANYAK_GABUNGAN = 2_000

MEMORI_ANAK = 1_000_000_000
"""Address space of the reading process, bytes (where the system can limit it)."""
DETIK_CPU = 5
DETIK_TUNGGU = 10.0
"""Processor and wall-clock seconds one file may take; a real form takes a tenth of a second."""
