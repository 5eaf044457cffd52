const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Crockford's alphabet: no I, L, O or U. */
const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function write(value: bigint, alphabet: string, length: number): string {
  const base = BigInt(alphabet.length);
  let text = '';
  for (let left = value; text.length < length; left /= base)
    text = (alphabet[Number(left % base)] ?? '') + text;
  return text;
}

/** A number in base 62, digits before capitals before small letters, with zeros in front up to `length`. */
export const base62 = (value: bigint, length: number): string => write(value, BASE62, length);

/** 128 bits as the 26 letters of a ULID. */
export const ulidText = (value: bigint): string => write(value, BASE32, 26);

/** The 128 bits of a ULID; undefined where it is none: another length, a letter outside the alphabet, or over 128 bits. */
export function readUlid(text: string): bigint | undefined {
  if (text.length !== 26) return undefined;
  let value = 0n;
  for (const letter of text.toUpperCase()) {
    const digit = BASE32.indexOf(letter);
    if (digit < 0) return undefined;
    value = value * 32n + BigInt(digit);
  }
  return value >> 128n > 0n ? undefined : value;
}

/** 128 bits as a UUID in lower case. */
export function uuidText(value: bigint): string {
  const hex = value.toString(16).padStart(32, '0');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The 128 bits of a UUID; undefined where it is none. */
export function readUuid(text: string): bigint | undefined {
  const plain = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) && text.replaceAll('-', '');
  return plain ? BigInt(`0x${plain}`) : undefined;
}

/** A moment in ms since 1970 as ISO 8601 in UTC, for the years 1970 to 9999 (days to civil date, Hinnant 2013). */
export function isoTime(ms: number): string {
  const two = (n: number, width = 2) => String(n).padStart(width, '0');
  const days = Math.floor(ms / 86_400_000);
  const rest = ms - days * 86_400_000;
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const civil = month < 10 ? month + 3 : month - 9;
  const year = yearOfEra + era * 400 + (civil <= 2 ? 1 : 0);
  const clock = [3_600_000, 60_000, 1000].map((unit, i) =>
    two(Math.floor(rest / unit) % (i === 0 ? 24 : 60)),
  );
  return `${two(year, 4)}-${two(civil)}-${two(day)}T${clock.join(':')}.${two(rest % 1000, 3)}Z`;
}
