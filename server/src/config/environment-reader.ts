import type { Rate } from '../limits/limiters.js';

const ADDRESS = String.raw`(?:[\da-fA-F.:/]+|loopback|linklocal|uniquelocal)`;
const ADDRESSES = new RegExp(`^${ADDRESS}(?:, *${ADDRESS})*$`);
const SECONDS = { s: 1, m: 60, h: 3_600, d: 86_400 } as const;

/** Reads settings one by one and collects what is wrong with them, so that everything can be said at once. */
export class EnvironmentReader {
  readonly problems: string[] = [];

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  complain(problem: string): void {
    this.problems.push(problem);
  }

  /** A setting that is there but empty counts as absent: that is how compose files leave one out. */
  text(name: string): string | null {
    const value = this.env[name]?.trim();
    return value === undefined || value === '' ? null : value;
  }

  oneOf<const Value extends string>(name: string, values: readonly Value[], standard: Value): Value {
    const value = this.text(name);
    if (value === null) return standard;
    const found = values.find((one) => one === value);
    if (found === undefined) this.complain(`${name} must be one of ${values.join(', ')}, but is "${value}".`);
    return found ?? standard;
  }

  integer(name: string, standard: number, min: number, max: number): number {
    const value = this.text(name);
    if (value === null) return standard;
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= min && number <= max) return number;
    this.complain(`${name} must be a whole number from ${min} to ${max}, but is "${value}".`);
    return standard;
  }

  flag(name: string): boolean | null {
    const value = this.text(name);
    if (value === null) return null;
    if (value === '1' || value === 'true') return true;
    if (value === '0' || value === 'false') return false;
    this.complain(`${name} must be 1 or 0, but is "${value}".`);
    return null;
  }

  /** `8/15m`: eight times in fifteen minutes; `off`: without limit. */
  rate(name: string, standard: string): Rate | null {
    const value = this.text(name) ?? standard;
    if (value === 'off') return null;
    const [, times, length, unit] = /^([1-9]\d{0,6})\/([1-9]\d{0,4})([smhd])$/.exec(value) ?? [];
    if (times === undefined || length === undefined) {
      this.complain(
        `${name} must be a rate such as ${standard} (times per s, m, h or d) or off, but is "${value}".`,
      );
      return null;
    }
    return { times: Number(times), seconds: Number(length) * SECONDS[unit as keyof typeof SECONDS] };
  }

  /** Never repeats the address in a complaint: it holds a password. */
  postgresUrl(name: string): string | null {
    const value = this.text(name);
    if (value === null) return null;
    if (/^postgres(ql)?:$/.test(protocolOf(value))) return value;
    this.complain(`${name} must be an address such as postgresql://user:password@host:5432/lindan.`);
    return null;
  }

  /** Scheme, host and port without a path. */
  origin(name: string): string | null {
    const value = this.text(name);
    if (value === null) return null;
    if (/^https?:$/.test(protocolOf(value))) return new URL(value).origin;
    this.complain(`${name} must be an address such as https://lindan.example.cn, but is "${value}".`);
    return null;
  }

  /** The addresses of the proxies before the server, separated by commas; whole networks too, or `loopback`. */
  addresses(name: string): string | null {
    const value = this.text(name);
    if (value === null || ADDRESSES.test(value)) return value;
    this.complain(`${name} must be the addresses of the proxies before the server, but is "${value}".`);
    return null;
  }

  timeZone(name: string, standard: string): string {
    const value = this.text(name) ?? standard;
    try {
      return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
    } catch {
      this.complain(`${name} must be a time zone such as ${standard}, but is "${value}".`);
      return standard;
    }
  }
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : '';
}
