import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const REPORT_PROGRESS = graphql(`
  mutation ReportProgress($id: ID!, $note: String!) {
    reportProgress(id: $id, note: $note) {
      ...OrderStep_order
    }
  }
`);

export function useReportProgress() {
  return useCommand(REPORT_PROGRESS);
}
