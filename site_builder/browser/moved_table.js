/** The build writes it from `docs/moved.csv`; few readers need it, so no page holds it. */
export const moved = "";
