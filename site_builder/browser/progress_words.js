/** The words of the pages for progress, practice and classes, as words.js has those of all pages. */
import { filled } from "./words.js";

export const WORDS = {
  listFailed: {
    id: "Daftar latihan tidak dapat diambil. Internet terputus, atau halaman ini sudah usang. Muat ulang halaman ini.",
    en: "The list of exercises could not be fetched. The network is down, or this page is out of date. Load the page again.",
  },
  notKept: {
    id: "Peramban ini tidak mau menyimpan apa-apa, jadi kemajuan Anda hilang begitu halaman ditutup. Simpanlah sebagai berkas.",
    en: "This browser keeps nothing, so your progress is lost when you close the page. Save it as a file.",
  },
  newer: {
    id: "Kemajuan Anda di peramban ini berasal dari versi situs yang lebih baru, jadi halaman ini tidak dapat membaca atau mengubahnya. Muat ulang halaman ini.",
    en: "Your progress in this browser comes from a newer version of this site, so this page can neither read nor change it. Load the page again.",
  },
  nothingYet: {
    id: "Belum ada soal yang Anda jawab di peramban ini.",
    en: "You have answered no exercise in this browser yet.",
  },
  solvedOf: { id: "{solved} dari {count} latihan sudah terjawab.", en: "{solved} of {count} exercises solved." },
  perChapter: { id: "Latihan di setiap bab", en: "Exercises of each chapter" },
  chapter: { id: "Bab", en: "Chapter" },
  solved: { id: "Terjawab", en: "Solved" },
  tried: { id: "Pernah dicoba", en: "Tried" },
  open: { id: "Belum dicoba", en: "Not tried" },
  first: { id: "Mulailah dengan", en: "Begin with" },
  next: { id: "Lanjutkan dengan", en: "Go on with" },
  mixedUp: { id: "Yang paling sering keliru", en: "Where you went wrong most" },
  mixedUpHow: {
    id: "Dari soal yang belum terjawab, inilah yang paling banyak kekeliruannya. Lihat lagi bagian bab yang menjelaskannya, lalu coba sekali lagi.",
    en: "Of the exercises that you have not solved yet, these had the most mistakes. Read the part of the chapter again, then try once more.",
  },
  exercise: { id: "Latihan", en: "Exercise" },
  tries: { id: "Percobaan", en: "Tries" },
  mistakes: { id: "Kekeliruan", en: "Mistakes" },
  changed: { id: "Berubah sejak Anda menyelesaikannya", en: "Changed since you solved them" },
  changedHow: {
    id: "Jawaban Anda tetap dihitung, untuk bentuk soal yang lama.",
    en: "They still count as solved, in their earlier form.",
  },

  along: { id: "Membawa kemajuan Anda", en: "Take your progress along" },
  alongHow: {
    id: "Berkas memuat tanda dan jawaban Anda; tautan hanya memuat mana yang sudah terjawab. Keduanya digabungkan dengan yang sudah ada di peramban tujuan, dan tidak menghapus apa pun di sana.",
    en: "The file holds your marks and your answers; the link holds only what is solved. Both are merged with what the other browser has, and take nothing away there.",
  },
  save: { id: "Simpan sebagai berkas", en: "Save as a file" },
  load: { id: "Gabungkan dari berkas", en: "Merge from a file" },
  link: { id: "Buat tautan pendek", en: "Make a short link" },
  linkName: { id: "Tautan ke kemajuan Anda", en: "Link to your progress" },
  qr: { id: "Tampilkan kode QR", en: "Show a QR code" },
  qrAlt: { id: "Kode QR dari tautan di atas", en: "QR code of the link above" },
  qrFailed: { id: "Kode QR tidak dapat dibuat.", en: "The QR code could not be made." },
  copy: { id: "Salin", en: "Copy" },
  copied: { id: "Tersalin.", en: "Copied." },
  copyYourself: { id: "Tautannya sudah dipilih; salinlah sendiri.", en: "The link is selected; copy it yourself." },
  merged: { id: "Latihan yang tandanya berubah: {count}.", en: "Exercises whose marks changed: {count}." },
  left: {
    id: "Jawaban yang berbeda di sini dan tetap seperti semula: {count}.",
    en: "Answers that differ here and stay as they are: {count}.",
  },
  noRecord: {
    id: "Berkas ini bukan berkas kemajuan dari situs ini.",
    en: "This is no file of progress from this site.",
  },
  offered: {
    id: "Tautan ini membawa tanda untuk {count} latihan. Belum ada yang diubah.",
    en: "This link brings marks of exercises: {count}. Nothing has been changed yet.",
  },
  take: { id: "Gabungkan ({count})", en: "Merge them ({count})" },
  badLink: {
    id: "Tautan ini rusak atau terpotong: kemajuan di dalamnya tidak dapat dibaca.",
    en: "This link is damaged or cut: the progress in it cannot be read.",
  },
  newerGiven: {
    id: "Kemajuan ini berasal dari versi situs yang lebih baru, jadi halaman ini tidak dapat membacanya. Muat ulang halaman ini.",
    en: "This progress comes from a newer version of this site, so this page cannot read it. Load the page again.",
  },
  badClassLink: {
    id: "Tautan kelas ini rusak atau terpotong. Mintalah sekali lagi tautan yang utuh.",
    en: "This link of a class is damaged or cut. Ask for the whole link once more.",
  },
  forgetting: { id: "Menghapus semuanya", en: "Forget everything" },
  forgettingHow: {
    id: "Semua tanda, jawaban, dan ubahan program Anda di peramban ini dihapus, juga tautan kelas dan pilihan untuk tidak lagi ditanyai soal dari bab lain. Yang sudah Anda simpan sebagai berkas tetap ada.",
    en: "All your marks, answers and edits of programs in this browser are deleted, and so are the link of your class and your wish not to be asked questions from other chapters. Files that you have saved stay.",
  },
  forgetAll: { id: "Hapus semuanya", en: "Forget everything" },
  really: { id: "Sungguh hapus? Tekan sekali lagi", en: "Really? Press once more" },
  cancel: { id: "Batal", en: "Cancel" },
  forgottenAll: { id: "Semuanya sudah dihapus.", en: "Everything is forgotten." },
  keptWhere: {
    id: "Semua ini hanya tersimpan di peramban ini. Safari menghapusnya bila situs ini tidak dibuka selama seminggu; simpanlah sesekali sebagai berkas.",
    en: "All this is kept in this browser only. Safari deletes it when you have not been here for a week, so save a file now and then.",
  },

  dueToday: { id: "Soal yang perlu diulang hari ini: {count}.", en: "Questions to repeat today: {count}." },
  nothingDue: { id: "Hari ini tidak ada yang perlu diulang.", en: "Nothing is due today." },
  nextDue: { id: "Soal berikutnya: {days} hari lagi.", en: "The next one comes in {days} days." },
  tomorrow: { id: "Soal berikutnya: besok.", en: "The next one comes tomorrow." },
  begin: { id: "Mulai mengulang", en: "Begin" },
  anyway: { id: "Tetap ulangi beberapa soal", en: "Practise a few anyway" },
  more: { id: "Soal lainnya", en: "More questions" },
  elsewhere: { id: "Diulang di babnya", en: "To repeat in their chapters" },
  elsewhereHow: {
    id: "Latihan-latihan ini dikerjakan di halaman babnya masing-masing.",
    en: "Each of these is answered on the page of its chapter.",
  },
  noneYet: {
    id: "Anda belum menjawab satu soal pun. Soal yang sudah Anda jawab di bab mana pun akan ditanyakan lagi di sini mulai keesokan harinya.",
    en: "You have not answered any question yet. What you have answered in a chapter is asked again here from the next day on.",
  },
  firstOne: { id: "Mulai dari latihan pertama", en: "Start with the first exercise" },
  fewNow: { id: "Coba beberapa soal di sini", en: "Try a few here" },
  askFailed: {
    id: "Soalnya tidak dapat diambil. Internet terputus, atau halaman ini sudah usang. Muat ulang halaman ini.",
    en: "The questions could not be fetched. The network is down, or this page is out of date. Load the page again.",
  },
  onlyElsewhere: {
    id: "Yang perlu diulang hari ini dikerjakan di babnya masing-masing; lihat halaman Latihan.",
    en: "What is due today is answered in the chapters; see the page Practise.",
  },
  close: { id: "Tutup soal-soal ini", en: "Close these questions" },

  handingIn: { id: "Mengumpulkan untuk kelas {group}", en: "Hand in for the class {group}" },
  handInHow: {
    id: "Setelah selesai, tulis nama Anda dan simpan berkasnya. Berkas itu memuat nama Anda, tanggal hari ini, tanda latihan, dan jawaban Anda; isinya dapat Anda lihat di bawah.",
    en: "When you are done, write your name and save the file. It holds your name, today's date, your marks and your answers; you can look at all of it below.",
  },
  answered: {
    id: "Latihan yang sudah Anda jawab: {count} dari {all}.",
    en: "Exercises that you have answered: {count} of {all}.",
  },
  classBack: {
    id: "Kembalilah ke halaman ini kapan saja, lewat tautan dari guru Anda atau halaman Kemajuan.",
    en: "Come back to this page whenever you like, by your teacher's link or from the page Progress.",
  },
  noName: { id: "Tuliskan dahulu nama Anda.", en: "Write your name first." },
  handInSaved: {
    id: "{file} sudah disimpan, biasanya di folder Unduhan. Kirimkan berkas itu kepada guru Anda dengan cara yang biasa dipakai di kelas Anda.",
    en: "{file} is saved, usually in the folder Downloads. Now send this file to your teacher the way your class usually does.",
  },
  share: { id: "Bagikan berkasnya", en: "Share the file" },
  shared: { id: "{file} sudah dibagikan.", en: "{file} has been passed on." },
  shareFailed: {
    id: "Berkas ini tidak dapat dibagikan dari sini. Simpan dahulu, lalu kirimkan.",
    en: "The file cannot be shared from here. Save it, then send it.",
  },
  handInUntil: { id: "Kumpulkan paling lambat {day}.", en: "Hand it in by {day}." },
  handInLate: {
    id: "Batas waktunya {day}, dan itu sudah lewat. Anda masih dapat mengumpulkan; berkas memuat tanggal hari ini.",
    en: "It was to be handed in by {day}. You can still hand it in; the file says that you saved it today.",
  },
  handIn: { id: "Simpan berkas untuk dikumpulkan", en: "Save the file to hand in" },
  who: { id: "Nama atau nama panggilan", en: "Name or nickname" },
  contents: { id: "Isi berkas", en: "Contents of the file" },
  teachers: { id: "Untuk guru", en: "For teachers" },
  forTeachers: { id: "Tautan untuk kelas Anda", en: "A link for your class" },
  classLinkHow: {
    id: "Siapa pun yang membuka tautan ini dapat mengumpulkan berkas untuk kelas itu.",
    en: "Whoever opens this link can hand in a file for that class.",
  },
  className: { id: "Nama kelas", en: "Name of the class" },
  noClassName: { id: "Tuliskan dahulu nama kelasnya.", en: "Write the name of the class first." },
  noDay: { id: "Tanggal ini belum lengkap.", en: "This day is not complete." },
  dates: { id: "id-ID", en: "en-GB" }, // whose way to write a day
  until: { id: "Batas waktu (boleh kosong)", en: "Hand in by (may stay empty)" },
  classLink: { id: "Buat tautan", en: "Make the link" },
  classLinkName: { id: "Tautan kelas", en: "Link of the class" },
  handedIn: { id: "Yang sudah dikumpulkan", en: "What was handed in" },
  handedInHow: {
    id: "Pilih semua berkas sekaligus, atau seret ke sini. Setiap jawaban diperiksa lagi di peramban ini; jawaban berupa program dijalankan lagi.",
    en: "Choose all the files at once, or drop them here. Each answer is checked again in this browser, and programs are run again.",
  },
  classFiles: { id: "Berkas dari murid", en: "Files from your readers" },
  reading: { id: "Membuka berkas …", en: "Opening the files …" },
  marking: { id: "Memeriksa jawaban {done} dari {count} …", en: "Checking answer {done} of {count} …" },
  opened: { id: "Berkas yang terbaca: {count}.", en: "Files read: {count}." },
  refused: { id: "Tidak dibaca: {names}.", en: "Not read: {names}." },
  severalClasses: { id: "Berkasnya dari beberapa kelas: {names}.", en: "The files are of several classes: {names}." },
  severalFiles: { id: "Lebih dari satu berkas dari: {names}.", en: "More than one file from: {names}." },
  tableHow: {
    id: "Setiap kotak memuat hasil dan banyaknya percobaan. Hasil di dalam kurung hanya menurut berkas itu sendiri: jawabannya tidak ada di dalamnya, atau tidak dapat diperiksa lagi.",
    en: "Each cell shows the result and the number of tries. A result in parentheses is what the file itself says: its answer is not in it, or could not be checked again.",
  },
  savedOn: { id: "Disimpan", en: "Saved" },
  savedOnHow: {
    id: "Tanggal penyimpanan berasal dari komputer murid.",
    en: "The day of saving comes from the clock of the reader's own computer.",
  },
  late: { id: "{day} (terlambat; batasnya {until})", en: "{day} (late; due {until})" },
  reader: { id: "Nama", en: "Name" },
  readers: { id: "Banyaknya murid", en: "Readers" },
  mistake: { id: "Kekeliruan", en: "Mistake" },
  otherMistake: { id: "kekeliruan yang tidak dikenal situs ini", en: "a mistake that this site does not know" },
  classMistakes: { id: "Kekeliruan yang paling sering di kelas", en: "The commonest mistakes of the class" },
  csv: { id: "Simpan tabel sebagai CSV", en: "Save the table as CSV" },
};

/**
 * Give a word in the language of the page.
 * @type {(key: keyof typeof WORDS, values?: Record<string, unknown>) => string}
 */
export const say = (key, values = {}) => filled(WORDS[key], values);
