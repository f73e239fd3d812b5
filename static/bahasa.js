// Streamlit has no setting for its built-in English words. This list replaces them as they appear,
// in text and in tooltips, and sends a browser whose session has ended to the sign-in page.
"use strict";

// Calendars and figures follow the browser's language; this office writes Indonesian on every computer.
Object.defineProperty(navigator, "language", { get: () => "id-ID" });
Object.defineProperty(navigator, "languages", { get: () => ["id-ID", "id"] });

const KATA = new Map(Object.entries({
  // frame
  "Skip to main content": "Langsung ke isi",
  "Main menu": "Menu utama",
  "App pages": "Halaman",
  "App Logo": "Lambang Kinerja",
  "Header Logo": "Lambang Kinerja",
  "Sidebar Logo": "Lambang Kinerja",
  "Navigate to home page": "Buka Tugas saya",
  "Expand sidebar": "Buka menu",
  "Collapse sidebar": "Tutup menu",
  "Sidebar": "Menu",
  "View less": "Ringkaskan",
  "Running...": "Sedang bekerja …",
  "Stop": "Hentikan",
  "Rerun": "Muat ulang",
  "Print": "Cetak",
  "Theme": "Tampilan",
  "Light": "Terang",
  "Dark": "Gelap",
  "System": "Ikuti perangkat",
  "Close": "Tutup",
  "Cancel": "Batal",
  "Copy": "Salin",
  "Copy to clipboard": "Salin",
  "Copied": "Tersalin",
  "Copied!": "Tersalin",
  "Fullscreen": "Layar penuh",
  "Close fullscreen": "Tutup layar penuh",
  "Scroll tabs left": "Geser ke kiri",
  "Scroll tabs right": "Geser ke kanan",
  "Loading...": "Memuat …",
  "Please wait...": "Tunggu sebentar …",
  "Loading PDF...": "Memuat PDF …",
  "Loading PDF…": "Memuat PDF …",
  "Loading page…": "Memuat halaman …",
  "Failed to load PDF": "PDF tidak dapat ditampilkan. Unduh berkasnya.",
  "Failed to load PDF file.": "PDF tidak dapat ditampilkan. Unduh berkasnya.",
  "Failed to load the page.": "Halaman ini tidak dapat ditampilkan. Unduh berkasnya.",
  "Zoom In": "Perbesar",
  "Zoom Out": "Perkecil",
  // connection and errors
  "CONNECTING": "MENGHUBUNGKAN",
  "Connecting": "Menghubungkan …",
  "Connection error": "Tidak tersambung",
  "Connection lost. Please wait for the app to reconnect, then try again.":
    "Sambungan terputus. Tunggu sampai tersambung kembali, lalu ulangi.",
  "Streamlit server is not responding. Are you connected to the internet?":
    "Server Kinerja tidak menjawab. Periksa apakah Kinerja masih berjalan dan jaringan kantor tersambung.",
  "Connection timed out.": "Server Kinerja terlalu lama tidak menjawab.",
  "Connecting to Streamlit server": "Menghubungkan ke server Kinerja",
  "Unable to connect to Streamlit server": "Server Kinerja tidak dapat dihubungi",
  "Reconnected to server.": "Tersambung kembali.",
  "Try again": "Coba lagi",
  "Network error": "Jaringan terputus",
  "Page not found": "Halaman tidak ditemukan",
  "The page that you have requested does not seem to exist": "Halaman yang Anda minta tidak ada",
  "Script execution error": "Halaman tidak dapat ditampilkan",
  "Bad message format": "Pesan dari server tidak terbaca",
  "Your app is having trouble loading the component.": "Bagian ini belum dapat ditampilkan. Muat ulang halaman.",
  // forms
  "Upload": "Pilih berkas",
  "Browse files": "Pilih berkas",
  "Add files": "Tambah berkas",
  "Upload directories": "Pilih folder",
  "Drag and drop a file here": "atau seret berkas ke sini",
  "Drag and drop file here": "atau seret berkas ke sini",
  "Drag and drop files here": "atau seret berkas ke sini",
  "Drag and drop directories here": "atau seret folder ke sini",
  "File Uploader": "Unggah berkas",
  "Error uploading file": "Berkas tidak dapat diunggah. Coba lagi.",
  "Error deleting file": "Berkas tidak dapat dihapus. Coba lagi.",
  "Choose an option": "Pilih",
  "Choose options": "Pilih",
  "Select an option": "Pilih",
  "Select...": "Pilih …",
  "Select all": "Pilih semua",
  "Select": "Pilih",
  "No results": "Tidak ada yang cocok",
  "No options": "Tidak ada pilihan",
  "No options to select": "Tidak ada pilihan",
  "No options to select.": "Tidak ada pilihan.",
  "Selected values": "Yang dipilih",
  "Clear all": "Kosongkan",
  "Clear value": "Kosongkan",
  "Clear entry": "Kosongkan",
  "Clear selection": "Batalkan pilihan",
  "Clear date": "Kosongkan tanggal",
  "Clear dates": "Kosongkan tanggal",
  "Clear time": "Kosongkan jam",
  "Clear date and time": "Kosongkan tanggal dan jam",
  "Open": "Buka",
  "Delete": "Hapus",
  "Increment": "Tambah satu",
  "Decrement": "Kurangi satu",
  "Show password": "Tampilkan kata sandi",
  "Hide password": "Sembunyikan kata sandi",
  "Show password text": "Tampilkan kata sandi",
  "Hide password text": "Sembunyikan kata sandi",
  "Invalid input.": "Isian keliru.",
  "Invalid value.": "Isian keliru.",
  "This field is required.": "Isian ini wajib.",
  "Number is above the allowed range.": "Angka melebihi batas.",
  "Number is below the allowed range.": "Angka kurang dari batas.",
  "Choose date": "Pilih tanggal",
  "Choose date range": "Pilih rentang tanggal",
  "Choose date and time": "Pilih tanggal dan jam",
  "Date range": "Rentang tanggal",
  "Quick select a date range": "Pilih rentang",
  "Use arrow keys to navigate dates. Enter to select. Escape to close.":
    "Tombol panah memindahkan tanggal, Enter memilih, Escape menutup.",
  "Calendar": "Kalender",
  "Time": "Jam",
  "Month": "Bulan",
  "Year": "Tahun",
  "Next": "Berikutnya",
  "Previous": "Sebelumnya",
  "Next month": "Bulan berikutnya",
  "Previous month": "Bulan sebelumnya",
  "Next page": "Halaman berikutnya",
  "Previous page": "Halaman sebelumnya",
  "Pagination": "Halaman",
  "month": "bulan",
  "year": "tahun",
  "file upload": "pilih berkas",
  "Error:": "Kesalahan:",
  "Error": "Keliru",
  "Download failed": "Unduhan gagal. Coba lagi.",
  "Help": "Bantuan",
  "optional": "boleh kosong",
  // tables
  "Download as CSV": "Simpan sebagai CSV",
  "Search": "Cari",
  "Type to search": "Ketik untuk mencari",
  "Close Search": "Tutup pencarian",
  "Next Result": "Hasil berikutnya",
  "Previous Result": "Hasil sebelumnya",
  "Show/hide columns": "Tampilkan atau sembunyikan kolom",
  "Sort ascending": "Urutkan naik",
  "Sort descending": "Urutkan turun",
  "Autosize": "Sesuaikan lebar",
  "Pin column": "Kunci kolom",
  "Unpin column": "Lepas kunci kolom",
  "Hide column": "Sembunyikan kolom",
  "Copy column name": "Salin nama kolom",
  "Format": "Format",
  "Statistics": "Statistik",
  "Add row": "Tambah baris",
  "Add...": "Tambah …",
  "Delete row(s)": "Hapus baris",
  "Dataframe column menu": "Menu kolom",
  "Scrollable table": "Tabel yang dapat digulir",
  "Automatic": "Otomatis",
  "Localized": "Menurut bahasa",
  "Plain": "Apa adanya",
  "Compact": "Ringkas",
  "Dollar": "Dolar",
  "Percent": "Persen",
  "Scientific": "Ilmiah",
  "Accounting": "Akuntansi",
  "Count": "Jumlah baris",
  "Distinct": "Nilai berbeda",
  "Minimum": "Terendah",
  "Maximum": "Tertinggi",
  "Average": "Rata-rata",
  "Sum": "Jumlah",
  "Standard deviation": "Simpangan baku",
  "Average length": "Panjang rata-rata",
  "Maximum length": "Terpanjang",
  "Minimum length": "Terpendek",
  "Values": "Nilai",
  "Empty": "Kosong",
  "No data": "Tidak ada data",
  "Failed to load data": "Data tidak dapat dimuat",
  "empty": "kosong",
}));

