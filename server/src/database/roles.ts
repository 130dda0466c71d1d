import type { Pool } from 'pg';
import pg from 'pg';

import type { Database } from './database.js';

/** Tables whose rows are added and never changed: the application has neither update nor delete on them. */
export const APPEND_ONLY_TABLES = ['events'] as const;
/** The migrator's own list of what has been run. */
const READ_ONLY_TABLES = ['migrations', 'schema_functions'] as const;

/** The application's role, as an address names it. */
export interface Login {
  readonly role: string;
  readonly password: string | undefined;
}

/** There is no role for the application, and the owner may not create one. */
export class RoleMissing extends Error {
  override readonly name = 'RoleMissing';

  constructor(role: string) {
    super(
      `The role ${role} of DATABASE_URL does not exist, and the role of DATABASE_OWNER_URL may not create it. ` +
        `Let an administrator of the database run: create role ${role} login password '…'`,
    );
  }
}

/** What the driver makes of an address, its defaults from the environment included. */
export function loginOf(url: string): Login {
  const { user = '', password } = new pg.Client({ connectionString: url });
  return { role: user, password: password ?? undefined };
}

/**
 * Gives the application's role rights on rows and no others, in the schema of the owner's search path. It runs after every
 * migration and changes nothing the second time. A role that does not exist is created. One role that is both keeps its rights.
 * @param owner connected as the role that owns the tables
 * @returns whether the role was created
 * @throws RoleMissing
 */
export function admit(owner: Pick<Database, 'pool' | 'exclusively'>, app: Login): Promise<boolean> {
  // The lock of the migrations: PostgreSQL refuses two grants on one table at the same moment.
  return owner.exclusively('migrations', () => grantRowRights(owner.pool, app));
}

async function grantRowRights(owner: Pool, { role, password }: Login): Promise<boolean> {
  const { rows } = await owner.query<{ schema: string; database: string; isOwner: boolean; exists: boolean }>(
    `select current_schema() as schema, current_database() as database, current_user = $1 as "isOwner",
       exists (select from pg_roles where rolname = $1) as exists`,
    [role],
  );
  const [found] = rows;
  if (found === undefined || found.isOwner) return false;
  if (!found.exists) await createRole(owner, { role, password });
  const [schema, database, app] = [found.schema, found.database, role].map(pg.escapeIdentifier);
  const tables = (names: readonly string[]): string => names.map((name) => `${schema}.${name}`).join(', ');
  // Several statements in one message are one transaction: no moment shows a role with half of its rights.
  await owner.query(`
    revoke create on schema ${schema} from public, ${app};
    revoke temporary on database ${database} from public, ${app};
    grant usage on schema ${schema} to ${app};
    grant select, insert, update, delete on all tables in schema ${schema} to ${app};
    revoke update, delete, truncate, trigger on ${tables(APPEND_ONLY_TABLES)} from ${app};
    revoke insert, update, delete on ${tables(READ_ONLY_TABLES)} from ${app};
    grant usage, select on all sequences in schema ${schema} to ${app};
    grant execute on all functions in schema ${schema} to ${app};
    alter default privileges in schema ${schema} grant select, insert, update, delete on tables to ${app};
    alter default privileges in schema ${schema} grant usage, select on sequences to ${app};
    alter default privileges in schema ${schema} grant execute on functions to ${app};
  `);
  return !found.exists;
}

async function createRole(owner: Pool, { role, password }: Login): Promise<void> {
  // Asked first: a refused statement would stand in the server's log with the password.
  const { rows } = await owner.query<{ mayCreate: boolean }>(
    'select rolsuper or rolcreaterole as "mayCreate" from pg_roles where rolname = current_user',
  );
  if (rows[0]?.mayCreate !== true || password === undefined) throw new RoleMissing(role);
  await owner.query(`create role ${pg.escapeIdentifier(role)} login password ${pg.escapeLiteral(password)}`);
}

/**
 * Whether the role of these connections could rewrite history if the triggers were gone, or could remove the triggers: it
 * owns an append-only table, is a superuser, or was granted more than {@link admit} grants.
 */
export async function canRewriteHistory(app: Pool): Promise<boolean> {
  const { rows } = await app.query<{ canRewrite: boolean }>(
    `select bool_or(pg_has_role(relowner, 'member') or has_table_privilege(oid, 'update, delete, truncate')) as "canRewrite"
     from pg_class where oid = any($1::regclass[])`,
    [APPEND_ONLY_TABLES],
  );
  return rows[0]?.canRewrite === true;
}
