/** The dialogs of the page, loaded together with the first that opens. */
export { AddUnitDialog } from './AddUnitDialog';
export { CloseUnitDialog } from './CloseUnitDialog';
export { EditUnitDialog } from './EditUnitDialog';
