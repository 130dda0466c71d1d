import { objectMapping, plainColumn } from '../../read-model/mapping.js';

export const jobRead = objectMapping('Job', 'jobs', {
  name: plainColumn('name'),
});
