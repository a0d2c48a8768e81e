"""The words that the builder itself puts on pages, both languages side by side."""

WORDS = {
    "output": {"id": "Keluaran", "en": "Output"},
    "download": {"id": "Unduh", "en": "Download"},
    "warning": {"id": "Peringatan dari Python", "en": "Warning from Python"},
    "line": {"id": "baris", "en": "line"},
    "differs": {
        "id": "Pada prosesor lain, angka di keluaran ini dapat berbeda, paling banyak {amount}.",
        "en": "On another processor, numbers in this output may differ by up to {amount}.",
    },
    "recorded": {"id": "direkam dengan", "en": "recorded with"},
    "notebook": {"id": "Unduh bab ini sebagai notebook Jupyter", "en": "Download this chapter as a Jupyter notebook"},
    "source": {"id": "Sumber halaman ini", "en": "Source of this page"},
    "edit": {"id": "Sunting halaman ini", "en": "Edit this page"},
    "report": {"id": "Laporkan kesalahan", "en": "Report a mistake"},
    "zip": {"id": "Unduh seluruh situs (zip)", "en": "Download the whole site (zip)"},
    "without": {
        "id": "Editor ini memerlukan JavaScript. Program-program di bawah dapat diunduh dan dijalankan dengan Python Anda.",
        "en": "This editor needs JavaScript. The programs below can be downloaded and run with your own Python.",
    },
    "from_disk": {
        "id": "Dari disk, peramban tidak mengizinkan halaman menjalankan program. Buka terminal di folder situs ini, jalankan "
        "“python -m http.server”, lalu buka http://localhost:8000/ di peramban. Setiap program juga dapat diunduh.",
        "en": "From a disk, browsers do not let a page run programs. Open a terminal in the folder of this site, run "
        "“python -m http.server”, then open http://localhost:8000/ in your browser. Each program can be downloaded, too.",
    },
    "without_programs": {
        "id": "Program tidak dapat dijalankan di sini: internet terputus, atau peramban ini terlalu lama. Diperlukan Chrome "
        "109, Firefox 121, Safari 16.4, atau yang lebih baru. Setiap program dapat diunduh dan dijalankan dengan Python Anda.",
        "en": "Programs cannot be run here: the network is down, or this browser is too old. It takes Chrome 109, Firefox "
        "121, Safari 16.4 or newer. Each program can be downloaded and run with your own Python.",
    },
    "footer": {"id": "Halaman sebelum dan sesudah ini", "en": "Pages before and after this one"},
    "pdf": {
        "id": "Unduh halaman ini dengan semua babnya (PDF)",
        "en": "Download this Page with all of its chapters (PDF)",
    },
    "contents": {"id": "Daftar isi", "en": "Contents"},
    "description": {"id": "Deskripsi gambar", "en": "Description of the figure"},
    "code": {"id": "Kode", "en": "Code"},
    "menu": {"id": "Menu", "en": "Menu"},
    "close": {"id": "Tutup", "en": "Close"},
    "copy": {"id": "Salin kode", "en": "Copy the code"},
    "copied": {"id": "Kode tersalin.", "en": "Code copied."},
    "not_copied": {
        "id": "Peramban tidak mengizinkan penyalinan. Pilihlah kodenya, lalu salin sendiri.",
        "en": "The browser does not allow copying. Select the code and copy it yourself.",
    },
    "scrolls": {"id": "Dapat digulir ke samping", "en": "Scrolls sideways"},
    "section": {"id": "Tautan ke bagian ini", "en": "Link to this section"},
    "search_keys": {
        "id": "Tombol /, s, dan f membuka pencarian ini",
        "en": "The keys /, s and f open this search",
    },
    "search_failed": {
        "id": "Pencarian tidak dapat diambil: internet terputus atau server tidak menjawab.",
        "en": "The search could not be fetched: the network is down or does not answer.",
    },
    "search_again": {"id": "Coba lagi", "en": "Try again"},
    "language": {"id": "Bahasa Indonesia", "en": "English"},
    "level": {"id": "pemula", "en": "beginner"},
    "lesson": {"id": "pelajaran", "en": "lesson"},
    "card": {"id": "Kartu judul: {title}", "en": "Title card: {title}"},
    "changes": {"id": "Catatan perubahan", "en": "Change log"},
    "feed": {
        "id": "Ikuti perubahan ini dengan pembaca feed (Atom)",
        "en": "Follow these changes in a feed reader (Atom)",
    },
    "offer": {"id": "Pilihan bahasa", "en": "Choice of language"},
    "take": {"id": "Baca halaman ini dalam bahasa Indonesia", "en": "Read this page in English"},
    "dismiss": {"id": "Tidak, terima kasih", "en": "No, thank you"},
    "lost": {"id": "Halaman tidak ditemukan", "en": "Page not found"},
    "lost_why": {
        "id": "Tidak ada halaman di alamat ini. Mungkin ada salah ketik, atau halamannya sudah pindah.",
        "en": "There is no page at this address. It may have been mistyped, or the page has moved.",
    },
    "lost_where": {
        "id": "Yang Anda cari barangkali ada di salah satu tempat ini:",
        "en": "What you are looking for may be in one of these places:",
    },
    "lost_search": {
        "id": "Dengan pencarian di bagian atas halaman ini, Anda dapat menemukan istilah, bab, atau fungsi apa pun.",
        "en": "The search at the top of this page finds any term, chapter or function.",
    },
    "lost_other": {
        "id": "Mencari situs ini dalam bahasa Indonesia?",
        "en": "Looking for this site in English?",
    },
}


def word(key: str, language: str) -> str:
    return WORDS[key][language]
