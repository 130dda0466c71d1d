import { useScreenDemand } from '../hooks/demand-commands';
import type { DemandDialogProps } from './demand-dialog';
import { PassOnDialog } from './PassOnDialog';

/** The branch passes the demand on to the community. */
export function ScreenDemandDialog(props: DemandDialogProps) {
  return <PassOnDialog action="SCREEN" command={useScreenDemand()} {...props} />;
}
