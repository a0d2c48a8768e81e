"""Yang dikatakan kepada pembaca, dalam bahasa Indonesia. Potongan program ditulis di antara tanda `."""

DECIMAL = ","

FACTS = {
    "right": "Benar di setiap percobaan.",
    "none": "Fungsi Anda tidak mengembalikan apa-apa, yaitu `None`.",
    "not_numbers": "Yang dikembalikan fungsi Anda bukan bilangan: {given}.",
    "untouched": "Masih ada `...` di tempat yang harus Anda isi.",
    "random": "Dipanggil dua kali dengan argumen yang sama, fungsi Anda memberi dua hasil yang berbeda.",
    "changed": "Hasilnya benar, tetapi fungsi Anda mengubah {names}. Biarkan argumennya seperti semula.",
    "constant": "Hasilnya selalu sama, apa pun yang dimasukkan.",
    "transposed": "Angkanya benar, tetapi baris dan kolomnya tertukar: bentuknya {got}, seharusnya {wanted}.",
    "reshaped": "Angkanya benar, tetapi bentuknya {got}, seharusnya {wanted}.",
    "row": "Hasilnya masih sederet bilangan, padahal yang benar satu bilangan.",
    "shape": "Bentuk hasilnya {got}, seharusnya {wanted}.",
    "except": "Benar, kecuali dalam keadaan ini: {tags}.",
    "only": "Benar hanya dalam keadaan ini: {tags}.",
    "opposite": "Angkanya tepat, tetapi tandanya terbalik.",
    "twice": "Tepat dua kali angka yang benar.",
    "half": "Tepat setengah dari angka yang benar.",
    "ratio": "Tepat {ratio} kali angka yang benar.",
    "close": "Sudah dekat dengan angka yang benar, tetapi belum tepat: selisih terbesarnya sekitar {off}.",
    "factor": "Angka Anda selalu kelipatan dari angka yang benar, kali ini {ratio} kali; di tiap percobaan kelipatannya lain.",
    "shift": "Semua angka meleset dengan selisih yang sama, {shift}.",
    "zeros": "Semua hasilnya 0.",
    "nan": "Ada `nan` atau `inf` dalam hasilnya. Penyebab yang lazim: pembagian dengan 0, logaritma dari 0 atau dari bilangan negatif, atau bilangan yang terlalu besar.",
    "same_column": "Kolom pertama selalu benar, kolom lainnya belum.",
    "some": "Sebagian angkanya benar, tetapi belum semua.",
    "other": "Bentuknya benar, angkanya belum.",
    "too_large": "Setiap hasil yang keliru terlalu besar.",
    "too_small": "Setiap hasil yang keliru terlalu kecil.",
    "other_number": "Hasilnya satu bilangan, seperti yang diminta, tetapi nilainya belum benar.",
    "goal": "Tercapai.",
}

TAGS = {
    "one output": "hanya ada satu keluaran",
    "square": "banyak baris dan banyak kolomnya sama",
    "repeated": "bilangan yang sama muncul dua kali",
    "square weights": "baris dan kolom bobotnya sama banyak",
    "one sample": "hanya ada satu baris",
    "one column": "hanya ada satu kolom",
    "one number": "hanya ada satu bilangan",
    "many numbers": "datanya banyak",
    "large numbers": "bilangannya sangat besar",
    "whole numbers": "bilangannya bulat",
    "z = 0": "jumlahnya tepat 0",
    "whole batches": "semua batch terisi penuh",
    "one batch": "semua sampel muat dalam satu batch",
    "first step": "langkah pertama, ketika `v` masih 0",
    "k = 0": "tidak ada yang disisihkan, `k = 0`",
    "no momentum": "tanpa momentum, `mu = 0`",
    "far rows": "baris-barisnya sangat berbeda satu sama lain",
    "wide row": "skor dalam satu baris sangat berbeda",
}

EXAMPLE = {"got": "hasil Anda", "wanted": "seharusnya", "nothing": "tidak ada"}

CAUSE = "Hasil yang persis seperti ini muncul bila {slip}."
"""Mengapit sebuah kekeliruan; teks sebuah kesalahan berdiri sendiri."""

