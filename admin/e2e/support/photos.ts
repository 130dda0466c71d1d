import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Locator } from 'playwright-core';

const PICTURES = resolve(import.meta.dirname, '../../../docs/images');

/** Pictures that are there anyway, as photos of what was broken and of what was mended. */
export const BEFORE = 'residents-phone.png';
export const AFTER = 'match-desk.png';

/** Adds a photo where files are taken, and waits until it has arrived. */
export async function addPhoto(where: Locator, picture: string): Promise<void> {
  const buffer = readFileSync(join(PICTURES, picture));
  const input = where.locator('input[type="file"]').first();
  await input.setInputFiles({ name: picture, mimeType: 'image/png', buffer });
  await where.getByRole('button', { name: '移除照片 1' }).waitFor();
}

/** The photos of a strip are there, and none is a broken picture. */
export async function photosIn(where: Locator, count: number): Promise<void> {
  const photos = where.getByRole('button', { name: /^放大查看/ });
  await photos.nth(count - 1).waitFor();
  for (const image of await photos.getByRole('img').all())
    await image.evaluate((one: HTMLImageElement) => one.decode());
}
