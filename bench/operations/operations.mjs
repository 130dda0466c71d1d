import { board } from './board.mjs';
import { claim } from './claim.mjs';
import { detail } from './detail.mjs';
import { list } from './list.mjs';
import { search } from './search.mjs';
import { submit } from './submit.mjs';
import { suggest } from './suggest.mjs';

/** Reads come first, so that no list or count contains the rows of the writes. */
export const OPERATIONS = [list, detail, board, search, suggest, claim, submit];

export const OPERATION_NAMES = OPERATIONS.map(({ name }) => name);
