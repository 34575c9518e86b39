import { fingerprint } from '../text/hash';

/**
 * An id made of what it stands for, so that whoever makes it makes the same: a UUID, version 8 (RFC 9562,
 * section 5.8).
 */
export function derivedId(...of: readonly string[]): string {
  const digits = [0, 1, 2].map((part) => fingerprint([part, ...of].join('\n')).slice(-12)).join('');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(12, 15)}`,
    `8${digits.slice(15, 18)}`,
    digits.slice(18, 30),
  ].join('-');
}
