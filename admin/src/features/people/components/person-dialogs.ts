/** The dialogs of the page, loaded together with the first that opens: what they share stays out of the first load of the console. */
export { DisablePersonDialog } from './DisablePersonDialog';
export { EditPersonDialog } from './EditPersonDialog';
export { InvitePersonDialog } from './InvitePersonDialog';
export { LinkDialog } from './LinkDialog';
export { SetMembershipsDialog } from './SetMembershipsDialog';
