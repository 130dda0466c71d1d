import { productAddress } from './browser';

/** The password of the demonstration's accounts (README). */
export const PASSWORD = 'Demo-2026!';

/** Queries the API by bearer token, to find out what the demonstration holds. */
export async function ask<Answer>(account: string, query: string, variables: object = {}): Promise<Answer> {
  const { login } = await post<{ login: { token: string } }>(
    'mutation ($input: LoginInput!) { login(input: $input) { token } }',
    { input: { account, password: PASSWORD } },
  );
  return post<Answer>(query, variables, { authorization: `Bearer ${login.token}` });
}

async function post<Answer>(
  query: string,
  variables: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${productAddress()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Answer; errors?: unknown };
  if (errors !== undefined || data === undefined) throw new Error(JSON.stringify(errors));
  return data;
}
