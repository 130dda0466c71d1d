import { screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';

/** The dialog, once it is really there: it is drawn hidden first. */
export async function openedDialog(): Promise<HTMLElement> {
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(dialog).toBeVisible());
  return dialog;
}
