"""English."""

COUNTRY = "GB"
EXERCISE = "exercise"
DECIMAL, THOUSANDS = ".", ","
STEMMER, STOP_WORDS = "orama/stemmer.en.js", "orama/stopwords.en.js"
MORE_STOP_WORDS = ["a"]
SMALL_NUMBER_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
ORDINAL_WORDS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
NUMBER_WORDS = (
    rf"(?:thir|four|fif|six|seven|eigh|nine)teen(?:th|fold)?|(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:yfold|y|ieth)(?:-(?:{SMALL_NUMBER_WORDS}))?"
    rf"|(?<!few )(?<!several )(?:(?:{SMALL_NUMBER_WORDS}|a|an|\d+)[ -])?(?:(?:hundred|thousand|million|billion)(?:ths?|fold)?|dozen)"
    rf"|(?:{SMALL_NUMBER_WORDS})[ -](?:thirds|quarters|fourths|(?:fif|six|seven|eigh|nin|ten|eleven|twelf)ths)"
    rf"|(?:zero|nought|{SMALL_NUMBER_WORDS}) point (?:zero|nought|{SMALL_NUMBER_WORDS})|ten to the (?:power of )?(?:minus|{SMALL_NUMBER_WORDS})|(?:zero|nought|half an?)[ -]per ?cent"
)
FUNCTION_WORDS = (
    "the|of|is|are|was|with|from|they|she|this|that|these|those|which|what|its|and|has|have|does|not|you|your|when|where"
    "|into|each|every|for"
)
OPPOSITES = r"""
blue; orange; green; purple|violet; red; gr[ea]y; yellow; black; white
circles?|rings?|discs?; squares?; triangles?; stars?
dashed; dotted; solid
vertical(?:ly)?; horizontal(?:ly)?
left(?:most)?; right(?:most)?
rows?; columns?
seconds; minutes?; hours?; days?; years?; weeks?
kilometres?|km; metres?; centimetres?
half|halves|halved; thirds?; quarters?; fifths?; tenths?
largest|highest|greatest|biggest; smallest|lowest
larger|higher|greater|bigger; smaller|lower
faster|sooner; slower|later
rises?|rising|rose|grows?; falls?|falling|fell|shrinks?
twice|doubles?|doubled; three times|triples?; four times
training; tests?; validations?
"""
SCALES = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "percent": 0.01, "per cent": 0.01}
WORDS = {
    "notebook": "Download this chapter as a Jupyter notebook",
    "source": "Source of this page",
    "edit": "Edit this page",
    "report": "Report a mistake",
    "zip": "Download the whole site (zip)",
    "from_disk": (
        "From a disk, browsers do not let a page run programs. Open a terminal in the folder of this site, "
        "run “python -m http.server”, then open http://localhost:8000/ in your browser. Each program can be "
        "downloaded, too."
    ),
    "without_programs": (
        "Programs cannot be run here: the network is down, or this browser is too old. It takes Chrome 109, "
        "Firefox 121, Safari 16.4 or newer. Each program can be downloaded and run with your own Python."
    ),
    "solved": "{solved} of {count} exercises solved",
    "questions": "Three questions on other chapters?",
    "questions_minute": "They take about a minute.",
    "questions_ask": "Ask me",
    "questions_later": "Not now",
    "questions_never": "Never again",
    "footer": "Pages before and after this one",
    "pdf": "Download this part with all of its chapters (PDF)",
    "contents": "Contents",
    "code": "Code",
    "menu": "Menu",
    "home": "Home",
    "place": "{part} · chapter {n} of {of}",
    "licence": "Licence",
    "close": "Close",
    "copy": "Copy the code",
    "copied": "Code copied.",
    "not_copied": "The browser does not allow copying. Select the code and copy it yourself.",
    "scrolls": "Scrolls sideways",
    "section": "Link to this section",
    "keys": "Keys",
    "keys_failed": "The list of keys could not be fetched. The network is down, or this page is out of date.",
    "search_keys": "The keys /, s and f open this search, ? a list of all keys",
    "search_failed": "The search could not be fetched. The network is down, or this page is out of date.",
    "search_again": "Try again",
    "language": "English",
    "level": "beginner",
    "lesson": "lesson",
    "card": "Title card: {title}",
    "changes": "Change log",
    "offer": "Choice of language",
    "take": "Read this page in English",
    "dismiss": "No, thank you",
    "lost": "Page not found",
    "lost_why": "There is no page at this address. It may have been mistyped, or the page has moved.",
    "lost_where": "What you are looking for may be in one of these places:",
    "lost_search": "The search at the top of this page finds any term, chapter or function.",
    # Of notebooks.
    "notebook_tutorial": "Neural Networks from Scratch",
    "notebook_origin": "This is a chapter of Part {page} of the tutorial *{tutorial}*: {chapter}.",
    "notebook_how": "Each code cell is a complete program. Run it with Shift+Enter; all it needs is NumPy.",
    "notebook_how_package": (
        "Each code cell is a complete program. Run it with Shift+Enter. All it needs is NumPy and the "
        "package `nn_tutorial`, which the first code cell provides: run that one first."
    ),
    "notebook_package": (
        "The next cell provides the package `nn_tutorial` of this tutorial. It holds the package itself, so "
        "nothing is downloaded. If the package is installed, the installed one is used."
    ),
    "notebook_recorded": (
        "The next cell needs {needs}, which `pip install {install}` installs. The output stored below it was "
        "recorded with {versions}."
    ),
    # Of the glossary; a language without a name here has its own.
    "language_id": "Indonesian",
}
