/** The words of the playground, as words.js has those of all pages. */
import { filled } from "./words.js";

export const WORDS = {
  startFrom: { id: "Mulai dari", en: "Start from" },
  mine: { id: "program saya", en: "my program" },
  before: { id: "program saya sebelumnya", en: "my previous program" },
  empty: { id: "kosong", en: "nothing" },
  share: { id: "Salin tautan", en: "Copy link" },
  shared: {
    id: "Tautan tersalin. Program Anda ada di dalam alamat itu sendiri, tidak di server mana pun.",
    en: "Link copied. Your program is in the address itself, on no server.",
  },
  tooLong: {
    id: "Program ini terlalu panjang untuk sebuah tautan.",
    en: "This program is too long for a link.",
  },
  copyByHand: {
    id: "Salinlah alamat halaman ini: program Anda ada di dalamnya.",
    en: "Copy this page's address: your program is in it.",
  },
  fromLink: {
    id: "Program ini datang dari sebuah tautan. Bacalah dahulu sebelum menjalankannya.",
    en: "This program comes from a link. Read it before you run it.",
  },
  badLink: {
    id: "Tautan ini rusak: programnya tidak dapat dibaca.",
    en: "This link is damaged: its program cannot be read.",
  },
};

/** Give a word in the language of the page. */
export const say = (key, values = {}) => filled(WORDS[key], values);
