"""What readers are told, in English. Pieces of source stand in backticks."""

DECIMAL = "."

FACTS = {
    "right": "Right in every trial.",
    "none": "Your function returns nothing, that is, `None`.",
    "not_numbers": "Your function returns something other than numbers: {given}.",
    "untouched": "There is still `...` where your program belongs.",
    "random": "Called twice with the same arguments, your function gives two different results.",
    "changed": "The result is right, but your function has changed {names}. Leave the arguments as they are.",
    "constant": "The result is always the same, whatever goes in.",
    "transposed": "The numbers are right, but rows and columns are exchanged: the shape is {got} instead of {wanted}.",
    "reshaped": "The numbers are right, but their shape is {got} instead of {wanted}.",
    "row": "The result is still a row of numbers; the right one is one number.",
    "shape": "The shape of the result is {got} instead of {wanted}.",
    "except": "Right, but not for this case: {tags}.",
    "only": "Right only for this case: {tags}.",
    "opposite": "Exactly the right numbers with the opposite sign.",
    "twice": "Exactly twice the right numbers.",
    "half": "Exactly half of the right numbers.",
    "ratio": "Exactly {ratio} times the right numbers.",
    "close": "Close to the right numbers, but not exact: the largest difference is about {off}.",
    "factor": "Your numbers are always the right ones times one factor, here {ratio}; in each trial it is another.",
    "shift": "Each number is off by the same amount, {shift}.",
    "zeros": "The result is 0 everywhere.",
    "nan": "The result holds `nan` or `inf`, which usually come from a division by 0, a logarithm of 0 or of a negative number, or an overflow.",
    "same_column": "The first column is right in every trial, but the others are not.",
    "some": "Some of the numbers are right, but not all of them.",
    "other": "The shape is right, but the numbers are not.",
    "too_large": "Every wrong result is too large.",
    "too_small": "Every wrong result is too small.",
    "other_number": "The result is a single number, as wanted, but not the right one.",
    "goal": "Reached.",
}

TAGS = {
    "one output": "one output only",
    "square": "as many rows as columns",
    "repeated": "the same numbers twice",
    "square weights": "as many rows as columns in the weights",
    "one sample": "one row only",
    "one column": "one column only",
    "one number": "one number only",
    "many numbers": "many numbers at once",
    "large numbers": "very large numbers",
    "whole numbers": "whole numbers",
    "z = 0": "a sum of exactly 0",
    "whole batches": "the samples fill every batch",
    "one batch": "all samples fit into one batch",
    "first step": "the first step, where `v` is 0",
    "k = 0": "nothing is left out, `k = 0`",
    "no momentum": "no momentum, `mu = 0`",
    "far rows": "rows that differ greatly from each other",
    "wide row": "scores within a row that differ greatly",
}

EXAMPLE = {"got": "your result is", "wanted": "it should be", "nothing": "nothing"}

CAUSE = "Your exact numbers come out when {slip}."
"""Around a slip; the text of a mistake stands alone."""

STOPPED = "The same message comes when {slip}."

SLIPS = {
    "factor": "the factor `{0}` is missing",
    "term": "`{0}` is missing from the sum",
    "minuend": "`{0}` stands where `{1}` belongs",
    "every_time": "`{0}` is added for every product in `{1}`, not once to their sum",
    "undivided": "nothing is divided by `{0}`",
    "multiplied": "`{0}` multiplies where it should divide",
    "flipped": "it says `{1}` instead of `{0}`",
    "instead": "`{0}` stands where `{1}` belongs",
    "instead_in": "`{0}` stands where `{1}` belongs, in `{2}`",
    "power": "the exponent of `{0}` is missing",
    "negative": "the minus sign before `{0}` is missing",
    "brackets": "the brackets around `{0}` are missing",
    "star": "`*` stands where `@` belongs, in `{0}`",
    "exchanged": "`{0}` and `{1}` have changed places in the product `{0} @ {1}`",
    "untransposed": "`.T` is missing after `{0}`",
    "transposed": "`{0}` is transposed where it should not be",
    "both_turned": "`{0}` stands where `{1}` belongs",
    "function": "`{0}` stands where `{1}` belongs",
    "call": "`{0}` is missing: `{1}` is taken as it is",
    "axis": "`{0}` stands where `{1}` belongs",
    "all": "`{0}` is missing, so that `{1}` runs over all numbers at once",
    "keepdims": "`keepdims=True` is missing",
    "count": "the division is by `{0}` instead of `{1}`",
    "name": "`{0}` stands where `{1}` is wanted",
    "swapped": "`{0}` and `{1}` have changed places",
    "one_more": "1 is added at the end",
    "one_less": "1 is subtracted at the end",
    "line": "the step `{0}` is missing",
    "early": "`{0}` happens before `{1}` instead of after it",
    "part": "only `{0}` is computed and nothing more is done with it",
    "extra": "everything is also multiplied by `{0}`, which is one factor too many",
    "inside": "`{0}` stands inside the loop, so that the first round is the last",
    "only": "only `{0}` of the right result is returned",
    "alone": "only `{0}` of the right result is filled and the rest is 0",
    "finished": "`{0}` is applied to the right result at the end",
    "unfinished": "`{0}` is missing at the end",
    "left_out": "`{0}` is left out",
    "counted_twice": "`{0}` is counted twice",
    "used_only": "nothing but `{0}` is used",
    "beforehand": "`{0}` is computed before everything else",
    "extra_division": "everything is also divided by `{0}`, which is not wanted",
}

