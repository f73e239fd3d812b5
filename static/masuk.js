// Sign-in page of a sample office: a button fills the form, nothing more.
"use strict";

for (const tombol of document.querySelectorAll("button[data-nama]")) {
  tombol.addEventListener("click", () => {
    document.getElementById("nama_masuk").value = tombol.dataset.nama;
    document.getElementById("sandi").value = tombol.dataset.sandi;
    document.querySelector("form.isian button[type=submit]").focus();
  });
}

// A second press while the first is under way would ask for the same thing twice.
for (const formulir of document.querySelectorAll("form")) {
  formulir.addEventListener("submit", () => {
    for (const tombol of formulir.querySelectorAll("button[type=submit]")) {
      tombol.setAttribute("aria-busy", "true");
      setTimeout(() => { tombol.disabled = true; }, 0);
    }
  });
}
window.addEventListener("pageshow", () => {
  for (const tombol of document.querySelectorAll("button[aria-busy]")) {
    tombol.removeAttribute("aria-busy");
    tombol.disabled = false;
  }
});
