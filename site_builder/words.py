"""The words that the builder itself puts on pages, both languages side by side."""

WORDS = {
    "output": {"id": "Keluaran", "en": "Output"},
    "download": {"id": "Unduh", "en": "Download"},
    "warning": {"id": "Peringatan dari Python", "en": "Warning from Python"},
    "line": {"id": "baris", "en": "line"},
    "recorded": {"id": "direkam dengan", "en": "recorded with"},
    "notebook": {"id": "Unduh bab ini sebagai notebook Jupyter", "en": "Download this chapter as a Jupyter notebook"},
    "zip": {"id": "Unduh seluruh situs (zip)", "en": "Download the whole site (zip)"},
    "without": {
        "id": "Editor ini memerlukan JavaScript. Program-program di bawah dapat diunduh dan dijalankan dengan Python Anda.",
        "en": "This editor needs JavaScript. The programs below can be downloaded and run with your own Python.",
    },
    "pdf": {
        "id": "Unduh halaman ini dengan semua babnya (PDF)",
        "en": "Download this Page with all of its chapters (PDF)",
    },
    "contents": {"id": "Daftar isi", "en": "Contents"},
    "description": {"id": "Deskripsi gambar", "en": "Description of the figure"},
    "code": {"id": "Kode", "en": "Code"},
}


def word(key: str, language: str) -> str:
    return WORDS[key][language]