RATIOS = {
    "opposite": "A sign is wrong: one minus sign too many or too few, or a difference the wrong way round.",
    "twice": "There is an extra factor of 2.",
    "half": "A factor of 2 is missing, or something is halved that should not be.",
    "ratio": "There is an extra factor of {0}.",
    "part": "A factor of {0} is missing, or something is divided by {0} that should not be.",
    "near_ratio": "Apart from small differences, your numbers are `{0}` times the right ones. Is a division by `{0}` missing, or is something multiplied by it that should not be?",
}

SIZES = {
    "larger": "Your numbers are too large by a factor of `{0}`. Should something be divided by it?",
    "smaller": "Your numbers are too small by a factor of `{0}`. Is something divided by it that should not be?",
}

CAUSES = {
    "fixed_size": "Right for some sizes; with others, the program asks for an entry that does not exist. Is the number of entries written into the program as a fixed number? `len(…)` gives it for any size.",
    "unneeded": "Without `{1}` in line {2}, your program is right in every trial.",
    "too_early": "`{1}` in line {2} stands inside the loop, so that the first round is the last. Placed after the loop, it is right.",
    "transposed": "Is the order of the factors in a product turned round, or is a `.T` missing at the end? `(A @ B).T` is `B.T @ A.T`.",
    "overflow": "`np.exp` of a large number is `inf`, of one far below 0 it is 0, and both `inf / inf` and `0 / 0` are `nan`.",
    "as_many": "In every trial, your result has as many numbers as `{0}`. How do they become one?",
    "sliced": "`{0}` is a slice: it keeps its axis, with size 1. A single number in its place takes the axis away.",
    "comma": "Python writes decimals with a point, `{1}`. With a comma, `{0}` is two numbers.",
    "flat_turned": "`{0}.T` is the same as `{0}`: a flat array has one axis only, and `.T` changes nothing in it.",
    "unused": "`{0}` gives a new array and leaves `{1}` as it is. Use its result.",
    "text": "Quotation marks turn it into text. Leave them out, and Python computes it.",
    "uncalled": "A function computes only when brackets follow its name, as in `f(x)`.",
    "lazy": "This is only a plan: its numbers have not been computed yet. `np.array(list(…))` turns it into numbers.",
    "turned": "Somewhere a `.T` is missing, or there is one too many.",
    "prints": "It prints its result. `print` shows a number to people; `return` gives it to the program.",
    "in_place": "`{0}` changes something in place and gives back `None`. Call it in a line of its own, and return what it has changed.",
    "no_return": "A function gives back only what follows `return`. Does a path through it end without one?",
    "random": "Perhaps its random numbers do not come from the seed that the function is given, or something is kept from one call to the next.",
    "changed": "An assignment such as `{name} += …` or `{name}[…] = …` works on the caller's own array. Compute a new one, or work on `{name}.copy()`.",
    "constant": "Are the numbers written into the program instead of being computed from the arguments?",
    "reshaped": "A sum over an axis loses that axis. `keepdims=True` keeps it, with size 1.",
    "truth": "`if`, `and` and Python's own `max` want one truth value; a comparison of arrays gives one for each number. `np.where` and `np.maximum` decide for each number.",
    "scalar": "The functions of `math`, and `float(…)` too, take one number at a time. Those of `np`, such as `np.exp`, take whole arrays.",
    "size": "A shape stands in brackets of its own: `np.zeros((2, 3))`, not `np.zeros(2, 3)`.",
    "flat": "This array is flat: it has one axis only, axis 0.",
    "called": "Round brackets after a name call a function, but this is not one. To take an entry, use square brackets, `a[0]`; to multiply, write `*`.",
    "list": "Ordinary lists do not compute entry by entry. Arrays do, and `np.array(…)` makes one of a list.",
    "number": "This is a single number, without entries. Is a whole array wanted here, or `range(…)` in a loop?",
    "places": "Places and numbers of rounds have to be whole numbers. The result of `/` is always a decimal number; `//` and `int(…)` give whole ones.",
    "no_such": "`{0}` has nothing named `{1}`.",
    "misspelt": "`{0}` is not known, but `{1}` is. Are both meant to be the same name?",
    "unknown": "Here, nothing has been called `{0}`. The only known names are `{1}`, which are given, and those that your program has set before.",
    "sizes": "In every trial, the shape of your result is {0}, and that of the right one is {1}.",
    "assigned": "`+=` and its like keep the shape of what stands on the left, here `{0}`. The result would have the shape `{1}`.",
    "flat_column": "Broadcasting takes a flat array, `{0}`, for a row. With one number for each row of `{1}`, it has to be a column, `{2}`: `keepdims=True` or `[:, np.newaxis]` makes it one.",
    "lengths": "Entry by entry, {0} numbers meet {1} here. Has one array been cut or selected from, and the other not?",
    "exchanged_axes": "Entry by entry, `{0}` meets `{1}`: rows and columns are exchanged. Somewhere a `.T` is missing, or there is one too many.",
    "no_influence": "Your result stays the same when `{0}` changes, though it should depend on it.",
    "influence": "Your result changes with the numbers in `{0}`, on which it should not depend.",
}