const BULAN = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
  "Oktober", "November", "Desember"];
const MONTH = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December"];
const HARI = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];
const DAY = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
MONTH.forEach((nama, i) => KATA.set(nama, BULAN[i]));
DAY.forEach((nama, i) => KATA.set(nama, HARI[i]));

const BAGIAN = { day: "hari", month: "bulan", year: "tahun", hour: "jam", minute: "menit", second: "detik" };

const perbuatan = (kata) => (kata === "apply" ? "menyimpan" : "mengirim");

const POLA = [
  [/^([\d.]+) ?([KMGT]?B) per file$/, (_, n, b) => `Paling besar ${n.replace(".", ",")} ${b}`],
  [/^([\d.]+) ?([KMGT]?B)$/, (_, n, b) => `${n.replace(".", ",")} ${b}`],
  [/^File must be ([\d.]+) ?([KMGT]?B) or smaller\.$/, (_, n, b) => `Berkas paling besar ${n.replace(".", ",")} ${b}.`],
  [/^(\S*) files are not allowed\.$/, "Berkas jenis ini tidak dapat diterima."],
  [/^File type must be (?:one of )?(.+)$/, "Jenis berkas harus $1"],
  [/^Press (Ctrl|⌘)\+Enter to (.+)$/, (_, t, kata) => `${t}+Enter untuk ${perbuatan(kata)}`],
  [/^Press Enter to (.+)$/, (_, kata) => `Enter untuk ${perbuatan(kata)}`],
  [/^Help for (.+)$/, "Bantuan: $1"],
  [/^(day|month|year|hour|minute|second), (.+)$/, (_, bagian, label) => `${BAGIAN[bagian]}, ${label}`],
  [/^Selected Date: (.+)$/, (_, isi) => `Tanggal terpilih: ${terjemah(isi) ?? isi}`],
  [/^Selected Time: (.+)$/, "Jam terpilih: $1"],
  [/^Choose date, (.+)$/, (_, isi) => `Pilih tanggal, ${terjemah(isi) ?? isi}`],
  [/^Today, (.+)$/, (_, isi) => `Hari ini, ${terjemah(isi) ?? isi}`],
  [/^(.+) selected$/, (_, isi) => `${terjemah(isi) ?? isi}, terpilih`],
  [/^View (\d+) more$/, "Lihat $1 lagi"],
  [/^Page (\d+)$/, "Halaman $1"],
  [/^Loading page (\d+)(?:\.\.\.|…)$/, "Memuat halaman $1 …"],
  [/^Select (\d+) matches$/, "Pilih $1 yang cocok"],
  [/^Remove (.+)$/, "Hapus $1"],
  [/^Error: (.+)$/, (_, isi) => terjemah(isi) ?? isi],
  [/^You can only select up to (\d+) .+$/, "Paling banyak $1 pilihan. Hapus satu pilihan lebih dahulu."],
  // in the balloon of a field these follow the bold word "Error" and so begin with its colon
  [/^(: )?Number is outside the allowed range\. Please enter a value between (.+) and (.+)\.$/, "$1Isi angka antara $2 dan $3."],
  [/^(: )?Number is below the allowed range\. Please enter a value greater than or equal to (.+)\.$/, "$1Isi angka $2 atau lebih."],
  [/^(: )?Number is above the allowed range\. Please enter a value less than or equal to (.+)\.$/, "$1Isi angka paling besar $2."],
  [new RegExp(`^(?:(${DAY.join("|")}), )?(${MONTH.join("|")})(?: (\\d{1,2}),)? (\\d{4})$`), (_, h, b, t, y) => {
    const hari = h ? `${HARI[DAY.indexOf(h)]}, ` : "";
    return `${hari}${t ? `${t} ` : ""}${BULAN[MONTH.indexOf(b)]} ${y}`;
  }],
];

