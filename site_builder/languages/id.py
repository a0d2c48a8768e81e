"""Indonesian."""

FIRST = True
"""Its pages stand at the site's top, and are for those who read none of the languages."""
COUNTRY = "ID"
EXERCISE = "latihan"
DECIMAL, THOUSANDS = ",", "."
STEMMER, STOP_WORDS = "orama/stemmer.id.js", "orama/stopwords.id.js"
MORE_STOP_WORDS = ["cara", "untuk"]
BORROWS_FROM = "en"
"""The language of a word in parentheses behind the page's own, as in *lapisan tersembunyi (hidden layer)*."""
SMALL_NUMBER_WORDS = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|dua belas"
ORDINAL_WORDS = (
    "pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh|kesebelas|kedua belas"
)
NUMBER_WORDS = (
    r"(?:ke|per)?(?:tiga|empat|lima|enam|tujuh|delapan|sembilan)\s*belas"
    rf"|(?:ke|per)?(?:{SMALL_NUMBER_WORDS}|\d+)\s*(?:puluh|ratus|ribu|juta|miliar|lusin)(?:\s+(?:{SMALL_NUMBER_WORDS}))?"
    r"|(?:ke|seper)?(?:seratus|seribu|sejuta)|selusin|sekodi"
    rf"|(?:{SMALL_NUMBER_WORDS}) per(?:{SMALL_NUMBER_WORDS})"
    rf"|(?:nol|{SMALL_NUMBER_WORDS}) koma (?:nol|{SMALL_NUMBER_WORDS})|sepuluh pangkat (?:minus|{SMALL_NUMBER_WORDS})|(?:nol|setengah) persen"
)
FUNCTION_WORDS = (
    "yang|dan|dari|ke|untuk|itu|ini|setiap|tidak|dengan|pada|adalah|dalam|atau|juga|jika|kalau|oleh|akan|lebih|sudah|bukan"
    "|karena|jadi|lalu|saja|bisa|dapat|hanya|tanpa"
)
OPPOSITES = r"""
biru; jingga|oranye; hijau; ungu; merah; abu-abu; kuning; hitam; putih
lingkaran|bulatan|cakram|cincin; persegi|kotak; segitiga; bintang
putus-putus; titik-titik; utuh|penuh
tegak|vertikal; mendatar|datar|horizontal
kiri(?:nya)?; kanan(?:nya)?
baris(?:nya)?; kolom(?:nya)?
detik; menit; jam; hari; tahun; minggu|pekan
kilometer|km; meter; sentimeter|cm
setengah|separuh|paruh; sepertiga|pertiga; seperempat|perempat; seperlima; sepersepuluh
(?:terbesar|tertinggi)(?:nya)?; (?:terkecil|terendah)(?:nya)?
lebih besar|lebih tinggi; lebih kecil|lebih rendah
lebih cepat; lebih lambat
naik|meningkat|bertambah; turun|menurun|berkurang
dua kali; tiga kali; empat kali
latih|pelatihan(?:nya)?|melatih; uji|pengujian(?:nya)?|menguji; validasi
"""
SCALES = {"ribu": 1_000, "juta": 1_000_000, "miliar": 1_000_000_000, "persen": 0.01}
NOT_ADDRESS = "kamu|kau|engkau|kalian"
"""Readers are "Anda"."""
WORDS = {
    "notebook": "Unduh bab ini sebagai notebook Jupyter",
    "source": "Sumber halaman ini",
    "edit": "Sunting halaman ini",
    "report": "Laporkan kesalahan",
    "zip": "Unduh seluruh situs (zip)",
    "from_disk": (
        "Jika halaman dibuka dari disk, peramban tidak mengizinkannya menjalankan program. Buka terminal di folder situs "
        "ini, jalankan “python -m http.server”, lalu buka http://localhost:8000/ di peramban. Setiap program "
        "juga dapat diunduh."
    ),
    "without_programs": (
        "Program tidak dapat dijalankan di sini: internet terputus, atau versi peramban ini terlalu lama. "
        "Diperlukan Chrome 109, Firefox 121, Safari 16.4, atau yang lebih baru. Setiap program dapat diunduh "
        "dan dijalankan dengan Python Anda."
    ),
    "solved": "{solved} dari {count} latihan sudah terjawab",
    "questions": "Tiga soal dari bab lain?",
    "questions_minute": "Sekitar satu menit saja.",
    "questions_ask": "Mulai",
    "questions_later": "Nanti saja",
    "questions_never": "Jangan tawarkan lagi",
    "footer": "Halaman sebelum dan sesudah ini",
    "pdf": "Unduh bagian ini dengan semua babnya (PDF)",
    "contents": "Daftar isi",
    "code": "Kode",
    "menu": "Menu",
    "home": "Beranda",
    "place": "{part} · bab {n} dari {of}",
    "licence": "Lisensi",
    "close": "Tutup",
    "copy": "Salin kode",
    "copied": "Kode tersalin.",
    "not_copied": "Peramban tidak mengizinkan penyalinan. Pilihlah kodenya, lalu salin sendiri.",
    "scrolls": "Dapat digulir ke samping",
    "section": "Tautan ke bagian ini",
    "keys": "Tombol papan ketik",
    "keys_failed": "Daftar tombol tidak dapat diambil. Internet terputus, atau halaman ini sudah usang.",
    "search_keys": "Tombol /, s, dan f membuka pencarian ini; ? menampilkan semua tombol",
    "search_failed": "Pencarian tidak dapat diambil. Internet terputus, atau halaman ini sudah usang.",
    "search_again": "Coba lagi",
    "language": "Bahasa Indonesia",
    "level": "pemula",
    "lesson": "pelajaran",
    "card": "Kartu judul: {title}",
    "changes": "Catatan perubahan",
    "offer": "Pilihan bahasa",
    "take": "Baca halaman ini dalam bahasa Indonesia",
    "dismiss": "Tidak, terima kasih",
    "lost": "Halaman tidak ditemukan",
    "lost_why": "Tidak ada halaman di alamat ini. Mungkin ada salah ketik, atau halamannya sudah pindah.",
    "lost_where": "Yang Anda cari barangkali ada di salah satu tempat ini:",
    "lost_search": (
        "Dengan pencarian di bagian atas halaman ini, Anda dapat menemukan istilah, bab, atau fungsi apa pun."
    ),
    # Of notebooks.
    "notebook_tutorial": "Jaringan Saraf dari Nol",
    "notebook_origin": "Bab ini berasal dari Bagian {page} tutorial *{tutorial}*: {chapter}.",
    "notebook_how": (
        "Setiap sel kode adalah program lengkap. Jalankan dengan Shift+Enter; yang dibutuhkan hanya NumPy."
    ),
    "notebook_how_package": (
        "Setiap sel kode adalah program lengkap. Jalankan dengan Shift+Enter. Yang dibutuhkan hanya NumPy "
        "dan paket `nn_tutorial`, yang disediakan oleh sel kode pertama: jalankan sel itu lebih dahulu."
    ),
    "notebook_package": (
        "Sel berikut menyediakan paket `nn_tutorial` dari tutorial ini. Isinya ada di dalam sel itu sendiri, "
        "jadi tidak ada yang diunduh. Jika paketnya sudah terpasang, paket yang terpasang itulah yang "
        "dipakai."
    ),
    "notebook_recorded": (
        "Sel berikut membutuhkan {needs}, yang dipasang dengan `pip install {install}`. Keluaran yang "
        "tersimpan di bawahnya direkam dengan {versions}."
    ),
    # Of the glossary; a language without a name here has its own.
    "language_en": "Bahasa Inggris",
}
