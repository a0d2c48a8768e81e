/** The words of the list of keys, both languages side by side. */
export const WORDS = {
  title: { id: "Tombol papan ketik", en: "Keys" },
  close: { id: "Tutup", en: "Close" },
  space: { id: "Spasi", en: "Space" },

  page: { id: "Di setiap halaman", en: "On every page" },
  search: { id: "Membuka pencarian", en: "Open the search" },
  keys: { id: "Menampilkan daftar ini", en: "Show this list" },
  shut: {
    id: "Menutup pencarian, menu, daftar ini, atau gambar yang diperbesar",
    en: "Close the search, a menu, this list or an enlarged figure",
  },
  tabs: { id: "Berpindah tab, dari tab yang mendapat fokus", en: "Change tabs, from the one that has the focus" },
  single: {
    id: "Tombol untuk pencarian dan daftar ini dapat dimatikan di bagian bawah pencarian.",
    en: "The keys for the search and for this list can be switched off at the foot of the search.",
  },
  off: {
    id: "Tombol untuk pencarian dan daftar ini sedang dimatikan; nyalakan lagi di bagian bawah pencarian.",
    en: "The keys for the search and for this list are switched off; switch them on at the foot of the search.",
  },

  results: { id: "Dalam pencarian", en: "In the search" },
  choose: { id: "Memilih hasil", en: "Choose a result" },
  follow: { id: "Membuka hasil itu", en: "Open it" },

  editor: { id: "Saat menulis program", en: "While you write a program" },
  run: { id: "Menjalankan atau memeriksanya", en: "Run or check it" },
  leave: { id: "Keluar dari editor", en: "Leave the editor" },
  button: { id: "Ke tombol Jalankan atau Periksa", en: "Go to the button that runs or checks" },
  indent: { id: "Menambah atau mengurangi indentasi", en: "Indent more or less" },
  comment: { id: "Menjadikan baris komentar, atau sebaliknya", en: "Make a line a comment, or code again" },
  move: { id: "Memindahkan baris ke atas atau ke bawah", en: "Move a line up or down" },

  exercise: { id: "Dalam latihan", en: "In an exercise" },
  check: { id: "Memeriksa isian", en: "Check what is in the field" },
  half: { id: "Mengubah bobot sedikit demi sedikit", en: "Change a weight by a little" },
  skip: { id: "Melewati soal sebelum program berjalan", en: "Skip a question that comes before a run" },

  figure: { id: "Dalam gambar yang dapat digerakkan", en: "In a figure that moves" },
  handle: { id: "Menggeser pegangan, tanda silang, atau pena", en: "Move a handle, the cross or the pen" },
  farther: { id: "Menggeser pegangan atau tanda silang lebih jauh", en: "Move a handle or the cross farther" },
  step: { id: "Mengubah bilangan dalam isian", en: "Change the number in a field" },
  bigger: { id: "Mengubahnya sepuluh langkah sekaligus", en: "Change it by ten steps at once" },
  point: { id: "Meletakkan titik di tanda silang", en: "Set a point at the cross" },
  ink: { id: "Meneteskan tinta dengan pena", en: "Put ink down with the pen" },
  line: { id: "Menarik garis dengan pena", en: "Draw a line with the pen" },
  wipe: { id: "Menghapus titik atau tinta di sana", en: "Take away the point or the ink there" },
};

/** Give a word in the language of the page. */
export function say(key) {
  const texts = WORDS[key];
  return texts[document.documentElement.lang] ?? texts.id;
}
