/** The words of exercises, both languages side by side; apart from the others, since pages load them with the first exercise. */
import { filled } from "./words.js";

export const WORDS = {
  check: { id: "Periksa", en: "Check" },
  cause: { id: "Mengapa?", en: "Why?" },
  hint: { id: "Petunjuk", en: "Hint" },
  nextHint: { id: "Petunjuk berikutnya", en: "Next hint" },
  solution: { id: "Lihat jawaban", en: "Show the solution" },
  reset: { id: "Ulangi dari awal", en: "Start again" },
  undo: { id: "Urungkan", en: "Undo" },
  stop: { id: "Hentikan", en: "Stop" },
  of: { id: "{what}: {name}", en: "{what}: {name}" },
  isRight: { id: "Benar.", en: "Right." },
  isNearly: { id: "Hampir benar.", en: "Nearly." },
  isWrong: { id: "Belum tepat.", en: "Not yet." },
  isStopped: { id: "Program Anda terhenti.", en: "Your program has stopped." },
  isError: { id: "Belum dapat diperiksa.", en: "It could not be judged." },
  solved: { id: "terjawab", en: "solved" },
  beforeEdit: {
    id: "Jawaban Anda berubah selagi diperiksa. Periksalah sekali lagi.",
    en: "Your answer changed while it was being checked. Check it again.",
  },
  earlier: {
    id: "Ini tentang jawaban yang terakhir diperiksa; sesudah itu jawaban Anda berubah.",
    en: "This is about the answer that was last checked; yours has changed since.",
  },
  unsaved: {
    id: "Jawaban ini terlalu panjang, atau peramban tidak mau menyimpannya: jawaban hilang bila halaman ditutup.",
    en: "This answer is too long, or the browser does not let us save it: it is lost when the page is closed.",
  },
  newer: {
    id: "Tanda untuk jawaban ini tidak dapat disimpan: kemajuan Anda di peramban ini berasal dari versi situs yang lebih baru. Muat ulang halaman ini.",
    en: "The mark for this answer could not be kept: your progress in this browser comes from a newer version of this site. Load the page again.",
  },
  unreachable: {
    id: "Latihan ini tidak dapat diambil. Internet terputus, atau halaman ini sudah usang. Muat ulang halaman ini.",
    en: "This exercise could not be fetched. The network is down, or this page is out of date. Load the page again.",
  },

  right: { id: "Tepat sekali.", en: "That is it." },
  nothing: { id: "Belum ada jawaban.", en: "There is no answer yet." },
  chosenSome: {
    id: "Pilihan Anda benar, tetapi masih ada yang kurang.",
    en: "What you chose is right, but something is missing.",
  },
  struck: { id: "bukan ini", en: "not this one" },
  yourAnswer: { id: "Jawaban Anda", en: "Your answer" },
  noNumber: {
    id: "Ini tidak terbaca sebagai bilangan. Tulislah tanpa satuan dan tanpa kata, misalnya 0,25, 1/4, atau sqrt(2).",
    en: "This cannot be read as a number. Write it without a unit and without words, say, 0.25, 1/4 or sqrt(2).",
  },
  noShape: {
    id: "Ini tidak terbaca sebagai bentuk. Tulislah misalnya (4, 2).",
    en: "This cannot be read as a shape. Write, say, (4, 2).",
  },
  asTuple: { id: "Tepat; Python menulisnya {shape}.", en: "That is it; Python writes {shape}." },
  rounding: { id: "Anda sudah dekat sekali; periksa pembulatannya.", en: "Very close; check the rounding." },
  rounded: { id: "Anda membulatkannya; lebih tepatnya {exact}.", en: "You rounded it; more exactly, it is {exact}." },
  coarse: {
    id: "Bilangannya cocok, tetapi pembulatannya terlalu kasar. Tulislah lebih banyak angka.",
    en: "Right as far as it goes, but rounded too much. Give more digits.",
  },
  sign: { id: "Besarnya tepat, tetapi tandanya terbalik.", en: "The size is right, but the sign is not." },
  signCoarse: {
    id: "Tandanya terbalik, dan pembulatannya terlalu kasar.",
    en: "The sign is the wrong one, and the number is rounded too much.",
  },
  power: {
    id: "Angka-angkanya tepat, tetapi letak komanya tidak.",
    en: "The digits are right, but the decimal point is in another place.",
  },
  times: {
    id: "Jawaban Anda {times} kali lipat bilangan yang dicari.",
    en: "Your answer is {times} times the number asked for.",
  },
  part: {
    id: "Bilangan yang dicari {times} kali lipat jawaban Anda.",
    en: "The number asked for is {times} times your answer.",
  },
  percent: {
    id: "Jawaban Anda {times} kali lipat bilangan yang dicari. Kalau maksudnya persen, tulislah dengan tanda %.",
    en: "Your answer is {times} times the number asked for. If you mean percent, write it with the sign %.",
  },
  notZero: {
    id: "Hampir nol, tetapi bukan nol. Bilangan sekecil ini ditulis misalnya 2e-6.",
    en: "Almost zero, but not zero. Numbers as small as this are written like 2e-6.",
  },
  tooLarge: { id: "Jawaban Anda terlalu besar.", en: "Your answer is too large." },
  tooSmall: { id: "Jawaban Anda terlalu kecil.", en: "Your answer is too small." },
  tooNear: { id: "Jawaban Anda terlalu dekat ke nol.", en: "Your answer is too near to zero." },
  tooFar: { id: "Jawaban Anda terlalu jauh dari nol.", en: "Your answer is too far from zero." },
  transposed: {
    id: "Ukurannya tepat, tetapi urutannya terbalik.",
    en: "The sizes are right, but the other way round.",
  },
  dimensions: { id: "Banyaknya dimensi berbeda.", en: "The number of dimensions is different." },
  sizes: {
    id: "Banyaknya dimensi tepat, tetapi ada ukuran yang keliru.",
    en: "The number of dimensions is right, but not every size is.",
  },
  cells: { id: "Bentuk yang tepat: {right} dari {all}.", en: "Right shapes: {right} of {all}." },

  up: { id: "Naikkan", en: "Move up" },
  down: { id: "Turunkan", en: "Move down" },
  out: { id: "Keluarkan", en: "Leave out" },
  in: { id: "Masukkan", en: "Take in" },
  yourProgram: { id: "Program Anda", en: "Your program" },
  tapping: {
    id: "Ketuk sebuah baris, lalu ketuk tempatnya: baris itu pindah ke sana.",
    en: "Tap a line, then tap its place: the line moves there.",
  },
  asideByFinger: {
    id: "Baris yang tidak terpakai masuk ke kotak di bawah.",
    en: "A line that does not belong goes into the box below.",
  },
  asideByKey: {
    id: "✕ memindahkan baris yang tidak terpakai ke kotak di bawah.",
    en: "✕ moves a line that does not belong to the box below.",
  },
  leftOut: { id: "Tidak dipakai", en: "Left out" },
  moved: { id: "Baris {at} dari {of}.", en: "Line {at} of {of}." },
  movedOut: { id: "Baris ini dikeluarkan.", en: "The line is left out." },
  order_early: {
    id: "Baris {at} terlalu awal: baris lain harus lebih dahulu menentukan atau mengubah {name}.",
    en: "Line {at} comes too early: another line has to set or change {name} first.",
  },
  order_changes: {
    id: "Baris {at} terlalu awal: baris itu mengubah {name}, padahal baris lain masih memerlukan nilai sebelumnya.",
    en: "Line {at} comes too early: it changes {name}, and another line still needs the value from before.",
  },
  order_extra: { id: "Ada baris yang bukan bagian program ini.", en: "There is a line that does not belong here." },
  order_missing: { id: "Masih kurang {missing} baris.", en: "{missing} lines are missing." },
  order_missing_one: { id: "Masih kurang satu baris.", en: "One line is missing." },

  between: { id: "; ", en: ", " }, // of numbers: Indonesian writes 0,5
  bias: { id: "bias", en: "bias" },
  weight: { id: "bobot {place}", en: "weight {place}" },
  hidden: { id: "neuron tersembunyi{neuron}", en: "hidden neuron{neuron}" },
  output: { id: "neuron keluaran{neuron}", en: "output neuron{neuron}" },
  sum: { id: "jumlah z", en: "sum z" },
  given: { id: "keluaran", en: "output" },
  step: { id: "↑ dan ↓ mengubah bilangan sebesar 0,5.", en: "↑ and ↓ change a number by 0.5." },
  met: { id: "Kasus yang tepat: {right} dari {all}.", en: "Cases that are right: {right} of {all}." },
  unmet: {
    id: "Untuk {inputs}, keluarannya {given}, padahal seharusnya {wanted}.",
    en: "For {inputs} the output is {given}, and {wanted} is wanted.",
  },
  tooOften: {
    id: "Semua yang keliru menyala padahal seharusnya tidak: di sana jumlah z terlalu besar.",
    en: "All that are wrong fire though they should not: there the sum z is too large.",
  },
  tooSeldom: {
    id: "Semua yang keliru tidak menyala padahal seharusnya menyala: di sana jumlah z terlalu kecil.",
    en: "All that are wrong do not fire though they should: there the sum z is too small.",
  },

  editor: {
    id: "Jawaban Anda untuk {name}. Ctrl+Enter memeriksanya; Tab keluar dari editor; Esc ke tombol Periksa.",
    en: "Your answer to {name}. Ctrl+Enter checks it; Tab leaves the editor; Esc goes to the Check button.",
  },
  keys: {
    id: "Ctrl+Enter: periksa · Tab: keluar dari editor · Esc: ke tombol Periksa · Ctrl+]: tambah indentasi",
    en: "Ctrl+Enter: check · Tab: leave the editor · Esc: to the Check button · Ctrl+]: indent",
  },
  checking: { id: "Sedang diperiksa …", en: "Checking …" },
  stopped: { id: "Dihentikan.", en: "Stopped." },
  got: { id: "Hasil Anda", en: "Yours" },
  wanted: { id: "Seharusnya", en: "Wanted" },
  printed: { id: "Yang tercetak", en: "Printed" },
  example: { id: "Misalnya", en: "For example" },
  whichLine: { id: "Baris mana yang keliru?", en: "Which line is wrong?" },
  lineNumber: { id: "Baris {line}", en: "Line {line}" },
  notThisLine: { id: "Tidak ada yang keliru di baris {line}.", en: "There is nothing wrong in line {line}." },
  thisLine: { id: "Ya, baris {line}. Sekarang perbaikilah.", en: "Yes, line {line}. Now mend it." },
};

/** Give a word of exercises in the language of the page. */
export const say = (key, values = {}) => filled(WORDS[key], values);
