/** The dialogs of the page, loaded together with the first that opens. */
export { CategoryDialog } from './CategoryDialog';
export { CategoryHistory } from './CategoryHistory';
