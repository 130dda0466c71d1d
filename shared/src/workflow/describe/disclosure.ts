import { REQUESTER_DISCLOSURE } from '../demand-workflow.js';
import type { Catalogues } from './labels.js';
import { grantLabels } from './labels.js';
import { blocks, table } from './markdown.js';

/** The fields of a demand that not every viewer of it may read. */
export function describeDisclosure(catalogues: Catalogues): string {
  return blocks(
    '## Who reads the requester',
    'Name, phone and address, by the first line that fits; without a fitting line nothing of them is readable. Numbers of persons in texts are read in full by the first two lines, and masked by all others. Without a fitting line, as in the claim hall, internal notes are not readable either, and a location is rounded to about 100 m.',
    table(
      ['reads', 'who'],
      [
        ['in full', grantLabels(catalogues, REQUESTER_DISCLOSURE.FULL).join('; ')],
        [
          'in full while the demand waits for them',
          grantLabels(catalogues, REQUESTER_DISCLOSURE.FULL_WHILE_WAITED_FOR).join('; '),
        ],
        ['masked (`138****5678`, `王**`)', grantLabels(catalogues, REQUESTER_DISCLOSURE.MASKED).join('; ')],
      ],
    ),
  );
}
