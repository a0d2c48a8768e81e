/** What counts as the same word: how text is cut into words, and words are brought to their stems. */

const WORD = /[\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*/gu;
const LETTERS = /^\p{L}{4,}$/u;

function plain(text) {
  const lower = text.toLowerCase();
  return /[^\0-\x7f]/.test(lower) ? lower.normalize("NFKD").replace(/\p{M}/gu, "") : lower;
}

/** Give the words of a text. */
export function listOf(text) {
  return plain(text).match(WORD) ?? [];
}

/** Give each word of a text as it is seen, with its place: {word, start, end}. A name from code, such as np.random.seed, is one word. */
export function* wordsOf(text) {
  for (const { 0: found, index } of text.matchAll(WORD)) {
    yield { word: plain(found), start: index, end: index + found.length };
  }
}

/** Give the parts of a name from code; a plain word is its only part. */
export function partsOf(word) {
  const parts = word.split(/[._]+/).filter(Boolean);
  return parts.length ? parts : [word];
}

const SAME = {
  /** Both spellings of English: initialize, initialise. */
  en: (word) => word.replace(/iz(?=(?:e|ed|er|ers|es|ing|ation|ations)$)/, "is"),
};

/** Make what brings the words of one language to their stems. */
export function stemmer(language, snowball) {
  const known = new Map();
  const stem = (word) => {
    if (!LETTERS.test(word)) return word;
    // The stem of "memeriksa" is "periksa", and that of "periksa" is "iksa": only what stays the same is one stem.
    let stemmed = snowball((SAME[language] ?? String)(word));
    for (let next = ""; language === "id" && (next = snowball(stemmed)) !== stemmed && next.length > 2; )
      stemmed = next;
    return stemmed.length > 1 ? stemmed : word;
  };
  return (word) => {
    if (!known.has(word)) known.set(word, stem(word));
    return known.get(word);
  };
}