STOPPED = "Pesan yang sama muncul bila {slip}."

SLIPS = {
    "factor": "faktor `{0}` terlupa",
    "term": "`{0}` tidak ikut dijumlahkan",
    "minuend": "yang ditulis `{0}`, bukan `{1}`",
    "every_time": "`{0}` ditambahkan pada setiap hasil kali dalam `{1}`, bukan sekali pada jumlahnya",
    "undivided": "hasilnya tidak dibagi `{0}`",
    "multiplied": "ada yang dikalikan dengan `{0}`, padahal seharusnya dibagi",
    "flipped": "yang ditulis `{1}`, bukan `{0}`",
    "instead": "yang ditulis `{0}`, bukan `{1}`",
    "instead_in": "yang ditulis `{0}`, bukan `{1}`, dalam `{2}`",
    "power": "pangkat dalam `{0}` terlupa",
    "negative": "tanda minus di depan `{0}` terlupa",
    "brackets": "tanda kurung yang mengapit `{0}` terlupa",
    "star": "dalam `{0}` ditulis `*`, bukan `@`",
    "exchanged": "`{0}` dan `{1}` bertukar tempat dalam perkalian `{0} @ {1}`",
    "untransposed": "`.T` di belakang `{0}` terlupa",
    "transposed": "`{0}` ditranspos, padahal seharusnya tidak",
    "both_turned": "yang ditulis `{0}`, bukan `{1}`",
    "function": "yang dipakai `{0}`, bukan `{1}`",
    "call": "`{0}` terlupa: `{1}` dipakai begitu saja",
    "axis": "yang ditulis `{0}`, bukan `{1}`",
    "all": "`{0}` terlupa, sehingga `{1}` mencakup semua angka sekaligus",
    "keepdims": "`keepdims=True` terlupa",
    "count": "pembaginya `{0}`, bukan `{1}`",
    "name": "`{0}` dipakai, padahal yang diperlukan `{1}`",
    "swapped": "`{0}` dan `{1}` tertukar",
    "one_more": "pada langkah terakhir masih ditambah 1",
    "one_less": "pada langkah terakhir masih dikurangi 1",
    "line": "langkah `{0}` terlupa",
    "early": "`{0}` dijalankan sebelum `{1}`, bukan sesudahnya",
    "part": "yang dihitung hanya `{0}`, lalu berhenti di situ",
    "extra": "semuanya masih dikali `{0}`, satu faktor terlalu banyak",
    "inside": "`{0}` berada di dalam perulangan, sehingga putaran pertama menjadi yang terakhir",
    "only": "yang dikembalikan hanya `{0}` dari hasil yang benar",
    "alone": "yang terisi hanya `{0}` dari hasil yang benar, sedangkan sisanya 0",
    "finished": "hasil yang sudah benar masih diolah dengan `{0}`",
    "unfinished": "pada langkah terakhir, `{0}` terlupa",
    "left_out": "`{0}` tidak ikut dihitung",
    "counted_twice": "`{0}` dihitung dua kali",
    "used_only": "yang dipakai hanya `{0}`",
    "beforehand": "`{0}` dihitung lebih dahulu, sebelum langkah lain",
    "extra_division": "semuanya masih dibagi `{0}`, padahal seharusnya tidak",
}

RATIOS = {
    "opposite": "Ada tanda yang salah: minus yang berlebih atau terlupa, atau pengurangan yang terbalik arahnya.",
    "twice": "Ada faktor 2 yang berlebih.",
    "half": "Ada faktor 2 yang terlupa, atau ada yang dibagi dua padahal seharusnya tidak.",
    "ratio": "Ada faktor {0} yang berlebih.",
    "part": "Ada faktor {0} yang terlupa, atau ada yang dibagi {0} padahal seharusnya tidak.",
    "near_ratio": "Kalau selisih kecil diabaikan, angka Anda `{0}` kali angka yang benar. Apakah pembagian dengan `{0}` terlupa, atau ada yang dikali dengannya padahal seharusnya tidak?",
}

