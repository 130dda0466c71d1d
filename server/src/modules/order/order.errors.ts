import type { OrderStatus } from '@lindan/shared';

import { Refusal } from '../../refusal.js';

/** Another unit claimed the order first. Visible to the parties that could have claimed it, with the present holder. */
export class AlreadyClaimed extends Refusal {
  constructor(
    current: { readonly id: string; readonly status: OrderStatus; readonly version: number },
    holder: { readonly id: string; readonly name: string } | null,
  ) {
    super(
      'CONFLICT',
      holder === null ? 'alreadyClaimed' : 'alreadyClaimedBy',
      () => ({ current, holder }),
      holder === null ? {} : { holder: holder.name },
    );
  }
}
