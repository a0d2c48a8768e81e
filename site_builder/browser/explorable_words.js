/** The words of figures that move, both languages side by side. `{name}` is filled in. */
import { filled } from "./words.js";

export const WORDS = {
  step: { id: "Satu langkah", en: "Step" },
  run: { id: "Jalankan", en: "Run" },
  stop: { id: "Berhenti", en: "Stop" },
  reset: { id: "Ulangi dari awal", en: "Start over" },
  python: { id: "Tampilkan sebagai Python", en: "Show as Python" },
  close: { id: "Kembali ke gambar semula", en: "Back to the drawing" },
  numbers: { id: "Bilangan yang dapat Anda ubah", en: "Numbers that you can change" },
  between: {
    id: "Isilah bilangan dari {least} sampai {most}; yang tertulis: {given}.",
    en: "Enter a number from {least} to {most}; given: {given}.",
  },
  met: { id: "tercapai", en: "reached" },
  program: {
    id: "Program ini memakai bilangan dari gambar di atas. Jalankan untuk membandingkan hasilnya.",
    en: "This program has the numbers of the figure above. Run it and compare.",
  },
  unreachable: {
    id: "Gambar ini belum dapat digerakkan: internet terputus atau server tidak menjawab. Coba lagi nanti.",
    en: "This figure cannot move yet: the network is down or does not answer. Try again later.",
  },
};

/** Give a word in the language of the page. */
export const say = (key, values = {}) => filled(WORDS[key], values);
