import { render, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';

import { LaterPage } from './LaterPage';

it('a page whose script could not be loaded says so, and can be tried again', async () => {
  const load = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
  render(<LaterPage load={load} props={{}} />);
  await waitFor(() => expect(screen.getByRole('button', { name: '再试一次' })).toBeVisible());
});

it('a page is shown once its script is there', async () => {
  const load = () => Promise.resolve(({ name }: { readonly name: string }) => <p>{name}</p>);
  render(<LaterPage load={load} props={{ name: '义诊' }} />);
  await waitFor(() => expect(screen.getByText('义诊')).toBeVisible());
});
