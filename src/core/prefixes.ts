/** One binary prefix beside the decimal one it is mistaken for. */
export interface PrefixRow {
  /** The power of two. */
  exponent: number;
  /** 2 to that power, exactly. */
  exact: bigint;
  binary: string;
  decimal: string;
  /** The power of ten it is mistaken for. */
  decimalExponent: number;
  /** How much larger the binary unit is, in percent. */
  percent: number;
}

const NAMES = [
  ['KiB', 'kB'],
  ['MiB', 'MB'],
  ['GiB', 'GB'],
  ['TiB', 'TB'],
  ['PiB', 'PB'],
  ['EiB', 'EB'],
] as const;

/** The binary prefixes from Ki to Ei (IEC 80000-13) against the decimal ones. */
export function prefixRows(): PrefixRow[] {
  return NAMES.map(([binary, decimal], i) => {
    const exponent = 10 * (i + 1);
    const decimalExponent = 3 * (i + 1);
    const exact = 2n ** BigInt(exponent);
    return {
      exponent,
      exact,
      binary,
      decimal,
      decimalExponent,
      percent: (Number(exact) / 10 ** decimalExponent - 1) * 100,
    };
  });
}
