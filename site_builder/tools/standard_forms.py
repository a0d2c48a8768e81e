"""Indonesian forms that the dictionary knows but KBBI, the standard of the language, sends elsewhere."""

STANDARD = {
    "aktifitas": "aktivitas", "analisa": "analisis", "antri": "antre", "cidera": "cedera", "coklat": "cokelat",
    "detil": "detail", "efektifitas": "efektivitas", "ekstrim": "ekstrem", "faham": "paham", "fikir": "pikir",
    "frekwensi": "frekuensi", "hakekat": "hakikat", "hapal": "hafal", "himbau": "imbau", "hutang": "utang",
    "ijin": "izin", "jadual": "jadwal", "jaman": "zaman", "kadaluarsa": "kedaluwarsa", "karir": "karier",
    "kongkrit": "konkret", "konkrit": "konkret", "kreatifitas": "kreativitas", "kwalitas": "kualitas",
    "lembab": "lembap", "lobang": "lubang", "mempengaruhi": "memengaruhi", "metoda": "metode", "nafas": "napas",
    "nampak": "tampak", "nasehat": "nasihat", "obyek": "objek", "obyektif": "objektif", "praktek": "praktik",
    "prosentase": "persentase", "resiko": "risiko", "respon": "respons", "sekedar": "sekadar", "sistim": "sistem",
    "subyek": "subjek", "syaraf": "saraf", "teoritis": "teoretis", "terlanjur": "telanjur", "trampil": "terampil",
}  # fmt: skip