OVERFLOWS = {
    "sigmoid": "The given `sigmoid` avoids this.",
    "softmax": "First subtract from each row its largest score.",
}
"""How functions that are computed with `np.exp` avoid an overflow."""

IN_GENERAL = {
    "as_many": "The result was still a row of numbers, where one number was wanted.",
    "sliced": "A slice kept an axis that a single number would have taken away.",
    "comma": "A decimal number was written with a comma, which makes two numbers of it.",
    "flat_turned": "`.T` was used on a flat array, in which it changes nothing.",
    "unused": "A new array was made, but its result was not used.",
    "mend": "One piece of the program was another than it should be, and all the rest was right.",
    "unneeded": "One piece of the program was too much, and all the rest was right.",
    "too_early": "A line stood inside the loop, so that the first round was the last.",
    "inside": "A line stood inside the loop, so that the first round was the last.",
    "misspelt": "A name was misspelt.",
    "unknown": "A name was used that had no value.",
    "no_such": "Something was asked for by a name that it does not have.",
    "sizes": "The result had another shape than the right one.",
    "assigned": "`+=` keeps the shape of what stands on the left, and another one was needed.",
    "flat_column": "A flat array was taken for a row, where a column was needed.",
    "lengths": "Two arrays of different lengths met, entry by entry.",
    "exchanged_axes": "Rows and columns were exchanged where two arrays met.",
    "instead": "One thing stood where another belongs.",
    "minuend": "One thing stood where another belongs, in a difference.",
    "flipped": "A sign or a comparison pointed the wrong way.",
    "function": "Another function was used than the right one.",
    "axis": "The sum ran along the wrong axis.",
    "count": "The division was by the wrong number.",
    "name": "Another array was used than the one that was wanted.",
    "swapped": "Two things had changed places.",
    "exchanged": "The factors of a product had changed places.",
    "early": "A step happened too early.",
}
"""What a cause is called where nobody knows the pieces of the program any more."""

