import { column, objectMapping, plainColumn } from '../../read-model/mapping.js';

export const jobRead = objectMapping('Job', 'jobs', {
  name: plainColumn('name'),
  everySeconds: column('every_seconds'),
  lastRunAt: column('last_run_at'),
  lastDurationMs: column('last_duration_ms'),
  lastChanged: column('last_changed'),
  failures: column('failures'),
  lastError: column('last_error'),
  nextRunAt: column('next_run_at'),
});