const ATRIBUT = ["aria-label", "title", "placeholder", "alt", "aria-roledescription", "aria-valuetext",
  "data-title"];

function terjemah(teks) {
  const inti = teks.trim();
  if (!inti || inti.length > 160) return null;
  const langsung = KATA.get(inti) ?? KATA.get(teks);
  if (langsung !== undefined) return teks.replace(inti, () => langsung);
  for (const [pola, ganti] of POLA) {
    if (pola.test(inti)) return teks.replace(inti, () => inti.replace(pola, ganti));
  }
  return null;
}

function gantiTeks(simpul) {
  const baru = terjemah(simpul.data);
  // only the text changes, never the node: React keeps the node and may write to it again
  if (baru !== null && baru !== simpul.data) simpul.data = baru;
}

function gantiAtribut(unsur, nama) {
  const lama = unsur.getAttribute(nama);
  if (!lama) return;
  const baru = terjemah(lama);
  if (baru !== null && baru !== lama) unsur.setAttribute(nama, baru);
}

function telusuri(akar) {
  if (akar.nodeType === Node.TEXT_NODE) {
    gantiTeks(akar);
    return;
  }
  if (akar.nodeType !== Node.ELEMENT_NODE || /^(SCRIPT|STYLE|TEXTAREA)$/.test(akar.tagName)) return;
  const pejalan = document.createTreeWalker(akar, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let simpul = akar; simpul; simpul = pejalan.nextNode()) {
    if (simpul.nodeType === Node.TEXT_NODE) gantiTeks(simpul);
    else for (const nama of ATRIBUT) gantiAtribut(simpul, nama);
  }
}

