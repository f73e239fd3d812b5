// The screen of a meeting: shows what the stream brings, sends what the keys ask for. Nothing is decided here.
"use strict";

const badan = document.body;
const { siklus, csrf } = badan.dataset;
const memandu = badan.dataset.memandu === "ya";
const ponsel = matchMedia("(max-width: 46rem), (max-width: 736px)"); // as in layar.css: no keyboard to be hinted at
const el = (id) => document.getElementById(id);
const keadaan = { daftar: [], kini: null, selisih: 0, tuju: null, mengirim: false, hadir: null };

// ---- what comes ----

let alir = null;

function sambung() {
  alir = new EventSource(`/layar/alir?siklus=${encodeURIComponent(siklus)}`);
  alir.onopen = () => { el("sambungan").textContent = ""; };
  alir.onmessage = (pesan) => { el("sambungan").textContent = ""; terima(JSON.parse(pesan.data)); };
  alir.onerror = async () => {
    el("sambungan").textContent = "sambungan terputus, mencoba lagi …";
    if (alir.readyState !== EventSource.CLOSED) return;
    const sesi = await fetch("/sesi").catch(() => null);
    if (sesi && sesi.status === 401) location.assign("/masuk?lanjut=%2Flayar");
    else setTimeout(sambung, 1500);
  };
}

function terima(pesan) {
  keadaan.kini = pesan;
  if (pesan.pada) keadaan.selisih = Date.now() - pesan.pada;
  if (pesan.daftar) keadaan.daftar = pesan.daftar;
  if (pesan.keadaan !== "rapat") { tampilkanAkhir(pesan); return; }
  if (keadaan.daftar[keadaan.tuju]?.[0] === pesan.kunci) keadaan.tuju = null;
  const panggung = el("panggung");
  if (panggung.dataset.isi !== pesan.html) {
    panggung.innerHTML = pesan.html;
    panggung.dataset.isi = pesan.html;
  }
  el("letak").innerHTML = `${pesan.ditandai ? '<span class="tanda">★ ditandai</span> · ' : ""}${pesan.nomor} / ${pesan.dari}`;
  el("hadir").textContent = pesan.hadir ? `${pesan.hadir} hadir` : "";
  isiUbah();
  detak();
}

function tampilkanAkhir(pesan) {
  const kalimat = {
    menunggu: "Rapat belum dimulai. Layar ini mengikuti begitu rapat dimulai.",
    belum: "Rapat belum dapat dibuka: undangan belum diterbitkan.",
    selesai: "Rapat sudah ditutup.",
  }[pesan.keadaan];
  const p = document.createElement("p");
  p.className = "pengantar";
  p.textContent = kalimat;
  for (const d of pesan.dokumen ?? []) {
    const a = document.createElement("a");
    a.href = d.alamat;
    a.textContent = `Buka ${d.nama.toLowerCase()}`;
    p.append(a);
  }
  delete el("panggung").dataset.isi;
  el("panggung").replaceChildren(p);
  for (const id of ["letak", "hadir", "jam"]) el(id).textContent = "";
  for (const kotak of document.querySelectorAll("dialog[open]")) kotak.close();
  p.querySelector("a")?.focus();
}

function hms(ms) {
  const d = Math.floor(ms / 1000), dua = (n) => String(n).padStart(2, "0");
  return `${Math.floor(d / 3600)}.${dua(Math.floor(d / 60) % 60)}.${dua(d % 60)}`;
}

function detak() {
  const k = keadaan.kini, jam = el("jam");
  if (!k || k.keadaan !== "rapat") return;
  if (!k.mulai) { jam.textContent = memandu && !ponsel.matches ? "M memulai rapat" : "Rapat belum dimulai"; return; }
  const lalu = Math.max(0, Date.now() - keadaan.selisih - k.mulai);
  const lewat = k.lama !== null && lalu > k.lama;
  jam.textContent = k.lama === null ? hms(lalu) : lewat ? `lewat ${hms(lalu - k.lama)}` : `${hms(lalu)} dari ${hms(k.lama)}`;
  jam.classList.toggle("lewat", lewat);
}
setInterval(detak, 1000);

