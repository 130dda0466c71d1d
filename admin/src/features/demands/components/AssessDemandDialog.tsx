import { useAssessDemand } from '../hooks/demand-commands';
import type { DemandDialogProps } from './demand-dialog';
import { PassOnDialog } from './PassOnDialog';

/** The building group adds its assessment and passes the demand on. */
export function AssessDemandDialog(props: DemandDialogProps) {
  return <PassOnDialog action="ASSESS" command={useAssessDemand()} {...props} />;
}
