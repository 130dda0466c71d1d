import type { OrderStatus } from '@lindan/shared';

import { Refusal } from '../../refusal.js';

/** Somebody was faster. Told to those who could have claimed it, with who has it now. */
export class AlreadyClaimed extends Refusal {
  constructor(
    current: { readonly id: string; readonly status: OrderStatus; readonly version: number },
    holder: { readonly id: string; readonly name: string } | null,
  ) {
    super('CONFLICT', 'alreadyClaimed', () => ({ current, holder }));
  }
}
