import type { Pool } from 'pg';
import pg from 'pg';

import type { Database } from './database.js';
import { jobSchemaOf } from './job-queue.js';

/** Append-only tables: the application has no right to update or delete. */
export const APPEND_ONLY_TABLES = ['events', 'settings'] as const;
/** Tables whose rows are written once and can be erased: the application has no right to update. */
const ERASABLE_TABLES = ['event_texts'] as const;
/** The migrator's own tables. */
const READ_ONLY_TABLES = ['migrations', 'schema_functions'] as const;

/** The application's role, from its address. */
export interface Login {
  readonly role: string;
  readonly password: string | undefined;
}

/** The application's role does not exist, and the owner may not create it. */
export class RoleMissing extends Error {
  override readonly name = 'RoleMissing';

  constructor(role: string) {
    super(
      `The role ${role} of DATABASE_URL does not exist, and the role of DATABASE_OWNER_URL may not create it. ` +
        `Let an administrator of the database run: create role ${role} login password '…'`,
    );
  }
}

/** The driver's reading of an address, with its defaults from the environment. */
export function loginOf(url: string): Login {
  const { user = '', password } = new pg.Client({ connectionString: url });
  return { role: user, password: password ?? undefined };
}

/**
 * Grants the application's role rights on rows only, in the schema of the owner's search path. Runs after every migration
 * and is idempotent. A missing role is created. An installation with one role keeps its rights.
 * @param owner connected as the owner of the tables
 * @returns the role was created
 * @throws RoleMissing
 */
export function admit(owner: Pick<Database, 'pool' | 'exclusively'>, app: Login): Promise<boolean> {
  // Under the migrations' lock: PostgreSQL refuses concurrent grants on one table.
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
  const queue = pg.escapeIdentifier(await jobSchemaOf(owner));
  const tables = (names: readonly string[]): string => names.map((name) => `${schema}.${name}`).join(', ');
  // One message with several statements is one transaction, so no role ever has half of its rights.
  await owner.query(`
    revoke create on schema ${schema} from public, ${app};
    revoke temporary on database ${database} from public, ${app};
    grant usage on schema ${schema} to ${app};
    grant select, insert, update, delete on all tables in schema ${schema} to ${app};
    revoke update, delete, truncate, trigger on ${tables(APPEND_ONLY_TABLES)} from ${app};
    revoke update, truncate, trigger on ${tables(ERASABLE_TABLES)} from ${app};
    revoke insert, update, delete on ${tables(READ_ONLY_TABLES)} from ${app};
    grant usage, select on all sequences in schema ${schema} to ${app};
    grant execute on all functions in schema ${schema} to ${app};
    ${await queueRights(owner, queue, pg.escapeIdentifier(role))}
    alter default privileges in schema ${schema} grant select, insert, update, delete on tables to ${app};
    alter default privileges in schema ${schema} grant usage, select on sequences to ${app};
    alter default privileges in schema ${schema} grant execute on functions to ${app};
  `);
  return !found.exists;
}

/**
 * Rights on the rows of the job queue. Its tables have row-level security without a policy, so that a grant alone shows
 * no row; the policy is for the application's role only.
 */
async function queueRights(owner: Pool, queue: string, app: string): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = $1::regnamespace and relrowsecurity order by relname`,
    [queue],
  );
  const policies = rows.map(({ name }) => {
    const table = `${queue}.${pg.escapeIdentifier(name)}`;
    return `drop policy if exists application on ${table};
      create policy application on ${table} to ${app} using (true) with check (true);`;
  });
  return `
    grant usage on schema ${queue} to ${app};
    grant select, insert, update, delete on all tables in schema ${queue} to ${app};
    revoke insert, update, delete on ${queue}.migrations from ${app};
    grant usage, select on all sequences in schema ${queue} to ${app};
    grant execute on all functions in schema ${queue} to ${app};
    ${policies.join('\n')}`;
}

async function createRole(owner: Pool, { role, password }: Login): Promise<void> {
  // Checked first: the server would log a refused statement with the password.
  const { rows } = await owner.query<{ mayCreate: boolean }>(
    'select rolsuper or rolcreaterole as "mayCreate" from pg_roles where rolname = current_user',
  );
  if (rows[0]?.mayCreate !== true || password === undefined) throw new RoleMissing(role);
  await owner.query(`create role ${pg.escapeIdentifier(role)} login password ${pg.escapeLiteral(password)}`);
}

/**
 * The role could rewrite history without the triggers, or remove them: it owns an append-only table, is a superuser, or has
 * more rights than {@link admit} grants.
 */
export async function canRewriteHistory(app: Pool): Promise<boolean> {
  const { rows } = await app.query<{ canRewrite: boolean }>(
    `select bool_or(pg_has_role(relowner, 'member') or has_table_privilege(oid, 'update, delete, truncate')) as "canRewrite"
     from pg_class where oid = any($1::regclass[])`,
    [APPEND_ONLY_TABLES],
  );
  return rows[0]?.canRewrite === true;
}