SIZES = {
    "larger": "Angka Anda terlalu besar, `{0}` kali lipat. Apakah ada yang harus dibagi dengannya?",
    "smaller": "Angka Anda terlalu kecil: seharusnya `{0}` kali lipatnya. Apakah ada yang dibagi dengannya, padahal seharusnya tidak?",
}

CAUSES = {
    "fixed_size": "Benar untuk ukuran tertentu, tetapi untuk ukuran lain program Anda mencari unsur yang tidak ada. Apakah banyaknya unsur ditulis langsung dalam program sebagai bilangan tetap? `len(…)` memberikannya untuk ukuran berapa pun.",
    "unneeded": "Tanpa `{1}` di baris {2}, program Anda benar di semua percobaan.",
    "too_early": "`{1}` di baris {2} masih di dalam perulangan, sehingga putaran pertama menjadi yang terakhir. Jika diletakkan sesudah perulangan, hasilnya benar.",
    "transposed": "Apakah urutan faktor dalam perkaliannya terbalik, atau `.T` di akhir terlupa? `(A @ B).T` sama dengan `B.T @ A.T`.",
    "overflow": "`np.exp` dari bilangan besar adalah `inf`, dari bilangan jauh di bawah 0 hasilnya 0, dan `inf / inf` maupun `0 / 0` adalah `nan`.",
    "as_many": "Di setiap percobaan, banyaknya bilangan dalam hasil Anda sama dengan yang di `{0}`. Bagaimana semuanya menjadi satu?",
    "sliced": "`{0}` adalah irisan: sumbunya tetap ada, dengan ukuran 1. Kalau yang ditulis hanya satu bilangan, sumbu itu hilang.",
    "comma": "Dalam Python, pecahan desimal ditulis dengan titik, `{1}`. Dengan koma, `{0}` menjadi dua bilangan.",
    "flat_turned": "`{0}.T` sama saja dengan `{0}`: sumbu sebuah vektor hanya satu, jadi `.T` tidak mengubah apa-apa.",
    "unused": "`{0}` membuat larik baru, sedangkan `{1}` sendiri tidak berubah. Pakailah hasilnya.",
    "text": "Tanda kutip menjadikannya teks. Yang dihitung Python adalah yang ditulis tanpa tanda kutip.",
    "uncalled": "Sebuah fungsi hanya menghitung jika namanya diikuti tanda kurung, seperti `f(x)`.",
    "lazy": "Belum ada yang dihitung sampai isinya diambil satu per satu. `np.array(list(…))` menjadikannya angka.",
    "turned": "Ada `.T` yang terlupa atau berlebih.",
    "prints": "Hasilnya dicetak. `print` memperlihatkan angka kepada orang; `return` menyerahkannya kepada program.",
    "in_place": "`{0}` mengubah sesuatu di tempatnya dan mengembalikan `None`. Panggillah di baris tersendiri, lalu kembalikan yang diubahnya.",
    "no_return": "Fungsi hanya mengembalikan apa yang ditulis sesudah `return`. Adakah cabang yang berakhir tanpa `return`?",
    "random": "Mungkin bilangan acaknya tidak berasal dari seed yang diberikan kepada fungsi, atau ada yang tersimpan dari satu panggilan ke panggilan berikutnya.",
    "changed": "Penugasan seperti `{name} += …` atau `{name}[…] = …` mengubah larik milik pemanggil. Hitunglah larik baru, atau pakai `{name}.copy()`.",
    "constant": "Apakah angkanya ditulis langsung dalam program, bukan dihitung dari argumennya?",
    "reshaped": "Penjumlahan sepanjang suatu sumbu menghilangkan sumbu itu. `keepdims=True` mempertahankannya dengan ukuran 1.",
    "truth": "`if`, `and`, dan `max` bawaan Python memerlukan satu nilai benar atau salah, sedangkan perbandingan larik menghasilkan satu nilai untuk tiap angka. `np.where` dan `np.maximum` memutuskan untuk tiap angka.",
    "scalar": "Fungsi dari `math`, juga `float(…)`, hanya menerima satu bilangan. Fungsi dari `np`, misalnya `np.exp`, menerima seluruh larik.",
    "size": "Bentuk ditulis dalam tanda kurung sendiri: `np.zeros((2, 3))`, bukan `np.zeros(2, 3)`.",
    "flat": "Larik ini vektor: sumbunya hanya satu, yaitu sumbu 0.",
    "called": "Tanda kurung bundar di belakang sebuah nama memanggil fungsi, padahal ini bukan fungsi. Untuk mengambil unsur, pakailah kurung siku, `a[0]`; untuk mengali, tulislah `*`.",
    "list": "Daftar Python biasa tidak menghitung unsur demi unsur. Larik bisa, dan `np.array(…)` membuatnya dari daftar.",
    "number": "Ini hanya satu bilangan dan tidak punya unsur. Apakah yang diperlukan larik utuh, atau `range(…)` dalam perulangan?",
    "places": "Nomor tempat dan banyaknya putaran harus bilangan bulat. Hasil `/` selalu bilangan desimal; yang memberi bilangan bulat adalah `//` dan `int(…)`.",
    "no_such": "Dalam `{0}` tidak ada yang bernama `{1}`.",
    "misspelt": "Nama `{0}` tidak dikenal, tetapi `{1}` ada. Apakah maksudnya nama yang sama?",
    "unknown": "Di sini belum ada yang bernama `{0}`. Yang dikenal hanya `{1}`, yang sudah diberikan, dan apa yang sudah dihitung program Anda.",
    "sizes": "Di setiap percobaan, bentuk hasil Anda {0}, sedangkan bentuk yang benar {1}.",
    "assigned": "`+=` dan sejenisnya mempertahankan bentuk yang di kiri, di sini `{0}`, padahal hasilnya berbentuk `{1}`.",
    "flat_column": "Dalam broadcasting, vektor, `{0}`, dianggap satu baris. Kalau isinya satu bilangan untuk setiap baris dari `{1}`, larik itu harus berupa kolom, `{2}`: pakailah `keepdims=True` atau `[:, np.newaxis]`.",
    "lengths": "Di sini {0} bilangan dipasangkan dengan {1} bilangan, satu demi satu. Apakah salah satu larik sudah dipotong atau dipilih isinya, sedangkan yang lain belum?",
    "exchanged_axes": "Di sini `{0}` dipasangkan dengan `{1}`: baris dan kolomnya tertukar. Ada `.T` yang terlupa atau berlebih.",
    "no_influence": "Hasil Anda tetap sama ketika `{0}` berubah, padahal seharusnya bergantung padanya.",
    "influence": "Hasil Anda ikut berubah ketika bilangan dalam `{0}` berubah, padahal seharusnya tidak bergantung padanya.",
}

