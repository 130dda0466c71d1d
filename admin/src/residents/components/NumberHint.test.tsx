import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { NumberHint } from './NumberHint';

it('says that a text holds a phone, as long as it does', async () => {
  const { rerender } = render(<NumberHint text="楼道灯坏了，请打138 1234 5678" />);
  expect(await screen.findByText(/这里有电话或证件号/)).toBeInTheDocument();
  rerender(<NumberHint text="楼道灯坏了，3栋2单元502" />);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});