// A browser whose session ended is refused the WebSocket and would go on "connecting" for ever.
const PUTUS = '[data-testid="stConnectionStatus"], [data-testid="stDialog"]';
let bertanya = false;

async function periksaSesi() {
  if (bertanya || !document.querySelector(PUTUS)) return;
  bertanya = true;
  try {
    const jawaban = await fetch("/sesi", { cache: "no-store", credentials: "same-origin" });
    if (jawaban.status === 401) {
      location.assign(`/masuk?lanjut=${encodeURIComponent(location.pathname + location.search)}`);
    }
  } catch {
    // the server is away; Streamlit keeps trying, and so does the timer below
  } finally {
    setTimeout(() => { bertanya = false; periksaSesi(); }, 3000);
  }
}

function perlihatkanPesan(simpul) {
  if (simpul.nodeType !== Node.ELEMENT_NODE) return;
  const tanda = simpul.matches(".kj-pesan") ? simpul : simpul.querySelector(".kj-pesan");
  const tenang = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (tanda) tanda.parentElement.scrollIntoView({ block: "center", behavior: tenang ? "auto" : "smooth" });
}

const pengamat = new MutationObserver((perubahan) => {
  for (const satu of perubahan) {
    if (satu.type === "characterData") gantiTeks(satu.target);
    else if (satu.type === "attributes") gantiAtribut(satu.target, satu.attributeName);
    else {
      satu.addedNodes.forEach(telusuri);
      satu.addedNodes.forEach(perlihatkanPesan);
    }
  }
  periksaSesi();
});
const DIAMATI = { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATRIBUT };
pengamat.observe(document.documentElement, DIAMATI);

// The PDF viewer draws in a shadow tree, which an observer of the document does not reach.
const bayangan = Element.prototype.attachShadow;
Element.prototype.attachShadow = function attachShadow(pilihan) {
  const akar = bayangan.call(this, pilihan);
  pengamat.observe(akar, DIAMATI);
  return akar;
};
telusuri(document.documentElement);