OVERFLOWS = {
    "sigmoid": "Dengan `sigmoid` yang tersedia, ini tidak terjadi.",
    "softmax": "Kurangi dahulu setiap baris dengan skor terbesarnya.",
}
"""Cara fungsi yang dihitung dengan `np.exp` menghindarinya."""

IN_GENERAL = {
    "as_many": "Hasilnya masih sederet bilangan, padahal yang diminta satu bilangan.",
    "sliced": "Sebuah irisan mempertahankan sumbu yang hilang kalau hanya satu bilangan yang ditulis.",
    "comma": "Pecahan desimal ditulis dengan koma, sehingga menjadi dua bilangan.",
    "flat_turned": "`.T` dipakai pada vektor, padahal di situ tidak mengubah apa-apa.",
    "unused": "Larik baru dibuat, tetapi hasilnya tidak dipakai.",
    "mend": "Satu bagian program bukan yang seharusnya, sedangkan selebihnya sudah benar.",
    "unneeded": "Satu bagian program berlebih, sedangkan selebihnya sudah benar.",
    "too_early": "Ada baris di dalam perulangan, sehingga putaran pertama menjadi yang terakhir.",
    "inside": "Ada baris di dalam perulangan, sehingga putaran pertama menjadi yang terakhir.",
    "misspelt": "Ada nama yang salah tulis.",
    "unknown": "Ada nama yang dipakai, tetapi belum diberi nilai.",
    "no_such": "Yang diminta tidak ada di sana dengan nama itu.",
    "sizes": "Bentuk hasilnya bukan bentuk yang benar.",
    "assigned": "`+=` mempertahankan bentuk yang di kiri, padahal yang diperlukan bentuk lain.",
    "flat_column": "Vektor dianggap satu baris, padahal yang diperlukan sebuah kolom.",
    "lengths": "Dua larik yang panjangnya berbeda dipasangkan satu demi satu.",
    "exchanged_axes": "Baris dan kolom tertukar ketika dua larik dipasangkan.",
    "instead": "Yang ditulis bukan yang seharusnya.",
    "minuend": "Dalam sebuah pengurangan, yang ditulis bukan yang seharusnya.",
    "flipped": "Ada tanda atau perbandingan yang terbalik arahnya.",
    "function": "Fungsi yang dipakai bukan yang benar.",
    "axis": "Penjumlahannya sepanjang sumbu yang salah.",
    "count": "Pembaginya salah.",
    "name": "Larik yang dipakai bukan yang diperlukan.",
    "swapped": "Ada dua hal yang tertukar.",
    "exchanged": "Faktor dalam sebuah perkalian bertukar tempat.",
    "early": "Ada langkah yang dijalankan terlalu dini.",
}
"""Nama sebab ketika potongan programnya tidak diketahui lagi."""

