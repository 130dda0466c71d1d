import { defineConfig } from 'vitest/config';

import shared from './vitest.config.ts';

/** Writes the README's pictures into docs/images from the running product: `npm run pictures` in admin. */
export default defineConfig({ test: { ...shared.test, include: ['pictures/**/*.pictures.ts'] } });
