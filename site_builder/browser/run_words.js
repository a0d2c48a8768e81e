/** The words of programs that are run and written, both languages side by side: fetched when one is. `{name}` is filled in. */
import { WORDS as COMMON, filled } from "./words.js";

export const WORDS = {
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
  runningFor: { id: "Sedang berjalan … {seconds} detik", en: "Running … {seconds} s" },
  done: { id: "Selesai dalam {seconds} detik.", en: "Done in {seconds} s." },
  silent: { id: "Program tidak mencetak apa-apa.", en: "The program printed nothing." },
  failed: { id: "Berhenti karena kesalahan.", en: "Stopped by an error." },
  failedAt: { id: "Berhenti karena kesalahan di baris {line}.", en: "Stopped by an error in line {line}." },
  stopped: { id: "Dihentikan.", en: "Stopped." },
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
    id: "Di peramban, NumPy tidak memberi peringatan seperti di atas. Di komputer sendiri, peringatan itu muncul.",
    en: "In the browser, NumPy gives no warnings like the one above. On your own computer it appears.",
  },
  undo: { id: "Urungkan", en: "Undo" },
  edited: { id: "Anda telah mengubah program ini.", en: "You have edited this program." },
  unsaved: {
    id: "Peramban tidak mau menyimpan: ubahan ini hilang bila halaman ditutup.",
    en: "The browser does not let us save: this edit is lost when the page is closed.",
  },

  original: { id: "Keluaran program semula", en: "Output of the original program" },
  beforeEdit: {
    id: "Ini hasil program sebelum ubahan Anda yang terakhir.",
    en: "This comes from the program as it was before your last edit.",
  },
  input: {
    id: "input() tidak dapat bertanya di halaman ini: tulis nilainya langsung di dalam program.",
    en: "input() cannot ask on this page: write the value into the program instead.",
  },
  modules: {
    id: "Di peramban tersedia NumPy, matplotlib, nn_tutorial, dan pustaka standar Python.",
    en: "The browser has NumPy, matplotlib, nn_tutorial and Python's standard library.",
  },
};

/**
 * Give a word in the language of the page, one of these or of those that every page has.
 * @type {(key: keyof typeof WORDS | keyof typeof COMMON, values?: Record<string, unknown>) => string}
 */
export const word = (key, values = {}) => filled(WORDS[key] ?? COMMON[key], values);
