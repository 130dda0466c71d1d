import { KEYWORDS_VERSION } from '@lindan/shared';
import { sql } from 'kysely';

import type { RequestContext } from '../../../context/request-context.js';
import type { Database } from '../../../database/database.js';
import { Classifier } from '../learning/classifier.js';
import { modelOf } from '../learning/model-bytes.js';
import { NothingToLearn, trainClassifier } from '../learning/train-classifier.js';
import type { Described } from './city-descriptions.js';
import { DESCRIBED, descriptionsOf } from './city-descriptions.js';
import type { ModelKind } from './model-kind.js';

/** The model in use. Without a classifier only rules are left. */
export interface CurrentModel {
  readonly classifier: Classifier | null;
  /** As the API says it: `trained-3`, `keywords` before the first training, `rules` where the model cannot be read. */
  readonly version: string;
}

const RULES: CurrentModel = { classifier: null, version: 'rules' };

interface CachedModel {
  readonly key: string;
  readonly model: Promise<CurrentModel>;
}

/** By database, because one process may serve several in tests. */
const cached = new WeakMap<Database, Map<ModelKind, CachedModel>>();

/**
 * The model in use of a kind. Each request asks for its version; the bytes are read again only when that has changed. Without a
 * stored model, one is made of the city's keywords and duties, and again whenever these change.
 */
export async function currentModel(
  { services: { database }, onUnexpectedError }: Pick<RequestContext, 'services' | 'onUnexpectedError'>,
  kind: ModelKind,
): Promise<CurrentModel> {
  const { version, described } = await stateOf(database, kind);
  const key = version === null ? `described ${described}` : `trained ${version}`;
  const models = cached.get(database) ?? new Map<ModelKind, CachedModel>();
  cached.set(database, models);
  const known = models.get(kind);
  if (known?.key === key) return known.model;
  const loading = version === null ? fromDescriptions(database, kind) : fromStore(database, kind, version);
  // A failure is cached as well: it is logged once, and not tried again with each request.
  const model = loading.catch((error: unknown) => {
    onUnexpectedError?.(error);
    return RULES;
  });
  models.set(kind, { key, model });
  return model;
}

/** The version in use, and a hash of the descriptions where there is none. */
async function stateOf(
  database: Database,
  kind: ModelKind,
): Promise<{ readonly version: number | null; readonly described: string | null }> {
  const query = sql`
    select m.version, case when m.version is null then (
      select md5(coalesce(string_agg(d.label || ' ' || array_to_string(d.texts, '|'), '||' order by d.label), ''))
      from (${DESCRIBED[kind]}) d
    ) end as described
    from (select 1) one left join matching_models m on m.kind = ${sql.lit(kind)} and m.is_current
  `.compile(database.kysely);
  const [found] = await database.select<{ version: number | null; described: string | null }>(query.sql, []);
  return found ?? { version: null, described: null };
}

async function fromStore({ kysely }: Database, kind: ModelKind, version: number): Promise<CurrentModel> {
  const { rows } = await sql<{ model: Buffer | null }>`
    select model from matching_models where kind = ${kind} and version = ${version}
  `.execute(kysely);
  return {
    classifier: new Classifier(modelOf(rows[0]?.model ?? Buffer.alloc(0))),
    version: `trained-${version}`,
  };
}

async function fromDescriptions({ kysely }: Database, kind: ModelKind): Promise<CurrentModel> {
  const { rows } = await sql<Described>`${DESCRIBED[kind]}`.execute(kysely);
  try {
    const classifier = trainClassifier({ cases: [], descriptions: await descriptionsOf(rows) });
    return { classifier, version: KEYWORDS_VERSION };
  } catch (error) {
    // A city without categories or units yet.
    if (error instanceof NothingToLearn) return { classifier: null, version: KEYWORDS_VERSION };
    throw error;
  }
}
