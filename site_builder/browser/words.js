/** The words that the programs in the page put on it, both languages side by side. `{name}` is filled in. */
export const WORDS = {
  run: { id: "Jalankan", en: "Run" },
  edit: { id: "Ubah", en: "Edit" },
  reset: { id: "Kembalikan", en: "Reset" },
  stop: { id: "Hentikan", en: "Stop" },
  of: { id: "{what} {name}", en: "{what} {name}" },
  editor: {
    id: "Program {name}. Ctrl+Enter menjalankannya; Tab keluar dari editor; Esc kembali ke tombol Jalankan; Ctrl+] menambah indentasi.",
    en: "Program {name}. Ctrl+Enter runs it; Tab leaves the editor; Esc goes back to the Run button; Ctrl+] indents.",
  },
  keys: {
    id: "Ctrl+Enter: jalankan · Tab: keluar dari editor · Esc: ke tombol Jalankan · Ctrl+]: tambah indentasi",
    en: "Ctrl+Enter: run · Tab: leave the editor · Esc: to the Run button · Ctrl+]: indent",
  },

  loading: {
    id: "Mengambil Python, sekali saja: {received} dari {total} MB",
    en: "Fetching Python, only once: {received} of {total} MB",
  },
  retrying: {
    id: "Koneksi terputus. Mencoba lagi …",
    en: "The connection was lost. Trying again …",
  },
  slow: {
    id: "Semua berkas sudah ada; Python lambat dimulai di perangkat ini …",
    en: "All files are here; Python starts slowly on this device …",
  },
  starting: { id: "Menyiapkan Python …", en: "Starting Python …" },
  waiting: { id: "Menunggu program lain selesai …", en: "Waiting for the other program to end …" },
  running: { id: "Sedang berjalan …", en: "Running …" },
  done: { id: "Selesai dalam {seconds} detik.", en: "Done in {seconds} s." },
  silent: { id: "Program tidak mencetak apa-apa.", en: "The program printed nothing." },
  failed: { id: "Berhenti karena kesalahan.", en: "Stopped by an error." },
  failedAt: { id: "Berhenti karena kesalahan di baris {line}.", en: "Stopped by an error in line {line}." },
  stopped: { id: "Dihentikan.", en: "Stopped." },
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
  unsupported: {
    id: "Peramban ini tidak dapat menjalankan Python: diperlukan WebAssembly, seperti di Chrome 109, Firefox 121, Safari 16.4, atau yang lebih baru. Unduhlah program ini dan jalankan dengan Python Anda.",
    en: "This browser cannot run Python: it takes WebAssembly, as in Chrome 109, Firefox 121, Safari 16.4 or newer. Download the program and run it with your own Python instead.",
  },
  broken: {
    id: "Python tidak dapat dimulai di peramban ini: {reason}",
    en: "Python could not start in this browser: {reason}",
  },
  damaged: {
    id: "Python sendiri berhenti bekerja: {reason}. Cobalah sekali lagi; Python yang baru akan disiapkan.",
    en: "Python itself has stopped working: {reason}. Try again, and a new Python will start.",
  },
  noWarning: {
    id: "NumPy di peramban tidak memperhatikan luapan bilangan, sehingga peringatan di atas tidak muncul di sini.",
    en: "NumPy in the browser does not notice overflow, so the warning above does not appear here.",
  },
  light: {
    id: "Di peramban, program ini berjalan dengan setelan yang lebih ringan: {changes}.",
    en: "In the browser, this program runs with a lighter setting: {changes}.",
  },
  instead: { id: "{name} = {light}, bukan {full}", en: "{name} = {light} instead of {full}" },
  recorded: {
    id: "Program ini memerlukan {packages}, yang tidak tersedia di peramban.",
    en: "This program needs {packages}, which the browser does not have.",
  },

  edited: { id: "Anda telah mengubah program ini.", en: "You have edited this program." },
  forget: { id: "Hapus semua ubahan program ({count})", en: "Forget all my edits of programs ({count})" },
  forgotten: { id: "Semua ubahan program telah dihapus.", en: "All edits of programs are forgotten." },
  forgetRest: {
    id: "Jawaban latihan dan kemajuan Anda tetap ada. Menghapus semuanya:",
    en: "Your answers to exercises and your progress stay. To forget everything:",
  },
  unsaved: {
    id: "Peramban tidak mau menyimpan: ubahan ini hilang bila halaman ditutup.",
    en: "The browser does not let us save: this edit is lost when the page is closed.",
  },

  beforeEdit: {
    id: "Ini hasil program sebelum ubahan Anda yang terakhir.",
    en: "This comes from the program as it was before your last edit.",
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

  // What Python itself is told to say.
  input: {
    id: "input() tidak dapat bertanya di halaman ini: tulis nilainya langsung di dalam program.",
    en: "input() cannot ask in this page: write the value into the program instead.",
  },
  modules: {
    id: "Di peramban tersedia NumPy, matplotlib, nn_tutorial, dan pustaka standar Python.",
    en: "The browser has NumPy, matplotlib, nn_tutorial and Python's standard library.",
  },
};

const language = Object.hasOwn(WORDS.run, document.documentElement.lang) ? document.documentElement.lang : "id";

/** Give a word in the language of the page. */
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