// ---- what goes ----

function kabarkan(kalimat, lama = 3500) {
  el("kabar").textContent = kalimat;
  clearTimeout(kabarkan.nanti);
  if (lama) kabarkan.nanti = setTimeout(() => { el("kabar").textContent = ""; }, lama);
}

async function kirim(perbuatan, isian = {}) {
  const badanKirim = new URLSearchParams({ siklus, csrf, ...isian });
  try {
    const jawaban = await fetch(`/layar/${perbuatan}`, { method: "POST", body: badanKirim });
    if (jawaban.status === 401) { location.assign("/masuk?lanjut=%2Flayar"); return { galat: "Masuk kembali." }; }
    return await jawaban.json();
  } catch {
    return { galat: "Belum terkirim: jaringan terputus. Ulangi." };
  }
}

async function langsung(perbuatan, isian) {
  const jawab = await kirim(perbuatan, isian);
  if (jawab.galat || jawab.pesan) kabarkan(jawab.galat || jawab.pesan);
  return jawab;
}

async function pindah(nomor) {
  if (!memandu || keadaan.kini?.keadaan !== "rapat") return;
  keadaan.tuju = Math.max(0, Math.min(keadaan.daftar.length - 1, nomor));
  if (keadaan.mengirim) return;
  keadaan.mengirim = true;
  let terkirim = null;
  while (keadaan.tuju !== null && keadaan.tuju !== terkirim) {
    terkirim = keadaan.tuju;
    const jawab = await kirim("tayang", { slide: keadaan.daftar[terkirim][0] });
    if (jawab.galat) { kabarkan(jawab.galat); keadaan.tuju = null; }
  }
  keadaan.mengirim = false;
}

const letakKini = () => keadaan.tuju ?? keadaan.kini.nomor - 1;

// ---- dialogs ----

function buka(nama) {
  const kotak = el(`k-${nama}`);
  if (!kotak || !keadaan.kini || keadaan.kini.keadaan !== "rapat") return;
  kotak.querySelector(".galat").textContent = "";
  kotak.querySelector("form").reset();
  siapkan[nama]?.();
  kotak.showModal();
  kotak.querySelector("select, textarea, input:not([type=hidden])")?.focus();
}

const siapkan = {
  cari: () => { saring(); },
  ubah: () => { isiUbah(true); },
  selesai: () => {
    el("s-mana").replaceChildren(...keadaan.kini.lalu.map((t) => new Option(`${t.nomor}. ${t.uraian}`, `${t.asal}:${t.keputusan}`)));
  },
  hadir: async () => { await muatHadir(); },
  notulen: async () => {
    const jawab = await (await fetch(`/layar/rancangan?siklus=${encodeURIComponent(siklus)}`)).json();
    const kolom = el("k-notulen").querySelector("textarea");
    if (!kolom.value) kolom.value = jawab.jalannya;
    keadaan.dibaca = jawab.versi;
  },
};

function isiUbah(paksa = false) {
  const pilih = el("u-hal");
  if (!pilih || (!paksa && !el("k-ubah").open)) return;
  const lama = pilih.value;
  pilih.replaceChildren(...keadaan.kini.ubah.map((u) => new Option(u.label, u.kode)));
  if (keadaan.kini.ubah.some((u) => u.kode === lama)) pilih.value = lama;
  semula();
}

function semula() {
  const u = keadaan.kini.ubah.find((satu) => satu.kode === el("u-hal").value);
  el("u-semula").textContent = u?.nilai || "(kosong)";
  el("u-semula").dataset.nilai = u?.nilai ?? "";
}

