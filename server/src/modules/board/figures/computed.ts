/** In place of a table's name, for nouns whose rows are computed: no table bears it. */
export const COMPUTED = 'computed';
