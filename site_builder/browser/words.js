/** The words that several scripts of a page share, both languages side by side, and how words are found. `{name}` is filled in. */
export const WORDS = {
  run: { id: "Jalankan", en: "Run" },
  edit: { id: "Ubah", en: "Edit" },
  reset: { id: "Kembalikan", en: "Reset" },
  stop: { id: "Hentikan", en: "Stop" },
  of: { id: "{what} {name}", en: "{what} {name}" },
  unreachable: {
    id: "Python tidak dapat diambil. Internet terputus, atau halaman ini sudah usang. Periksa koneksi internet Anda, lalu tekan Jalankan lagi; kalau tetap gagal, muat ulang halaman ini.",
    en: "Python could not be fetched. The network is down, or this page is out of date. Check your connection, then press Run again; if it still fails, load the page again.",
  },
  late: {
    id: "Berkas untuk tombol ini belum juga sampai. Jika tetap begini, muat ulang halaman ini.",
    en: "What this button needs has not come yet. If this lasts, load the page again.",
  },
  without: {
    id: "Tombol di sini tidak dapat diambil. Kembalilah nanti, atau muat ulang halaman ini.",
    en: "The buttons here could not be fetched. Come back later, or load the page again.",
  },
  light: {
    id: "Di peramban, program ini berjalan dengan setelan yang lebih ringan: {changes}. Anda dapat mengembalikannya lewat Ubah; jalannya lalu lebih lama.",
    en: "In the browser, this program runs with a lighter setting: {changes}. With Edit you can put that back; it then takes longer.",
  },
  instead: { id: "{name} = {light}, bukan {full}", en: "{name} = {light} instead of {full}" },
  recorded: {
    id: "Program ini memerlukan {packages}, yang tidak tersedia di peramban.",
    en: "This program needs {packages}, which the browser does not have.",
  },

  forget: { id: "Hapus semua ubahan program ({count})", en: "Forget all my edits of programs ({count})" },
  forgotten: { id: "Semua ubahan program telah dihapus.", en: "All edits of programs are forgotten." },
  forgetReally: { id: "Sungguh hapus semuanya?", en: "Really forget them all?" },
  cancel: { id: "Batal", en: "Cancel" },
  forgetRest: {
    id: "Jawaban latihan dan kemajuan Anda tetap ada. Untuk menghapus semuanya:",
    en: "Your answers to exercises and your progress stay. To forget everything:",
  },
  noPlayground: {
    id: "Editor tidak dapat diambil. Internet terputus, atau halaman ini sudah usang. Periksa koneksi internet Anda, lalu muat ulang halaman ini.",
    en: "The editor could not be fetched. The network is down, or this page is out of date. Check your connection, then load the page again.",
  },

  newVersion: { id: "Versi baru situs ini sudah siap.", en: "A new version of this site is ready." },
  reload: { id: "Muat ulang", en: "Reload" },

  searchLoading: { id: "Menyiapkan pencarian …", en: "Preparing the search …" },
  searchHint: { id: "Ketik apa yang Anda cari.", en: "Type what you are looking for." },
  searchResults: { id: "Hasil pencarian", en: "Search results" },
  searchFound: { id: "Hasil: {count}", en: "Results: {count}" },
  searchNothing: {
    id: "Tidak ada yang cocok dengan “{query}”. Coba kata atau ejaan lain.",
    en: "Nothing matches “{query}”. Try another word or spelling.",
  },
};

const language = Object.hasOwn(WORDS.run, document.documentElement.lang) ? document.documentElement.lang : "id";

/**
 * Give a word in the language of the page.
 * @type {(key: keyof typeof WORDS, values?: Record<string, unknown>) => string}
 */
export const word = (key, values = {}) => filled(WORDS[key], values);

/** Give a text of a table in the language of the page, with its places filled in. */
export function filled(texts, values) {
  return texts[language].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

const formats = new Map(); // by digits: making one takes a hundred times as long as using it

/** Write a number as the language of the page does. */
export function number(value, digits) {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  if (!formats.has(digits)) formats.set(digits, new Intl.NumberFormat(language, options));
  return formats.get(digits).format(value);
}
