import { cleanText, LIMITS, textProblem } from '@lindan/shared';
import { sql } from 'kysely';
import type { Services } from '../../context/services.js';
import { createPerson } from '../../modules/people/commands/create-person.js';
import { askPassword } from './ask-password.js';
import type { Command } from './command.js';
import { required, WrongUsage } from './command.js';

export const createAdminCommand: Command = {
  usage: 'create-admin --account ACCOUNT --name NAME [--city CODE]',
  does: 'creates an administrator; the password is asked for, or taken from LINDAN_ADMIN_PASSWORD',
  options: ['account', 'name', 'city'],
  run: async ({ config, services }, values) => {
    const account = checked('account', required(values, 'account'), LIMITS.account);
    const name = checked('name', required(values, 'name'), LIMITS.personName);
    const password = newPassword(config().adminPassword ?? (await askPassword()));
    const opened = await services();
    const city = await cityOf(opened, values['city']);
    await opened.database.transaction((em) =>
      createPerson(
        em,
        {
          account,
          name,
          password,
          memberships: [{ role: 'ADMIN', regionId: city.id }],
          isDemonstration: false,
        },
        opened.time.now(),
      ),
    );
    return `${account} is an administrator of ${city.name} now.`;
  },
};

function checked(option: string, text: string, max: number): string {
  if (textProblem(text, { max, required: true }) !== undefined) {
    throw new WrongUsage(`--${option} must be a text of at most ${max} characters.`);
  }
  return cleanText(text);
}

function newPassword(password: string): string {
  const { min, max } = LIMITS.password;
  if (password.length >= min && password.length <= max) return password;
  throw new WrongUsage(`The password must have ${min} to ${max} characters.`);
}

async function cityOf(
  { database }: Services,
  code: string | undefined,
): Promise<{ id: string; name: string }> {
  const { rows } = await sql<{ id: string; name: string; code: string | null }>`
    select id, name, code from regions where kind = 'CITY' order by position, id
  `.execute(database.kysely);
  const cities = code === undefined ? rows : rows.filter((city) => city.code === code);
  const [city] = cities;
  if (city === undefined)
    throw new WrongUsage(
      'There is no such city yet: bring in its places by import-regions first. An administrator belongs to a city.',
    );
  if (cities.length > 1) {
    throw new WrongUsage(
      `Say which city: ${rows.map((one) => `--city ${one.code} (${one.name})`).join(', ')}.`,
    );
  }
  return city;
}
