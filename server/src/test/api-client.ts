import type { LightMyRequestResponse } from 'fastify';

import type { App } from '../operations/app.js';

export interface GraphQLAnswer<Data = Record<string, unknown>> {
  readonly status: number;
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: {
      readonly code: string;
      readonly fields?: Readonly<Record<string, string>>;
      readonly retryAfter?: number;
      readonly [detail: string]: unknown;
    };
  }[];
  readonly response: LightMyRequestResponse;
}

/** One outside client: sends documents through the whole server and keeps its token or its cookie. */
export class ApiClient {
  token: string | undefined;
  cookie: string | undefined;

  constructor(
    private readonly app: App,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  async send<Data = Record<string, unknown>>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    headers: Readonly<Record<string, string>> = {},
    operationName?: string,
  ): Promise<GraphQLAnswer<Data>> {
    const response = await this.app.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(this.cookie && { cookie: this.cookie }),
        ...this.headers,
        ...headers,
      },
      payload: JSON.stringify({ query, variables, operationName }),
    });
    const { data, errors } = response.json<Pick<GraphQLAnswer<Data>, 'data' | 'errors'>>();
    return {
      status: response.statusCode,
      ...(data !== undefined && { data }),
      ...(errors && { errors }),
      response,
    };
  }

  /** Signs in as API clients do. */
  async logIn(account: string, password: string): Promise<this> {
    const { data, errors } = await this.send<{ login: { token: string } }>(
      'mutation($account: String!, $password: String!) { login(input: { account: $account, password: $password }) { token } }',
      { account, password },
    );
    if (data == null) throw new Error(`no login: ${JSON.stringify(errors)}`);
    this.token = data.login.token;
    return this;
  }

  /** Signs in as browsers do. */
  async signIn(account: string, password: string): Promise<this> {
    const { errors, response } = await this.send(
      'mutation($account: String!, $password: String!) { signIn(input: { account: $account, password: $password }) { expiresAt } }',
      { account, password },
    );
    const [cookie] = response.cookies;
    if (cookie === undefined) throw new Error(`no cookie: ${JSON.stringify(errors)}`);
    this.cookie = `${cookie.name}=${cookie.value}`;
    return this;
  }
}