ERRORS = {
    "at": "Baris {line}: ",
    "other": "{kind}: {message}",
    "borrowed": "`{message}` ini milik paket. Tulislah sendiri fungsinya: `def {call}:`.",
    "missing": "Tidak ada fungsi bernama `{message}`.",
    "TooDeep": "Operasi dalam rumus ini terlalu banyak untuk dapat diperiksa. Tulislah sebagai beberapa baris, atau sebagai perulangan.",
    "TooLong": "bagian ini sudah berjalan {message} detik. Apakah perulangannya bisa berakhir?",
    "SyntaxError": "ini belum merupakan program Python ({message}).",
    "IndentationError": "indentasinya belum benar ({message}).",
    "NameError": "ada nama yang dipakai tetapi belum diberi nilai: {message}.",
    "UnboundLocalError": "ada nama yang dipakai sebelum diberi nilai: {message}.",
    "RecursionError": "fungsi ini memanggil dirinya sendiri tanpa henti.",
    "ZeroDivisionError": "ada pembagian dengan 0.",
    "IndexError": "tempat itu tidak ada dalam larik ({message}). Python menghitung mulai dari 0, dan ukurannya berbeda di tiap percobaan.",
    "ModuleNotFoundError": "modul ini tidak tersedia: {message}. Anda tidak memerlukannya: `np` dan `math` sudah ada.",
    "OutOfReach": "jawaban hanya boleh memakai apa yang diberikan kepada fungsinya. Berkas, program lain, dan program penilai tidak dapat dijangkau dari sini ({message}).",
    "SystemExit": "program mengakhiri dirinya di sini. Fungsi menyerahkan hasilnya dengan `return`.",
    "arguments": "fungsi ini tidak menerima argumen yang diberikan kepadanya, `{call}`.",
    "matmul": "`@` tidak dapat mengalikan kedua bentuk ini. Banyaknya kolom larik kiri harus sama dengan banyaknya baris larik kanan.",
    "broadcast": "bentuk-bentuk ini tidak cocok satu sama lain: {message}.",
    "truth": "`if` tidak dapat memutuskan untuk seluruh larik sekaligus.",
    "scalar": "di sini diperlukan satu bilangan, tetapi yang ada seluruh larik.",
    "axis": "larik ini tidak mempunyai sumbu itu ({message}).",
    "size": "NumPy menganggap salah satu bilangan sebagai `dtype`, yaitu jenis bilangan lariknya.",
}

