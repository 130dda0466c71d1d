import { describe, expect, it } from 'vitest';

import { networkOf } from './network-of.js';

describe('the network of an address', () => {
  it.each([
    ['an IPv4 address', '203.0.113.7', '203.0.113.7'],
    ['an IPv4 address in IPv6 form', '::ffff:203.0.113.7', '203.0.113.7'],
    ['an IPv6 address', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['another one of the same customer', '2001:0DB8:1:2::9', '2001:db8:1:2::/64'],
    ['one of the next customer', '2001:db8:1:3::9', '2001:db8:1:3::/64'],
    ['one with a zone', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['the machine itself', '::1', '0:0:0:0::/64'],
    ['no address', 'unknown', 'unknown'],
    ['nothing', '', ''],
  ])('of %s', (_case, address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
