/** The table name of mappings with computed rows; no such table exists. */
export const COMPUTED = 'computed';