MENDS = {
    "turned": "Di baris {2}, ada `.T` yang terlupa atau berlebih dalam `{1}`.",
    "brackets": "Di baris {2}, tanda kurung dalam `{1}` belum pada tempatnya.",
    "operator": "Di baris {2}, ada tanda yang keliru dalam `{1}`.",
    "order": "Di baris {2}, urutan dalam `{1}` belum tepat.",
    "name": "Di baris {2}, yang diperlukan dalam `{1}` bukan `{3}`.",
    "missing": "Di baris {2}, masih ada yang kurang pada `{1}`.",
    "extra": "Di baris {2}, ada yang berlebih dalam `{1}`.",
    "mend": "Di baris {2}, yang diperlukan bukan `{1}`.",
    "slice": "Di baris {2}, `{1}` adalah irisan, yang mempertahankan sumbunya. Kalau yang ditulis hanya satu bilangan, sumbu itu hilang.",
}
"""Yang dikatakan tentang satu bagian program yang keliru; apa gantinya, dicari sendiri oleh pembaca."""
REST = " Selebihnya sudah benar."
"""Di belakangnya, kalau bagian itu kecil dibanding barisnya."""

ONE_NUMBER = " (satu bilangan)"

CLASH = " Di sini {columns} kolom bertemu {rows} baris."

SHAPES = "Bentuk argumennya: {shapes}."

LINES = {
    "all": "Semua baris benar.",
    "some": "Baris yang benar: {right} dari {all}.",
    "right": "benar",
    "carried": "benar, dengan angka Anda dari baris di atasnya",
    "missing": "`{0}` belum diberi nilai",
    "not_numbers": "Yang diberikan kepada `{0}` bukan bilangan: `{1}`",
    "not_judged": "belum dapat dinilai sebelum baris di atasnya benar",
    "changed": "Semua baris benar, tetapi program Anda mengubah {names}.",
}

TERMINAL = {
    "about": "Latihan yang memberi tahu apa yang salah dalam sebuah jawaban, dan mengapa.",
    "list": "daftar semua latihan",
    "start": "tulis awal jawaban, beserta soalnya",
    "check": "nilai jawaban dalam sebuah berkas",
    "name": "nama latihan, misalnya page-1/backpropagation/hidden_delta atau hidden_delta saja",
    "file": "berkas yang berisi jawaban",
    "lang": "bahasa teksnya",
    "json": "cetak penilaian sebagai JSON",
    "unknown": "Tidak ada latihan {name}. Daftarnya: python -m nn_tutorial.practice list",
    "none": "Salinan paket ini tidak memuat latihan. Di folder tutorial lengkap, pasanglah dengan: pip install -e .",
    "not_here": "Paket yang terpasang di sini tidak memuat latihan {name}. Lepaskan dulu (pip uninstall nn-tutorial), mulai ulang"
    " kernel, lalu jalankan sel yang menyediakan paket; atau pasanglah versi terbaru.",
    "no_answer": "Jalankan dulu sel berisi jawaban Anda: {names} belum didefinisikan oleh sel yang sudah dijalankan.",
    "no_file": "Tidak ada berkas {name}.",
    "folder": "{name} adalah folder. Sebutkan berkas yang berisi jawaban Anda.",
    "special": "{name} bukan berkas. Sebutkan berkas yang berisi jawaban Anda.",
    "not_utf8": "{name} bukan teks UTF-8. Simpanlah sebagai UTF-8, lalu periksa lagi.",
    "unreadable": "{name} tidak dapat dibaca. Apakah itu sebuah berkas, dan bolehkah Anda membacanya?",
    "interrupted": "Dihentikan dengan Ctrl-C sebelum ada penilaian.",
    "unwritable": "{name} tidak dapat ditulis. Apakah folder ini masih ada dan belum penuh, dan bolehkah Anda menulis di dalamnya?",
    "exists": "{name} sudah ada dan tidak diubah.",
    "written": "Ditulis: {name}",
    "then": "Periksa jawaban Anda dengan: python -m nn_tutorial.practice check {name} {file}",
    "right": "✓ benar",
    "nearly": "≈ hampir",
    "wrong": "✗ belum",
    "error": "✗ terhenti",
    "why": "Mengapa?",
    "printed": "Tercetak:",
}
