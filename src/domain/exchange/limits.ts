/** A list that a person checks on a page: larger ones are cut into parts in the office's own program. */
export const MOST_SHEET_ROWS = 5000
export const MOST_SHEET_COLUMNS = 100
/** Letters of one cell; a longer one is no cell of a list. */
export const LONGEST_CELL = 2000