ERRORS = {
    "at": "Line {line}: ",
    "other": "{kind}: {message}",
    "missing": "There is no function named `{message}`.",
    "borrowed": "This `{message}` is the one of the package. Write the function yourself: `def {call}:`.",
    "TooDeep": "This formula has too many operations to be judged. Write it as several lines, or as a loop.",
    "TooLong": "this has been running for {message} seconds. Does the loop ever end?",
    "SyntaxError": "this is not Python yet ({message}).",
    "IndentationError": "the indentation is not right ({message}).",
    "NameError": "a name is used that has not been given a value: {message}.",
    "UnboundLocalError": "a name is used before it has a value: {message}.",
    "RecursionError": "the function calls itself without end.",
    "ZeroDivisionError": "something is divided by 0.",
    "IndexError": "there is no such place in the array ({message}). Python counts from 0, and the sizes differ from trial to trial.",
    "ModuleNotFoundError": "this module is not there: {message}. You need none: `np` and `math` are given.",
    "OutOfReach": "an answer may use only what it is given. It cannot reach files, other programs or the checker itself ({message}).",
    "SystemExit": "the program ends itself here. A function gives its result with `return`.",
    "arguments": "the function does not take the arguments that it is called with, `{call}`.",
    "matmul": "`@` cannot multiply these shapes. The left array must have as many columns as the right one has rows.",
    "broadcast": "these shapes do not fit together: {message}.",
    "truth": "`if` cannot decide about a whole array at once.",
    "scalar": "a single number is wanted here, but there is a whole array.",
    "axis": "the array has no such axis ({message}).",
    "size": "NumPy took one of the numbers for a `dtype`, the kind of number in the array.",
}

MENDS = {
    "turned": "In line {2}, a `.T` is missing or too many in `{1}`.",
    "brackets": "In line {2}, the brackets in `{1}` are not yet in their place.",
    "operator": "In line {2}, a sign in `{1}` is not the right one.",
    "order": "In line {2}, the order in `{1}` is not the right one.",
    "name": "In line {2}, what `{1}` needs is not `{3}`.",
    "missing": "In line {2}, something is still missing at `{1}`.",
    "extra": "In line {2}, something in `{1}` is too much.",
    "mend": "In line {2}, it is not `{1}` that is needed.",
    "slice": "In line {2}, `{1}` is a slice, which keeps its axis. A single number in its place takes the axis away.",
}
"""What is said of the one piece of a program that is wrong; what takes its place, readers find for themselves."""
REST = " All the rest is right."
"""Behind it, where the piece is small beside its line."""

ONE_NUMBER = " (one number)"

CLASH = " Here {columns} columns meet {rows} rows."

SHAPES = "The arguments had these shapes: {shapes}."

LINES = {
    "all": "All lines are right.",
    "some": "Lines that are right: {right} of {all}.",
    "right": "right",
    "carried": "right, with your numbers from above",
    "missing": "`{0}` has not been given a value",
    "not_numbers": "`{0}` has been given something other than numbers: `{1}`",
    "not_judged": "cannot be judged until the lines above it are right",
    "changed": "All lines are right, but your program has changed {names}.",
}

TERMINAL = {
    "about": "Exercises that say what is wrong with an answer, and why.",
    "list": "list the exercises",
    "start": "write the beginning of an answer, and the task beside it",
    "check": "judge the answer in a file",
    "name": "of an exercise, say page-1/backpropagation/hidden_delta or only hidden_delta",
    "file": "the file with the answer",
    "lang": "language of the texts",
    "json": "print the verdict as JSON",
    "unknown": "There is no exercise {name}. This lists them: python -m nn_tutorial.practice list",
    "none": "This copy of the package has no exercises. In a folder that holds the whole tutorial, install it with: pip install -e .",
    "not_here": "The package that is installed here does not have the exercise {name}. Remove it (pip uninstall nn-tutorial), restart the"
    " kernel and run the cell that provides the package, or install the newest version.",
    "no_answer": "Run the cell with your answer first: no cell that was run defines {names}.",
    "no_file": "There is no file {name}.",
    "folder": "{name} is a folder. Name the file with your answer.",
    "special": "{name} is not a file. Name the file with your answer.",
    "not_utf8": "{name} is not text in UTF-8. Save it as UTF-8 and check it again.",
    "unreadable": "{name} cannot be read. Is it a file, and do you have permission to read it?",
    "interrupted": "Stopped by Ctrl-C before there was a verdict.",
    "unwritable": "{name} cannot be written. Does this folder still exist, with space in it, and do you have permission to write there?",
    "exists": "{name} is there already and stays as it is.",
    "written": "Written: {name}",
    "then": "Check your answer with: python -m nn_tutorial.practice check {name} {file}",
    "right": "✓ right",
    "nearly": "≈ nearly",
    "wrong": "✗ not yet",
    "error": "✗ stopped",
    "why": "Why?",
    "printed": "Printed:",
}
