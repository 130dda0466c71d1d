export const pairingPaths = { list: () => '/pairings' };