async function muatHadir() {
  const semua = await (await fetch(`/layar/hadir?siklus=${encodeURIComponent(siklus)}`)).json();
  keadaan.hadir = semua;
  const daftar = el("h-daftar");
  if (!daftar) return;
  daftar.replaceChildren(...semua.map((o) => {
    const li = document.createElement("li"), label = document.createElement("label"), kotak = document.createElement("input");
    kotak.type = "checkbox";
    kotak.checked = o.hadir;
    kotak.addEventListener("change", async () => {
      const kertas = el("h-kertas").checked ? "ya" : "";
      const jawab = o.id
        ? await kirim("hadir", { pegawai: o.id, hadir: kotak.checked ? "ya" : "", kertas })
        : await kirim("tamu", { nama: o.nama, batal: kotak.checked ? "" : "ya" });
      if (jawab.galat) { kotak.checked = !kotak.checked; kabarkan(jawab.galat); }
    });
    label.append(kotak, [o.nama, o.jawaban, o.jabatan].filter(Boolean).join(" · "));
    li.append(label);
    return li;
  }));
  daftar.querySelector("input")?.focus();
}

function saring() {
  const kata = el("cari").value.trim().toLowerCase();
  const cocok = keadaan.daftar
    .map(([kunci, judul, tanda], n) => ({ n, kunci, teks: `${n + 1}. ${judul}${tanda ? " ★" : ""}` }))
    .filter((s) => !kata || String(s.n + 1) === kata || (!/^\d+$/.test(kata) && s.teks.toLowerCase().includes(kata)));
  el("hasil").replaceChildren(...cocok.slice(0, 60).map((s, urutan) => {
    const li = document.createElement("li");
    li.role = "option";
    li.dataset.n = s.n;
    li.textContent = s.teks;
    li.setAttribute("aria-selected", String(urutan === 0));
    li.addEventListener("click", () => { el("k-cari").close(); pindah(s.n); });
    return li;
  }));
}

function geserPilihan(langkah) {
  const semua = [...el("hasil").children];
  const kini = semua.findIndex((li) => li.getAttribute("aria-selected") === "true");
  const baru = Math.max(0, Math.min(semua.length - 1, kini + langkah));
  semua.forEach((li, n) => li.setAttribute("aria-selected", String(n === baru)));
  semua[baru]?.scrollIntoView({ block: "nearest" });
}

el("cari").addEventListener("input", saring);
el("u-hal")?.addEventListener("change", semula);

// in our words: the browser's own remark speaks the language of the browser
function yangKosong(formulir) {
  const kolom = [...formulir.elements].find((satu) => satu.required && !satu.value.trim());
  kolom?.focus();
  return kolom ? `Isi dulu “${kolom.labels[0].firstChild.textContent}”.` : "";
}

for (const formulir of document.querySelectorAll("dialog form")) {
  formulir.noValidate = true;
  formulir.addEventListener("submit", async (e) => {
    e.preventDefault();
    const kotak = formulir.closest("dialog");
    if (kotak.id === "k-cari") {
      const pilihan = el("hasil").querySelector("[aria-selected=true]");
      kotak.close();
      if (pilihan) pindah(Number(pilihan.dataset.n));
      return;
    }
    if (!formulir.dataset.kirim || formulir.dataset.sibuk) return;
    const kosong = yangKosong(formulir);
    formulir.querySelector(".galat").textContent = kosong;
    if (kosong) return;
    formulir.dataset.sibuk = "ya";
    const isian = Object.fromEntries(new FormData(formulir));
    delete isian.versi;
    if (formulir.dataset.kirim === "ubah") isian.semula = el("u-semula").dataset.nilai;
    const jawab = await kirim(formulir.dataset.kirim, { slide: kotak.dataset.slide, indikator: kotak.dataset.indikator, ...isian });
    delete formulir.dataset.sibuk;
    formulir.querySelector(".galat").textContent = jawab.galat ?? "";
    if (jawab.galat) return;
    kabarkan(jawab.pesan);
    if (formulir.dataset.kirim === "tamu") { formulir.reset(); await muatHadir(); } else kotak.close();
  });
  formulir.addEventListener("keydown", (e) => {
    // closed at once: the browser's own way waits a moment, and the next key would still land in the box
    if (e.key === "Escape") { e.preventDefault(); formulir.closest("dialog").close(); }
    if (e.key === "Enter" && !e.shiftKey && e.target.tagName === "TEXTAREA") { e.preventDefault(); formulir.requestSubmit(); }
    if (formulir.closest("#k-cari") && (e.key === "ArrowDown" || e.key === "ArrowUp")) {
      e.preventDefault();
      geserPilihan(e.key === "ArrowDown" ? 1 : -1);
    }
    if (formulir.closest("#k-hadir") && (e.key === "ArrowDown" || e.key === "ArrowUp")) {
      const kotak = [...el("h-daftar").querySelectorAll("input")];
      const n = kotak.indexOf(document.activeElement);
      if (n >= 0) { e.preventDefault(); kotak[Math.max(0, Math.min(kotak.length - 1, n + (e.key === "ArrowDown" ? 1 : -1)))].focus(); }
    }
  });
}

el("tutup")?.addEventListener("click", async () => {
  const kotak = el("k-notulen");
  kabarkan("Membekukan tayangan dan mencetak notulen …", 0);
  const jawab = await kirim("tutup", { jalannya: kotak.querySelector("textarea").value, versi: Math.max(keadaan.dibaca ?? 0, keadaan.kini.versi) });
  kabarkan(jawab.galat ? "" : jawab.pesan);
  kotak.querySelector(".galat").textContent = jawab.galat ?? "";
});

// what a note is about is the slide that was shown when its box was opened
for (const kotak of document.querySelectorAll("dialog")) {
  const asli = kotak.showModal.bind(kotak);
  kotak.showModal = () => {
    kotak.dataset.slide = keadaan.kini.kunci;
    kotak.dataset.indikator = keadaan.kini.indikator;
    asli();
  };
}

// ---- keys ----

const TOMBOL = {
  ArrowRight: () => pindah(letakKini() + 1), ArrowDown: () => pindah(letakKini() + 1), PageDown: () => pindah(letakKini() + 1),
  " ": () => pindah(letakKini() + 1),
  ArrowLeft: () => pindah(letakKini() - 1), ArrowUp: () => pindah(letakKini() - 1), PageUp: () => pindah(letakKini() - 1),
  Home: () => pindah(0), End: () => pindah(keadaan.daftar.length - 1),
  g: () => buka("cari"), "/": () => buka("cari"), "?": () => buka("bantuan"),
  n: () => buka("catatan"), p: () => buka("parkir"), k: () => buka("keputusan"), l: () => buka("tindak"),
  u: () => keadaan.kini.ubah?.length ? buka("ubah") : kabarkan("Pilih dulu slide sebuah indikator."),
  s: () => keadaan.kini.lalu?.length ? buka("selesai") : kabarkan("Tidak ada tindak lanjut terbuka di slide ini."),
  h: () => buka("hadir"), r: () => buka("notulen"),
  m: () => memandu && langsung("mulai"),
  t: () => memandu && langsung("tanda", { slide: keadaan.kini.kunci }),
  j: () => {
    const n = letakKini(), urut = [...keadaan.daftar.keys()].filter((i) => keadaan.daftar[i][2]);
    if (!urut.length) kabarkan("Belum ada slide yang ditandai.");
    else pindah(urut.find((i) => i > n) ?? urut[0]);
  },
  a: () => hadirSaya(),
  b: () => badan.classList.toggle("kosong-layar"),
  f: () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen(),
};

async function hadirSaya() {
  const jawab = await langsung("hadir-saya");
  if (!jawab.galat) el("hadir-saya").classList.remove("perlu");
}
el("hadir-saya").addEventListener("click", hadirSaya);

addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || document.querySelector("dialog[open]") || e.target.closest?.("a, button, input")) return;
  const apa = TOMBOL[e.key] ?? TOMBOL[e.key.toLowerCase()];
  if (!apa || !keadaan.kini) return;
  e.preventDefault();
  apa();
});

fetch(`/layar/hadir?siklus=${encodeURIComponent(siklus)}`).then((j) => j.ok ? j.json() : []).then((semua) => {
  if (semua.some((o) => o.saya && !o.hadir)) el("hadir-saya").classList.add("perlu");
}).catch(() => {});

sambung();
